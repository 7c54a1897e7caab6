"""When time ends a session: the one rule that the engine enforces and the dashboard counts down to."""

import msgspec

from simulator.events import Reason
from simulator.policy import Policy

FOREVER_MS = 1 << 60
"""Later than any run: the deadline of what is never ended by time."""


class Limits(msgspec.Struct, frozen=True, gc=False):
    """The time limits of a policy in milliseconds, `FOREVER_MS` where one is off.

    A deadline is the first instant at which the session is no longer valid: with `valid_at_limit` that is one
    millisecond after the limit.
    """

    idle_ms: int
    absolute_ms: int
    edge_ms: int

    def idle_deadline_ms(self, renewed_at_ms: int) -> int:
        """The end by inactivity of a session renewed then."""
        return renewed_at_ms + self.idle_ms + self.edge_ms

    def absolute_deadline_ms(self, logged_in_at_ms: int) -> int:
        """The end by age of a session logged in then."""
        return logged_in_at_ms + self.absolute_ms + self.edge_ms

    def deadline_ms(self, logged_in_at_ms: int, renewed_at_ms: int) -> int:
        """The earlier of the two ends."""
        idle_ms = renewed_at_ms + self.idle_ms
        absolute_ms = logged_in_at_ms + self.absolute_ms
        return (idle_ms if idle_ms < absolute_ms else absolute_ms) + self.edge_ms

    def reason(self, logged_in_at_ms: int, renewed_at_ms: int) -> Reason:
        """Which limit the deadline comes from; at a tie it is inactivity, the check that is made first."""
        if renewed_at_ms + self.idle_ms <= logged_in_at_ms + self.absolute_ms:
            return Reason.IDLE_TIMEOUT
        return Reason.ABSOLUTE_TIMEOUT


def limits_of(policy: Policy) -> Limits:
    """The limits that `policy.time` states."""
    idle_ms, absolute_ms = policy.time.idle, policy.time.absolute
    return Limits(
        FOREVER_MS if idle_ms is None else idle_ms,
        FOREVER_MS if absolute_ms is None else absolute_ms,
        1 if policy.time.valid_at_limit else 0,
    )
