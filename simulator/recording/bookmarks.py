"""Bookmarks: what somebody wrote down about a moment of a run, or about a session at that moment."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from simulator.recording.database import connect_file, driver_of, told_plainly
from simulator.recording.schema import BOOKMARK, sql_of
from simulator.recording.upgrade import upgraded

_COLUMNS = (BOOKMARK.c.at_ms, BOOKMARK.c.title, BOOKMARK.c.text, BOOKMARK.c.session)
_INSERT = sql_of(insert(BOOKMARK).values({column.name: "" for column in (BOOKMARK.c.id, *_COLUMNS)}))


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title and a text at virtual time `at_ms`; `session` is the key of the session it is about, 0 where none is."""

    at_ms: int
    title: str
    text: str = ""
    session: int = 0


def read_bookmarks(connection: Connection) -> list[Bookmark]:
    """The bookmarks of the run file behind `connection`, in order of time."""
    query = select(*_COLUMNS).order_by(BOOKMARK.c.at_ms, BOOKMARK.c.id)
    return [Bookmark(*row) for row in connection.execute(query)]


def write_bookmarks(connection: Connection, bookmarks: Sequence[Bookmark]) -> None:
    """Puts these in the place of the bookmarks that there are; the caller commits."""
    connection.execute(delete(BOOKMARK))
    rows = [(number, *astuple(bookmark)) for number, bookmark in enumerate(bookmarks, start=1)]
    if rows:
        connection.exec_driver_sql(_INSERT, rows)


def save_bookmarks(path: Path, bookmarks: Sequence[Bookmark]) -> None:
    """Puts these in the place of the bookmarks in the run file at `path`, which nobody records at present.

    A file of an older format is brought to this one. Either all of it is done, or the file stays as it was.

    Raises:
        RunFileError: the file cannot be written, or is no sound run file.
    """
    with told_plainly(path):
        connection = connect_file(path)
        try:
            newer = upgraded(connection, path)
            write_bookmarks(newer, bookmarks)
            newer.commit()
            if newer is not connection:
                _copy_over(path, newer)
        finally:
            connection.close()


def _copy_over(path: Path, newer: Connection) -> None:
    # SQLite's own backup is one transaction of the file it goes to.
    with newer, connect_file(path) as place:
        driver_of(newer).backup(driver_of(place))
