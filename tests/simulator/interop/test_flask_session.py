"""Flask-Session's settings, as they are read and as they are meant."""

import pytest

from simulator.errors import InputError
from simulator.interop.flask_session import policy_of, read
from simulator.interop.settings import Called
from simulator.presets import load_policy


def test_without_settings_it_is_flask_session_as_it_ships():
    assert policy_of({}) == load_policy("flask-session")


@pytest.mark.parametrize(
    ("settings", "kind", "entries", "valid_at_limit"),
    [
        ({"SESSION_TYPE": "redis"}, "server_cache", None, False),
        ({"SESSION_TYPE": "sqlalchemy"}, "server_db", None, False),
        ({"SESSION_TYPE": "filesystem"}, "server_file", 500, True),
        ({"SESSION_TYPE": "filesystem", "SESSION_FILE_THRESHOLD": 0}, "server_file", None, True),
        ({"SESSION_TYPE": "cachelib"}, "server_file", 500, True),
        (
            {"SESSION_TYPE": "cachelib", "SESSION_CACHELIB": Called("SimpleCache", {"threshold": 9})},
            "server_cache",
            9,
            False,
        ),
    ],
)
def test_the_type_says_where_records_are_and_how_they_end(settings, kind, entries, valid_at_limit):
    policy = policy_of(settings)
    assert (policy.store.kind, policy.store.max_entries) == (kind, entries)
    assert policy.time.valid_at_limit is valid_at_limit


@pytest.mark.parametrize(
    ("permanent", "refresh", "renew", "renew_cookie"),
    [
        (True, True, "on_access", "on_access"),
        (True, False, "on_write", "on_write"),
        (False, True, "on_access", "on_write"),
    ],
)
def test_the_record_is_renewed_where_the_cookie_may_not_be(permanent, refresh, renew, renew_cookie):
    time = policy_of({"SESSION_PERMANENT": permanent, "SESSION_REFRESH_EACH_REQUEST": refresh}).time
    assert (time.renew, time.renew_cookie) == (renew, renew_cookie)


def test_the_length_of_an_id_is_in_bytes():
    assert policy_of({"SESSION_ID_LENGTH": 16}).id.bits == 128


def test_a_type_that_does_not_exist_is_refused():
    with pytest.raises(InputError, match="SESSION_TYPE is not one of redis"):
        policy_of({"SESSION_TYPE": "null"})


def test_a_cache_is_told_by_what_the_file_would_call():
    text = 'app.config["SESSION_CACHELIB"] = SimpleCache(threshold=100 * 2)\n'
    [setting] = read(text, "app.py")
    assert setting.value == Called("SimpleCache", {"threshold": 200})
