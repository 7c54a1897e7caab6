"""Django's settings, as they are read and as they are meant."""

import pytest

from simulator.errors import InputError
from simulator.interop.django import policy_of, read
from simulator.interop.settings import MISSING
from simulator.presets import load_policy

ENGINES = {
    "db": "django",
    "cached_db": "django-cached",
    "cache": "django-cache",
    "file": "django-file",
    "signed_cookies": "django-signed-cookies",
}


@pytest.mark.parametrize(("engine", "preset"), ENGINES.items())
def test_an_engine_alone_is_its_preset(engine, preset):
    assert policy_of({"SESSION_ENGINE": f"django.contrib.sessions.backends.{engine}"}) == load_policy(preset)


def test_without_settings_it_is_django_as_it_ships():
    assert policy_of({}) == load_policy("django")


@pytest.mark.parametrize(("saves", "renewal"), [(True, "on_access"), (False, "on_write")])
def test_saving_at_every_request_renews_record_and_cookie_alike(saves, renewal):
    time = policy_of({"SESSION_SAVE_EVERY_REQUEST": saves}).time
    assert (time.renew, time.renew_cookie) == (renewal, renewal)


def test_closing_the_browser_leaves_the_limit_of_the_server():
    policy = policy_of({"SESSION_EXPIRE_AT_BROWSER_CLOSE": True, "SESSION_COOKIE_AGE": 1800})
    assert (policy.cookie.persistent, policy.time.idle) == (False, 1_800_000)


@pytest.mark.parametrize(
    ("same_site", "meant"), [("Lax", "lax"), ("Strict", "strict"), (False, "unset"), ("strict", "strict")]
)
def test_same_site_false_sends_no_attribute(same_site, meant):
    assert policy_of({"SESSION_COOKIE_SAMESITE": same_site}).cookie.same_site == meant


def test_same_site_none_is_a_word_and_not_the_constant():
    settings = {"SESSION_COOKIE_SAMESITE": "None", "SESSION_COOKIE_SECURE": True}
    assert policy_of(settings).cookie.same_site == "none"
    with pytest.raises(InputError, match="SESSION_COOKIE_SAMESITE is not one of strict, lax, none, False"):
        policy_of({"SESSION_COOKIE_SAMESITE": None})


@pytest.mark.parametrize(
    ("cache", "entries"),
    [
        ({"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, 300),
        ({"BACKEND": "django.core.cache.backends.db.DatabaseCache", "OPTIONS": {"MAX_ENTRIES": 5000}}, 5000),
        ({"BACKEND": "django.core.cache.backends.redis.RedisCache"}, None),
    ],
)
def test_a_cache_holds_300_sessions_unless_it_says_otherwise(cache, entries):
    engine = "django.contrib.sessions.backends.cache"
    settings = {"SESSION_ENGINE": engine, "SESSION_CACHE_ALIAS": "sessions", "CACHES": {"sessions": cache}}
    assert policy_of(settings).store.max_entries == entries


def test_the_cache_of_another_engine_says_nothing_of_sessions():
    caches = {"default": {"BACKEND": "LocMemCache", "OPTIONS": {"MAX_ENTRIES": 7}}}
    assert policy_of({"CACHES": caches}) == load_policy("django")


@pytest.mark.parametrize(
    ("backend", "effect"), [("ModelBackend", "next_request"), ("AllowAllUsersModelBackend", "never")]
)
def test_the_backend_decides_whether_leavers_are_noticed(backend, effect):
    backends = [f"django.contrib.auth.backends.{backend}"]
    assert policy_of({"AUTHENTICATION_BACKENDS": backends}).auth.deactivation.effect == effect


def test_without_its_middleware_no_form_is_checked():
    csrf = policy_of({"MIDDLEWARE": ["django.contrib.sessions.middleware.SessionMiddleware"]}).csrf
    assert (csrf.mode, csrf.origin_check) == ("off", False)


def test_a_token_in_the_session_goes_with_it():
    csrf = policy_of({"CSRF_USE_SESSIONS": True}).csrf
    assert (csrf.mode, csrf.ttl, csrf.rotate_on_logout) == ("synchronizer", None, True)


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("SESSION_COOKIE_AGE", "1800", "SESSION_COOKIE_AGE is not a number of seconds"),
        ("SESSION_COOKIE_AGE", -1, "SESSION_COOKIE_AGE is not between nothing and 31 years"),
        ("SESSION_COOKIE_SECURE", "yes", "SESSION_COOKIE_SECURE is not true or false"),
        ("SESSION_ENGINE", "my.engine", "SESSION_ENGINE is not one of Django's own engines"),
        ("SESSION_COOKIE_NAME", "a b", "SESSION_COOKIE_NAME: write what matches"),
    ],
)
def test_settings_given_by_hand_must_be_right(key, value, problem):
    with pytest.raises(InputError, match=problem):
        policy_of({key: value})


def test_a_timedelta_is_not_taken_for_an_age():
    from datetime import timedelta

    with pytest.raises(InputError, match="SESSION_COOKIE_AGE is not a number of seconds"):
        policy_of({"SESSION_COOKIE_AGE": timedelta(days=1)})


def test_a_cookie_that_a_browser_would_drop_is_refused_by_the_settings_that_make_it():
    with pytest.raises(InputError, match=r"SESSION_COOKIE_SAMESITE: .*a browser would drop the cookie"):
        policy_of({"SESSION_COOKIE_SAMESITE": "None"})


def test_a_file_is_read_with_its_lines():
    text = "import os\n\nMINUTE = 60\nSESSION_COOKIE_AGE = 30 * MINUTE\nSECRET_KEY = 'hush'\n"
    stated = {setting.key: (setting.value, setting.line) for setting in read(text, "settings.py")}
    assert stated == {"MINUTE": (60, 3), "SESSION_COOKIE_AGE": (1800, 4), "SECRET_KEY": (MISSING, 5)}
