"""Demands on how long a session lasts.

The browser's `cookie.max_age` never counts: who copies a cookie does not copy its end. An access token is not looked
up, so that its own life counts where sessions are tokens.
"""

from collections.abc import Iterator

from simulator.durations import parse_duration_ms
from simulator.lint.shortfall import A_LIMIT, Shortfall, at_most, field_is, limited, one_of, shorter
from simulator.messages import mark, message
from simulator.policy import Policy

_USUAL_IDLE, _USUAL_ABSOLUTE, _USUAL_ACCESS = "15m", "8h", "5m"


def _tokens_within(policy: Policy, limit: str | None) -> Iterator[Shortfall]:
    """An access token outlives the end of its session unless it is over by itself."""
    access = policy.token.access
    if policy.store.kind != "jwt" or (access is not None and (limit is None or access <= parse_duration_ms(limit))):
        return
    wanted = A_LIMIT if limit is None else message("at most {limit}", limit=limit)
    yield Shortfall("token.access", wanted, {"token.access": shorter(limit or _USUAL_ACCESS, _USUAL_ACCESS)})


def idle_limited(policy: Policy) -> Iterator[Shortfall]:
    """There is a limit of inactivity."""
    yield from limited(policy, "time.idle", _USUAL_IDLE)
    yield from _tokens_within(policy, None)


def idle_at_most(policy: Policy, limit: str, *, ends_at_limit: bool = False) -> Iterator[Shortfall]:
    """Inactivity ends a session after `limit` at the latest; with `ends_at_limit`, at that very instant."""
    yield from at_most(policy, "time.idle", limit)
    yield from _tokens_within(policy, limit)
    idle = policy.time.idle
    if ends_at_limit and policy.time.valid_at_limit and (idle is None or idle >= parse_duration_ms(limit)):
        yield Shortfall(
            "time.valid_at_limit",
            message("false, so that it ends at {limit}", limit=limit),
            {"time.valid_at_limit": False},
        )


def absolute_limited(policy: Policy) -> Iterator[Shortfall]:
    """There is a limit of age."""
    yield from limited(policy, "time.absolute", _USUAL_ABSOLUTE)
    yield from _tokens_within(policy, None)


def absolute_at_most(policy: Policy, limit: str) -> Iterator[Shortfall]:
    """A session is over after `limit`, however busy."""
    yield from at_most(policy, "time.absolute", limit)
    yield from _tokens_within(policy, limit)


def some_limit(policy: Policy) -> Iterator[Shortfall]:
    """Inactivity or age ends a session."""
    if policy.time.idle is None and policy.time.absolute is None:
        yield Shortfall("time.idle", mark("a limit here or of age"), {"time.idle": _USUAL_IDLE})


def kept_by_server(policy: Policy) -> Iterator[Shortfall]:
    """The server itself keeps a limit, and does not leave it to the browser to forget."""
    yield from some_limit(policy)
    if policy.remember.enabled:
        yield from field_is("remember.server_checks_expiry", True)(policy)


def activity_renews(policy: Policy) -> Iterator[Shortfall]:
    """Whoever goes on working is not thrown out for inactivity."""
    yield from one_of(policy, "time.renew", ["on_access", "half_life"])


def remembered_at_most(policy: Policy, limit: str) -> Iterator[Shortfall]:
    """A remembered browser logs in by itself for `limit` at the most, and the server knows."""
    if policy.remember.enabled:
        yield from at_most(policy, "remember.duration", limit)
        yield from field_is("remember.server_checks_expiry", True)(policy)


CHECKS = {
    check.__name__: check
    for check in (
        idle_limited,
        idle_at_most,
        absolute_limited,
        absolute_at_most,
        some_limit,
        kept_by_server,
        activity_renews,
        remembered_at_most,
    )
} | {"not_remembered": field_is("remember.enabled", False)}
