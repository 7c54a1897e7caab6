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


class OvertakenError(Exception):
    """A session has ended, or got another id, since its record was read: what was decided about it does not hold, and
    whoever decided it asks anew. Only several processes on one store, or requests that overlap, come to that."""


class Keeper(Protocol):
    """Keeps sessions, and makes the cookie values that lead to them.

    `store` holds a record of every live session: the sessions themselves where the server keeps them, and otherwise
    what is known of them, so that their ends can be told.
    """

    store: SessionStore

    def present(self, token: str, now_ms: int) -> Presented:
        """What `token`, which is not empty, leads to; a record may be over, but nothing is ended by asking."""

    def hand_out(
        self, record: SessionRecord, browser: int, token: str = "", original: SessionRecord | None = None
    ) -> str:
        """Keeps a new record, and makes the cookie value for it: `token` where the browser's own is adopted.

        Raises:
            OvertakenError: the session that the record was made of, `original`, is not what it was.
        """

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: int) -> str:
        """Keeps what has become of a record that `token` led to; returns the value that leads to it from now on.

        `changed` says what else than the instant of the last access has: the flags `RENEWED` and `WROTE`, or 0.

        Raises:
            OvertakenError: the session is not what it was.
        """

    def rotate(self, record: SessionRecord, browser: int, old_until_ms: int) -> str:
        """Gives a record another id and returns it; the old one leads to the session until `old_until_ms`.

        Raises:
            OvertakenError: the session is not what it was.
        """

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        """Lets go of a session; says whether it lived till then."""

    def end_due(self, record: SessionRecord) -> bool:
        """Lets go of a session whose time is over, unless it was renewed since the record was read; says whether it
        did."""
