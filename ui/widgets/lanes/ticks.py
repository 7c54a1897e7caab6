"""Marks inside the bars, fetched for the stretch of time on screen and kept until time or bars move away."""

from collections.abc import Callable

import numpy as np

from ui.widgets.lanes.data import BarIndex

TickSource = Callable[[int, int], tuple[np.ndarray, np.ndarray]]
"""Gives the marks from one instant up to and including another: their times in order, and the ids of their bars."""

_NO_TIMES = np.zeros(0, np.int64)


def no_ticks(first_ms: int, last_ms: int) -> tuple[np.ndarray, np.ndarray]:
    """The source of a view without marks."""
    return _NO_TIMES, _NO_TIMES


class TickCache:
    """Marks with the positions of their bars.

    A margin around the window is fetched too, so that panning asks rarely; what is new since the last time is
    appended, so that following a growing record costs what has grown.
    """

    __slots__ = ("_at_ms", "_first_ms", "_known_ms", "_last_ms", "_positions", "_source")

    def __init__(self, source: TickSource = no_ticks) -> None:
        self._source = source
        self.forget()

    def forget(self) -> None:
        """Drops what is kept: the bars are numbered anew, or the record is another."""
        self._at_ms, self._positions = _NO_TIMES, _NO_TIMES
        self._first_ms, self._last_ms, self._known_ms = 0, -1, -1

    def between(self, first_ms: int, last_ms: int, now_ms: int, index: BarIndex) -> tuple[np.ndarray, np.ndarray]:
        """Times of the marks in this stretch, and the positions of their bars.

        `now_ms` is how far the record reaches: marks up to now are asked for again as long as now moves.
        """
        if first_ms < self._first_ms or last_ms > self._last_ms or self._last_ms < self._first_ms:
            margin_ms = (last_ms - first_ms) // 2
            self._first_ms, self._last_ms = first_ms - margin_ms, last_ms + margin_ms
            self._at_ms, self._positions = self._fetch(self._first_ms, min(self._last_ms, now_ms), index)
            self._known_ms = now_ms
        elif now_ms > self._known_ms:
            self._extend(now_ms, index)
        # What was fetched at a later moment is not there yet at an earlier one.
        first, last = np.searchsorted(self._at_ms, [first_ms, min(last_ms, now_ms) + 1], "left")
        return self._at_ms[first:last], self._positions[first:last]

    def _extend(self, now_ms: int, index: BarIndex) -> None:
        # Marks at the last known instant may have come after it was asked for: they are fetched again.
        keep = np.searchsorted(self._at_ms, self._known_ms, "left")
        times, positions = self._fetch(self._known_ms, min(self._last_ms, now_ms), index)
        self._at_ms = np.concatenate((self._at_ms[:keep], times))
        self._positions = np.concatenate((self._positions[:keep], positions))
        self._known_ms = now_ms

    def _fetch(self, first_ms: int, last_ms: int, index: BarIndex) -> tuple[np.ndarray, np.ndarray]:
        if last_ms < first_ms:
            return _NO_TIMES, _NO_TIMES
        at_ms, ids = self._source(first_ms, last_ms)
        positions = index.positions(ids)
        known = positions >= 0
        return at_ms[known], positions[known]


def pixel_runs(rows: np.ndarray, columns: np.ndarray, row_count: int, width: int) -> np.ndarray:
    """Marks as runs of pixels, so that many on one pixel are drawn once: an array of (row, first, length)."""
    # The column beyond the last is always empty, so that no run reaches into the next row.
    marked = np.zeros(row_count * (width + 1), bool)
    marked[rows * (width + 1) + columns] = True
    pixels = np.flatnonzero(marked)
    starts = np.flatnonzero(np.diff(pixels, prepend=-2) > 1)
    first = pixels[starts]
    lengths = np.diff(starts, append=len(pixels))
    return np.stack((first // (width + 1), first % (width + 1), lengths), axis=1)
