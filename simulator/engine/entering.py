"""Letting somebody in whose session cookie does not: by a refresh token, or by a remember cookie."""

from typing import NamedTuple

from simulator.engine.answers import Brought
from simulator.engine.csrf import Csrf
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.logging_in import LoggingIn
from simulator.engine.store.base import SessionRecord
from simulator.events import Flag

_WROTE = int(Flag.WROTE)


class Entered(NamedTuple):
    """Who was let in by another cookie than that of the session: the record (None: nobody), the session cookie's value,
    key and reason as of a presented cookie, the flags of what was done, and the `Set-Cookie` values to hand back."""

    record: SessionRecord | None
    token: str
    key: int
    reason: int
    flags: int
    cookie: str | None
    further: tuple[str, ...]


class Entering:
    """The doors beside that of the session cookie."""

    def __init__(self, lifecycle: Lifecycle, csrf: Csrf, logging_in: LoggingIn) -> None:
        self._lifecycle = lifecycle
        self._csrf = csrf
        self._logging_in = logging_in

    def let_in(
        self,
        record: SessionRecord | None,
        key: int,
        reason: int,
        token: str,
        browser: int,
        route: int,
        brought: Brought,
    ) -> Entered:
        """Who is let in; `record`, `key` and `reason` are what the session cookie led to."""
        refreshing = self._logging_in.refreshing
        if record is None and brought.refresh and refreshing is not None:
            refreshed = refreshing.refresh(brought.refresh, browser, route)
            if refreshed.record is not None:
                cookie = self._lifecycle.cookie(refreshed.token, refreshed.record)
                further = (refreshing.set_cookie(refreshed.record),)
                return Entered(refreshed.record, refreshed.token, refreshed.key, 0, 0, cookie, further)
            key, reason = refreshed.key, refreshed.reason
        if brought.remember and self._lifecycle.rules.remembers:
            remembered = self._logging_in.remembered(token, record, browser, route, brought)
            if remembered is not None:
                opened, token = remembered
                refresh = (refreshing.set_cookie(opened),) if refreshing is not None else ()
                further = (*refresh, *self._csrf.after_login(opened, brought.csrf, browser))
                return Entered(opened, token, opened.key, 0, _WROTE, self._lifecycle.cookie(token, opened), further)
        return Entered(record, token, key, reason, 0, None, ())
