"""Sessions in a SQL database, so that they outlive the process and several processes share them."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Engine,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    bindparam,
    create_engine,
    delete,
    event,
    func,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from simulator.engine.store.base import Ended, Exchanged, SessionRecord
from simulator.errors import InputError
from simulator.limits import FOREVER_MS

_METADATA = MetaData()

_FIELDS = SessionRecord.__struct_fields__
_FIXED_FIELDS = ("key", "digest", "user")

_LIVE = Table(
    "coatcheck_session",
    _METADATA,
    *(
        Column(
            field, LargeBinary(32) if field == "digest" else BigInteger, nullable=False, primary_key=field == "digest"
        )
        for field in _FIELDS
    ),
)
Index("coatcheck_session_of_user", _LIVE.c.user)
Index("coatcheck_session_due", _LIVE.c.expires_at_ms, _LIVE.c.key)

_ENDED = Table(
    "coatcheck_ended_session",
    _METADATA,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("key", BigInteger, nullable=False),
    Column("reason", Integer, nullable=False),
)

_EXCHANGED = Table(
    "coatcheck_exchanged_id",
    _METADATA,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("key", BigInteger, nullable=False),
    Column("successor", LargeBinary(32), nullable=False),
    Column("until_ms", BigInteger, nullable=False),
)

_this_digest = _LIVE.c.digest == bindparam("this_digest")
_FIND = select(_LIVE).where(_this_digest)
_LOCK = select(_LIVE.c.key).where(_this_digest).with_for_update()
_REMOVE = delete(_LIVE).where(_this_digest)
# A digest may have been taken over by another session: the key tells whether the record is still the one meant.
_SAVE = (
    update(_LIVE)
    .where(_this_digest, _LIVE.c.key == bindparam("this_key"))
    .values({field: bindparam(field) for field in _FIELDS if field not in _FIXED_FIELDS})
)
_ROTATE = (
    update(_LIVE)
    .where(_this_digest, _LIVE.c.key == bindparam("this_key"))
    .values({field: bindparam(f"new_{field}") for field in _FIELDS if field not in ("key", "user")})
)
_SUCCESSOR = select(_EXCHANGED.c.key, _EXCHANGED.c.successor, _EXCHANGED.c.until_ms).where(
    _EXCHANGED.c.digest == bindparam("this_digest")
)
_FORGET_EXCHANGED = delete(_EXCHANGED).where(_EXCHANGED.c.digest == bindparam("this_digest"))
_COUNT = select(func.count()).select_from(_LIVE)
_RESCHEDULE = update(_LIVE).where(_this_digest).values(expires_at_ms=bindparam("deadline_ms"))
_LEFT = select(_ENDED.c.key, _ENDED.c.reason).where(_ENDED.c.digest == bindparam("this_digest"))
_FORGET = delete(_ENDED).where(_ENDED.c.digest == bindparam("this_digest"))
_EARLIEST = select(func.min(_LIVE.c.expires_at_ms))
_DUE = (
    select(_LIVE)
    .where(_LIVE.c.expires_at_ms <= bindparam("now_ms"))
    .order_by(_LIVE.c.expires_at_ms, _LIVE.c.key)
    .limit(1)
)


class SqlStore:
    """The sessions in the database at `url` (SQLAlchemy's form), whose tables are made where they are missing.

    Every call is a transaction of its own; SQLite is put into WAL mode for that. The digests of ids are all that the
    database learns of them.

    Raises:
        InputError: the address is none, or the database cannot be opened.
    """

    def __init__(self, url: str) -> None:
        self._engine = _open(url)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def insert(self, record: SessionRecord) -> None:
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(_LIVE), msgspec.structs.asdict(record))
                connection.execute(_FORGET, {"this_digest": record.digest})
                connection.execute(_FORGET_EXCHANGED, {"this_digest": record.digest})
        except IntegrityError:
            raise ValueError("a live session has that digest already") from None

    def find(self, digest: bytes) -> SessionRecord | None:
        with self._engine.connect() as connection:
            row = connection.execute(_FIND, {"this_digest": digest}).one_or_none()
        return None if row is None else SessionRecord(*row)

    def save(self, record: SessionRecord) -> None:
        values = msgspec.structs.asdict(record)
        with self._engine.begin() as connection:
            connection.execute(_SAVE, {**values, "this_digest": record.digest, "this_key": record.key})

    def rotate(self, record: SessionRecord, digest: bytes, until_ms: int) -> bool:
        old = record.digest
        values = {f"new_{name}": value for name, value in msgspec.structs.asdict(record).items()}
        left = {"digest": old, "key": record.key, "successor": digest, "until_ms": until_ms}
        try:
            with self._engine.begin() as connection:
                moved = connection.execute(
                    _ROTATE, {**values, "new_digest": digest, "this_digest": old, "this_key": record.key}
                ).rowcount
                if not moved:
                    return False
                connection.execute(_FORGET_EXCHANGED, {"this_digest": digest})
                connection.execute(insert(_EXCHANGED), left)
        except IntegrityError:
            raise ValueError("a live session has that digest already") from None
        record.digest = digest
        return True

    def exchanged(self, digest: bytes) -> Exchanged | None:
        with self._engine.connect() as connection:
            row = connection.execute(_SUCCESSOR, {"this_digest": digest}).one_or_none()
        return None if row is None else Exchanged(*row)

    def __len__(self) -> int:
        with self._engine.connect() as connection:
            return int(connection.execute(_COUNT).scalar_one())

    def end(self, digest: bytes, reason: int) -> None:
        this = {"this_digest": digest}
        with self._engine.begin() as connection:
            key = connection.execute(_LOCK, this).scalar()
            if key is not None and connection.execute(_REMOVE, this).rowcount:
                connection.execute(insert(_ENDED), {"digest": digest, "key": key, "reason": reason})

    def ended(self, digest: bytes) -> Ended | None:
        with self._engine.connect() as connection:
            row = connection.execute(_LEFT, {"this_digest": digest}).one_or_none()
        return None if row is None else Ended(*row)

    def of_user(self, user: int) -> list[SessionRecord]:
        return self._listed(_LIVE.c.user == user)

    def all(self) -> list[SessionRecord]:
        return self._listed()

    def _listed(self, *which: ColumnElement[bool]) -> list[SessionRecord]:
        query = select(_LIVE).where(*which).order_by(_LIVE.c.logged_in_at_ms, _LIVE.c.key)
        with self._engine.connect() as connection:
            return [SessionRecord(*row) for row in connection.execute(query)]

    def earliest_ms(self) -> int:
        with self._engine.connect() as connection:
            at_ms: int | None = connection.execute(_EARLIEST).scalar()
        return FOREVER_MS if at_ms is None else at_ms

    def due(self, now_ms: int) -> SessionRecord | None:
        with self._engine.connect() as connection:
            row = connection.execute(_DUE, {"now_ms": now_ms}).one_or_none()
        return None if row is None else SessionRecord(*row)

    def reschedule(self, expires_at_ms: Callable[[SessionRecord], int]) -> None:
        with self._engine.begin() as connection:
            records = [SessionRecord(*row) for row in connection.execute(select(_LIVE).with_for_update())]
            deadlines = [{"this_digest": each.digest, "deadline_ms": expires_at_ms(each)} for each in records]
            if deadlines:
                connection.execute(_RESCHEDULE, deadlines)


def _open(url: str) -> Engine:
    try:
        engine = create_engine(make_url(url))
    except (ArgumentError, ImportError):
        problem = "not the address of a database that can be used here"
        raise InputError("store", problem, "give one such as sqlite:///sessions.db") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    try:
        _METADATA.create_all(engine)
    except DBAPIError as error:
        engine.dispose()
        where = engine.url.render_as_string(hide_password=True)
        raise InputError(where, f"the database cannot be opened ({error.orig})") from None
    return engine


def _prepare_sqlite(driver: Any, _record: object) -> None:
    """A commit for every request: without a journal that is appended to, each would wait for the disk several times."""
    driver.execute("PRAGMA journal_mode = WAL")
    driver.execute("PRAGMA synchronous = NORMAL")
