"""Goes on recording where another run file stands: the past of a run is copied, its future is still to come."""

import os
from pathlib import Path

from sqlalchemy import select

from simulator.errors import InputError
from simulator.messages import message
from simulator.recording.creation import check_replaceable, create_run_file
from simulator.recording.database import connect_file, driver_of, told_plainly
from simulator.recording.event_block import BLOCK_EVENTS
from simulator.recording.event_log import EventLog
from simulator.recording.reader import Run
from simulator.recording.recorder import Recorder
from simulator.recording.schema import BOOKMARK, CHECKPOINT, EVENT_BLOCK, FRAME
from simulator.runspec.spec import RunSpec


def continue_run(run: Run, path: Path, spec: RunSpec, seq: int) -> Recorder:
    """A recorder at `path` that goes on after event `seq` of a run; the file of that run stays as it is.

    `spec` is what the new file is a run of. Checkpoints and bookmarks up to there come along.

    Raises:
        InputError: the place cannot be written.
        RunFileError: the run file is damaged, or the disk is full.
    """
    place = create_run_file(path, spec)
    whole_seq = seq - seq % BLOCK_EVENTS
    past = {
        EVENT_BLOCK: select(EVENT_BLOCK).where(EVENT_BLOCK.c.last_seq <= whole_seq),
        FRAME: select(FRAME).where(FRAME.c.seq <= seq),
        CHECKPOINT: select(CHECKPOINT).where(CHECKPOINT.c.seq <= seq),
        BOOKMARK: select(BOOKMARK),
    }
    with told_plainly(place), connect_file(place) as target:
        for table, rows in past.items():
            marks = ", ".join("?" * len(table.c))
            insertion = f"INSERT INTO {table.name} VALUES ({marks})"  # noqa: S608 - a known name
            driver_of(target).executemany(insertion, run.rows_of(rows))
        log = EventLog.going_on(target, run.moment(seq), run.block(whole_seq + 1, seq))
        target.commit()
    return Recorder.going_on(place, log, seq)


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
        raise InputError(
            str(path), message("cannot be written ({reason})", reason=error.strerror), "save it in another place"
        ) from None
    finally:
        place.unlink(missing_ok=True)
