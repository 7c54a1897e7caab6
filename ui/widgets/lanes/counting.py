"""How many bars there are at a time: the curve that stands for a group, or for a lane with too many bars."""

from collections.abc import Callable, Iterable

import numpy as np

from ui.widgets.lanes.data import Bars

FEW_BARS = 5_000
"""Of so many bars, every curve is made anew at every frame; of more, one curve a frame."""

_NEVER_MS = (1 << 31) - 1
_FAR_MS = _NEVER_MS - 1


class Concurrency:
    """Counts of some bars over time. Up to now it counts what was; later, what no deadline will have ended."""

    __slots__ = ("_base_ms", "_deadlines_ms", "_ends_ms", "_starts_ms", "most")

    def __init__(self, bars: Bars, members: np.ndarray) -> None:
        starts_ms, ended = bars.start_ms[members], bars.ended[members]
        self._base_ms = int(starts_ms.min(initial=_FAR_MS))
        # Bars come nearly in the order of their starts; and short numbers are sorted in half the time.
        self._starts_ms = np.sort(self._short(starts_ms), kind="stable")
        self._ends_ms = np.sort(self._short(bars.end_ms[members[ended]]))
        self._deadlines_ms = np.sort(self._short(bars.deadline_ms[members[~ended]], _NEVER_MS))
        self.most = self._count_most()

    def at(self, at_ms: np.ndarray) -> np.ndarray:
        """How many there were at each instant, not later than now."""
        at_ms = self._short(at_ms)
        return np.searchsorted(self._starts_ms, at_ms, "right") - np.searchsorted(self._ends_ms, at_ms, "right")

    def expected(self, at_ms: np.ndarray) -> np.ndarray:
        """How many of those that live now are left at each later instant, if nothing else happens."""
        return len(self._deadlines_ms) - np.searchsorted(self._deadlines_ms, self._short(at_ms), "right")

    @property
    def live(self) -> int:
        """How many live now."""
        return len(self._deadlines_ms)

    def _short(self, at_ms: np.ndarray, latest: int = _FAR_MS) -> np.ndarray:
        """Instants counted from the first start; those more than three weeks away from it are all the same."""
        return np.clip(at_ms - self._base_ms, -_FAR_MS, latest).astype(np.int32)

    def _count_most(self) -> int:
        """The count is highest at some start: there have been all starts so far, less what had ended by then."""
        if not len(self._starts_ms):
            return 0
        gone_before = np.bincount(
            np.searchsorted(self._starts_ms, self._ends_ms, "left"), minlength=len(self._starts_ms)
        )
        alive = np.arange(1, len(self._starts_ms) + 1) - np.cumsum(gone_before[: len(self._starts_ms)])
        return int(alive[np.append(self._starts_ms[1:] != self._starts_ms[:-1], True)].max())


class Curves:
    """The curves on screen, kept while bars change.

    Where there are many bars, only one curve a frame is made anew, so that none holds up the window; a curve that lags
    by more than can be seen is made anew whatever it costs. `lagging` says that some curve of the last frame was not.
    """

    def __init__(self) -> None:
        self._made: dict[int, tuple[Concurrency, int]] = {}
        self._stale: set[int] = set()
        self.lagging = False

    def forget(self) -> None:
        """Other bars are counted from now on."""
        self._made.clear()
        self._stale.clear()

    def change(self) -> None:
        """The bars are no longer what they were when the curves were made."""
        self._stale.update(self._made)

    def of(
        self, keys: Iterable[int], bars: Bars, members: Callable[[int], np.ndarray], *, now_ms: int, lag_ms: float
    ) -> dict[int, Concurrency]:
        """The curve of each key, made of `members` of it; one made for more than `lag_ms` from now is not good enough."""
        keys = list(keys)
        waiting = sorted(self._stale.intersection(keys), key=lambda key: self._made[key][1])
        due = (
            waiting if len(bars) <= FEW_BARS else [key for key in waiting if abs(now_ms - self._made[key][1]) > lag_ms]
        )
        for key in (*(key for key in keys if key not in self._made), *(due or waiting[:1])):
            self._made[key] = Concurrency(bars, members(key)), now_ms
            self._stale.discard(key)
        self.lagging = bool(self._stale.intersection(keys))
        return {key: self._made[key][0] for key in keys}
