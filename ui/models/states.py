"""What state a session is in, in one word with the colour that the word has everywhere."""

from enum import IntEnum
from typing import NamedTuple

from simulator.events import Reason
from simulator.limits import FOREVER_MS, Limits
from simulator.snapshot import SessionView, Snapshot
from ui.models.words import reason_words

QUIET_MS = 10 * 60_000
"""Where there is no idle limit, a session without a request for so long is called idle."""


_LITTLE, _SOME = 0.25, 0.4


class State(IntEnum):
    """The states of a session, those that call for attention first."""

    NOT_VALID = 1
    LOGGED_OUT = 2
    IDLE = 3
    ACTIVE = 4
    ANONYMOUS = 5
    ENDED = 6


class StateWords(NamedTuple):
    """How a state is shown: its word, the tone of its pill, and the mark in front of the word."""

    word: str
    tone: str
    shape: str


_LIVE_WORDS = {
    State.NOT_VALID: StateWords("Not valid now", "danger", "bar"),
    State.LOGGED_OUT: StateWords("Logged out", "warn", "triangle"),
    State.IDLE: StateWords("Idle", "warn", "ring"),
    State.ACTIVE: StateWords("Active", "ok", "disc"),
    State.ANONYMOUS: StateWords("Anonymous", "neutral", "ring"),
}

_TONES = {
    Reason.IDLE_TIMEOUT: "warn",
    Reason.ABSOLUTE_TIMEOUT: "warn",
    Reason.REVOKED: "danger",
    Reason.PASSWORD_CHANGED: "danger",
    Reason.ACCOUNT_DEACTIVATED: "danger",
}


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
    return State.IDLE if now_ms - session.accessed_at_ms >= idle_after_ms(snapshot.limits) else State.ACTIVE


def state_words(session: SessionView, snapshot: Snapshot, now_ms: int) -> StateWords:
    """The state of a session in words; of an ended one, why it ended."""
    if session.ending is not None:
        reason = session.ending.reason
        return StateWords(reason_words(reason), _TONES.get(reason, "neutral"), reason.label)
    return _LIVE_WORDS[state_of(session, snapshot, now_ms)]


def urgency(part: float) -> str:
    """The tone of a countdown of which `part` (1 to 0) is left."""
    if part < _LITTLE:
        return "danger"
    return "warn" if part < _SOME else "accent"
