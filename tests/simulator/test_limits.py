import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.events import Reason
from simulator.limits import FOREVER_MS, Limits, limit_field, limits_of
from simulator.policy import Policy

moments = st.integers(0, 10**9)


@pytest.mark.parametrize(("valid_at_limit", "edge_ms"), [(False, 0), (True, 1)])
def test_the_edge_is_one_millisecond_later_where_a_session_is_valid_at_its_limit(valid_at_limit, edge_ms):
    limits = limits_of(Policy().with_changes({"time.valid_at_limit": valid_at_limit}))
    assert limits == Limits(900_000, 28_800_000, edge_ms)
    assert limits.idle_deadline_ms(100) == 900_100 + edge_ms
    assert limits.absolute_deadline_ms(100) == 28_800_100 + edge_ms


def test_a_limit_that_is_off_is_later_than_any_run():
    limits = limits_of(Policy().with_changes({"time.idle": "off", "time.absolute": "off"}))
    assert limits.deadline_ms(0, 0) >= FOREVER_MS


@given(moments, moments, st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 1))
def test_the_deadline_is_the_earlier_of_the_two_and_its_reason_is_the_one_it_comes_from(login, pause, idle, life, edge):
    limits, renewed = Limits(idle, life, edge), login + pause
    ends = {
        Reason.IDLE_TIMEOUT: limits.idle_deadline_ms(renewed),
        Reason.ABSOLUTE_TIMEOUT: limits.absolute_deadline_ms(login),
    }
    assert limits.deadline_ms(login, renewed) == min(ends.values())
    assert limits.reason(login, renewed) == min(ends, key=ends.get)


@pytest.mark.parametrize(
    ("changes", "idle", "absolute"),
    [
        ({}, "time.idle", "time.absolute"),
        ({"token.access": "1m"}, "time.idle", "time.absolute"),
        ({"store.kind": "jwt", "token.refresh": "5m"}, "token.refresh", "time.absolute"),
        ({"store.kind": "jwt", "token.refresh": "1h"}, "time.idle", "time.absolute"),
        ({"store.kind": "jwt", "token.refresh": "off", "token.access": "1h"}, "time.idle", "token.access"),
        ({"store.kind": "jwt", "token.refresh": "off", "token.access": "9h"}, "time.idle", "time.absolute"),
    ],
)
def test_a_limit_comes_from_the_tokens_where_theirs_is_the_earlier(changes, idle, absolute):
    policy = Policy().with_changes(changes)
    assert limit_field(Reason.IDLE_TIMEOUT, policy) == idle
    assert limit_field(Reason.ABSOLUTE_TIMEOUT, policy) == absolute
