"""The tables of a store in SQL.

A column is what somebody searches by. The record itself is one value, so that it can gain a field with a default
without a new schema.
"""

import msgspec
from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table

from simulator.engine.store.base import SessionRecord

VERSION = 2
"""The schema below; version 1 had a column for every field, no old ids, and no mark of its version."""

METADATA = MetaData()

SCHEMA = Table(
    "coatcheck_schema",
    METADATA,
    Column("version", Integer, primary_key=True, autoincrement=False),
    comment="One row",
)

SESSION = Table(
    "coatcheck_live_session",
    METADATA,
    # SQLite's integer key must be of its type INTEGER; without AUTOINCREMENT it would give out a number again.
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("digest", LargeBinary(32), nullable=False, unique=True, comment="SHA-256 of the id"),
    Column("key", BigInteger, nullable=False),
    Column("user", BigInteger, nullable=False),
    Column("logged_in_at_ms", BigInteger, nullable=False),
    Column("expires_at_ms", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False, comment="The whole record, in MessagePack"),
    sqlite_autoincrement=True,
)
Index("coatcheck_live_session_of_user", SESSION.c.user)
Index("coatcheck_live_session_due", SESSION.c.expires_at_ms, SESSION.c.key)

OLD_ID = Table(
    "coatcheck_old_id",
    METADATA,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("key", BigInteger, nullable=False),
    Column("reason", Integer, nullable=False),
    Column("session", BigInteger, comment="The number of the session that had this id and was given another"),
    Column("until_ms", BigInteger, nullable=False, comment="Until when it leads there"),
    comment="Ids that sessions had until they ended or were given another",
)
Index("coatcheck_old_id_of_session", OLD_ID.c.session)

_ENCODE = msgspec.msgpack.Encoder().encode
record_of = msgspec.msgpack.Decoder(SessionRecord).decode
"""The record in a `body`."""


def row_of(record: SessionRecord) -> dict[str, int | bytes]:
    """The columns of a record, all but `number`."""
    return {
        "digest": record.digest,
        "key": record.key,
        "user": record.user,
        "logged_in_at_ms": record.logged_in_at_ms,
        "expires_at_ms": record.expires_at_ms,
        "body": _ENCODE(record),
    }
