"""The figures above the timeline, counted from the events up to a moment."""

from dataclasses import dataclass

import numpy as np

from simulator.events import Kind, Reason
from simulator.snapshot import Snapshot
from ui.sessions.event_index import EventIndex

RATE_WINDOW_MS = 10 * 60_000
"""A rate per minute is the mean of the last ten minutes."""

HOUR_MS = 3_600_000
CURVE_SPAN_MS = 2 * HOUR_MS
CURVE_POINTS = 60
BAR_COUNT = 24

_STEP_MS = CURVE_SPAN_MS // CURVE_POINTS
_BAR_MS = HOUR_MS // BAR_COUNT
_EARLIER_MS = CURVE_SPAN_MS + 4 * _STEP_MS
_BEFORE_MS = 15 * 60_000
_BEGIN = (int(Kind.SESSION_CREATED), int(Kind.SESSION_REVIVED))
_END = (int(Kind.SESSION_ENDED),)
_DENIED = (int(Kind.REQUEST_DENIED),)
_REQUESTS = (int(Kind.REQUEST_ALLOWED), *_DENIED)


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


def figures_at(events: EventIndex, snapshot: Snapshot, now_ms: int, start_ms: int) -> Figures:
    """The figures at the moment of a snapshot, of a run that began at `start_ms`; the last two hours are looked at."""
    seq, first_ms = snapshot.seq, now_ms - _EARLIER_MS

    def times(kinds: tuple[int, ...], reason: int = 0) -> np.ndarray:
        return events.times(kinds, first_ms, now_ms, seq, reason)

    begun, ended = times(_BEGIN), times(_END)
    logins, failures = times((int(Kind.LOGIN),)), times((int(Kind.LOGIN_FAILED),))
    requests, denied = times(_REQUESTS), times(_DENIED)
    idle, absolute = times(_END, Reason.IDLE_TIMEOUT), times(_END, Reason.ABSOLUTE_TIMEOUT)
    revoked = times(_END, Reason.REVOKED)
    instants = _instants(now_ms, start_ms)
    # From those there are now back: what has begun since was not there yet, what has ended since still was.
    active = len(snapshot.live) - _after(begun, instants) + _after(ended, instants)
    return Figures(
        active=len(snapshot.live),
        active_before=len(snapshot.live) - _last(begun, _BEFORE_MS, now_ms) + _last(ended, _BEFORE_MS, now_ms),
        logins_per_min=_rate(logins, now_ms, start_ms),
        failures_per_min=_rate(failures, now_ms, start_ms),
        requests_per_min=_rate(requests, now_ms, start_ms),
        denied_per_min=_rate(denied, now_ms, start_ms),
        idle_timeouts=_last(idle, HOUR_MS, now_ms),
        absolute_timeouts=_last(absolute, HOUR_MS, now_ms),
        revoked=_last(revoked, HOUR_MS, now_ms),
        revoked_in_all=snapshot.endings[Reason.REVOKED],
        active_curve=tuple(active.astype(float).tolist()),
        logins_curve=_curve(logins, now_ms, start_ms),
        requests_curve=_curve(requests, now_ms, start_ms),
        timeout_bars=_bars(np.sort(np.concatenate((idle, absolute))), now_ms),
        revoked_bars=_bars(revoked, now_ms),
    )


def _instants(now_ms: int, start_ms: int) -> np.ndarray:
    """The instants of the curve of active sessions, the last one now."""
    at_ms = now_ms - np.arange(CURVE_POINTS - 1, -1, -1, dtype=np.int64) * _STEP_MS
    return at_ms[at_ms >= min(start_ms, now_ms)]


def _after(times: np.ndarray, instants: np.ndarray) -> np.ndarray:
    """How many of these come after each instant."""
    return len(times) - times.searchsorted(instants, "right")


def _last(times: np.ndarray, span_ms: int, now_ms: int) -> int:
    """How many there were in the last `span_ms`."""
    return len(times) - int(times.searchsorted(now_ms - span_ms, "right"))


def _rate(times: np.ndarray, now_ms: int, start_ms: int) -> float:
    gone_ms = min(now_ms - start_ms, RATE_WINDOW_MS)
    if gone_ms <= 0:
        return 0.0
    # What happens at the start itself is part of the time gone by since then.
    return _last(times, gone_ms + (gone_ms < RATE_WINDOW_MS), now_ms) * 60_000 / gone_ms


def _curve(times: np.ndarray, now_ms: int, start_ms: int) -> tuple[float, ...]:
    """Counts per minute, each the mean of three steps, so that one event does not make a spike."""
    # Steps stand still on the clock: otherwise every frame would count other stretches and the curve would flicker.
    last_ms = now_ms // _STEP_MS * _STEP_MS
    ends_ms = last_ms - np.arange(CURVE_POINTS - 1, -1, -1, dtype=np.int64) * _STEP_MS
    ends_ms = ends_ms[ends_ms > start_ms]
    counts = times.searchsorted(ends_ms, "left") - times.searchsorted(ends_ms - 3 * _STEP_MS, "left")
    return tuple((counts * 60_000 / (3 * _STEP_MS)).tolist())


def _bars(times: np.ndarray, now_ms: int) -> tuple[float, ...]:
    end_ms = (now_ms // _BAR_MS + 1) * _BAR_MS
    edges_ms = end_ms - np.arange(BAR_COUNT, -1, -1, dtype=np.int64) * _BAR_MS
    return tuple(np.diff(times.searchsorted(edges_ms, "left")).astype(float).tolist())
