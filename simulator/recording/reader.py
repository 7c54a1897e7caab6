"""Reads a run file: any stretch of its events, those of any session, its spec and its checkpoints."""

import stat
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select
from sqlalchemy.exc import DBAPIError

from simulator.errors import InputError
from simulator.events import Event, Kind
from simulator.recording.bookmarks import Bookmark, read_bookmarks
from simulator.recording.column_block import ColumnBlock, EventColumns, Integers
from simulator.recording.database import (
    connect_damaged,
    connect_file,
    damage,
    driver_of,
    problem_of,
    settle,
    told_plainly,
)
from simulator.recording.moments import moment_of
from simulator.recording.overview import COUNTED, MARKED, Census, Overview, edges_of, marks_of
from simulator.recording.salvage import hopeless, salvaged
from simulator.recording.schema import APPLICATION_ID, CHECKPOINT, COLUMN_BLOCK, EVENT, SPEC, sql_of
from simulator.recording.upgrade import upgraded
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot

_REMEDY = "give a file that Coatcheck recorded"
_EVENTS = sql_of(
    select(EVENT).where(EVENT.c.seq.between(bindparam("first_seq"), bindparam("last_seq"))).order_by(EVENT.c.seq)
)
_REACHED = sql_of(select(EVENT.c.at_ms <= bindparam("at_ms")).where(EVENT.c.seq == bindparam("seq")))


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
        raise InputError(str(path), error.strerror or "cannot be read", _REMEDY) from None
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
        self._driver = driver_of(connection)
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
        kept = f"events 1 to {self.count:,} can be read" if self.count else "no event can be read"
        return f"{self.path}: the file is damaged or cut off: {kept}; what followed is lost"

    @property
    def count(self) -> int:
        """How many events there are, which is the number of the last."""
        return self._scalar(select(func.max(EVENT.c.seq))) or 0

    @property
    def last_ms(self) -> int:
        """The virtual time of the last event; of the run's start where there is none."""
        at_ms = self._scalar(select(EVENT.c.at_ms).order_by(EVENT.c.seq.desc()).limit(1))
        return self.spec.start_ms if at_ms is None else at_ms

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events numbered `first_seq` to `last_seq`, as far as there are."""
        with self._reading():
            return list(map(Event._make, self._driver.execute(_EVENTS, (first_seq, last_seq))))

    def iterate(self, batch: int = 4096) -> Iterator[list[Event]]:
        """All events from the first on, in lists of at most `batch`, including what is recorded meanwhile."""
        seq = 0
        while events := self.events(seq + 1, seq + batch):
            yield events
            seq = events[-1].seq

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        """The newest `limit` events of a session, oldest first."""
        in_blocks = self._last_block_seq()
        newest_first = EVENT.c.seq.desc()
        in_no_block = select(EVENT).where(EVENT.c.seq > in_blocks, EVENT.c.session == key)
        events = self._events(in_no_block.order_by(newest_first).limit(limit))
        seqs: list[int] = []
        for block in self._blocks(COLUMN_BLOCK.c.last_seq <= in_blocks, COLUMN_BLOCK.c.first_seq.desc()):
            if len(events) + len(seqs) >= limit:
                break
            seqs += reversed(block.seqs_of_session(key))
            if block.begins(key):
                break
        wanted = func.json_each(str(seqs[: limit - len(events)])).table_valued("value")
        events += self._events(select(EVENT).join(wanted, EVENT.c.seq == wanted.c.value).order_by(newest_first))
        return events[::-1]

    def requests_between(self, first_ms: int, last_ms: int) -> tuple[Integers, Integers]:
        """Virtual time and session (0: none) of every request answered from `first_ms` to `last_ms`, both included."""
        first_seq, last_seq, in_blocks = self.seq_at(first_ms - 1) + 1, self.seq_at(last_ms), self._last_block_seq()
        overlapping = (COLUMN_BLOCK.c.first_seq <= min(last_seq, in_blocks)) & (COLUMN_BLOCK.c.last_seq >= first_seq)
        blocks = self._blocks(overlapping, COLUMN_BLOCK.c.first_seq)
        parts = [block.requests(first_seq, last_seq) for block in blocks]
        in_no_block = select(EVENT.c.at_ms, EVENT.c.session).where(
            EVENT.c.seq.between(max(first_seq, in_blocks + 1), last_seq),
            EVENT.c.kind.in_((Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)),
        )
        rows = np.array(self._rows(in_no_block.order_by(EVENT.c.seq)), dtype=np.int64).reshape(-1, 2)
        parts.append((rows[:, 0], rows[:, 1]))
        return np.concatenate([at_ms for at_ms, _ in parts]), np.concatenate([session for _, session in parts])

    def seq_at(self, at_ms: int) -> int:
        """The number of the last event at or before `at_ms`; 0 if there is none."""
        # Bisection over the numbers: events stand in order of time, so that an index on it would be bytes for nothing.
        low, high = 0, self.count
        with self._reading():
            while low < high:
                middle = (low + high + 1) // 2
                (reached,) = self._driver.execute(_REACHED, (at_ms, middle)).fetchone() or (True,)
                low, high = (middle, high) if reached else (low, middle - 1)
        return low

    def checkpoint_before(self, seq: int) -> tuple[int, int, bytes] | None:
        """Number, virtual time and saved world of the last checkpoint at or before event `seq`; None if none is."""
        query = select(CHECKPOINT).where(CHECKPOINT.c.seq <= seq).order_by(CHECKPOINT.c.seq.desc()).limit(1)
        for number, at_ms, body in self._rows(query):
            with self._reading():
                return number, at_ms, zlib.decompress(body)
        return None

    def moment(self, seq: int) -> Snapshot:
        """The state of the run after event `seq`, for the caller to keep and to fold on."""
        return moment_of(self.iterate(), seq)

    def bookmarks(self) -> list[Bookmark]:
        """What was written down about moments and sessions, in order of time."""
        with self._reading():
            return read_bookmarks(self._connection)

    def overview(self, bins: int) -> Overview:
        """The whole run at a glance, in so many bins of equal length."""
        start_ms = self.spec.start_ms
        edges_ms = edges_of(start_ms, max(start_ms, self.last_ms), bins)
        census = Census(edges_ms)
        census.add(self._events_of_kinds(COUNTED))
        names = {event.user: event.facts["name"] for event in self._events_of_kinds((Kind.USER_ADDED,))}
        return Overview(edges_ms, census.by_role(), marks_of(self._events_of_kinds(MARKED), names))

    def columns(self) -> EventColumns:
        """All events as columns: for whoever asks of a whole run when what happened, and to whom."""
        in_blocks = self._last_block_seq()
        blocks = list(self._blocks(COLUMN_BLOCK.c.last_seq <= in_blocks, COLUMN_BLOCK.c.first_seq))
        query = select(EVENT.c.at_ms, EVENT.c.kind, EVENT.c.session).where(EVENT.c.seq > in_blocks)
        rest = np.array(self._rows(query.order_by(EVENT.c.seq)), np.int64).reshape(-1, 3)
        told_more = select(EVENT.c.seq, EVENT.c.user, EVENT.c.browser, EVENT.c.reason)
        more = told_more.where((EVENT.c.session == 0) | (EVENT.c.kind == Kind.SESSION_ENDED)).order_by(EVENT.c.seq)
        return EventColumns(
            np.concatenate([*(block.at_ms for block in blocks), rest[:, 0]]),
            np.concatenate([*(block.kind for block in blocks), rest[:, 1].astype(np.uint8)]),
            np.concatenate([*(block.session for block in blocks), rest[:, 2]]),
            np.array(self._rows(more), np.int64).reshape(-1, 4),
        )

    def copy_to(self, target: Connection) -> None:
        """Puts all of the file, as it is now, in the place of what `target` holds."""
        with self._reading():
            self._driver.backup(driver_of(target))

    def rows_of(self, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query over the file's tables, one after the other."""
        with self._reading():
            for row in self._connection.execute(query):
                yield tuple(row)

    def _events_of_kinds(self, kinds: Iterable[int]) -> list[Event]:
        return self._events(select(EVENT).where(EVENT.c.kind.in_(sorted(map(int, kinds)))).order_by(EVENT.c.seq))

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
            raise damage(self.path, f"the spec in it is damaged: {error.problem}") from None

    def _last_block_seq(self) -> int:
        return self._scalar(select(func.max(COLUMN_BLOCK.c.last_seq))) or 0

    def _blocks(self, which: ColumnElement[bool], order: ColumnElement[int]) -> Iterator[ColumnBlock]:
        with self._reading(), self._connection.execute(select(COLUMN_BLOCK).where(which).order_by(order)) as rows:
            for row in rows:
                yield ColumnBlock.of_row(row)

    def _events(self, query: Select[Any]) -> list[Event]:
        with self._reading():
            return list(map(Event._make, self._connection.execute(query)))

    def _rows(self, query: Select[Any]) -> list[tuple[Any, ...]]:
        with self._reading():
            return [tuple(row) for row in self._connection.execute(query)]

    def _scalar(self, query: Select[Any]) -> int | None:
        with self._reading():
            value: int | None = self._connection.execute(query).scalar()
            return value

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Turns what damage leads to into one line about the file."""
        with told_plainly(self.path):
            try:
                yield
            except (ValueError, LookupError, zlib.error):
                raise damage(self.path, "the file is damaged") from None
