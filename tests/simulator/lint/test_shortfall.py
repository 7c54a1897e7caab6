import pytest

from simulator.lint.shortfall import at_most, either, field_is, limited, one_of, shorter, shown
from simulator.policy import Policy


@pytest.mark.parametrize(("idle", "fields"), [("off", ["time.idle"]), ("16m", ["time.idle"]), ("15m", []), ("1m", [])])
def test_no_limit_is_longer_than_any(idle, fields):
    policy = Policy().with_changes({"time.idle": idle})
    assert [shortfall.field for shortfall in at_most(policy, "time.idle", "15m")] == fields


def test_a_missing_limit_falls_short_and_any_limit_will_do():
    assert list(limited(Policy(), "time.idle", "15m")) == []
    (shortfall,) = limited(Policy().with_changes({"time.idle": "off"}), "time.idle", "15m")
    assert shortfall == ("time.idle", "a limit", {"time.idle": "15m"})


def test_the_first_of_several_good_values_is_the_fix():
    (shortfall,) = one_of(Policy(), "cookie.same_site", ["strict", "none"])
    assert shortfall == ("cookie.same_site", '"strict" or "none"', {"cookie.same_site": "strict"})
    assert list(one_of(Policy(), "cookie.same_site", ["strict", "lax"])) == []


def test_a_field_is_compared_with_one_value():
    assert list(field_is("id.strict", True)(Policy())) == []
    (shortfall,) = field_is("id.strict", False)(Policy())
    assert shortfall == ("id.strict", "false", {"id.strict": False})


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, '"off"'), (True, "true"), (5, "5"), ("lax", '"lax"'), ([], "[]"), (("key", "logout"), '["key", "logout"]')],
)
def test_values_read_as_in_a_policy_file(value, text):
    assert shown(value) == text


def test_one_value_needs_no_or():
    assert either(["lax"]) == '"lax"'


def test_the_shorter_of_two_durations():
    assert (shorter("90s", "1m"), shorter("1h", "2d")) == ("1m", "1h")
