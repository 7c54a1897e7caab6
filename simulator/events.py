"""What happened: every kind of event, its columns, and why a session ended or a request was denied.

On the hot path an event is a plain tuple of integers with one optional text; `Event` is the same tuple with names for
its readers. Users, browsers and routes are numbers that an earlier `*_added` event introduced; a session is the number
of its handle: the browser it was opened in and its ordinal there, so that a comparison of two runs may speak of it.
No event holds a session id, a token or a password.
"""

import json
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

EventTuple = tuple[int, int, int, int, int, int, int, int, int, str | None]


class Kind(IntEnum):
    """What sort of thing happened. Numbers are stored in run files: they are never reused."""

    RUN_STARTED = 1
    USER_ADDED = 2
    BROWSER_ADDED = 3
    ROUTE_ADDED = 4
    SESSION_CREATED = 10
    SESSION_ENDED = 11
    ROLE_REREAD = 12
    SESSION_ROTATED = 13
    SESSION_REVIVED = 14
    CLIENT_CHANGED = 15
    TOKEN_REFRESHED = 16
    WRITE_LOST = 17
    LOGIN = 20
    LOGIN_FAILED = 21
    LOGOUT = 22
    USER_LOCKED_OUT = 23
    LOGIN_REMEMBERED = 24
    REQUEST_ALLOWED = 30
    REQUEST_DENIED = 31
    PASSWORD_CHANGED = 40
    ROLE_CHANGED = 41
    USER_DEACTIVATED = 42
    USER_REACTIVATED = 43
    SESSIONS_REVOKED = 44
    POLICY_CHANGED = 45
    COMMAND_REJECTED = 46
    BROWSER_CLOSED = 50
    COOKIES_COPIED = 51
    ATTACK_STARTED = 60
    ATTACK_STOLE = 61
    ATTACK_USED = 62
    ATTACK_ENDED = 63

    @property
    def label(self) -> str:
        """The word for it in JSON and on screen, for example `request_denied`."""
        return self.name.lower()


class Reason(IntEnum):
    """Why a session ended or a request was denied. The first block ends sessions; all of them deny requests."""

    NONE = 0
    LOGOUT = 1
    IDLE_TIMEOUT = 2
    ABSOLUTE_TIMEOUT = 3
    REVOKED = 4
    EVICTED = 5
    PASSWORD_CHANGED = 6
    ACCOUNT_DEACTIVATED = 7
    REPLACED = 8
    NO_SESSION = 20
    UNKNOWN_ID = 21
    BAD_SIGNATURE = 22
    BAD_CREDENTIALS = 23
    LOCKED_OUT = 24
    SESSION_LIMIT = 25
    FORBIDDEN = 26
    CSRF = 27
    REAUTH_REQUIRED = 28
    BINDING = 29
    NOT_BEFORE = 30
    INACTIVE_USER = 31

    @property
    def label(self) -> str:
        """The word for it in JSON and on screen, for example `idle_timeout`."""
        return self.name.lower()


ENDING_REASONS = tuple(reason for reason in Reason if 0 < reason < Reason.NO_SESSION)


class Flag(IntFlag):
    """What a request did besides being answered."""

    RENEWED = 1
    """The idle limit counts from this instant."""
    WROTE = 2
    """Session data was written."""
    COOKIE_SET = 4
    """The answer carried a `Set-Cookie` for the session."""
    POST = 8
    """A form was submitted; without it, a page was read."""
    ACCESSED = 16
    """A known, unexpired session was presented."""
    OUTLIVED = 32
    """What was presented is a token whose session had ended already."""


class Event(NamedTuple):
    """One event, read by name.

    `seq` counts from 1 without gaps; `at_ms` is virtual time, milliseconds since midnight of the run's first day;
    `kind`, `reason` and `flags` hold the numbers of `Kind`, `Reason` and `Flag`; `user`, `session`, `browser` and
    `route` are 0 where none is concerned; `detail` is a text or a JSON object, as the kind demands.
    """

    seq: int
    at_ms: int
    kind: int
    user: int
    session: int
    browser: int
    route: int
    reason: int
    flags: int
    detail: str | None

    @property
    def facts(self) -> dict[str, Any]:
        """The JSON object in `detail`; empty where there is none."""
        return json.loads(self.detail) if self.detail and self.detail[0] == "{" else {}


COLUMNS = Event._fields

_ORDINAL_BITS = 20


def session_key(browser: int, ordinal: int) -> int:
    """The number of a handle: session number `ordinal` (from 1) of that browser."""
    return browser << _ORDINAL_BITS | ordinal


def split_session_key(key: int) -> tuple[int, int]:
    """The browser and the ordinal behind a session's number."""
    return key >> _ORDINAL_BITS, key & ((1 << _ORDINAL_BITS) - 1)


def split_session_keys(keys: "np.ndarray") -> "tuple[np.ndarray, np.ndarray]":
    """The browsers and the ordinals behind many numbers."""
    return keys >> _ORDINAL_BITS, keys & ((1 << _ORDINAL_BITS) - 1)


def format_handle(browser_name: str, key: int) -> str:
    """How a session is called on screen and in comparisons: `browser#ordinal`."""
    return f"{browser_name}#{key & ((1 << _ORDINAL_BITS) - 1)}"


def facts_text(**facts: Any) -> str:
    """A detail for rare events: JSON with sorted keys, absent facts left out, the same on every machine."""
    return json.dumps({k: v for k, v in facts.items() if v is not None}, sort_keys=True, ensure_ascii=False)
