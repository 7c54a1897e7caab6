"""What a browser holds of a session: its cookie, looked at from outside without changing anything."""

from typing import NamedTuple

from simulator.events import split_session_key
from simulator.world.cookie import Cookie
from simulator.world.stage import Stage

_SHOWN = 4
_SHOWN_PART = 4
"""At most every so manieth character of an id is shown: of a short one, four would be all there is to guess."""


class HeldCookie(NamedTuple):
    """A session cookie as a browser keeps it; `value` is shortened, so that it opens nothing.

    `expires_at_ms` is the first instant of virtual time at which the browser drops it by itself; None: it keeps it
    until it is closed.
    """

    name: str
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool
    http_only: bool
    same_site: str
    expires_at_ms: int | None


class Holding(NamedTuple):
    """What the browser that a session was opened in holds now: the session's `cookie`, if it still does, and otherwise
    the key of the session whose cookie it holds `instead` (0: of none)."""

    cookie: HeldCookie | None
    instead: int


def holding_of(stage: Stage, session: int) -> Holding:
    """What the browser of a session holds at the present moment of the stage; `session` is the session's key.

    Raises:
        IndexError: no browser of the stage opened such a session.
    """
    browser = stage.browsers[split_session_key(session)[0] - 1]
    instead = 0
    for cookie in browser.jar.cookies:
        key = _session_of(stage, cookie.value)
        if key == session:
            return Holding(_seen(cookie, stage.clock.origin_s * 1000), 0)
        instead = instead or key
    return Holding(None, instead)


def _session_of(stage: Stage, token: str) -> int:
    return stage.engine.lifecycle.keeper.present(token, stage.now_ms).key


def shortened(value: str) -> str:
    """A cookie's value as it may be shown: its first characters, too few to open anything."""
    return f"{value[: min(_SHOWN, len(value) // _SHOWN_PART)]}…"


def _seen(cookie: Cookie, origin_ms: int) -> HeldCookie:
    return HeldCookie(
        name=cookie.name,
        value=shortened(cookie.value),
        domain=cookie.domain,
        host_only=cookie.host_only,
        path=cookie.path,
        secure=cookie.secure,
        http_only=cookie.http_only,
        same_site=cookie.same_site,
        expires_at_ms=cookie.expires_ms - origin_ms if cookie.persistent and cookie.expires_ms is not None else None,
    )
