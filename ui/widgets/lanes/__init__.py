"""Bars in lanes over time: a painted view that is fed with columns and knows nothing of what the bars are.

`Lanes` is the widget, `LaneData` what it shows, `Stretch` a part of time that is looked at alone.
"""

from ui.widgets.lanes.data import FOREVER_MS, Bars, Ghosts, LaneData, no_ghosts
from ui.widgets.lanes.gestures import Lanes
from ui.widgets.lanes.marks import NO_MARKS, Happening, Marks, Ribbon, Spot
from ui.widgets.lanes.stretch import Stretch

__all__ = [
    "FOREVER_MS",
    "NO_MARKS",
    "Bars",
    "Ghosts",
    "Happening",
    "LaneData",
    "Lanes",
    "Marks",
    "Ribbon",
    "Spot",
    "Stretch",
    "no_ghosts",
]
