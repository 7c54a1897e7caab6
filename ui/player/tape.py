"""The run file that the playing run is recorded in, with its last events at hand in memory."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from operator import itemgetter, methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from simulator.errors import CoatcheckError
from simulator.events import Event, EventTuple, Kind
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot

if TYPE_CHECKING:
    from simulator.recording.bookmarks import Bookmark
    from simulator.recording.event_block import EventColumns
    from simulator.recording.reader import Run
    from simulator.recording.recorder import Recorder

Answer = TypeVar("Answer")

_KEPT = 4096
_AT_MS = itemgetter(1)


class Tape:
    """Writes the events of one run into a file and reads them back.

    What views ask for is mostly what has just happened, so the last few thousand events are answered from memory; older
    ones come from the file. A tape of a run file that was opened is only read; `going_on` makes one to record on.
    """

    def __init__(self, path: Path, spec: RunSpec) -> None:
        self.path = path
        self._spec = spec
        self._recorder: Recorder | None = None
        self._reader: Run | None = None
        self._tail: list[EventTuple] = []
        self._older: dict[tuple[int, int], list[Event]] = {}
        self._bookmarks: tuple[Bookmark, ...] = ()
        self.recording = True
        self.failure: CoatcheckError | None = None

    @classmethod
    def reading(cls, run: "Run") -> "Tape":
        """The tape of a run file, which is left as it is."""
        self = cls(run.path, run.spec)
        self.recording = False
        self._take(run)
        return self

    def going_on(self, path: Path, spec: RunSpec, seq: int) -> "Tape":
        """Another tape, which begins with the events up to `seq` of this one.

        Raises:
            CoatcheckError: it cannot be written, or this one cannot be read.
        """
        from simulator.recording.continuation import continue_run  # noqa: PLC0415 - as in `_begun`
        from simulator.recording.reader import open_run  # noqa: PLC0415 - as in `_begun`

        made = Tape(path, spec)
        if self._run() is None:
            # There is no file: the whole past is at hand, or it is lost.
            made.add(self._tail[: bisect_right(self._tail, seq, key=itemgetter(0))])
        else:
            made._recorder = continue_run(self.run(), path, spec, seq)
            made._take(open_run(path))
        made._bookmarks = self._bookmarks
        return made

    def record_on(self, path: Path) -> None:
        """Goes on in a file of its own, where it was only read; the file that was opened stays as it is.

        Raises:
            CoatcheckError: it cannot be written, or the file cannot be read.
        """
        from simulator.recording.continuation import continue_run  # noqa: PLC0415 - as in `_begun`
        from simulator.recording.reader import open_run  # noqa: PLC0415 - as in `_begun`

        opened = self.run()
        self._recorder = continue_run(opened, path, self._spec, self.count)
        self._recorder.save_bookmarks(self._bookmarks)
        self._reader, self.path, self.recording = open_run(path), path, True
        opened.close()

    def add(self, batch: list[EventTuple]) -> None:
        """A journal's sink. Where the disk is full the run goes on without its recording, and `failure` says so."""
        if self._tail and batch and batch[0][0] <= self.count:
            batch = batch[self.count + 1 - batch[0][0] :]
        self._tail += batch
        if self._recorder is not None:
            self._try(partial(self._recorder.take, batch))
        elif len(self._tail) > _KEPT:
            self._begun()
        if len(self._tail) > 2 * _KEPT:
            del self._tail[:-_KEPT]
            self._older.clear()

    def commit_if_due(self) -> bool:
        """Puts on disk what has waited long enough; for whoever lets time pass. Tells whether there was anything to do."""
        return self._recorder is not None and bool(self._try(self._recorder.commit_if_due))

    def flush(self) -> None:
        """Has everything on disk when it returns, unless recording has failed."""
        if (recorder := self._begun()) is not None:
            self._try(recorder.flush)

    def save_spec(self, spec: RunSpec) -> None:
        """Records that the run goes on with more commands than it began with."""
        self._spec = spec
        if (recorder := self._begun()) is not None:
            self._try(partial(recorder.save_spec, spec))

    def checkpoint(self, seq: int, at_ms: int, body: bytes) -> None:
        """Keeps a saved world, from which play can go on from an earlier moment."""
        if (recorder := self._begun()) is not None:
            self._try(partial(recorder.checkpoint, seq, at_ms, body))

    def checkpoint_before(self, at_ms: int) -> bytes | None:
        """The last world saved at or before an instant; None where there is none."""
        return self._read(partial(_saved_before, at_ms), None) if self._tail and self._tail[0][0] > 1 else None

    @property
    def bookmarks(self) -> tuple["Bookmark", ...]:
        """What was written down about moments and sessions, in order of time."""
        return self._bookmarks

    def save_bookmarks(self, bookmarks: Sequence["Bookmark"]) -> None:
        """Puts these in the place of the bookmarks that there are."""
        self._bookmarks = tuple(sorted(bookmarks, key=lambda bookmark: bookmark.at_ms))
        if (recorder := self._begun()) is not None:
            self._try(partial(recorder.save_bookmarks, self._bookmarks))

    def save_as(self, path: Path) -> None:
        """Writes all of it to a file, in full or not at all.

        Raises:
            CoatcheckError: it cannot be written there.
        """
        from simulator.recording.bookmarks import save_bookmarks  # noqa: PLC0415 - as in `_begun`
        from simulator.recording.continuation import save_run  # noqa: PLC0415 - as in `_begun`

        save_run(self.run(), path)
        if not self.recording:
            save_bookmarks(path, self._bookmarks)

    @property
    def count(self) -> int:
        """How many events there are, which is the number of the last."""
        return self._tail[-1][0] if self._tail else 0

    @property
    def lost_after(self) -> tuple[int, int] | None:
        """Where recording has stopped: the number and the instant of the last event that is kept. None: all are."""
        if self.failure is None or self._recorder is None:
            return None
        seq = self._recorder.committed_seq
        kept = self._reader_of_what_is_kept().events(seq, seq) if seq else []
        return (kept[-1].seq, kept[-1].at_ms) if kept else (0, self._spec.start_ms)

    def _reader_of_what_is_kept(self) -> "Run":
        from simulator.recording.reader import open_run  # noqa: PLC0415 - as in `_begun`

        if self._reader is None:
            self._reader = open_run(self.path)
        return self._reader

    def seq_at(self, at_ms: int) -> int:
        """The number of the last event at or before `at_ms`; 0 where there is none."""
        if not self._tail:
            return 0
        first_seq, first_ms = self._tail[0][:2]
        if at_ms >= first_ms or first_seq == 1:
            return first_seq - 1 + bisect_right(self._tail, at_ms, key=_AT_MS)
        return self._read(methodcaller("seq_at", at_ms), 0)

    def moment(self, seq: int) -> Snapshot:
        """The fold of the events up to number `seq`; the caller's own, to fold on."""
        if self._tail and self._tail[0][0] > 1:
            return self._read(methodcaller("moment", seq), Snapshot())
        snapshot = Snapshot()
        snapshot.apply(self._tail[:seq])
        snapshot.changed.clear()
        return snapshot

    def columns(self) -> "EventColumns":
        """All events as columns."""
        from simulator.recording.event_block import EventColumns  # noqa: PLC0415 - as in `_begun`

        if self._tail and self._tail[0][0] > 1 and (run := self._run()) is not None:
            return run.columns()
        table = np.array([event[:8] for event in self._tail], np.int64).reshape(-1, 8)
        more = (table[:, 4] == 0) | (table[:, 2] == Kind.SESSION_ENDED)
        return EventColumns(table[:, 1], table[:, 2].astype(np.uint8), table[:, 4], table[more][:, [0, 3, 5, 7]])

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events with these numbers, both included, in order."""
        if last_seq < first_seq or not self._tail:
            return []
        tail_seq = self._tail[0][0]
        recent = self._tail[max(0, first_seq - tail_seq) : max(0, last_seq + 1 - tail_seq)]
        older: list[Event] = []
        if first_seq < tail_seq:
            older = self._read(methodcaller("events", first_seq, min(last_seq, tail_seq - 1)), [])
        return [*older, *map(Event._make, recent)]

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        """The last `limit` events of a session, oldest first."""
        recent = [Event._make(event) for event in self._tail if event[4] == key]
        if len(recent) < limit and self._tail and self._tail[0][0] > 1:
            recent = [*self._before_the_tail(key, limit), *recent]
        return recent[-limit:]

    def close(self) -> None:
        """Ends the recording; the file stays."""
        if self._reader is not None:
            self._reader.close()
        if self._recorder is not None:
            self._try(self._recorder.close)

    def discard(self) -> None:
        """Ends the recording and removes its file; a file that was opened stays."""
        self.close()
        if self.recording:
            self.path.unlink(missing_ok=True)

    def _take(self, run: "Run") -> None:
        self._reader = run
        self._bookmarks = tuple(run.bookmarks())
        count = run.count
        self._tail = [tuple(event) for event in run.events(count - _KEPT + 1, count)]

    def _begun(self) -> "Recorder | None":
        """The recorder, once there is something to write; None where recording could not begin, or nothing is to be."""
        if self._recorder is None and self.failure is None and self.recording:
            # The window is on screen before the database library is loaded: the first events wait in memory.
            from simulator.recording.recorder import Recorder  # noqa: PLC0415 - as said above

            try:
                self._recorder = Recorder(self.path, self._spec)
                self._recorder.add(self._tail)
            except CoatcheckError as error:
                self.failure = error
        return self._recorder

    def _try(self, write: Callable[[], Answer]) -> Answer | None:
        try:
            return write()
        except CoatcheckError as error:
            self.failure = self.failure or error
            return None

    def _run(self) -> "Run | None":
        """The file for reading, committed to the last event; None where there is none."""
        if self.recording:
            if (recorder := self._begun()) is None:
                return None
            self._try(recorder.commit)
            if self._reader is None:
                from simulator.recording.reader import open_run  # noqa: PLC0415 - as in `_begun`

                self._reader = open_run(self.path)
        return self._reader

    def run(self) -> "Run":
        """The file for reading, committed to the last event.

        Raises:
            CoatcheckError: there is none, because the recording could not begin.
        """
        run = self._run()
        if run is None:
            raise self.failure or CoatcheckError("nothing is recorded yet")
        return run

    def _read(self, read: Callable[["Run"], Answer], nothing: Answer) -> Answer:
        """What the file answers; `nothing` where there is no file."""
        run = self._run()
        return nothing if run is None else read(run)

    def _before_the_tail(self, key: int, limit: int) -> list[Event]:
        if (key, limit) not in self._older:
            tail_seq = self._tail[0][0]
            found = self._read(methodcaller("events_of_session", key, limit + len(self._tail)), [])
            self._older[key, limit] = [event for event in found if event.seq < tail_seq][-limit:]
        return self._older[key, limit]


def _saved_before(at_ms: int, run: "Run") -> bytes | None:
    found = run.checkpoint_before(run.seq_at(at_ms))
    return found[2] if found is not None and found[1] <= at_ms else None
