"""Where lanes, groups and bars lie from top to bottom; numbers only, nothing is drawn here."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

LANE_PX = 32
GROUP_PX = 64
CROWD_PX = 64
NAMED_ROWS = 6
"""With more sub-rows, bars are too low for words."""

MOST_ROWS = 12
"""With more sub-rows, a lane shows how many bars there are instead of the bars."""

_MOST_STRETCH, _MOST_STRETCH_OF_CURVES = 1.3, 4.0
_PADDING_PX = 5
_ROW_CODES = 1 << 20
_NONE = -1


class _RowMeasure(NamedTuple):
    bar_px: int
    gap_px: int


_NAMED = _RowMeasure(14, 2)
_MEASURES = (_RowMeasure(22, 0), _RowMeasure(16, 2), *(_NAMED for _ in range(3, NAMED_ROWS + 1)), _RowMeasure(8, 2))
_BAR_PX = np.array([measure.bar_px for measure in _MEASURES])
_GAP_PX = np.array([measure.gap_px for measure in _MEASURES])


def _heights(rows: np.ndarray) -> np.ndarray:
    several = np.minimum(rows, NAMED_ROWS) * sum(_NAMED) + 2 * _PADDING_PX
    many = np.maximum(several, rows * sum(_MEASURES[-1]) + 2 * _PADDING_PX)
    kinds = [rows <= 0, rows == 1, rows == 2, rows <= MOST_ROWS]
    return np.select(kinds, [0, LANE_PX, LANE_PX + 10, many], CROWD_PX).astype(float)


def dense_rows(lanes: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Sub-rows without the empty ones: for each bar which of its lane's rows in use it is in, and how many those are."""
    code = lanes.astype(np.int64) * _ROW_CODES + rows
    used, which = np.unique(code, return_inverse=True)
    lane_of_used = used // _ROW_CODES
    first = np.searchsorted(lane_of_used, lane_of_used, "left")
    after = np.searchsorted(lane_of_used, lane_of_used, "right")
    return (np.arange(len(used)) - first)[which], (after - first)[which]


class LaneLayout:
    """Strips from top to bottom: a strip is a lane, or the curve of a group.

    `strip_lane` is -1 for a group, `strip_group` -1 for a lane that is in none; `lane_strip` is -1 for lanes that are
    not on show, because they are empty or folded away. Lanes that are `pinned` come first, whatever is folded.
    """

    __slots__ = ("height_px", "heights", "lane_rows", "lane_strip", "pinned", "strip_group", "strip_lane", "tops")

    def __init__(
        self,
        lane_rows: np.ndarray,
        lane_group: np.ndarray,
        groups: int = 0,
        folded: frozenset[int] = frozenset(),
        room_px: float = 0,
        pinned: Sequence[int] = (),
    ) -> None:
        self.lane_rows = lane_rows
        self.pinned = tuple(lane for lane in pinned if lane_rows[lane] > 0)
        if groups:
            self.strip_lane, self.strip_group = self._grouped(lane_rows, lane_group, groups, folded)
        else:
            self.strip_lane = np.flatnonzero(lane_rows > 0)
            self.strip_group = np.full(len(self.strip_lane), _NONE)
        if self.pinned:
            self._put_first(np.array(self.pinned))
        heights = np.where(self.strip_lane < 0, GROUP_PX, _heights(lane_rows[self.strip_lane]))
        natural_px = heights.sum()
        most = _MOST_STRETCH if (self.strip_lane >= 0).any() else _MOST_STRETCH_OF_CURVES
        stretch = min(max(room_px / natural_px, 1.0), most) if natural_px else 1.0
        self.heights = np.floor(heights * stretch)
        self.tops = np.concatenate(([0.0], np.cumsum(self.heights)))[:-1]
        self.height_px = float(self.heights.sum())
        self.lane_strip = np.full(len(lane_rows), _NONE)
        lanes = self.strip_lane >= 0
        self.lane_strip[self.strip_lane[lanes]] = np.flatnonzero(lanes)

    def _put_first(self, pinned: np.ndarray) -> None:
        others = ~np.isin(self.strip_lane, pinned)
        self.strip_lane = np.concatenate((pinned, self.strip_lane[others]))
        self.strip_group = np.concatenate((np.full(len(pinned), _NONE), self.strip_group[others]))

    @staticmethod
    def _grouped(
        lane_rows: np.ndarray, lane_group: np.ndarray, groups: int, folded: frozenset[int]
    ) -> tuple[np.ndarray, np.ndarray]:
        lanes, members = [], []
        for group in range(groups):
            inside = np.flatnonzero((lane_group == group) & (lane_rows > 0))
            if not len(inside):
                continue
            strip = np.concatenate(([_NONE], [] if group in folded else inside)).astype(int)
            lanes.append(strip)
            members.append(np.full(len(strip), group))
        if not lanes:
            return np.zeros(0, int), np.zeros(0, int)
        return np.concatenate(lanes), np.concatenate(members)

    def between(self, top_px: float, bottom_px: float) -> tuple[int, int]:
        """The first strip that reaches below `top_px`, and the one after the last that begins above `bottom_px`."""
        first = int(self.tops.searchsorted(top_px, "right")) - 1
        return max(0, first), int(self.tops.searchsorted(bottom_px, "left"))

    def strip_at(self, y_px: float) -> int:
        """The strip at a height; -1 above and below all."""
        if not 0 <= y_px < self.height_px:
            return _NONE
        return int(np.searchsorted(self.tops, y_px, "right")) - 1

    def crowded(self, strip: int) -> bool:
        """Whether the lane of this strip has too many sub-rows to show each bar."""
        lane = self.strip_lane[strip]
        return bool(lane >= 0 and self.lane_rows[lane] > MOST_ROWS)

    def bar_tops(self, lanes: np.ndarray, row: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Top and height of bars in these lanes, each in the sub-row `row` of `rows`; the lanes must be on show."""
        strips = self.lane_strip[lanes]
        measure = np.minimum(rows, len(_MEASURES)) - 1
        bar, gap = _BAR_PX[measure], _GAP_PX[measure]
        block = rows * (bar + gap) - gap
        tops = self.tops[strips] + np.floor((self.heights[strips] - block) / 2) + row * (bar + gap)
        return tops, bar.astype(float)
