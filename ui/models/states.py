"""What state a session is in, in one word with the colour that the word has everywhere."""

from typing import NamedTuple

from simulator.events import Reason
from simulator.snapshot import SessionView, Snapshot
from ui.models.words import reason_words
from ui.sessions.states import State, state_of
from ui.words import mark, tr

_LITTLE, _SOME = 0.25, 0.4


class StateWords(NamedTuple):
    """How a state is shown: its word, the tone of its pill, and the mark in front of the word."""

    word: str
    tone: str
    shape: str


_LIVE_WORDS = {
    State.NOT_VALID: StateWords(mark("Not valid now"), "danger", "bar"),
    State.LOGGED_OUT: StateWords(mark("Logged out"), "warn", "triangle"),
    State.IDLE: StateWords(mark("Idle"), "warn", "ring"),
    State.ACTIVE: StateWords(mark("Active"), "ok", "disc"),
    State.ANONYMOUS: StateWords(mark("Anonymous"), "neutral", "ring"),
}

_TONES = {
    Reason.IDLE_TIMEOUT: "warn",
    Reason.ABSOLUTE_TIMEOUT: "warn",
    Reason.REVOKED: "danger",
    Reason.EVICTED: "danger",
    Reason.PASSWORD_CHANGED: "danger",
    Reason.ACCOUNT_DEACTIVATED: "danger",
}


def state_words(session: SessionView, snapshot: Snapshot, now_ms: int) -> StateWords:
    """The state of a session in words; of an ended one, why it ended."""
    if session.ending is not None:
        reason = session.ending.reason
        return StateWords(reason_words(reason), _TONES.get(reason, "neutral"), reason.label)
    word, tone, shape = _LIVE_WORDS[state_of(session, snapshot, now_ms)]
    return StateWords(tr(word), tone, shape)


def urgency(part: float) -> str:
    """The tone of a countdown of which `part` (1 to 0) is left."""
    if part < _LITTLE:
        return "danger"
    return "warn" if part < _SOME else "accent"
