"""Writes a run file while its run is played."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Executable, insert, update
from sqlalchemy.exc import DBAPIError

from simulator.clock import stopwatch_s
from simulator.errors import RunFileError
from simulator.events import EventTuple
from simulator.messages import as_message, mark, message
from simulator.recording.bookmarks import Bookmark, write_bookmarks
from simulator.recording.creation import create_run_file
from simulator.recording.database import connect_file, problem_of, refusal, settle, told_plainly
from simulator.recording.event_block import BLOCK_EVENTS
from simulator.recording.event_log import EventLog
from simulator.recording.schema import CHECKPOINT, SPEC
from simulator.runspec.spec import RunSpec

COMMIT_EVENTS = BLOCK_EVENTS // 4
"""A quarter of a block, which takes a millisecond or two: a window that records while it plays does not miss a frame."""
COMMIT_S = 0.25
_FOLD_EVENTS = 1 << 17
"""After so many events the `-wal` goes into the file, which takes about 20 ms, so that it does not grow for ever."""

_PRAGMAS = ("journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 0")


class Recorder:
    """The run file at `path` while it is written; `add` is a sink of the journal.

    Events are kept back for at most 250 ms of real time or 1,024 events, as long as `add` or `commit_if_due` is
    called: a kill loses no more than that. Others may read the file meanwhile, in this process or another, and see
    what is committed.

    Where the disk is full, the call that finds out raises RunFileError, what was committed stays, and recording stops:
    `failure` holds the error, and later events are dropped.

    Raises:
        InputError: the place cannot be written, or holds something else than a run file.
        RunFileError: the disk is full, or another program has the run file open that would be replaced.
    """

    def __init__(self, path: Path, spec: RunSpec) -> None:
        self._take(create_run_file(path, spec), EventLog())

    @classmethod
    def going_on(cls, path: Path, log: EventLog, last_seq: int) -> Self:
        """A recorder of the run file at `path`, which holds events up to `last_seq`, as `log` knows.

        Raises:
            RunFileError: the file cannot be written.
        """
        self = cls.__new__(cls)
        self._take(path, log)
        self._committed_seq = last_seq
        return self

    def _take(self, path: Path, log: EventLog) -> None:
        self.path = path
        self.failure: RunFileError | None = None
        with told_plainly(self.path):
            self._connection = connect_file(self.path, pragmas=_PRAGMAS)
        self._pending: list[EventTuple] = []
        self._log = log
        self._committed_seq = 0
        self._committed_s = stopwatch_s()
        self._in_wal = 0

    @property
    def committed_seq(self) -> int:
        """The number of the last event that is in the file for good; 0: none."""
        return self._committed_seq

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, batch: list[EventTuple]) -> None:
        """Takes events in, in their order.

        Raises:
            RunFileError: they could not be written, and recording has stopped.
        """
        if self.failure is None:
            self._pending += batch
            self.commit_if_due()

    def take(self, batch: list[EventTuple]) -> None:
        """As `add`, but leaves it to `commit_if_due` when they are written, unless a whole block has come together.

        Raises:
            RunFileError: they could not be written, and recording has stopped.
        """
        if self.failure is None:
            self._pending += batch
            if len(self._pending) >= BLOCK_EVENTS:
                self.commit_if_due()

    def commit_if_due(self) -> bool:
        """Commits what has been kept back long enough, or else does a step of what speeds reading up; for a timer.

        Returns:
            Whether there was anything to do, which took a millisecond or two.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        if self.failure is not None:
            return False
        waiting = len(self._pending)
        if waiting >= COMMIT_EVENTS or (waiting and stopwatch_s() - self._committed_s >= COMMIT_S):
            self._write()
            # One that is always due has nobody waiting for a frame of a window.
            if self._in_wal >= 2 * _FOLD_EVENTS:
                self._fold_wal()
        elif self._log.framing:
            self._log.go_on()
        elif self._in_wal >= _FOLD_EVENTS:
            self._fold_wal()
        else:
            return False
        return True

    def commit(self) -> None:
        """Makes everything taken in so far visible to readers, and safe from a kill.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        self._write(whole=True)
        if self._in_wal >= _FOLD_EVENTS:
            self._fold_wal()

    def flush(self) -> None:
        """Commits, and moves the `-wal` into the file; for pauses, since it may take some frames.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        self._write(whole=True)
        self._fold_wal()

    def save_spec(self, spec: RunSpec) -> None:
        """Replaces the spec, to which a command was appended.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        self._execute(update(SPEC), {"body": spec.to_json()})

    def checkpoint(self, seq: int, at_ms: int, body: bytes) -> None:
        """Keeps the saved world as it was after event `seq`, at virtual time `at_ms`.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        self._execute(insert(CHECKPOINT), {"seq": seq, "at_ms": at_ms, "body": zlib.compress(body, 1)})

    def save_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Puts these in the place of the bookmarks that there are.

        Raises:
            RunFileError: it could not be written, and recording has stopped.
        """
        self._write(lambda connection: write_bookmarks(connection, bookmarks))

    def close(self) -> None:
        """Ends the recording and leaves one file; as long as a reader has it open, its `-wal` stays beside it.

        Raises:
            RunFileError: the last events could not be written.
        """
        if self._connection.closed:
            return
        try:
            self._write(whole=True)
        finally:
            settle(self._connection)
            self._connection.close()

    def _execute(self, statement: Executable, values: Mapping[str, Any]) -> None:
        # Apart from the statement: SQLAlchemy remembers one with all that is in it, be it the world of a large crowd.
        self._write(lambda connection: connection.execute(statement, values))

    def _write(self, also: Callable[[Connection], object] | None = None, *, whole: bool = False) -> None:
        """Writes what is pending and what `also` does; with `whole`, a frame that is being made is finished first."""
        if self.failure is not None:
            return
        rows, self._pending = self._pending, []
        self._committed_s = stopwatch_s()
        if rows or also is not None or (whole and self._log.owes_a_frame):
            with self._stopping_on_failure(), self._connection.begin():
                self._log.append_frame(self._connection)
                if rows:
                    self._log.write(self._connection, rows)
                if whole:
                    self._log.finish(self._connection)
                if also is not None:
                    also(self._connection)
        if rows:
            self._committed_seq = rows[-1][0]
            self._in_wal += len(rows)

    def _fold_wal(self) -> None:
        if self.failure is None:
            with self._stopping_on_failure(), self._connection.begin():
                self._connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
            self._in_wal = 0

    @contextmanager
    def _stopping_on_failure(self) -> Iterator[None]:
        """Whatever breaks a write off ends the recording: going on would leave a gap in the numbers of events."""
        try:
            yield
        except DBAPIError as error:
            self.failure = self._stopped(problem_of(error))
            raise self.failure from None
        except BaseException:
            self.failure = self._stopped(mark("it was interrupted"))
            raise

    def _stopped(self, problem: str) -> RunFileError:
        return refusal(
            self.path,
            message("recording stopped: {problem}", problem=as_message(problem)),
            message("events 1 to {seq} are kept", seq=self._committed_seq),
        )
