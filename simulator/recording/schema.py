"""The tables of a run file, and the numbers by which one is known.

The format has a version of its own: it changes when these tables change, which most releases do not do.
"""

from sqlalchemy import CheckConstraint, ClauseElement, Column, Connection, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.dialects import sqlite

APPLICATION_ID = 0x436F6174
"""What the header of every run file carries: the letters `Coat`."""

FORMAT_VERSION = 2

_METADATA = MetaData()

EVENT_BLOCK = Table(
    "event_block",
    _METADATA,
    Column("first_seq", Integer, primary_key=True, autoincrement=False),
    Column("last_seq", Integer, nullable=False),
    Column("at_ms", Integer, nullable=False, comment="Virtual time of the first event"),
    Column("body", LargeBinary, nullable=False, comment="As simulator.recording.event_block explains"),
)

FRAME = Table(
    "frame",
    _METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("cast", LargeBinary, comment="Absent where it is that of the frame before"),
    Column("ended", LargeBinary, comment="Ended sessions that changed since the frame before; absent where none did"),
    Column("live", LargeBinary, nullable=False),
    comment="A snapshot after event `seq`, as simulator.snapshot.frames explains, compressed with zlib",
)

CHECKPOINT = Table(
    "checkpoint",
    _METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False, comment="The saved world, compressed with zlib"),
)

BOOKMARK = Table(
    "bookmark",
    _METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("session", Integer, nullable=False, comment="A session's key; 0 where none is concerned"),
)

SPEC = Table(
    "spec",
    _METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False, comment="RunSpec.to_json"),
)


def sql_of(statement: ClauseElement) -> str:
    """A statement as SQLite takes it, with `?` for its values: many rows pass the driver fastest as plain tuples."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))


def create_schema(connection: Connection) -> None:
    """Makes the tables in an empty database and marks it as a run file."""
    _METADATA.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT_VERSION}")
