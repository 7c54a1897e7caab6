"""Reads the blocks of a run file's events, and keeps those at hand that were asked for last."""

import sqlite3
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import bindparam, select

from simulator.recording.event_block import BLOCK_EVENTS, EventBlock
from simulator.recording.schema import EVENT_BLOCK, sql_of

_KEPT_BLOCKS = 256
"""About a million events, in some 30 MB."""

_PLACES = sql_of(
    select(EVENT_BLOCK.c.first_seq, EVENT_BLOCK.c.last_seq, EVENT_BLOCK.c.at_ms)
    .where(EVENT_BLOCK.c.first_seq > bindparam("after_seq"))
    .order_by(EVENT_BLOCK.c.first_seq)
)
_BODY = sql_of(
    select(EVENT_BLOCK.c.body).where(
        EVENT_BLOCK.c.first_seq == bindparam("first_seq"), EVENT_BLOCK.c.last_seq == bindparam("last_seq")
    )
)


class _Place(NamedTuple):
    first_seq: int
    last_seq: int
    at_ms: int


_FIRST_SEQ = itemgetter(0)
_AT_MS = itemgetter(2)


class EventReader:
    """The events of one run file, by blocks; what is recorded meanwhile is there at the next call."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._full: list[_Place] = []
        self._kept: OrderedDict[_Place, EventBlock] = OrderedDict()

    @property
    def count(self) -> int:
        """How many events there are."""
        places = self._places()
        return places[-1].last_seq if places else 0

    @property
    def last_ms(self) -> int | None:
        """The virtual time of the last event; None where there is none."""
        last = next(self.newest_first(), None)
        return None if last is None else int(last.at_ms[-1])

    def blocks(self, first_seq: int, last_seq: int) -> Iterator[EventBlock]:
        """The blocks that hold the events numbered `first_seq` to `last_seq`, as far as there are, in order.

        Raises:
            ValueError: one is damaged or missing.
        """
        at_seq = max(1, first_seq)
        while at_seq <= last_seq:
            places = self._places()
            position = max(0, bisect_right(places, at_seq, key=_FIRST_SEQ) - 1)
            if not places or places[-1].last_seq < at_seq:
                return
            for place in places[position:]:
                if place.first_seq > last_seq:
                    return
                if not place.first_seq <= at_seq <= place.last_seq:
                    raise ValueError(f"event {at_seq} is missing")
                if (block := self._block(place)) is None:
                    break  # a recorder has put it together with others meanwhile
                yield block
                at_seq = place.last_seq + 1

    def newest_first(self) -> Iterator[EventBlock]:
        """All blocks, the last first."""
        until_seq = self.count
        while until_seq:
            for place in reversed(self._places()):
                if place.first_seq > until_seq:
                    continue
                if (block := self._block(place)) is None:
                    break  # as above
                yield block
                until_seq = place.first_seq - 1
            else:
                return

    def seq_at(self, at_ms: int) -> int:
        """The number of the last event at or before `at_ms`; 0 if there is none."""
        position = bisect_right(self._places(), at_ms, key=_AT_MS)
        if not position:
            return 0
        place = self._places()[position - 1]
        return next(self.blocks(place.first_seq, place.first_seq)).seq_at(at_ms)

    def _places(self) -> list[_Place]:
        """Where blocks are; full ones stay there, the others are looked up anew each time."""
        after_seq = self._full[-1].first_seq if self._full else 0
        found = [_Place(*row) for row in self._driver.execute(_PLACES, (after_seq,))]
        if not all(isinstance(value, int) for place in found for value in place):
            raise ValueError("a block stands at no place")
        full = [place for place in found if place.last_seq - place.first_seq + 1 == BLOCK_EVENTS]
        self._full += full
        return self._full + found[len(full) :]

    def _block(self, place: _Place) -> EventBlock | None:
        kept = self._kept.get(place)
        if kept is None:
            row = self._driver.execute(_BODY, place[:2]).fetchone()
            if row is None:
                return None
            kept = self._kept[place] = EventBlock.decoded(*place, row[0])
            if len(self._kept) > _KEPT_BLOCKS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(place)
        return kept
