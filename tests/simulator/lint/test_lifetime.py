import pytest

from simulator.lint.lifetime import CHECKS
from simulator.policy import Policy


def fields(check, changes, **given):
    return [shortfall.field for shortfall in CHECKS[check](Policy().with_changes(changes), **given)]


@pytest.mark.parametrize(
    ("idle", "valid_at_limit", "short"),
    [
        ("30m", False, []),
        ("30m", True, ["time.valid_at_limit"]),
        ("29m", True, []),
        ("31m", True, ["time.idle", "time.valid_at_limit"]),
        ("off", True, ["time.idle", "time.valid_at_limit"]),
    ],
)
def test_where_the_instant_of_the_limit_counts_a_session_must_be_over_at_it(idle, valid_at_limit, short):
    changes = {"time.idle": idle, "time.valid_at_limit": valid_at_limit}
    assert fields("idle_at_most", changes, limit="30m", ends_at_limit=True) == short
    assert "time.valid_at_limit" not in fields("idle_at_most", changes, limit="30m")


@pytest.mark.parametrize("check", ["idle_limited", "absolute_limited"])
def test_a_token_without_an_end_keeps_no_limit(check):
    assert fields(check, {"store.kind": "jwt", "token.access": "off"}) == ["token.access"]
    assert fields(check, {"token.access": "off"}) == []


@pytest.mark.parametrize("check", ["idle_at_most", "absolute_at_most"])
def test_a_token_longer_than_the_limit_outlives_it(check):
    changes = {"store.kind": "jwt", "time.absolute": "1h", "token.access": "2h"}
    assert fields(check, changes, limit="1h") == ["token.access"]


def test_the_life_of_a_cookie_is_no_limit():
    changes = {"time.idle": "off", "time.absolute": "off", "cookie.persistent": True, "cookie.max_age": "5m"}
    assert fields("some_limit", changes) == fields("kept_by_server", changes) == ["time.idle"]


def test_either_limit_is_some_limit():
    assert fields("some_limit", {"time.idle": "off"}) == fields("some_limit", {"time.absolute": "off"}) == []


def test_a_remembered_browser_that_only_the_browser_forgets_is_remembered_for_ever():
    known = {"remember.enabled": True, "remember.duration": "7d"}
    unknown = known | {"remember.server_checks_expiry": False}
    assert fields("remembered_at_most", known, limit="30d") == []
    assert fields("remembered_at_most", unknown, limit="30d") == ["remember.server_checks_expiry"]
    assert fields("remembered_at_most", known, limit="1d") == ["remember.duration"]
    assert fields("remembered_at_most", {"remember.duration": "off"}, limit="1d") == []
