"""Goes on recording where another run file stands: the past of a run is copied, its future is still to come."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select, update

from simulator.errors import InputError
from simulator.events import Event, EventTuple
from simulator.recording.creation import check_replaceable, create_run_file
from simulator.recording.database import connect_file, driver_of, told_plainly
from simulator.recording.reader import Run
from simulator.recording.recorder import Recorder
from simulator.recording.schema import COLUMN_BLOCK, EVENT, SPEC, TABLES
from simulator.runspec.spec import RunSpec

_COPY_AND_CUT = 0.5
"""From this part of a file on it is quicker to copy all of it and cut the rest off than to copy row by row."""


def continue_run(run: Run, path: Path, spec: RunSpec, seq: int) -> Recorder:
    """A recorder at `path` that goes on after event `seq` of a run; the file of that run stays as it is.

    `spec` is what the new file is a run of. Checkpoints and bookmarks up to there come along.

    Raises:
        InputError: the place cannot be written.
        RunFileError: the run file is damaged, or the disk is full.
    """
    place = create_run_file(path, spec)
    with told_plainly(place), connect_file(place) as target:
        if seq >= _COPY_AND_CUT * run.count:
            run.copy_to(target)
            for table in TABLES:
                if (later := _later(table, seq)) is not None:
                    target.execute(delete(table).where(later))
            target.execute(update(SPEC).values(body=spec.to_json()))
            target.commit()
        else:
            _copy_rows(run, driver_of(target), seq)
        in_no_block = _in_no_block(target)
    return Recorder.going_on(place, seq, in_no_block)


def save_run(run: Run, path: Path) -> None:
    """Writes all of a run to a file at `path`: there in full, or not at all.

    Raises:
        InputError: the place cannot be written, or holds something else than a run file.
        RunFileError: the run file is damaged, or the disk is full.
    """
    if path.exists():
        check_replaceable(path)
    place = create_run_file(path.with_name(f".{path.name}.saving"), run.spec)
    try:
        with told_plainly(path), connect_file(place) as target:
            run.copy_to(target)
            target.exec_driver_sql("PRAGMA journal_mode = DELETE")
        place.replace(os.path.realpath(path))
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "save it in another place") from None
    finally:
        place.unlink(missing_ok=True)


def _later(table: Table, seq: int) -> ColumnElement[bool] | None:
    """Which rows of a table came with later events; None where that cannot be said of it."""
    for name in ("last_seq", "seq"):
        if name in table.c:
            return table.c[name] > seq
    return None


def _copy_rows(run: Run, target: sqlite3.Connection, seq: int) -> None:
    for table in TABLES:
        if table is SPEC:
            continue
        later = _later(table, seq)
        query = select(table) if later is None else select(table).where(~later)
        marks = ", ".join("?" * len(table.c))
        target.executemany(f"INSERT INTO {table.name} VALUES ({marks})", run.rows_of(query))  # noqa: S608 - a known name
    target.commit()


def _in_no_block(target: Connection) -> list[EventTuple]:
    last = target.execute(select(func.max(COLUMN_BLOCK.c.last_seq))).scalar() or 0
    rows = target.execute(select(EVENT).where(EVENT.c.seq > last).order_by(EVENT.c.seq))
    return [Event._make(row) for row in rows]
