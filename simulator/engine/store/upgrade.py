"""The schema of a database, made or brought up to date in numbered steps; a newer one is refused by name."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, column, delete, insert, inspect, select, table, text

from simulator.engine.store.base import SessionRecord
from simulator.engine.store.schema import METADATA, OLD_ID, SCHEMA, SESSION, VERSION, row_of
from simulator.errors import InputError
from simulator.events import Reason

Upgrade = Callable[[Connection], None]

_UNMARKED_TABLE = "coatcheck_session"
"""What version 1 is known by."""

_LOCK_NUMBER = 0x436F6174
"""Whoever looks after the schema in PostgreSQL holds the advisory lock of that number: the letters `Coat`."""


def bring_up_to_date(
    connection: Connection, name: str, *, upgrades: Mapping[int, Upgrade] | None = None, newest: int = VERSION
) -> None:
    """Makes the tables, or takes the steps from an older schema to `newest`, within the transaction of `connection`.

    Of several processes that come at once, one does it and the others wait: SQLite has one writer at a time anyway,
    PostgreSQL is asked for a lock.

    Raises:
        InputError: the database is newer than this program. Nothing in it is changed.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK_NUMBER})
    version = _version(connection)
    if version == newest:
        return
    if version > newest:
        problem = f"sessions in schema {version}, and this program knows schemas up to {newest}"
        raise InputError(name, problem, "open it with a newer release of Coatcheck")
    if version:
        steps = UPGRADES if upgrades is None else upgrades
        for step in range(version, newest):
            steps[step](connection)
    else:
        METADATA.create_all(connection)
    SCHEMA.create(connection, checkfirst=True)
    connection.execute(delete(SCHEMA))
    connection.execute(insert(SCHEMA), {"version": newest})


def _version(connection: Connection) -> int:
    """The schema that is there; 0 where there is none."""
    tables = inspect(connection)
    if tables.has_table(SCHEMA.name):
        return int(connection.execute(select(SCHEMA.c.version)).scalar_one())
    return int(tables.has_table(_UNMARKED_TABLE))


_FIELDS_1 = (
    "key digest user role logged_in_at_ms renewed_at_ms accessed_at_ms expires_at_ms cookie_at_ms password_version "
    "account_version password_looked_at_ms active_looked_at_ms role_looked_at_ms"
).split()


def _from_1(connection: Connection) -> None:
    """A value for the record instead of a column for each field; a place for old ids that lead on."""
    METADATA.create_all(connection)
    rows = connection.execute(select(table(_UNMARKED_TABLE, *map(column, _FIELDS_1)))).all()
    if rows:
        records = [SessionRecord(**dict(zip(_FIELDS_1, row, strict=True))) for row in rows]
        for record in records:
            record.id_at_ms = record.logged_in_at_ms
            record.ends_by = int(Reason.IDLE_TIMEOUT)  # which limit a deadline came from was not written down
        connection.execute(insert(SESSION), [row_of(record) for record in records])
    ended = connection.execute(text("SELECT digest, key, reason FROM coatcheck_ended_session")).all()
    if ended:
        connection.execute(insert(OLD_ID), [{**row._asdict(), "until_ms": 0} for row in ended])
    connection.execute(text("DROP TABLE coatcheck_session"))
    connection.execute(text("DROP TABLE coatcheck_ended_session"))


UPGRADES: Mapping[int, Upgrade] = {1: _from_1}
"""The step that leads from the schema which is its key to the next."""
