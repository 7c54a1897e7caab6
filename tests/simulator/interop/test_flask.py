"""Flask's configuration, as it is read and as it is meant."""

from datetime import timedelta

import pytest

from simulator.errors import InputError
from simulator.interop.flask import policy_of, read
from simulator.presets import load_policy


def test_without_settings_it_is_flask_as_it_ships():
    assert policy_of({}) == load_policy("flask")


@pytest.mark.parametrize(
    ("permanent", "refresh", "renewal"),
    [
        (True, True, "on_access"),
        (True, False, "on_write"),
        (False, True, "on_write"),
        (False, False, "on_write"),
    ],
)
def test_only_a_permanent_session_is_refreshed_by_each_request(permanent, refresh, renewal):
    policy = policy_of({"session.permanent": permanent, "SESSION_REFRESH_EACH_REQUEST": refresh})
    assert (policy.time.renew, policy.time.renew_cookie) == (renewal, renewal)
    assert policy.cookie.persistent is permanent


@pytest.mark.parametrize("lifetime", [1800, timedelta(minutes=30)])
def test_a_lifetime_is_seconds_or_a_timedelta(lifetime):
    assert policy_of({"PERMANENT_SESSION_LIFETIME": lifetime}).time.idle == 1_800_000


def test_without_a_path_the_cookie_has_that_of_the_application():
    assert policy_of({"APPLICATION_ROOT": "/shop"}).cookie.path == "/shop"
    assert policy_of({"APPLICATION_ROOT": "/shop", "SESSION_COOKIE_PATH": "/x"}).cookie.path == "/x"


def test_same_site_none_sends_no_attribute():
    assert policy_of({"SESSION_COOKIE_SAMESITE": None}).cookie.same_site == "unset"


def test_flask_wtf_asks_for_the_token_of_the_session_for_an_hour():
    csrf = policy_of({"CSRFProtect": True}).csrf
    assert (csrf.mode, csrf.ttl, csrf.rotate_on_login, csrf.origin_check) == ("synchronizer", 3_600_000, False, True)
    assert policy_of({"WTF_CSRF_TIME_LIMIT": None}).csrf.ttl is None
    assert policy_of({"CSRFProtect": True, "WTF_CSRF_ENABLED": False}).csrf.mode == "off"


def test_a_life_that_is_no_time_is_refused():
    with pytest.raises(InputError, match="PERMANENT_SESSION_LIFETIME is not a number of seconds"):
        policy_of({"PERMANENT_SESSION_LIFETIME": "31 days"})


def test_configuration_is_found_in_all_the_ways_it_is_written():
    text = """
app.config["SESSION_COOKIE_NAME"] = "a"
app.config.update(SESSION_COOKIE_PATH="/b", SESSION_COOKIE_SECURE=True)
app.config.from_mapping({"SESSION_COOKIE_DOMAIN": "c"})
app.permanent_session_lifetime = timedelta(hours=1)
class Config:
    SESSION_COOKIE_HTTPONLY = False
def create_app():
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
@app.before_request
def keep():
    session.permanent = True
CSRFProtect(app)
"""
    stated = {setting.key: setting.value for setting in read(text, "app.py")}
    assert stated == {
        "SESSION_COOKIE_NAME": "a",
        "SESSION_COOKIE_PATH": "/b",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_DOMAIN": "c",
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=1),
        "SESSION_COOKIE_HTTPONLY": False,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "session.permanent": True,
        "CSRFProtect": True,
    }
