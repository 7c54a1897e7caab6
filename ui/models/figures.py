"""The figures above the timeline, folded from events over virtual time."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from simulator.events import EventTuple, Kind, Reason

BIN_MS = 30_000
"""Counts are kept for every half minute of virtual time."""

RATE_WINDOW_MS = 10 * 60_000
"""A rate per minute is the mean of the last ten minutes."""

HOUR_MS = 3_600_000
CURVE_SPAN_MS = 2 * HOUR_MS
CURVE_POINTS = 60
BAR_COUNT = 24

_CREATED, _ENDED = int(Kind.SESSION_CREATED), int(Kind.SESSION_ENDED)
_ALLOWED, _DENIED = int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED)
_LOGIN, _LOGIN_FAILED = int(Kind.LOGIN), int(Kind.LOGIN_FAILED)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the tiles say at one moment; rates are per virtual minute, curves run up to the moment."""

    active: int
    active_before: int
    logins_per_min: float
    failures_per_min: float
    requests_per_min: float
    denied_per_min: float
    idle_timeouts: int
    absolute_timeouts: int
    revoked: int
    revoked_in_all: int
    active_curve: tuple[float, ...]
    logins_curve: tuple[float, ...]
    requests_curve: tuple[float, ...]
    timeout_bars: tuple[float, ...]
    revoked_bars: tuple[float, ...]


class FiguresFold:
    """Counts events into bins of virtual time; `at` reads the figures of a moment."""

    def __init__(self) -> None:
        self._active = 0
        self._active_bins: list[int] = []
        self._active_values: list[int] = []
        self._logins: Counter[int] = Counter()
        self._failures: Counter[int] = Counter()
        self._requests: Counter[int] = Counter()
        self._denied: Counter[int] = Counter()
        self._endings: dict[int, Counter[int]] = {int(reason): Counter() for reason in Reason}

    def add(self, batch: list[EventTuple]) -> None:
        """Folds events in, in their order."""
        requests = self._requests
        for event in batch:
            kind = event[2]
            if kind == _ALLOWED or kind == _DENIED:
                requests[event[1] // BIN_MS] += 1
                if kind == _DENIED:
                    self._denied[event[1] // BIN_MS] += 1
            elif kind == _CREATED:
                self._set_active(event[1], self._active + 1)
            elif kind == _ENDED:
                self._set_active(event[1], self._active - 1)
                self._endings[event[7]][event[1] // BIN_MS] += 1
            elif kind == _LOGIN:
                self._logins[event[1] // BIN_MS] += 1
            elif kind == _LOGIN_FAILED:
                self._failures[event[1] // BIN_MS] += 1

    def at(self, now_ms: int, start_ms: int) -> Figures:
        """The figures at `now_ms` of a run that began at `start_ms`."""
        idle, absolute = self._endings[Reason.IDLE_TIMEOUT], self._endings[Reason.ABSOLUTE_TIMEOUT]
        revoked = self._endings[Reason.REVOKED]
        timeouts = _bars(idle, now_ms), _bars(absolute, now_ms)
        return Figures(
            active=self._active,
            active_before=self._active_at(now_ms - 15 * 60_000),
            logins_per_min=_rate(self._logins, now_ms, start_ms),
            failures_per_min=_rate(self._failures, now_ms, start_ms),
            requests_per_min=_rate(self._requests, now_ms, start_ms),
            denied_per_min=_rate(self._denied, now_ms, start_ms),
            idle_timeouts=_last(idle, HOUR_MS, now_ms),
            absolute_timeouts=_last(absolute, HOUR_MS, now_ms),
            revoked=_last(revoked, HOUR_MS, now_ms),
            revoked_in_all=revoked.total(),
            active_curve=self._active_curve(now_ms, start_ms),
            logins_curve=_curve(self._logins, now_ms, start_ms),
            requests_curve=_curve(self._requests, now_ms, start_ms),
            timeout_bars=tuple(map(sum, zip(*timeouts, strict=True))),
            revoked_bars=_bars(revoked, now_ms),
        )

    def _set_active(self, at_ms: int, count: int) -> None:
        self._active = count
        number = at_ms // BIN_MS
        if self._active_bins and self._active_bins[-1] >= number:
            self._active_values[-1] = count
        else:
            self._active_bins.append(number)
            self._active_values.append(count)

    def _active_at(self, at_ms: int) -> int:
        place = bisect_right(self._active_bins, at_ms // BIN_MS)
        return self._active_values[place - 1] if place else 0

    def _active_curve(self, now_ms: int, start_ms: int) -> tuple[float, ...]:
        step_ms = CURVE_SPAN_MS // CURVE_POINTS
        times = [now_ms - i * step_ms for i in range(CURVE_POINTS - 1, -1, -1)]
        return tuple(float(self._active_at(at_ms)) for at_ms in times if at_ms >= start_ms)


def _last(counts: Counter[int], span_ms: int, now_ms: int) -> int:
    """How many there were in the last `span_ms`."""
    return _within(counts, (now_ms - span_ms) // BIN_MS + 1, now_ms // BIN_MS)


def _within(counts: Counter[int], first_bin: int, last_bin: int) -> int:
    return sum(counts.get(number, 0) for number in range(first_bin, last_bin + 1))


def _rate(counts: Counter[int], now_ms: int, start_ms: int) -> float:
    gone_ms = now_ms - start_ms
    if gone_ms <= 0:
        return 0.0
    if gone_ms >= RATE_WINDOW_MS:
        return _last(counts, RATE_WINDOW_MS, now_ms) * 60_000 / RATE_WINDOW_MS
    return _within(counts, start_ms // BIN_MS, now_ms // BIN_MS) * 60_000 / gone_ms


def _curve(counts: Counter[int], now_ms: int, start_ms: int) -> tuple[float, ...]:
    """Counts per minute, each the mean of three steps, so that one event does not make a spike."""
    step_ms = CURVE_SPAN_MS // CURVE_POINTS
    # Steps stand still on the clock: otherwise every frame would count other bins and the curve would flicker.
    last_ms = now_ms // step_ms * step_ms
    ends_ms = (last_ms - i * step_ms for i in range(CURVE_POINTS - 1, -1, -1))
    return tuple(
        _within(counts, (end_ms - 3 * step_ms) // BIN_MS, end_ms // BIN_MS - 1) * 60_000 / (3 * step_ms)
        for end_ms in ends_ms
        if end_ms > start_ms
    )


def _bars(counts: Counter[int], now_ms: int) -> tuple[float, ...]:
    step = HOUR_MS // BAR_COUNT // BIN_MS
    end_bin = (now_ms // BIN_MS // step + 1) * step
    return tuple(
        float(_within(counts, end_bin - (i + 1) * step, end_bin - i * step - 1)) for i in range(BAR_COUNT - 1, -1, -1)
    )
