"""The figures of a stretch of time, instead of those of the moment."""

from dataclasses import dataclass

import numpy as np

from simulator.durations import MINUTE_MS
from simulator.events import Reason
from ui.models.figures import BAR_COUNT, BEGIN, CURVE_POINTS, DENIED, END, FAILED, LOGIN, REQUESTS, Count
from ui.sessions.fields import Sight
from ui.sessions.matching import mask_of
from ui.sessions.query import EVERYTHING
from ui.sessions.time_range import TimeRange, with_range
from ui.workspace import Workspace

_SMOOTH = np.ones(3) / 3


@dataclass(frozen=True, slots=True)
class RangeFigures:
    """What the tiles say of a time range, as much of it as has gone by: how often each thing happened in it.

    `sessions` is how many were there at any time of it, `live_at_end` how many at its last instant; `minutes` is how long
    it is so far. Curves and bars run from its first instant to its last.
    """

    minutes: float
    sessions: int
    live_at_end: int
    logins: int
    failures: int
    requests: int
    denied: int
    idle_timeouts: int
    absolute_timeouts: int
    revoked: int
    live_curve: tuple[float, ...]
    logins_curve: tuple[float, ...]
    requests_curve: tuple[float, ...]
    timeout_bars: tuple[float, ...]
    revoked_bars: tuple[float, ...]

    def per_minute(self, count: int) -> float:
        """How often a minute that is in the range."""
        return count / self.minutes if self.minutes else 0.0


class _Stretch:
    """Counts within one stretch of the run, told from the numbers of the events at its edges."""

    def __init__(self, workspace: Workspace, stretch: TimeRange) -> None:
        self._workspace = workspace
        self._first_ms = max(stretch.first_ms, workspace.start_ms)
        self._last_ms = stretch.last_ms
        self.gone_by = self._last_ms >= self._first_ms
        self.minutes = max(0, self._last_ms - self._first_ms) / MINUTE_MS

    def _count(self, kinds: tuple[int, ...], *reasons: int, up_to_ms: int | None = None) -> Count:
        workspace = self._workspace
        up_to_ms = self._last_ms if up_to_ms is None else up_to_ms
        return Count(workspace.event_index, workspace.snapshot.seq, up_to_ms, kinds, reasons or (0,))

    def often(self, kinds: tuple[int, ...], *reasons: int) -> int:
        return sum(map(int, self.parts(kinds, *reasons, number=1)))

    def parts(self, kinds: tuple[int, ...], *reasons: int, number: int = BAR_COUNT) -> tuple[float, ...]:
        """How often in each of so many equal parts."""
        if not self.gone_by:
            return ()
        edges_ms = np.linspace(self._first_ms, self._last_ms + 1, number + 1).astype(np.int64)
        return tuple(np.diff(self._count(kinds, *reasons).until(edges_ms, included=False)).astype(float).tolist())

    def rates(self, kinds: tuple[int, ...]) -> tuple[float, ...]:
        """How often a minute, each the mean of three parts, so that one event does not make a spike."""
        counts = np.array(self.parts(kinds, number=CURVE_POINTS))
        if not len(counts) or not self.minutes:
            return ()
        return tuple((np.convolve(counts, _SMOOTH, "same") * CURVE_POINTS / self.minutes).tolist())

    def live(self) -> tuple[float, ...]:
        """How many sessions lived at instants of it, told back from those that live at the moment shown."""
        if not self.gone_by:
            return ()
        now_ms = self._workspace.now_ms
        instants_ms = np.linspace(self._first_ms, self._last_ms, CURVE_POINTS).astype(np.int64)
        begun, ended = (self._count(kinds, up_to_ms=now_ms).after(instants_ms) for kinds in (BEGIN, END))
        return tuple((len(self._workspace.snapshot.live) - begun + ended).astype(float).tolist())


def range_figures(workspace: Workspace, time_range: TimeRange) -> RangeFigures:
    """The figures of a range, up to the moment shown."""
    stretch = _Stretch(workspace, time_range.up_to(workspace.now_ms))
    live = stretch.live()
    return RangeFigures(
        minutes=stretch.minutes,
        sessions=_sessions_in(workspace, time_range),
        live_at_end=int(live[-1]) if live else 0,
        logins=stretch.often(LOGIN),
        failures=stretch.often(FAILED),
        requests=stretch.often(REQUESTS),
        denied=stretch.often(DENIED),
        idle_timeouts=stretch.often(END, Reason.IDLE_TIMEOUT),
        absolute_timeouts=stretch.often(END, Reason.ABSOLUTE_TIMEOUT),
        revoked=stretch.often(END, Reason.REVOKED),
        live_curve=live,
        logins_curve=stretch.rates(LOGIN),
        requests_curve=stretch.rates(REQUESTS),
        timeout_bars=stretch.parts(END, Reason.IDLE_TIMEOUT, Reason.ABSOLUTE_TIMEOUT),
        revoked_bars=stretch.parts(END, Reason.REVOKED),
    )


def _sessions_in(workspace: Workspace, time_range: TimeRange) -> int:
    sight = Sight(workspace.columns, workspace.snapshot, workspace.now_ms)
    return int(np.count_nonzero(mask_of(with_range(EVERYTHING, time_range))(sight)))
