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
    that of the last request; `stale` says that the log-in
    no longer counts as fresh, `remembered` that nobody typed a password for it. `csrf_epoch` counts the CSRF tokens
    that were made void. `row_deleted`: a cache goes on serving what is gone from the database.
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


class Ended(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is left of a session that ended: its key and the number of the `Reason`."""

    key: int
    reason: int


class Exchanged(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is left of an id that was exchanged for another: the session's key, the digest of the id that followed, and
    the instant until which the old one leads to the session."""

    key: int
    digest: bytes
    until_ms: int


class SessionStore(Protocol):
    """The interface of a store. Records that it hands out may be changed by the caller and take effect with `save`.

    Lists are in order of `(logged_in_at_ms, key)`.
    """

    def insert(self, record: SessionRecord) -> None:
        """Adds a live session; what was left of an ended one with the same digest is forgotten.

        Raises:
            ValueError: a live session has that digest already.
        """

    def find(self, digest: bytes) -> SessionRecord | None:
        """The live session of that digest, expired or not."""

    def save(self, record: SessionRecord) -> None:
        """Keeps the changes of a live record, whose digest, key and user are unchanged and whose `expires_at_ms` has
        not moved back; of a record that is not live, nothing: an ended session is not brought back."""

    def rotate(self, record: SessionRecord, digest: bytes, until_ms: int) -> bool:
        """Keeps the changes of a live record and moves it to another digest, which it has afterwards; the old one is
        found by `exchanged`. Returns whether the record was live under its old digest: of several who exchange one id,
        one succeeds.

        Raises:
            ValueError: a live session has the new digest already.
        """

    def exchanged(self, digest: bytes) -> Exchanged | None:
        """What is left of that digest, if it was exchanged."""

    def __len__(self) -> int:
        """How many live sessions there are."""

    def end(self, digest: bytes, reason: int) -> None:
        """Ends a live session; what is left of it is found by `ended`. Without a live session nothing happens."""

    def ended(self, digest: bytes) -> Ended | None:
        """What is left of the session of that digest, if it ended."""

    def of_user(self, user: int) -> list[SessionRecord]:
        """The live sessions of a user."""

    def all(self) -> list[SessionRecord]:
        """Every live session."""

    def earliest_ms(self) -> int:
        """No live session expires before this instant (a lower bound; far away where none expires)."""

    def due(self, now_ms: int) -> SessionRecord | None:
        """Of the live sessions with `expires_at_ms <= now_ms` the first by `(expires_at_ms, key)`."""

    def reschedule(self, expires_at_ms: Callable[[SessionRecord], int]) -> None:
        """Gives every live session a new `expires_at_ms`, earlier or later."""
