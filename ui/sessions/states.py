"""What state a session is in."""

from enum import IntEnum

from simulator.limits import FOREVER_MS, Limits
from simulator.snapshot import SessionView, Snapshot

QUIET_MS = 10 * 60_000
"""Where there is no idle limit, a session without a request for so long is called idle."""


class State(IntEnum):
    """The states of a session, those that call for attention first."""

    NOT_VALID = 1
    LOGGED_OUT = 2
    IDLE = 3
    ACTIVE = 4
    ANONYMOUS = 5
    ENDED = 6


def idle_after_ms(limits: Limits) -> int:
    """After which pause a session is called idle: half of the idle limit."""
    return QUIET_MS if limits.idle_ms >= FOREVER_MS else limits.idle_ms // 2


def state_of(session: SessionView, snapshot: Snapshot, now_ms: int) -> State:
    """The state of a session at `now_ms`."""
    if session.ending is not None:
        return State.ENDED
    if snapshot.not_valid_now(session):
        return State.NOT_VALID
    if session.logged_out:
        return State.LOGGED_OUT
    if not session.user:
        return State.ANONYMOUS
    return State.IDLE if now_ms - session.accessed_at_ms >= idle_after_ms(snapshot.limits_of(session)) else State.ACTIVE
