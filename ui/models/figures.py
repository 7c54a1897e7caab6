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
_BEFORE_MS = 15 * 60_000
BEGIN = (int(Kind.SESSION_CREATED), int(Kind.SESSION_REVIVED))
END = (int(Kind.SESSION_ENDED),)
LOGIN, FAILED = (int(Kind.LOGIN),), (int(Kind.LOGIN_FAILED),)
DENIED = (int(Kind.REQUEST_DENIED),)
REQUESTS = (int(Kind.REQUEST_ALLOWED), *DENIED)


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


class Count:
    """How often something has happened since the start, up to the moment of a snapshot, at any instant before it."""

    def __init__(
        self, events: EventIndex, last_seq: int, now_ms: int, kinds: tuple[int, ...], reasons: tuple[int, ...] = (0,)
    ) -> None:
        self._events = events
        self._last_seq = last_seq
        self._now_ms = now_ms
        self._kinds = kinds
        self._reasons = reasons
        self._all = int(self.until(np.array([now_ms]), included=True)[0])

    def until(self, instants_ms: np.ndarray, *, included: bool) -> np.ndarray:
        """How often before each instant, or up to and including it."""
        seqs = self._events.seqs_until(instants_ms, self._last_seq, included=included)
        return sum((self._events.counts(self._kinds, seqs, reason) for reason in self._reasons), np.zeros(1, np.int64))

    def after(self, instants_ms: np.ndarray) -> np.ndarray:
        """How often after each instant."""
        return self._all - self.until(instants_ms, included=True)

    def last(self, span_ms: int) -> int:
        """How often in the last `span_ms`."""
        return int(self.after(np.array([self._now_ms - span_ms]))[0])

    def rate(self, start_ms: int) -> float:
        """How often a minute, of late, in a run that began at `start_ms`."""
        gone_ms = min(self._now_ms - start_ms, RATE_WINDOW_MS)
        if gone_ms <= 0:
            return 0.0
        # What happens at the start itself is part of the time gone by since then.
        return self.last(gone_ms + (gone_ms < RATE_WINDOW_MS)) * 60_000 / gone_ms

    def curve(self, start_ms: int) -> tuple[float, ...]:
        """How often a minute, each the mean of three steps, so that one event does not make a spike."""
        # Steps stand still on the clock: otherwise every frame would count other stretches and the curve would flicker.
        last_ms = self._now_ms // _STEP_MS * _STEP_MS
        ends_ms = last_ms - np.arange(CURVE_POINTS - 1, -1, -1, dtype=np.int64) * _STEP_MS
        ends_ms = ends_ms[ends_ms > start_ms]
        counts = self.until(ends_ms, included=False) - self.until(ends_ms - 3 * _STEP_MS, included=False)
        return tuple((counts * 60_000 / (3 * _STEP_MS)).tolist())

    def bars(self) -> tuple[float, ...]:
        """How often in each part of the last hour."""
        end_ms = (self._now_ms // _BAR_MS + 1) * _BAR_MS
        edges_ms = end_ms - np.arange(BAR_COUNT, -1, -1, dtype=np.int64) * _BAR_MS
        return tuple(np.diff(self.until(edges_ms, included=False)).astype(float).tolist())


def figures_at(events: EventIndex, snapshot: Snapshot, now_ms: int, start_ms: int) -> Figures:
    """The figures at the moment of a snapshot, of a run that began at `start_ms`."""

    def count(kinds: tuple[int, ...], *reasons: int) -> Count:
        return Count(events, snapshot.seq, now_ms, kinds, reasons or (0,))

    begun, ended = count(BEGIN), count(END)
    logins, requests = count(LOGIN), count(REQUESTS)
    idle, absolute = count(END, Reason.IDLE_TIMEOUT), count(END, Reason.ABSOLUTE_TIMEOUT)
    revoked = count(END, Reason.REVOKED)
    instants = _instants(now_ms, start_ms)
    # From those there are now back: what has begun since was not there yet, what has ended since still was.
    active = len(snapshot.live) - begun.after(instants) + ended.after(instants)
    return Figures(
        active=len(snapshot.live),
        active_before=len(snapshot.live) - begun.last(_BEFORE_MS) + ended.last(_BEFORE_MS),
        logins_per_min=logins.rate(start_ms),
        failures_per_min=count(FAILED).rate(start_ms),
        requests_per_min=requests.rate(start_ms),
        denied_per_min=count(DENIED).rate(start_ms),
        idle_timeouts=idle.last(HOUR_MS),
        absolute_timeouts=absolute.last(HOUR_MS),
        revoked=revoked.last(HOUR_MS),
        revoked_in_all=snapshot.endings[Reason.REVOKED],
        active_curve=tuple(active.astype(float).tolist()),
        logins_curve=logins.curve(start_ms),
        requests_curve=requests.curve(start_ms),
        timeout_bars=count(END, Reason.IDLE_TIMEOUT, Reason.ABSOLUTE_TIMEOUT).bars(),
        revoked_bars=revoked.bars(),
    )


def _instants(now_ms: int, start_ms: int) -> np.ndarray:
    """The instants of the curve of active sessions, the last one now."""
    at_ms = now_ms - np.arange(CURVE_POINTS - 1, -1, -1, dtype=np.int64) * _STEP_MS
    return at_ms[at_ms >= min(start_ms, now_ms)]
