"""Sessions in a SQL database, so that they outlive the process and several processes share them."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from simulator.engine.store.base import Ended, SessionRecord
from simulator.engine.store.database import open_database
from simulator.engine.store.schema import OLD_ID, SESSION, record_of, row_of
from simulator.events import Reason
from simulator.limits import FOREVER_MS

_REPLACED = int(Reason.REPLACED)
_TAKEN = "a live session has that digest already"

_this_digest = SESSION.c.digest == bindparam("this_digest")
_this_key = SESSION.c.key == bindparam("this_key")
_this_number = SESSION.c.number == bindparam("this_number")
_this_old_digest = OLD_ID.c.digest == bindparam("this_digest")
_led_to = OLD_ID.c.session == SESSION.c.number

_FIND = select(SESSION.c.body).where(_this_digest)
_FOLLOW = select(SESSION.c.body).join(OLD_ID, _led_to).where(_this_old_digest, OLD_ID.c.until_ms > bindparam("now_ms"))
_SAVE = update(SESSION).where(_this_digest, _this_key)
_LOCK = (
    select(SESSION.c.number, SESSION.c.digest, SESSION.c.expires_at_ms).where(_this_digest, _this_key).with_for_update()
)
_LOCK_BODY = select(SESSION.c.body).where(_this_digest, _this_key).with_for_update()
_LOCK_EXCHANGED = (
    select(SESSION.c.number, SESSION.c.digest, SESSION.c.expires_at_ms)
    .join(OLD_ID, _led_to)
    .where(_this_old_digest, _this_key)
    .with_for_update(of=SESSION)
)
_WRITE = update(SESSION).where(_this_number)
_REMOVE = delete(SESSION).where(_this_number)
_END_OLD_IDS = update(OLD_ID).where(
    OLD_ID.c.session == bindparam("this_number"), OLD_ID.c.until_ms > bindparam("at_ms")
)
_LEFT = select(OLD_ID.c.key, OLD_ID.c.reason).where(_this_old_digest)
_FORGET = delete(OLD_ID).where(_this_old_digest)
_COUNT = select(func.count()).select_from(SESSION)
_EARLIEST = select(func.min(SESSION.c.expires_at_ms))
_DUE = (
    select(SESSION.c.body)
    .where(SESSION.c.expires_at_ms <= bindparam("now_ms"))
    .order_by(SESSION.c.expires_at_ms, SESSION.c.key)
    .limit(1)
)
# In one order, so that of two who lock all rows neither waits for the other.
_LOCK_ALL = select(SESSION.c.number, SESSION.c.body).order_by(SESSION.c.number).with_for_update()


class SqlStore:
    """The sessions in the database at `url` (SQLAlchemy's form), whose tables are made or brought up to date.

    Every call is a transaction of its own. The digests of ids are all that the database learns of them.

    Raises:
        InputError: the address is none, or the database cannot be opened, or it is newer than this program.
    """

    def __init__(self, url: str) -> None:
        self._database = open_database(url)

    def close(self) -> None:
        """Lets go of the database."""
        self._database.close()

    def insert(self, record: SessionRecord) -> None:
        try:
            with self._database.write() as connection:
                _add(connection, record)
        except IntegrityError:
            raise ValueError(_TAKEN) from None

    def insert_copy(self, record: SessionRecord, original: SessionRecord) -> bool:
        try:
            with self._database.write() as connection:
                if _locked(connection, original) is None:
                    return False
                _add(connection, record)
        except IntegrityError:
            raise ValueError(_TAKEN) from None
        return True

    def find(self, digest: bytes, now_ms: int) -> SessionRecord | None:
        with self._database.read() as connection:
            body = connection.execute(_FIND, {"this_digest": digest}).scalar()
            if body is None:
                body = connection.execute(_FOLLOW, {"this_digest": digest, "now_ms": now_ms}).scalar()
        return None if body is None else record_of(body)

    def save(self, record: SessionRecord) -> bool:
        with self._database.write() as connection:
            return connection.execute(_SAVE, {**row_of(record), **_this(record)}).rowcount > 0

    def save_exchange(self, record: SessionRecord, refreshes: int) -> bool:
        with self._database.write() as connection:
            body = connection.execute(_LOCK_BODY, _this(record)).scalar()
            if body is None or record_of(body).refreshes != refreshes:
                return False
            connection.execute(_SAVE, {**row_of(record), **_this(record)})
        return True

    def rotate(self, record: SessionRecord, new_digest: bytes, old_until_ms: int) -> bool:
        try:
            with self._database.write() as connection:
                live = _locked(connection, record)
                if live is None:
                    return False
                if new_digest == record.digest:
                    raise ValueError(_TAKEN)
                rotated = row_of(replace(record, digest=new_digest))
                connection.execute(_WRITE, {**rotated, "this_number": live.number})
                connection.execute(_FORGET, {"this_digest": new_digest})
                _leave(connection, record.digest, record.key, _REPLACED, live.number, old_until_ms)
        except IntegrityError:
            raise ValueError(_TAKEN) from None
        record.digest = new_digest
        return True

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        with self._database.write() as connection:
            live = _locked(connection, record)
            if live is None:
                live = connection.execute(_LOCK_EXCHANGED, _this(record)).one_or_none()
            if live is not None:
                _end(connection, live, record.key, reason, at_ms)
        return live is not None

    def end_due(self, record: SessionRecord, reason: int) -> bool:
        with self._database.write() as connection:
            live = _locked(connection, record)
            if live is None or live.expires_at_ms != record.expires_at_ms:
                return False
            _end(connection, live, record.key, reason, record.expires_at_ms)
        return True

    def ended(self, digest: bytes) -> Ended | None:
        with self._database.read() as connection:
            row = connection.execute(_LEFT, {"this_digest": digest}).one_or_none()
        return None if row is None else Ended(*row)

    def of_user(self, user: int) -> list[SessionRecord]:
        return self._listed(SESSION.c.user == user)

    def all(self) -> list[SessionRecord]:
        return self._listed()

    def _listed(self, *which: ColumnElement[bool]) -> list[SessionRecord]:
        query = select(SESSION.c.body).where(*which).order_by(SESSION.c.logged_in_at_ms, SESSION.c.key)
        with self._database.read() as connection:
            return [record_of(body) for body in connection.execute(query).scalars()]

    def earliest_ms(self) -> int:
        with self._database.read() as connection:
            at_ms: int | None = connection.execute(_EARLIEST).scalar()
        return FOREVER_MS if at_ms is None else at_ms

    def due(self, now_ms: int) -> SessionRecord | None:
        with self._database.read() as connection:
            body = connection.execute(_DUE, {"now_ms": now_ms}).scalar()
        return None if body is None else record_of(body)

    def reschedule(self, change: Callable[[SessionRecord], object]) -> None:
        with self._database.write() as connection:
            rows = []
            for number, body in connection.execute(_LOCK_ALL):
                record = record_of(body)
                change(record)
                rows.append({**row_of(record), "this_number": number})
            if rows:
                connection.execute(_WRITE, rows)

    def __len__(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute(_COUNT).scalar_one())


def _this(record: SessionRecord) -> dict[str, Any]:
    return {"this_digest": record.digest, "this_key": record.key}


def _locked(connection: Connection, record: SessionRecord) -> Row[int, bytes, int] | None:
    """Number, digest and deadline of a live session, which nobody else changes until this transaction is over."""
    return connection.execute(_LOCK, _this(record)).one_or_none()


def _add(connection: Connection, record: SessionRecord) -> None:
    connection.execute(insert(SESSION), row_of(record))
    connection.execute(_FORGET, {"this_digest": record.digest})


def _end(connection: Connection, live: Row[int, bytes, int], key: int, reason: int, at_ms: int) -> None:
    connection.execute(_REMOVE, {"this_number": live.number})
    connection.execute(_END_OLD_IDS, {"this_number": live.number, "at_ms": at_ms, "reason": reason})
    _leave(connection, live.digest, key, reason)


def _leave(
    connection: Connection, digest: bytes, key: int, reason: int, session: int | None = None, until_ms: int = 0
) -> None:
    """Writes down what is left of an id, and to which session it still leads."""
    row = {"digest": digest, "key": key, "reason": reason, "session": session, "until_ms": until_ms}
    connection.execute(insert(OLD_ID), row)
