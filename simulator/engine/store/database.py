"""The database behind a store: how it is opened, and how its transactions begin."""

import sqlite3
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from simulator.engine.store.upgrade import bring_up_to_date
from simulator.errors import InputError
from simulator.messages import message

_BUSY_MS = 30_000
"""How long SQLite waits for another process that writes; it has one writer at a time, and makes no queue."""

_SWITCHES = 100
"""How often a new SQLite file is tried to be put into WAL mode; with the first who succeeds, all have."""

_READS = "coatcheck_reads"


class Database:
    """Transactions that write, and connections that read without one: each statement sees what is committed by then."""

    def __init__(self, engine: Engine) -> None:
        self._writer = engine
        self._reader = engine.execution_options(**{_READS: True})
        if engine.dialect.name == "postgresql":
            self._reader = self._reader.execution_options(isolation_level="AUTOCOMMIT")

    def write(self) -> AbstractContextManager[Connection]:
        """A transaction, committed when left without an error. What it has locked or read, nobody else changes."""
        return self._writer.begin()

    def read(self) -> AbstractContextManager[Connection]:
        """A connection for single questions."""
        return self._reader.connect()

    def close(self) -> None:
        """Closes the connections."""
        self._writer.dispose()


def open_database(url: str) -> Database:
    """The database at `url`, with the tables of a store in it.

    Raises:
        InputError: the address is none, or the database cannot be opened, or it is newer than this program.
    """
    engine = _engine(url)
    where = engine.url.render_as_string(hide_password=True)
    try:
        with engine.begin() as connection:
            bring_up_to_date(connection, where)
    except DBAPIError as error:
        engine.dispose()
        raise InputError(where, message("the database cannot be opened ({reason})", reason=error.orig)) from None
    except InputError:
        engine.dispose()
        raise
    return Database(engine)


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
        if address.get_backend_name() == "postgresql":
            # What the store locks is thought out for this level; a server may have another one as its default.
            return create_engine(address, isolation_level="READ COMMITTED")
        if address.get_backend_name() == "sqlite":
            engine = create_engine(address)
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
    except ImportError as error:
        problem = f"the driver {error.name} is not installed"
        raise InputError("store", problem, "pip install 'coatcheck[postgres]' brings it") from None
    except ArgumentError:
        pass
    problem = "not the address of a database that can be used here"
    raise InputError("store", problem, "give one such as sqlite:///sessions.db or postgresql://user@host/name")


def _prepare_sqlite(driver: Any, _record: object) -> None:
    """A commit for every request: without a journal that is appended to, each would wait for the disk several times."""
    driver.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    for _ in range(_SWITCHES):
        try:
            driver.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            # Others are at a new file too. The switch fails instead of waiting for them; a transaction does wait.
            driver.execute("BEGIN IMMEDIATE")
            driver.execute("COMMIT")
        else:
            break
    driver.execute("PRAGMA synchronous = NORMAL")


def _begin_sqlite(connection: Connection) -> None:
    """Takes the write lock at once: a transaction that read first could not wait for it, but would fail."""
    if not connection.get_execution_options().get(_READS):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
