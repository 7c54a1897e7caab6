"""What surprises in Django's sessions, each shown on Django itself. Places are those of Django 5.2.19."""

from importlib import import_module

import pytest

from tests.fidelity.django_site.framework import Django
from tests.fidelity.django_site.project import ENGINES
from tests.fidelity.harness import SECRET_KEY, credentials, first_password
from tests.fidelity.stories import agree, telling

DAYS_10_S = 864_000


def session_store(engine: str):
    return import_module(ENGINES[engine]).SessionStore


def test_rows_killed_under_a_cached_database_do_not_kill_their_sessions():
    # contrib/sessions/backends/cached_db.py:40 asks the cache first
    with telling(Django("cached_db", 1800)) as it:
        it.tell("0 a login u1 yes; 1 - revoke_all; 1799 a visit yes")
        # middleware.py:61 UpdateError becomes 400: there is no row to write to
        it.tell("1799.5 a submit no; 1799.5 a visit yes; 1800 a visit no")


def test_a_refused_log_in_does_not_keep_a_session_in_the_cache_whose_row_is_gone():
    # contrib/sessions/backends/cached_db.py:89 saves the row first, and never comes to the cache
    agree(
        Django("cached_db", 10, save_every_request=True),
        "0 a login u1 yes; 1 - revoke_user u1; 2 a login u1 no; 3 a login u1 wrong no; 10.5 a login u1 yes; 11 a visit yes",
    )


def test_a_request_cannot_bring_back_a_session_that_was_deleted_under_it():
    from django.contrib.sessions.backends.base import UpdateError
    from django.contrib.sessions.backends.db import SessionStore

    with telling(Django("db", 1800)) as it:
        it.tell("0 a login u1 yes")
        session = SessionStore(it.cookies("a")["sessionid"])
        session["forms"] = 1
        it.tell("1 a logout yes")
        with pytest.raises(UpdateError):
            session.save()


@pytest.mark.parametrize(("engine", "goes_on"), [("db", "no"), ("file", "yes")])
def test_a_file_session_with_an_expiry_in_seconds_never_dies(engine, goes_on):
    # contrib/sessions/backends/file.py:74 hands the integer on as if it were a date; base.py:288 gives it back for ever
    with telling(Django(engine, 1800, expire_at_browser_close=True)) as it:
        it.tell("0 a login u1 yes")
        session = session_store(engine)(it.cookies("a")["sessionid"])
        session.set_expiry(300)
        session.save()
        it.tell(f"299 a visit yes; {DAYS_10_S} a visit {goes_on}")
        type(session).clear_expired()
        it.tell(f"{DAYS_10_S} a visit {goes_on}")


def test_clearing_leaves_the_row_that_is_over_at_this_very_moment():
    # contrib/sessions/backends/db.py:192 `expire_date__lt` beside :35 `expire_date__gt`
    from django.contrib.sessions.models import Session

    with telling(Django("db", 1800, expire_at_browser_close=True)) as it:
        it.tell("0 a login u1 yes; 1800 a visit no")
        session_store("db").clear_expired()
        assert Session.objects.count() == 1
        it.tell("1800.5 a visit no")
        session_store("db").clear_expired()
        assert Session.objects.count() == 0


def test_the_cache_of_one_process_forgets_a_third_of_its_sessions_at_the_three_hundredth():
    # core/cache/backends/locmem.py:46 and base.py:71 MAX_ENTRIES = 300, :97 a third of them; a log-in writes twice
    names = [f"b{number}" for number in range(300)]
    with telling(Django("cache")) as it:

        def served() -> int:
            return sum(it.send(name, "GET", "/page").status == 200 for name in names)

        it.tell("; ".join(f"0 {name} login u1 yes" for name in names[:-1]))
        assert served() == 299
        it.tell(f"0 {names[-1]} login u1 yes")
        assert served() == 200


def test_the_csrf_token_outlives_the_log_out():
    with telling(Django("db")) as it:
        it.tell("0 a login u1 yes")
        token = it.cookies("a")["csrftoken"]
        it.tell("1 a logout yes")
        assert it.cookies("a")["csrftoken"] == token
        # `/login` is refused with 500 here where the token is not accepted.
        form = {**credentials("u1"), "csrfmiddlewaretoken": token}
        assert it.send("a", "POST", "/login", form).status == 200


def test_a_reused_primary_key_inherits_the_session_of_whoever_had_the_same_password_hash():
    # contrib/auth/__init__.py:313-333
    from django.contrib.auth import get_user_model

    with telling(Django("db")) as it:
        it.tell("0 a login u1 yes")
        old = get_user_model().objects.get(username="u1")
        number = old.pk
        old.delete()
        it.tell("1 a visit no")
        heir = get_user_model().objects.create(pk=number, username="heir", role="user", password=old.password)
        assert it.send("a", "GET", "/page").text == "heir"
        heir.set_password(first_password("u1"))
        heir.save()
        it.tell("2 a visit no")


@pytest.mark.parametrize("engine", ["db", "cached_db", "cache"])
def test_a_new_age_is_for_the_sessions_saved_after_it(engine):
    from django.test.utils import override_settings

    with telling(Django(engine, 1800, expire_at_browser_close=True)) as it:
        it.tell("0 a login u1 yes; 0 b login u1 yes")
        with override_settings(SESSION_COOKIE_AGE=600):
            it.tell("900 a visit yes; 900 b submit yes; 1499.5 b visit yes; 1500 b visit no; 1799.5 a visit yes")


@pytest.mark.parametrize("engine", ["file", "signed_cookies"])
def test_a_new_age_is_at_once_that_of_files_and_signed_cookies(engine):
    from django.test.utils import override_settings

    with telling(Django(engine, 1800, expire_at_browser_close=True)) as it:
        it.tell("0 a login u1 yes; 0 b copy_cookies a")
        with override_settings(SESSION_COOKIE_AGE=600):
            it.tell("900 a visit no")
        # What the file engine has found over, it has deleted.
        it.tell(f"901 b visit {'yes' if engine == 'signed_cookies' else 'no'}")


@pytest.mark.parametrize("engine", ["db", "cache", "signed_cookies"])
def test_a_changed_secret_key_ends_sessions_and_a_fallback_keeps_them(engine):
    from django.test.utils import override_settings

    with telling(Django(engine)) as it:
        it.tell("0 a login u1 yes; 0 b login u1 yes")
        with override_settings(SECRET_KEY="another key", SECRET_KEY_FALLBACKS=[SECRET_KEY]):
            it.tell("1 a visit yes")
        with override_settings(SECRET_KEY="another key"):
            it.tell("2 b visit no; 3 a visit yes")


def test_a_backend_for_all_users_serves_deactivated_ones():
    from django.test.utils import override_settings

    backend = "django.contrib.auth.backends.AllowAllUsersModelBackend"
    with telling(Django("db")) as it, override_settings(AUTHENTICATION_BACKENDS=[backend]):
        it.tell("0 a login u1 yes; 1 - deactivate u1; 2 a visit yes; 2 b login u1 yes")


def test_saving_every_request_gives_a_session_to_whoever_types_a_wrong_password_with_an_unknown_id():
    # contrib/sessions/middleware.py:48 saves what is not empty, which a key alone is enough for until it is looked up
    with telling(Django("db", save_every_request=True)) as it:
        it.tell("0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes")
        unknown = it.cookies("b")["sessionid"]
        it.tell("3 b login u1 wrong no")
        assert it.cookies("b")["sessionid"] != unknown
        it.tell("4 b visit no; 5 b login u1 yes; 6 b visit yes")
