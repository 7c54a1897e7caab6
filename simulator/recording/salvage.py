"""What can still be read of a damaged run file, copied into a sound one."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from simulator.errors import RunFileError
from simulator.events import Kind
from simulator.messages import mark
from simulator.recording.database import connect_temporary, driver_of, refusal
from simulator.recording.event_block import EventBlock

_TABLES = frozenset(("event", "column_block", "event_block", "frame", "checkpoint", "bookmark", "spec"))
"""Those of every format there has been."""
_INTEGER_COLUMNS = 9
_KINDS = frozenset(map(int, Kind))
_Row = tuple[Any, ...]


def salvaged(damaged: Connection, path: Path) -> Connection:
    """A temporary run file, of the same format, with what stands in `damaged` before its first damage.

    Raises:
        RunFileError: not even what it was a run of can be read.
    """
    copy = connect_temporary()
    try:
        known = _copy_readable(driver_of(damaged), driver_of(copy))
    except BaseException:
        copy.close()
        raise
    if not known:
        copy.close()
        raise hopeless(path)
    return copy


def hopeless(path: Path) -> RunFileError:
    """The error that says that nothing of the file can be opened."""
    problem = mark("the file is damaged, and what it was a run of cannot be read either")
    return refusal(path, problem, "record the run again")


def _copy_readable(source: sqlite3.Connection, target: sqlite3.Connection) -> bool:
    """Copies what can be read; says whether the spec is there."""
    tables = _tables(source)
    for name, statement in tables.items():
        target.execute(statement)
        with suppress(sqlite3.IntegrityError):  # a row that no program of ours wrote
            for row in _readable_rows(source, name):
                places = ", ".join("?" * len(row))
                target.execute(f"INSERT INTO {name} VALUES ({places})", row)  # noqa: S608 - a known name
    version = source.execute("PRAGMA user_version").fetchone()[0]
    target.execute(f"PRAGMA user_version = {version}")
    target.commit()
    return "spec" in tables and bool(target.execute("SELECT count(*) FROM spec").fetchone()[0])


def _tables(source: sqlite3.Connection) -> dict[str, str]:
    try:
        tables = source.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    except sqlite3.Error:
        return {}
    return {name: statement for name, statement in tables if name in _TABLES}


def _readable_rows(source: sqlite3.Connection, table: str) -> Iterator[_Row]:
    """The rows of a table, in order, as far as they can be read and make sense."""
    sound = _SOUND.get(table, _anything)
    before: _Row = ()
    try:
        for row in source.execute(f"SELECT * FROM {table} ORDER BY rowid"):  # noqa: S608 - a known name
            if not sound(row, before):
                return
            yield row
            before = row
    except sqlite3.Error:
        return


def _anything(_row: _Row, _before: _Row) -> bool:
    return True


def _is_event(row: _Row, before: _Row) -> bool:
    *numbers, detail = row
    return (
        all(isinstance(number, int) for number in numbers)
        and len(numbers) == _INTEGER_COLUMNS
        and row[0] == (before[0] if before else 0) + 1
        and row[2] in _KINDS
        and (detail is None or isinstance(detail, str))
    )


def _is_block(row: _Row, before: _Row) -> bool:
    first_seq, last_seq, first_ms, body = row
    try:
        EventBlock.decoded(first_seq, last_seq, first_ms, body)
    except (ValueError, TypeError):
        return False
    return bool(first_seq == (before[1] if before else 0) + 1)


_SOUND: Mapping[str, Callable[[_Row, _Row], bool]] = {"event": _is_event, "event_block": _is_block}
"""Whether a row makes sense, given the one before it."""
