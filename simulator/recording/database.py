"""SQLite through SQLAlchemy: opening a file, putting it in order, and what went wrong in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError, OperationalError

from simulator.errors import DamagedFileError, RunFileError, told_of
from simulator.messages import mark, message

_PROBLEMS = mark(
    {
        "SQLITE_FULL": ("the disk is full", "free some space"),
        "SQLITE_NOTADB": ("not a run file", "give a file that Coatcheck recorded"),
        "SQLITE_BUSY": ("another program is writing it", "try again when it is done"),
        "SQLITE_LOCKED": ("another program is writing it", "try again when it is done"),
        "SQLITE_READONLY": ("the file or its folder is read-only", "copy it to a folder that can be written"),
        "SQLITE_CANTOPEN": (
            "the file, or what a broken-off recording left beside it, cannot be opened in this folder",
            "copy it to a folder that can be written",
        ),
        "SQLITE_PERM": ("permission denied", "make the file readable, or copy it"),
        "SQLITE_AUTH": ("permission denied", "make the file readable, or copy it"),
        "SQLITE_IOERR": ("the disk reported an error", "copy the file to another disk"),
    }
)
_DAMAGED = "SQLITE_CORRUPT"


def connect_file(path: Path, *, pragmas: tuple[str, ...] = ()) -> Connection:
    """A connection to a file that exists; where the file is read-only, so is the connection.

    Nothing else in the process may open and close the same file by itself: closing it would drop SQLite's locks.
    """
    return _connect(f"{path.absolute().as_uri()}?mode=rw", pragmas)


def connect_damaged(path: Path) -> Connection:
    """A connection to a file that SQLite would refuse, because it is shorter than it should be; for reading alone, so
    that it stays as it is."""
    return _connect(f"{path.absolute().as_uri()}?mode=ro", ("writable_schema = ON",))


def connect_temporary() -> Connection:
    """A connection to an empty database on disk that goes away when it is closed."""
    return _connect("", ())


def _connect(uri: str, pragmas: tuple[str, ...]) -> Connection:
    def open_driver() -> sqlite3.Connection:
        # A statement that is remembered holds the values it was last given: the frame of a crowd, or its whole world.
        driver = sqlite3.connect(uri, uri=True, cached_statements=0)
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
    return RunFileError(told_of(str(path), problem, remedy))


def damage(path: Path, problem: str = mark("the file is damaged or cut off")) -> DamagedFileError:
    """The error that says that the file at `path` is damaged."""
    remedy = mark(
        "open it in the window or give --salvage to compare or report, which take what can be read, or record it again"
    )
    return DamagedFileError(told_of(str(path), problem, remedy))


def problem_of(error: DBAPIError | sqlite3.Error) -> str:
    """What a database error means, in words for people."""
    return _told(error)[0]


def _told(error: DBAPIError | sqlite3.Error) -> tuple[str, str]:
    """The problem and the remedy."""
    for prefix, told in _PROBLEMS.items():
        if _name(error).startswith(prefix):
            return told
    return message("the database says {reason!r}", reason=str(_cause(error))), ""


def _cause(error: DBAPIError | sqlite3.Error) -> object:
    return error.orig if isinstance(error, DBAPIError) else error


def _name(error: DBAPIError | sqlite3.Error) -> str:
    # The driver complains by itself, without a name, of text that is none.
    return getattr(_cause(error), "sqlite_errorname", _DAMAGED)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turns an error of the database into one line about the file.

    Raises:
        RunFileError: instead of the error; DamagedFileError, where it comes from damage.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if _name(error).startswith(_DAMAGED):
            raise damage(path) from None
        raise refusal(path, *_told(error)) from None
