"""The record of a session, and what a store of such records must do."""

from collections.abc import Callable
from typing import Protocol

import msgspec


class SessionRecord(msgspec.Struct, gc=False, array_like=True):
    """What the server knows of one live session. The id itself is not in it, only `digest`, its SHA-256.

    `key` is the number of the handle; `user` is 0 while nobody is logged in; `role` is the role the session acts with
    (0 with nobody); times are milliseconds of the engine's clock. `expires_at_ms` is the first instant at which a
    limit has ended the session. The `*_version` fields say which state of the account the session has taken note of,
    the `*_looked_at_ms` fields when it last looked (`"after 30m"` in a policy). `cookie_at_ms` is when the browser was
    last handed the cookie, `id_at_ms` when the session got the id that it has. `ends_by` is the number of the `Reason`
    that `expires_at_ms` stands for. `client` is the fingerprint of the browser at log-in, `seen_client`
    that of the last request; `stale` says that the log-in no longer counts as fresh, `remembered` that nobody typed a
    password for it. `csrf_epoch` counts how often CSRF tokens were made void, and `csrf_series` is what they are of
    where that is not `key`: 0, or another session whose tokens this one took over. `row_deleted`: a cache goes on
    serving what is gone from the database. `refreshes` counts the refresh tokens that were exchanged.
    `passing`: the session came out of a remember cookie, and ends with the browser though those of log-ins persist.
    """

    key: int
    digest: bytes
    user: int
    role: int
    logged_in_at_ms: int
    renewed_at_ms: int
    accessed_at_ms: int
    expires_at_ms: int
    cookie_at_ms: int
    password_version: int
    account_version: int
    password_looked_at_ms: int
    active_looked_at_ms: int
    role_looked_at_ms: int
    id_at_ms: int = 0
    ends_by: int = 0
    client: int = 0
    seen_client: int = 0
    csrf_epoch: int = 0
    stale: bool = False
    remembered: bool = False
    row_deleted: bool = False
    refreshes: int = 0
    csrf_series: int = 0
    passing: bool = False


class Ended(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is left of an id that leads to no session any more: the key of the session it led to, and the number of
    the `Reason`."""

    key: int
    reason: int


class SessionStore(Protocol):
    """The interface of a store. Records that it hands out may be changed by the caller and take effect with `save`.

    Several processes may share one store. Each method is one step, wholly done or not at all, and what it has done
    holds for whoever asks next. Between two steps another process may have taken its own, so those that change a
    session tell whether it was still there to be changed; the caller finds it anew where it was not.

    Which session a record means is said by its `digest` and its `key`: an id may have been taken over by another.
    Lists are in order of `(logged_in_at_ms, key)`.
    """

    def insert(self, record: SessionRecord) -> None:
        """Adds a live session; where its id once led, before it ended or was exchanged, is forgotten.

        Raises:
            ValueError: a live session has that digest already.
        """

    def insert_copy(self, record: SessionRecord, original: SessionRecord) -> bool:
        """Adds a live session that was made of another, if that still lives under the digest in `original`; says
        whether it did. So nothing is made of a session that somebody has ended meanwhile.

        Raises:
            ValueError: a live session has that digest already.
        """

    def find(self, digest: bytes, now_ms: int) -> SessionRecord | None:
        """The live session that an id leads to, expired or not: its own, or one it had and that is good until later
        than `now_ms`. The digest in the record is the session's own."""

    def save(self, record: SessionRecord) -> bool:
        """Keeps the changes of a record whose session still lives under that digest, and says whether it does; else
        nothing is kept, and an ended session is not brought back.

        Key and user are unchanged, and `expires_at_ms` has not moved back since the record was handed out. Of two
        that save, what the last one says stays.
        """

    def save_exchange(self, record: SessionRecord, refreshes: int) -> bool:
        """Keeps the changes of a record as `save` does, if so many refresh tokens were exchanged by now, and says
        whether it did. So of several that exchange one refresh token, one does."""

    def rotate(self, record: SessionRecord, new_digest: bytes, old_until_ms: int) -> bool:
        """Gives the session a new id in place of the one in `record`, which has its digest afterwards, keeps the
        changes of the record as `save` does, and says whether it did. Of several that exchange one id, one does.

        The old id still leads to the session while the time is before `old_until_ms` and the session lives; otherwise
        `ended` tells of it.

        Raises:
            ValueError: a live session has the new digest already.
        """

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        """Ends the session, also if its id has been exchanged since `record` was read; says whether it lived till
        then. Its id, and the old ones that are good until later than `at_ms`, are found by `ended` with that reason.
        """

    def end_due(self, record: SessionRecord, reason: int) -> bool:
        """Ends the session at its `expires_at_ms`, as `end` does, unless that has been moved since `record` was read."""

    def ended(self, digest: bytes) -> Ended | None:
        """What is left of an id: of one whose session ended, the reason; of one that was exchanged, `replaced`."""

    def of_user(self, user: int) -> list[SessionRecord]:
        """The live sessions of a user."""

    def all(self) -> list[SessionRecord]:
        """Every live session."""

    def earliest_ms(self) -> int:
        """No live session expires before this instant (a lower bound; far away where none expires)."""

    def due(self, now_ms: int) -> SessionRecord | None:
        """Of the live sessions with `expires_at_ms <= now_ms` the first by `(expires_at_ms, key)`."""

    def reschedule(self, change: Callable[[SessionRecord], object]) -> None:
        """Lets `change` give every live session another `expires_at_ms`, earlier or later, and change what goes with
        it."""

    def __len__(self) -> int:
        """How many live sessions there are."""
