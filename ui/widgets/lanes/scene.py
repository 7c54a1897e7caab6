"""One frame of the view: what is on screen and where, computed for all bars at once before anything is drawn."""

from typing import NamedTuple

import numpy as np

from ui.widgets.lanes.data import BarIndex, Ghosts, LaneData
from ui.widgets.lanes.layout import MOST_ROWS, LaneLayout, dense_rows
from ui.widgets.lanes.marks import NO_MARKS, Marks
from ui.widgets.lanes.window import TimeWindow

GUTTER_PX = 150
RULER_PX = 26
_OFF_PX = 32.0


class Frame(NamedTuple):
    """Everything that the painting of one frame asks for.

    `scroll_px` is how far the lanes are scrolled, `scale` the device pixels to a pixel; `selected` and `hovered` are
    positions of bars, -1 where there is none; `urgent_ms` is how little time left calls for attention; `above_px` is what
    else stays above the lanes.
    """

    data: LaneData
    index: BarIndex
    layout: LaneLayout
    window: TimeWindow
    now_ms: int
    scroll_px: float
    width_px: int
    height_px: int
    scale: float
    selected: frozenset[int]
    hovered: int
    urgent_ms: int
    marks: Marks = NO_MARKS
    above_px: int = 0

    @property
    def band_end_px(self) -> int:
        """Where the axis ends, and the band of marks if there is one."""
        return RULER_PX + self.marks.band_px

    @property
    def top_px(self) -> int:
        """Where the lanes begin."""
        return self.band_end_px + self.above_px

    @property
    def strips(self) -> range:
        """The strips on screen."""
        first, after = self.layout.between(self.scroll_px, self.scroll_px + self.height_px - self.top_px)
        return range(first, after)

    def strip_top(self, strip: int) -> float:
        """Where a strip begins on screen."""
        return float(self.layout.tops[strip]) - self.scroll_px + self.top_px

    def x(self, at_ms: float) -> float:
        """Where an instant lies on screen."""
        return GUTTER_PX + self.window.x(at_ms)

    def snapped(self, values: np.ndarray) -> np.ndarray:
        """Positions moved to the nearest device pixel."""
        return np.round(values * self.scale) / self.scale


class Boxes(NamedTuple):
    """The bars on screen, as columns: positions, and pixels of what is to be drawn of each.

    `x_ahead` is where a live bar is expected to end; for others it is `x_end`. What lies far outside the screen is
    cut, so that no rectangle is wider than the screen by much.
    """

    bars: np.ndarray
    x: np.ndarray
    x_idle: np.ndarray
    x_end: np.ndarray
    x_ahead: np.ndarray
    y: np.ndarray
    height: np.ndarray
    kind: np.ndarray
    live: np.ndarray

    def __len__(self) -> int:
        return len(self.bars)

    def only(self, which: np.ndarray) -> "Boxes":
        """Those for which `which` is true."""
        return self if which.dtype == bool and which.all() else Boxes(*(column[which] for column in self))


NO_BOXES = Boxes(*(np.zeros(0, kind) for kind in (int, *(float,) * 6, int, bool)))


def bars_on_screen(frame: Frame) -> np.ndarray:
    """Positions of the bars that reach into the window, in the lanes on screen that show bars one by one."""
    layout, index, bars = frame.layout, frame.index, frame.data.bars
    lanes = [int(layout.strip_lane[s]) for s in frame.strips if layout.strip_lane[s] >= 0 and not layout.crowded(s)]
    if not lanes:
        return np.zeros(0, int)
    near = np.concatenate([index.in_lane(lane) for lane in lanes])
    ended = bars.ended[near]
    last_ms = np.where(ended, bars.end_ms[near], np.maximum(bars.deadline_ms[near], frame.now_ms))
    inside = bars.shown[near] & (bars.start_ms[near] <= frame.window.last_ms) & (last_ms >= frame.window.first_ms)
    return near[inside]


def ghosts_on_screen(frame: Frame) -> Ghosts:
    """The ghosts that reach into the window, in the lanes on screen that show bars one by one."""
    ghosts, layout = frame.data.ghosts, frame.layout
    if not len(ghosts.lane):
        return ghosts
    strips = layout.lane_strip[ghosts.lane]
    inside = (strips >= frame.strips.start) & (strips < frame.strips.stop)
    inside &= (ghosts.start_ms <= frame.window.last_ms) & (ghosts.end_ms >= frame.window.first_ms)
    inside &= layout.lane_rows[ghosts.lane] <= MOST_ROWS
    return ghosts.only(inside)


def _tops(frame: Frame, lanes: np.ndarray, rows: np.ndarray, ghosts: Ghosts) -> tuple[np.ndarray, np.ndarray]:
    """Top and height of the bars, then those of the ghosts: they share the sub-rows."""
    lanes, rows = np.concatenate((lanes, ghosts.lane)), np.concatenate((rows, ghosts.row))
    return frame.layout.bar_tops(lanes, *dense_rows(lanes, rows))


def ghost_areas(frame: Frame) -> tuple[Ghosts, np.ndarray]:
    """The ghosts on screen and their rectangles: x, y, width, height."""
    ghosts, bars = ghosts_on_screen(frame), frame.data.bars
    if not len(ghosts.lane):
        return ghosts, np.zeros((0, 4))
    positions = bars_on_screen(frame)
    top, height = _tops(frame, bars.lane[positions], bars.row[positions], ghosts)
    top, height = top[len(positions) :], height[len(positions) :]
    left, right = GUTTER_PX - _OFF_PX, frame.width_px + _OFF_PX
    x, end = (
        frame.snapped(np.clip(frame.window.xs(at_ms) + GUTTER_PX, left, right))
        for at_ms in (ghosts.start_ms, ghosts.end_ms)
    )
    return ghosts, np.stack((x, top - frame.scroll_px + frame.top_px, np.maximum(end - x, 2), height), axis=1)


def boxes_on_screen(frame: Frame) -> Boxes:
    """Where the bars on screen lie; `kind` is twice the colour, plus one for ended bars."""
    positions = bars_on_screen(frame)
    if not len(positions):
        return NO_BOXES
    bars, window = frame.data.bars, frame.window
    live = ~bars.ended[positions]
    left, right = GUTTER_PX - _OFF_PX, frame.width_px + _OFF_PX

    def pixels(at_ms: np.ndarray) -> np.ndarray:
        return frame.snapped(np.clip(window.xs(at_ms) + GUTTER_PX, left, right))

    end_ms = np.where(live, frame.now_ms, bars.end_ms[positions])
    ahead_ms = np.where(live, np.maximum(bars.deadline_ms[positions], frame.now_ms), end_ms)
    top, height = _tops(frame, bars.lane[positions], bars.row[positions], ghosts_on_screen(frame))
    top, height = top[: len(positions)], height[: len(positions)]
    x = pixels(bars.start_ms[positions])
    return Boxes(
        positions,
        x,
        pixels(np.clip(bars.active_ms[positions], bars.start_ms[positions], end_ms)),
        np.maximum(pixels(end_ms), x),
        pixels(ahead_ms),
        top - frame.scroll_px + frame.top_px,
        height,
        bars.colour[positions] * 2 + bars.ended[positions],
        live,
    )


def bar_at(frame: Frame, x_px: float, y_px: float) -> int:
    """The bar under a point, those ahead of now with their expected end; -1 where there is none."""
    if x_px < GUTTER_PX or y_px <= frame.top_px:
        return -1
    boxes = boxes_on_screen(frame)
    beside = (boxes.x - 2 <= x_px) & (x_px <= np.maximum(boxes.x_ahead, boxes.x_end + 7))
    level = (boxes.y - 1 <= y_px) & (y_px <= boxes.y + boxes.height + 1)
    hits = boxes.bars[beside & level]
    return int(hits[-1]) if len(hits) else -1
