"""Reads a run file: any stretch of its events, those of any session, its spec and its checkpoints."""

import stat
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from msgspec import MsgspecError
from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy.exc import DBAPIError

from simulator.errors import InputError
from simulator.events import Event, EventTuple, Kind
from simulator.messages import as_message, mark, message
from simulator.recording.bookmarks import Bookmark, read_bookmarks
from simulator.recording.database import (
    connect_damaged,
    connect_file,
    damage,
    driver_of,
    problem_of,
    settle,
    told_plainly,
)
from simulator.recording.event_block import BLOCK_EVENTS, EventBlock, EventColumns, Integers
from simulator.recording.event_reader import EventReader
from simulator.recording.moments import Moments
from simulator.recording.overview import COUNTED, MARKED, Census, Overview, edges_of, marks_of
from simulator.recording.salvage import hopeless, salvaged
from simulator.recording.schema import APPLICATION_ID, CHECKPOINT, SPEC
from simulator.recording.upgrade import upgraded
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot

_NO_REQUESTS = np.empty(0, np.int64), np.empty(0, np.int64)
_REMEDY = mark("give a file that Coatcheck recorded")


def open_run(path: Path, *, salvage: bool = False) -> "Run":
    """The run file at `path`, for reading, also while it is recorded.

    With `salvage`, what can be read of a damaged file is opened: `Run.damage` says what that is.

    Raises:
        InputError: there is no such file, or it is no run file.
        DamagedFileError: it is damaged or cut off.
        RunFileError: it cannot be read, or a newer release wrote it.
    """
    path = Path(path)
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise InputError(str(path), "is a folder", _REMEDY)
    except FileNotFoundError:
        raise InputError(str(path), "no such file", _REMEDY) from None
    except OSError as error:
        raise InputError(str(path), error.strerror or mark("cannot be read"), _REMEDY) from None
    with told_plainly(path):
        connection = _checked(connect_damaged(path) if salvage else connect_file(path), path)
        try:
            if salvage:
                with connection as damaged:
                    connection = salvaged(damaged, path)
            else:
                _check_whole(path, connection)
            connection = upgraded(connection, path)
            return Run(path, connection, salvaged=salvage)
        except BaseException:
            connection.close()
            raise


def _checked(connection: Connection, path: Path) -> Connection:
    try:
        ours = connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
    except DBAPIError as error:
        connection.close()
        if problem_of(error) != "not a run file":
            raise
        ours = False
    if not ours:
        connection.close()
        raise InputError(str(path), "not a run file", _REMEDY)
    return connection


def _check_whole(path: Path, connection: Connection) -> None:
    # SQLite fills up a last page that was cut off in its middle, and says nothing.
    if path.stat().st_size % connection.exec_driver_sql("PRAGMA page_size").scalar_one():
        raise damage(path)


class Run:
    """A run file, open for reading; `open_run` makes one.

    What a recorder commits meanwhile is there at the next call. Everything here raises RunFileError where the file
    turns out to be damaged.
    """

    def __init__(self, path: Path, connection: Connection, *, salvaged: bool = False) -> None:
        self.path = path
        self._salvaged = salvaged
        self._connection = connection
        self._reader = EventReader(driver_of(connection))
        self._moments = Moments(driver_of(connection), self._reader)
        self._spec_text = self._read_spec()
        self._spec = self._parse_spec(self._spec_text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; what a killed recording left beside it is put in order, where that is possible."""
        if not self._connection.closed:
            settle(self._connection)
            self._connection.close()

    @property
    def spec(self) -> RunSpec:
        """What the run is a function of, with the commands given by hand so far.

        Raises:
            InputError: it is not a spec as this release knows them.
        """
        text = self._read_spec()
        if text != self._spec_text:
            self._spec_text, self._spec = text, self._parse_spec(text)
        return self._spec

    @property
    def damage(self) -> str:
        """One line on what was lost and what is there, of a run file that was opened to salvage it; else empty."""
        if not self._salvaged:
            return ""
        kept = (
            message("events 1 to {count:,} can be read", count=self.count)
            if self.count
            else message("no event can be read")
        )
        return message(
            "{path}: the file is damaged or cut off: {kept}; what followed is lost", path=str(self.path), kept=kept
        )

    @property
    def count(self) -> int:
        """How many events there are, which is the number of the last."""
        with self._reading():
            return self._reader.count

    @property
    def last_ms(self) -> int:
        """The virtual time of the last event; of the run's start where there is none."""
        with self._reading():
            at_ms = self._reader.last_ms
        return self.spec.start_ms if at_ms is None else at_ms

    @property
    def saved_ms(self) -> int:
        """The virtual time at which the world was saved last, and everything of that instant had happened; else 0."""
        with self._reading():
            return self._connection.execute(select(func.max(CHECKPOINT.c.at_ms))).scalar() or 0

    @property
    def reached_ms(self) -> int:
        """The virtual time up to which everything is known to have happened, be it nothing since the last event."""
        return max(self.last_ms, self.saved_ms)

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events numbered `first_seq` to `last_seq`, as far as there are."""
        with self._reading():
            blocks = self._reader.blocks(first_seq, last_seq)
            return [Event._make(event) for block in blocks for event in block.part(first_seq, last_seq).events()]

    def iterate(self, batch: int = BLOCK_EVENTS) -> Iterator[list[Event]]:
        """All events from the first on, in lists of at most `batch`, including what is recorded meanwhile."""
        seq = 0
        while events := self.events(seq + 1, seq + batch):
            yield events
            seq = events[-1].seq

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        """The newest `limit` events of a session, oldest first."""
        events: list[EventTuple] = []
        with self._reading():
            for block in self._reader.newest_first():
                if len(events) >= limit:
                    break
                events = block.last_of_session(key, limit - len(events)) + events
                if block.begins(key):
                    break
        return list(map(Event._make, events))

    def requests_between(self, first_ms: int, last_ms: int) -> tuple[Integers, Integers]:
        """Virtual time and session (0: none) of every request answered from `first_ms` to `last_ms`, both included."""
        first_seq, last_seq = self.seq_at(first_ms - 1) + 1, self.seq_at(last_ms)
        with self._reading():
            blocks = self._reader.blocks(first_seq, last_seq)
            parts = [block.part(first_seq, last_seq).requests() for block in blocks] or [_NO_REQUESTS]
        return np.concatenate([at_ms for at_ms, _ in parts]), np.concatenate([session for _, session in parts])

    def seq_at(self, at_ms: int) -> int:
        """The number of the last event at or before `at_ms`; 0 if there is none."""
        with self._reading():
            return self._reader.seq_at(at_ms)

    def checkpoint_before(self, seq: int) -> tuple[int, int, bytes] | None:
        """Number, virtual time and saved world of the last checkpoint at or before event `seq`; None if none is."""
        return self._last_checkpoint(CHECKPOINT.c.seq <= seq)

    def checkpoint_by(self, at_ms: int) -> tuple[int, int, bytes] | None:
        """The same of the last checkpoint at or before a virtual time."""
        return self._last_checkpoint(CHECKPOINT.c.at_ms <= at_ms)

    def _last_checkpoint(self, which: ColumnElement[bool]) -> tuple[int, int, bytes] | None:
        query = select(CHECKPOINT).where(which).order_by(CHECKPOINT.c.seq.desc()).limit(1)
        with self._reading():
            row = self._connection.execute(query).first()
            return None if row is None else (row.seq, row.at_ms, zlib.decompress(row.body))

    def moment(self, seq: int) -> Snapshot:
        """The state of the run after event `seq`, for the caller to keep and to fold on."""
        with self._reading():
            return self._moments.at(min(seq, self._reader.count))

    def bookmarks(self) -> list[Bookmark]:
        """What was written down about moments and sessions, in order of time."""
        with self._reading():
            return read_bookmarks(self._connection)

    def overview(self, bins: int) -> Overview:
        """The whole run at a glance, in so many bins of equal length."""
        start_ms = self.spec.start_ms
        edges_ms = edges_of(start_ms, max(start_ms, self.last_ms), bins)
        census = Census(edges_ms)
        telling = self._events_of_kinds(COUNTED | MARKED | {Kind.USER_ADDED})
        census.add(event for event in telling if event.kind in COUNTED)
        marked = [event for event in telling if event.kind in MARKED]
        named = {event.user for event in marked}
        introduced = (event for event in telling if event.kind == Kind.USER_ADDED and event.user in named)
        names = {event.user: event.facts["name"] for event in introduced}
        return Overview(edges_ms, census.by_role(), marks_of(marked, names))

    def columns(self) -> EventColumns:
        """All events as columns: for whoever asks of a whole run when what happened, and to whom."""
        with self._reading():
            blocks = list(self._reader.blocks(1, self._reader.count))
        return EventColumns.of(blocks)

    def block(self, first_seq: int, last_seq: int) -> EventBlock | None:
        """The events numbered `first_seq` to `last_seq` as one block; None where there is none of them."""
        with self._reading():
            parts = [block.part(first_seq, last_seq) for block in self._reader.blocks(first_seq, last_seq)]
            return EventBlock.joined(parts) if parts else None

    def copy_to(self, target: Connection) -> None:
        """Puts all of the file, as it is now, in the place of what `target` holds."""
        with self._reading():
            driver_of(self._connection).backup(driver_of(target))

    def rows_of(self, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query over the file's tables, one after the other."""
        with self._reading():
            for row in self._connection.execute(query):
                yield tuple(row)

    def _events_of_kinds(self, kinds: Iterable[int]) -> list[Event]:
        chosen = frozenset(kinds)
        with self._reading():
            blocks = self._reader.blocks(1, self._reader.count)
            return [Event._make(event) for block in blocks for event in block.events_of_kinds(chosen)]

    def _read_spec(self) -> str:
        with self._reading():
            text: str = self._connection.execute(select(SPEC.c.body)).scalar_one()
            return text

    def _parse_spec(self, text: str) -> RunSpec:
        try:
            return RunSpec.from_json(text, str(self.path))
        except InputError as error:
            if self._salvaged:
                raise hopeless(self.path) from None
            raise damage(
                self.path, message("the spec in it is damaged: {problem}", problem=as_message(error.problem))
            ) from None

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Turns what damage leads to into one line about the file."""
        with told_plainly(self.path):
            try:
                yield
            except (ValueError, LookupError, TypeError, zlib.error, MsgspecError):
                raise damage(self.path, "the file is damaged") from None
