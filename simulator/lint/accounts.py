"""Demands on people: how they log in, how fresh that must be, how often at once, and what their role is by now."""

from collections.abc import Iterator, Sequence

from simulator.durations import parse_duration_ms
from simulator.lint.shortfall import A_LIMIT, Shortfall, either, field_is, limited, one_of
from simulator.messages import mark, message
from simulator.policy import Policy, recheck_after_ms

_USUAL_FAILURES = 5


def failures_limited(policy: Policy, at_most: int | None = None) -> Iterator[Shortfall]:
    """Guessing a password stops after some failures."""
    failures = policy.login.max_failures
    if failures == 0 or (at_most is not None and failures > at_most):
        wanted = A_LIMIT if at_most is None else message("from 1 to {at_most}", at_most=at_most)
        yield Shortfall("login.max_failures", wanted, {"login.max_failures": min(_USUAL_FAILURES, at_most or 1000)})


def lockout_at_least(policy: Policy, limit: str) -> Iterator[Shortfall]:
    """A lock-out lasts, or until somebody vouches for the person."""
    if policy.login.lockout is not None and policy.login.lockout < parse_duration_ms(limit):
        yield Shortfall("login.lockout", message('at least {limit}, or "off"', limit=limit), {"login.lockout": limit})


def asked_again(policy: Policy) -> Iterator[Shortfall]:
    """Where it matters, an old log-in is not enough."""
    yield from limited(policy, "auth.reauth_after", "15m")


def roles_at_once(policy: Policy) -> Iterator[Shortfall]:
    """A changed role acts on the next request."""
    yield from field_is("auth.roles", "every_request")(policy)


def roles_in_time(policy: Policy) -> Iterator[Shortfall]:
    """A changed role reaches sessions that exist, by a rule that says when."""
    if policy.auth.roles != "every_request" and recheck_after_ms(policy.auth.roles) is None:
        yield Shortfall("auth.roles", either(("every_request", "after …")), {"auth.roles": "every_request"})


def sessions_capped(policy: Policy) -> Iterator[Shortfall]:
    """A user has a limited number of sessions at once."""
    if policy.limit.max_sessions is None:
        yield Shortfall("limit.max_sessions", mark("a number"), {"limit.max_sessions": 5})


def over_the_cap(policy: Policy, by: Sequence[str]) -> Iterator[Shortfall]:
    """One session too many has one of these consequences."""
    yield from one_of(policy, "limit.on_exceed", by)


def bound(policy: Policy, by: Sequence[str]) -> Iterator[Shortfall]:
    """A session that comes from elsewhere has one of these consequences."""
    yield from one_of(policy, "binding.ip_ua", by)


CHECKS = {
    check.__name__: check
    for check in (
        failures_limited,
        lockout_at_least,
        asked_again,
        roles_at_once,
        roles_in_time,
        sessions_capped,
        over_the_cap,
        bound,
    )
}
