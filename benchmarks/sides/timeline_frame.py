"""What a frame of the lanes costs: bars that are all live, each with its marks, while now moves on."""

import os

import numpy as np

from benchmarks.trial import Quantities, Stopwatch, Trial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_SIZE_PX = (1400, 600)
_HOUR_MS = 3_600_000
_NOW_MS = 14 * _HOUR_MS
_FRAMES = 60
_MARKS_A_BAR = 20


def measure(trial: Trial, bars: int, lanes: int) -> Quantities:
    """Time of a frame, with so many bars in so many lanes."""
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.widgets.lanes import Lanes

    app = QApplication([])
    theme.apply(app, "light")
    view = Lanes("Lanes")
    view.resize(*_SIZE_PX)
    view.set_tick_source(_marks(bars))
    view.set_range(8 * _HOUR_MS, 18 * _HOUR_MS)
    data = _data(bars, lanes)
    view.show()
    view.set_data(data, _NOW_MS)
    view.show_span(90 * 60_000)
    app.processEvents()
    clock = Stopwatch()
    for frame in range(_FRAMES):
        view.set_data(data, _NOW_MS + frame * 1000)
        view.viewport().repaint()
    return clock.quantities(_FRAMES)


def _data(count: int, lanes: int):
    from ui.widgets.lanes import Bars, LaneData

    at = np.arange(count)
    lane = (at % lanes).astype(np.int32)
    start_ms = _NOW_MS - (at * 7919_000) % (6 * _HOUR_MS)
    no = np.zeros(count, bool)
    colour = (lane % 4 + 1).astype(np.int32)
    bars = Bars(
        ids=at + 1,
        lane=lane,
        row=(at // lanes).astype(np.int32),
        start_ms=start_ms,
        end_ms=np.zeros(count, np.int64),
        active_ms=np.minimum(start_ms + (at * 104_729) % _HOUR_MS, _NOW_MS),
        deadline_ms=_NOW_MS + (at * 15_485_863) % 900_000,
        colour=colour,
        ended=no,
        ending=np.full(count, -1, np.int32),
        shown=~no,
    )
    roles = (np.arange(lanes) % 4 + 1).astype(np.int32)
    return LaneData(
        bars=bars,
        lane_names=[f"Person {lane}" for lane in range(lanes)],
        lane_colour=roles,
        lane_group=roles,
        lane_rows=np.full(lanes, int(bars.row.max()) + 1, np.int32),
        tokens=("nobody", "user", "manager", "admin", "service"),
        label=_label,
        structure=1,
    )


def _label(bar: int) -> str:
    return f"person-{bar}#1 · Chrome on macOS"


def _marks(bars: int):
    count = bars * _MARKS_A_BAR
    at_ms = _NOW_MS - 6 * _HOUR_MS + np.arange(count) * (6 * _HOUR_MS) // count
    ids = (np.arange(count) * 104_729) % bars + 1

    def between(first_ms: int, last_ms: int) -> tuple[np.ndarray, np.ndarray]:
        first, last = np.searchsorted(at_ms, [first_ms, last_ms])
        return at_ms[first:last], ids[first:last]

    return between
