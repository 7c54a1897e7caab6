"""The run file that the playing run is recorded in, with its last events at hand in memory."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from simulator.errors import RunFileError
from simulator.events import Event, EventTuple
from simulator.recording.reader import Run, open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec

_KEPT = 4096


class Tape:
    """Writes the events of one run into a file and reads them back.

    What views ask for is mostly what has just happened, so the last few thousand events are answered from memory; older
    ones come from the file.
    """

    def __init__(self, path: Path, spec: RunSpec) -> None:
        self._path = path
        self._recorder = Recorder(path, spec)
        self._reader: Run | None = None
        self._tail: list[EventTuple] = []
        self._older: dict[tuple[int, int], list[Event]] = {}
        self.failure: RunFileError | None = None

    def add(self, batch: list[EventTuple]) -> None:
        """A journal's sink. Where the disk is full the run goes on without its recording, and `failure` says so."""
        self._try(partial(self._recorder.add, batch))
        self._tail += batch
        if len(self._tail) > 2 * _KEPT:
            del self._tail[:-_KEPT]
            self._older.clear()

    def flush(self) -> None:
        """Has everything on disk when it returns, unless recording has failed."""
        self._try(self._recorder.flush)

    def save_spec(self, spec: RunSpec) -> None:
        """Records that the run goes on with more commands than it began with."""
        self._try(partial(self._recorder.save_spec, spec))

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events with these numbers, both included, in order."""
        if last_seq < first_seq or not self._tail:
            return []
        tail_seq = self._tail[0][0]
        recent = self._tail[max(0, first_seq - tail_seq) : max(0, last_seq + 1 - tail_seq)]
        older = self._read().events(first_seq, min(last_seq, tail_seq - 1)) if first_seq < tail_seq else []
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
        self._try(self._recorder.close)

    def discard(self) -> None:
        """Ends the recording and removes the file."""
        self.close()
        self._path.unlink(missing_ok=True)

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except RunFileError as error:
            self.failure = self.failure or error

    def _read(self) -> Run:
        self._try(self._recorder.commit)
        if self._reader is None:
            self._reader = open_run(self._path)
        return self._reader

    def _before_the_tail(self, key: int, limit: int) -> list[Event]:
        if (key, limit) not in self._older:
            tail_seq = self._tail[0][0]
            found = self._read().events_of_session(key, limit + len(self._tail))
            self._older[key, limit] = [event for event in found if event.seq < tail_seq][-limit:]
        return self._older[key, limit]
