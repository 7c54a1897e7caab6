import pytest

from simulator.lint.accounts import CHECKS
from simulator.policy import Policy


def fixes(check, changes, **given):
    return [shortfall.fix for shortfall in CHECKS[check](Policy().with_changes(changes), **given)]


@pytest.mark.parametrize(
    ("failures", "fix"), [(0, [{"login.max_failures": 5}]), (10, []), (11, [{"login.max_failures": 5}])]
)
def test_no_limit_of_failures_is_not_the_smallest_one(failures, fix):
    assert fixes("failures_limited", {"login.max_failures": failures}, at_most=10) == fix


def test_any_limit_of_failures_will_do_where_none_is_named():
    assert fixes("failures_limited", {"login.max_failures": 1000}) == []
    assert fixes("failures_limited", {"login.max_failures": 0}) == [{"login.max_failures": 5}]
    assert fixes("failures_limited", {"login.max_failures": 9}, at_most=3) == [{"login.max_failures": 3}]


@pytest.mark.parametrize(("lockout", "short"), [("29m", True), ("30m", False), ("off", False)])
def test_a_lock_out_that_somebody_must_lift_is_long_enough(lockout, short):
    assert bool(fixes("lockout_at_least", {"login.lockout": lockout}, limit="30m")) == short


@pytest.mark.parametrize(
    ("roles", "short"), [("every_request", False), ("after 2h", False), ("next_login", True), ("token_expiry", True)]
)
def test_a_rule_on_when_roles_change_names_a_time(roles, short):
    assert bool(fixes("roles_in_time", {"auth.roles": roles})) == short
