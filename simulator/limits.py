"""When time ends a session: the one rule that the engine enforces and the dashboard counts down to."""

from typing import TYPE_CHECKING, TypeVar

import msgspec

from simulator.events import Reason
from simulator.policy import Policy, TokenPolicy

if TYPE_CHECKING:
    import numpy as np

FOREVER_MS = 1 << 60
"""Later than any run: the deadline of what is never ended by time."""

_IDLE = int(Reason.IDLE_TIMEOUT)
_ABSOLUTE = int(Reason.ABSOLUTE_TIMEOUT)

Instant = TypeVar("Instant", int, "np.ndarray[tuple[int], np.dtype[np.int64]]")
"""Milliseconds, or many at once: the rule is arithmetic alone."""


class Limits(msgspec.Struct, frozen=True, gc=False):
    """The time limits of a policy in milliseconds, `FOREVER_MS` where one is off.

    A deadline is the first instant at which the session is no longer valid: with `valid_at_limit` that is one
    millisecond after the limit. `step_ms` (0: none) cuts the instant counted from down to a whole step; what measuring
    now, or the time left, in whole steps changes is in `edge_ms`.
    """

    idle_ms: int
    absolute_ms: int
    edge_ms: int
    step_ms: int = 0

    def idle_deadline_ms(self, renewed_at_ms: Instant) -> Instant:
        """The end by inactivity of a session renewed then."""
        return self._counted_from(renewed_at_ms) + (self.idle_ms + self.edge_ms)

    def absolute_deadline_ms(self, logged_in_at_ms: Instant) -> Instant:
        """The end by age of a session logged in then."""
        return self._counted_from(logged_in_at_ms) + (self.absolute_ms + self.edge_ms)

    def _counted_from(self, at_ms: Instant) -> Instant:
        return at_ms - at_ms % self.step_ms if self.step_ms else at_ms

    def end(self, logged_in_at_ms: int, renewed_at_ms: int) -> tuple[int, int]:
        """The earlier of the two ends, and the number of its `Reason`; at a tie it is inactivity, which is checked
        first."""
        if self.step_ms:
            idle_ms = self.idle_deadline_ms(renewed_at_ms)
            absolute_ms = self.absolute_deadline_ms(logged_in_at_ms)
        else:
            idle_ms = renewed_at_ms + self.idle_ms + self.edge_ms
            absolute_ms = logged_in_at_ms + self.absolute_ms + self.edge_ms
        return (idle_ms, _IDLE) if idle_ms <= absolute_ms else (absolute_ms, _ABSOLUTE)

    def deadline_ms(self, logged_in_at_ms: int, renewed_at_ms: int) -> int:
        """The earlier of the two ends."""
        return self.end(logged_in_at_ms, renewed_at_ms)[0]

    def reason(self, logged_in_at_ms: int, renewed_at_ms: int) -> Reason:
        """Which limit the deadline comes from."""
        return Reason(self.end(logged_in_at_ms, renewed_at_ms)[1])


def limits_of(policy: Policy) -> Limits:
    """The limits that `policy.time` states."""
    time = policy.time
    step_ms = time.resolution or 0
    valid = time.valid_at_limit
    edge_ms = 1 if valid else 0
    if step_ms and time.rounding == "both":
        edge_ms = step_ms if valid else 0
    elif step_ms and time.rounding == "left":
        edge_ms = 1 if valid else 1 - step_ms
    idle_ms = FOREVER_MS if time.idle is None else time.idle
    absolute_ms = FOREVER_MS if time.absolute is None else time.absolute
    if policy.store.kind == "jwt":
        idle_ms, absolute_ms = _of_tokens(policy.token, idle_ms, absolute_ms)
    return Limits(
        idle_ms,
        absolute_ms,
        edge_ms,
        step_ms if time.rounding != "left" else 0,
    )


def limit_field(reason: Reason, policy: Policy) -> str:
    """The field of the policy that an idle or absolute limit comes from: that of tokens, where theirs comes first."""
    tokens, time = policy.token, policy.time
    in_tokens = policy.store.kind == "jwt"
    if reason is Reason.IDLE_TIMEOUT:
        sooner = tokens.refresh is not None and (time.idle is None or tokens.refresh < time.idle)
        return "token.refresh" if in_tokens and sooner else "time.idle"
    if not in_tokens or tokens.refresh is not None or tokens.access is None:
        return "time.absolute"
    return "token.access" if time.absolute is None or tokens.access < time.absolute else "time.absolute"


def _of_tokens(token: TokenPolicy, idle_ms: int, absolute_ms: int) -> tuple[int, int]:
    """The limits of a session that is in tokens: inactivity is a pause between refreshes; without refresh tokens, the
    first access token is all there is."""
    if token.refresh is not None:
        return min(idle_ms, token.refresh), absolute_ms
    return FOREVER_MS, absolute_ms if token.access is None else min(absolute_ms, token.access)
