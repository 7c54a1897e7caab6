"""What the view is fed with: columns, one entry a bar, and the lanes that the bars lie in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

FOREVER_MS = 1 << 60
"""The deadline of a bar that nothing will end."""

NO_ENDING = -1


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Columns of equal length; a bar is called by its position, which it keeps as long as `LaneData.epoch` stands.

    Times are milliseconds. `end_ms` counts for ended bars; the others reach to now, and are expected to end at
    `deadline_ms`. From `active_ms` on a bar was idle. `row` is its sub-row in the lane; sub-rows without a bar on screen
    take no room. `colour` is a position in `LaneData.tokens`, `ending` one in `LaneData.endings` or -1. Bars that are
    not `shown` leave no trace.
    """

    ids: np.ndarray
    lane: np.ndarray
    row: np.ndarray
    start_ms: np.ndarray
    end_ms: np.ndarray
    active_ms: np.ndarray
    deadline_ms: np.ndarray
    colour: np.ndarray
    ended: np.ndarray
    ending: np.ndarray
    shown: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


def no_bars() -> Bars:
    """Columns of length 0."""
    long, short, flag = np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, bool)
    return Bars(long, short, short, long, long, long, long, short, flag, short, flag)


class Ghosts(NamedTuple):
    """What is not there at present: bars that are yet to come on record, and `other` ones, of another future.

    Columns of equal length, as in `Bars`. They lie beneath the bars, and nobody can choose them.
    """

    lane: np.ndarray
    row: np.ndarray
    start_ms: np.ndarray
    end_ms: np.ndarray
    colour: np.ndarray
    other: np.ndarray

    def only(self, which: np.ndarray) -> "Ghosts":
        """Those for which `which` is true."""
        return Ghosts(*(column[which] for column in self))


def no_ghosts() -> Ghosts:
    """Columns of length 0."""
    long, short = np.zeros(0, np.int64), np.zeros(0, np.int32)
    return Ghosts(short, short, long, long, short, np.zeros(0, bool))


def _nothing(position: int) -> str:
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class LaneData:
    """Bars and lanes. `lane_rows` is the most sub-rows that a lane needs; a lane with 0 is left out.

    `lane_ids` tell lanes apart whatever their place: a lane that is pinned stays so when lanes are numbered anew. With
    `grouped`, lanes are put together by `lane_group`, and each group can be folded into one curve of how many
    bars there are at a time. `label` and `describe` give the short and the long text of a bar. `epoch` changes when
    bars are numbered anew, `structure` when bars or lanes come, go or change their place, `choice` when others of the
    bars are shown.
    """

    bars: Bars = field(default_factory=no_bars)
    ghosts: Ghosts = field(default_factory=no_ghosts)
    lane_names: Sequence[str] = ()
    lane_ids: Sequence[int] = ()
    lane_colour: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    lane_group: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    lane_rows: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    group_names: Sequence[str] = ()
    group_tokens: Sequence[str] = ()
    tokens: Sequence[str] = ()
    endings: Sequence[str] = ()
    grouped: bool = False
    label: Callable[[int], str] = _nothing
    describe: Callable[[int], str] = _nothing
    epoch: int = 0
    structure: int = 0
    choice: int = 0


class BarIndex:
    """Which bars lie in a lane, and where a bar of a given id is: rebuilt when the structure changes."""

    __slots__ = ("_first", "_ids", "_order", "_order_by_id")

    def __init__(self, bars: Bars, lanes: int) -> None:
        self._order = np.lexsort((bars.start_ms, bars.lane))
        self._first = np.searchsorted(bars.lane[self._order], np.arange(lanes + 1))
        self._order_by_id = np.argsort(bars.ids, kind="stable")
        self._ids = bars.ids[self._order_by_id]

    def in_lane(self, lane: int) -> np.ndarray:
        """The bars of a lane in order of their start."""
        return self.in_lanes(lane, lane)

    def in_lanes(self, first: int, last: int) -> np.ndarray:
        """The bars of the lanes from `first` up to and including `last`, lane by lane."""
        return self._order[self._first[first] : self._first[last + 1]]

    def positions(self, ids: np.ndarray) -> np.ndarray:
        """Where the bars with these ids are; -1 where there is none."""
        if not len(self._ids):
            return np.full(len(ids), -1)
        found = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
        return np.where(self._ids[found] == ids, self._order_by_id[found], -1)

    def position(self, identifier: int) -> int:
        """Where the bar with this id is; -1 if there is none."""
        return int(self.positions(np.array([identifier], np.int64))[0])
