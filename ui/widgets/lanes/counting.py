"""How many bars there are at a time: the curve that stands for a group, or for a lane with too many bars."""

import numpy as np

from ui.widgets.lanes.data import Bars


class Concurrency:
    """Counts of some bars over time. Up to now it counts what was; later, what no deadline will have ended."""

    __slots__ = ("_deadlines_ms", "_ends_ms", "_starts_ms", "most")

    def __init__(self, bars: Bars, members: np.ndarray) -> None:
        ended = bars.ended[members]
        self._starts_ms = np.sort(bars.start_ms[members])
        self._ends_ms = np.sort(bars.end_ms[members][ended])
        self._deadlines_ms = np.sort(bars.deadline_ms[members][~ended])
        self.most = int(self.at(self._starts_ms).max(initial=0))

    def at(self, at_ms: np.ndarray) -> np.ndarray:
        """How many there were at each instant, not later than now."""
        return np.searchsorted(self._starts_ms, at_ms, "right") - np.searchsorted(self._ends_ms, at_ms, "right")

    def expected(self, at_ms: np.ndarray) -> np.ndarray:
        """How many of those that live now are left at each later instant, if nothing else happens."""
        return len(self._deadlines_ms) - np.searchsorted(self._deadlines_ms, at_ms, "right")

    @property
    def live(self) -> int:
        """How many live now."""
        return len(self._deadlines_ms)
