"""Three columns of the events once more, in blocks, for questions that run through the whole of a run.

`What did this session do?` and `when were there requests?` concern events that lie scattered over the file. An index
on the session made recording six times as slow, since every event falls on another page of it; a block is one row for
16,384 events, costs next to nothing to write, and a million events are looked through in a few milliseconds. The last
events, not yet a block, are few enough to be looked through as they are.
"""

from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.events import COLUMNS, EventTuple, Kind

BLOCK_EVENTS = 16_384

Integers = NDArray[np.int64]

_Column = NDArray[Any]
_STORED = tuple(
    (itemgetter(COLUMNS.index(name)), np.dtype(stored_as))
    for name, stored_as in (("at_ms", "<i8"), ("kind", "u1"), ("session", "<i8"))
)

BlockRow = tuple[int, int, bytes, bytes, bytes]
"""A row of the table: number of the first event and of the last, then the columns `at_ms`, `kind` and `session`."""


class OpenBlock:
    """Collects the columns of events until they fill blocks."""

    __slots__ = ("_columns", "_first_seq", "_size")

    def __init__(self) -> None:
        self._first_seq = 0
        self._size = 0
        self._columns: tuple[list[_Column], ...] = ([], [], [])

    def add(self, batch: list[EventTuple]) -> list[BlockRow]:
        """Takes events in, in their order, and returns the rows of the blocks that they completed."""
        if not self._size:
            self._first_seq = batch[0][0]
        for parts, (value, stored_as) in zip(self._columns, _STORED, strict=True):
            parts.append(np.fromiter(map(value, batch), stored_as, len(batch)))
        self._size += len(batch)
        rows = []
        while self._size >= BLOCK_EVENTS:
            at_ms, kind, session = (self._take(parts) for parts in self._columns)
            rows.append((self._first_seq, self._first_seq + BLOCK_EVENTS - 1, at_ms, kind, session))
            self._first_seq += BLOCK_EVENTS
            self._size -= BLOCK_EVENTS
        return rows

    @staticmethod
    def _take(parts: list[_Column]) -> bytes:
        column = np.concatenate(parts)
        parts[:] = [column[BLOCK_EVENTS:]]
        return column[:BLOCK_EVENTS].tobytes()


class ColumnBlock(NamedTuple):
    """A block as it is read: the number of its first event, and its columns."""

    first_seq: int
    at_ms: Integers
    kind: NDArray[np.uint8]
    session: Integers

    @classmethod
    def of_row(cls, row: BlockRow) -> "ColumnBlock":
        """The block that a row holds.

        Raises:
            ValueError: the columns are not as long as the row says.
        """
        first_seq, last_seq, at_ms, kind, session = row
        block = cls(
            first_seq, np.frombuffer(at_ms, "<i8"), np.frombuffer(kind, np.uint8), np.frombuffer(session, "<i8")
        )
        if not len(block.at_ms) == len(block.kind) == len(block.session) == last_seq - first_seq + 1:
            raise ValueError(f"the columns of events {first_seq} to {last_seq} differ in length")
        return block

    def seqs_of_session(self, key: int) -> list[int]:
        """The numbers of the session's events, in order."""
        seqs: list[int] = (np.flatnonzero(self.session == key) + self.first_seq).tolist()
        return seqs

    def begins(self, key: int) -> bool:
        """Whether the session was created within this block, so that no block before it knows of it."""
        return bool(np.any(self.kind[self.session == key] == Kind.SESSION_CREATED))

    def requests(self, first_seq: int, last_seq: int) -> tuple[Integers, Integers]:
        """Time and session of the requests among the events numbered `first_seq` to `last_seq`."""
        chosen = (self.kind == Kind.REQUEST_ALLOWED) | (self.kind == Kind.REQUEST_DENIED)
        chosen[: max(0, first_seq - self.first_seq)] = False
        chosen[max(0, last_seq - self.first_seq + 1) :] = False
        return self.at_ms[chosen], self.session[chosen]


class EventColumns(NamedTuple):
    """All events of a run as columns, in their order.

    `more` has a row (number, user, browser, reason) for each event without a session and each that ended one.
    """

    at_ms: Integers
    kind: NDArray[np.uint8]
    session: Integers
    more: Integers
