"""SQLite through SQLAlchemy: opening a file, putting it in order, and what went wrong in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError, OperationalError

from simulator.errors import RunFileError

_PROBLEMS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_NOTADB": "not a run file",
    "SQLITE_CORRUPT": "the file is damaged or cut off",
    "SQLITE_BUSY": "another program is writing it",
    "SQLITE_LOCKED": "another program is writing it",
    "SQLITE_READONLY": "the file or its folder is read-only",
    "SQLITE_CANTOPEN": "the file, or what a broken-off recording left beside it, cannot be opened in this folder",
    "SQLITE_PERM": "permission denied",
    "SQLITE_AUTH": "permission denied",
    "SQLITE_IOERR": "the disk reported an error",
}


def connect_file(path: Path, *, pragmas: tuple[str, ...] = ()) -> Connection:
    """A connection to a file that exists; where the file is read-only, so is the connection.

    Nothing else in the process may open and close the same file by itself: closing it would drop SQLite's locks.
    """
    uri = f"{path.absolute().as_uri()}?mode=rw"
    return _connect(uri, pragmas)


def connect_temporary() -> Connection:
    """A connection to an empty database on disk that goes away when it is closed."""
    return _connect("", ())


def _connect(uri: str, pragmas: tuple[str, ...]) -> Connection:
    def open_driver() -> sqlite3.Connection:
        driver = sqlite3.connect(uri, uri=True)
        try:
            for pragma in pragmas:
                driver.execute(f"PRAGMA {pragma}").fetchall()
        except sqlite3.Error:
            driver.close()
            raise
        return driver

    return create_engine("sqlite://", creator=open_driver, poolclass=NullPool).connect()


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The connection underneath, for rows in such number that wrapping each would tell."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def settle(connection: Connection) -> bool:
    """Leaves one file, where nobody else has it open and it can be written; says whether it did.

    While it is recorded, and after a kill, most of a run may stand in the file beside it whose name ends in `-wal`.
    """
    with suppress(OperationalError):
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        if connection.exec_driver_sql("PRAGMA journal_mode = DELETE").scalar() == "delete":
            return True
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return False


def refusal(path: Path, problem: str, remedy: str = "") -> RunFileError:
    """The error that says in one line what is wrong with the file at `path`."""
    text = f"{path}: {problem}" + (f"; {remedy}" if remedy else "")
    return RunFileError(" ".join(text.split()))


def problem_of(error: DBAPIError | sqlite3.Error) -> str:
    """What a database error means, in words for people."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", "SQLITE_CORRUPT")  # the driver's own complaint: text that is none
    for prefix, problem in _PROBLEMS.items():
        if name.startswith(prefix):
            return problem
    return f"the database says {str(cause)!r}"


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turns an error of the database into one line about the file.

    Raises:
        RunFileError: instead of the error.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise refusal(path, problem_of(error)) from None
