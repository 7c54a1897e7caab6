"""How a browser's cookie leads to a session: the interface that each kind of store has."""

from typing import NamedTuple, Protocol

from simulator.engine.store.base import SessionRecord, SessionStore


class Presented(NamedTuple):
    """What a cookie led to: a record; or none, with the key of the session it was of (0: unknown) and the number of
    the `Reason`. `current`: the cookie holds what the browser should go on with, not an id that was exchanged."""

    record: SessionRecord | None
    key: int
    reason: int
    current: bool = True


class Keeper(Protocol):
    """Keeps sessions, and makes the cookie values that lead to them.

    `store` holds a record of every live session: the sessions themselves where the server keeps them, and otherwise
    what is known of them, so that their ends can be told.
    """

    store: SessionStore

    def present(self, token: str, now_ms: int) -> Presented:
        """What `token`, which is not empty, leads to; a record may be over, but nothing is ended by asking."""

    def hand_out(self, record: SessionRecord, browser: int, token: str = "") -> str:
        """Keeps a new record, and makes the cookie value for it: `token` where the browser's own is adopted."""

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: bool) -> str:
        """Keeps what has become of a record that `token` led to; returns the value that leads to it from now on.

        `changed` says whether more than the instant of the last access has changed.
        """

    def rotate(self, record: SessionRecord, browser: int, old_until_ms: int) -> str:
        """Gives a record another id and returns it; the old one leads to the session until `old_until_ms`."""

    def end(self, record: SessionRecord, reason: int) -> None:
        """Lets go of a live session."""
