"""The state of a recorded run at any moment: the nearest frame before it, and the events since, folded."""

import sqlite3
import zlib
from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import bindparam, select

from simulator.recording.event_reader import EventReader
from simulator.recording.schema import FRAME, sql_of
from simulator.snapshot import Snapshot
from simulator.snapshot.frames import Cast, decode_snapshot
from simulator.snapshot.tally import Tally

_PLACES = sql_of(
    select(FRAME.c.seq, FRAME.c.cast.is_not(None), FRAME.c.ended.is_not(None))
    .where(FRAME.c.seq > bindparam("seq"))
    .order_by(FRAME.c.seq)
)
_LIVE, _ENDED, _CAST = (
    sql_of(select(column).where(FRAME.c.seq == bindparam("seq")))
    for column in (FRAME.c.live, FRAME.c.ended, FRAME.c.cast)
)


class _Place(NamedTuple):
    seq: int
    has_cast: bool
    has_ended: bool


_SEQ = itemgetter(0)


class Moments:
    """Tells the moments of one run file. What two of them share is decoded once: who takes part, and the last of it."""

    def __init__(self, driver: sqlite3.Connection, events: EventReader) -> None:
        self._driver = driver
        self._events = events
        self._places: list[_Place] = []
        self._ended: dict[int, bytes] = {}
        self._cast: tuple[int, Cast] | None = None

    def at(self, seq: int) -> Snapshot:
        """The snapshot after event `seq`, or after the last where there are fewer.

        Raises:
            ValueError: a frame or a block is damaged.
        """
        snapshot = self._frame_before(seq)
        tally = Tally(snapshot)
        for block in self._events.blocks(snapshot.seq + 1, seq):
            tally.add(block.part(snapshot.seq + 1, seq))
        tally.settle()
        snapshot.changed.clear()
        return snapshot

    def _frame_before(self, seq: int) -> Snapshot:
        after_seq = self._places[-1].seq if self._places else 0
        self._places += [_Place(*row) for row in self._driver.execute(_PLACES, (after_seq,))]
        position = bisect_right(self._places, seq, key=_SEQ)
        if not position:
            return Snapshot()
        before = self._places[:position]
        cast_seq = next(place.seq for place in reversed(before) if place.has_cast)
        ended = [self._ended_part(place.seq) for place in before if place.has_ended]
        return decode_snapshot(self._cast_of(cast_seq), ended, self._part(_LIVE, before[-1].seq))

    def _cast_of(self, seq: int) -> Cast:
        if self._cast is None or self._cast[0] != seq:
            self._cast = seq, Cast(self._part(_CAST, seq))
        return self._cast[1]

    def _ended_part(self, seq: int) -> bytes:
        part = self._ended.get(seq)
        if part is None:
            part = self._ended[seq] = self._part(_ENDED, seq)
        return part

    def _part(self, query: str, seq: int) -> bytes:
        (body,) = self._driver.execute(query, (seq,)).fetchone()
        return zlib.decompress(body)
