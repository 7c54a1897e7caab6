"""From one bar to the next: along a lane, and to the lanes above and below."""

import numpy as np

from ui.widgets.lanes.data import BarIndex, LaneData
from ui.widgets.lanes.layout import LaneLayout

NOWHERE = -1


def along(data: LaneData, index: BarIndex, bar: int, step: int) -> int:
    """The bar `step` places after `bar` in its lane; the bar itself at the lane's end."""
    lane = index.in_lane(int(data.bars.lane[bar]))
    lane = lane[data.bars.shown[lane]]
    place = np.flatnonzero(lane == bar)
    if not len(place):
        return bar
    return int(lane[min(max(int(place[0]) + step, 0), len(lane) - 1)])


def across(data: LaneData, index: BarIndex, layout: LaneLayout, bar: int, step: int, at_ms: int) -> int:
    """The bar nearest to the instant `at_ms` in the next lane above (-1) or below (1) that has one."""
    strip = int(layout.lane_strip[int(data.bars.lane[bar])]) + step
    while 0 <= strip < len(layout.strip_lane):
        lane = int(layout.strip_lane[strip])
        found = nearest(data, index.in_lane(lane), at_ms) if lane >= 0 else NOWHERE
        if found != NOWHERE:
            return found
        strip += step
    return bar


def nearest(data: LaneData, bars: np.ndarray, at_ms: int) -> int:
    """Of these bars the one that spans an instant, or lies nearest to it; the latest of several."""
    bars = bars[data.bars.shown[bars]]
    if not len(bars):
        return NOWHERE
    end_ms = np.where(data.bars.ended[bars], data.bars.end_ms[bars], np.maximum(at_ms, data.bars.start_ms[bars]))
    distance = np.maximum(data.bars.start_ms[bars] - at_ms, 0) + np.maximum(at_ms - end_ms, 0)
    return int(bars[len(bars) - 1 - int(np.argmin(distance[::-1]))])
