"""Time, injected. This module and `entropy` are the only ones that may touch the real clock and real chance."""

import time


class VirtualClock:
    """The time inside a run: integer milliseconds since midnight of the run's first day.

    `origin_s` is that midnight in seconds since 1970, so that cookies, whose dates are absolute, agree with it.
    """

    __slots__ = ("now_ms", "origin_s")

    def __init__(self, origin_s: int = 0, now_ms: int = 0) -> None:
        self.origin_s = origin_s
        self.now_ms = now_ms

    def epoch_s(self) -> float:
        """The virtual instant in seconds since 1970, as a cookie jar asks for it."""
        return self.origin_s + self.now_ms / 1000


class WallClock:
    """The same interface over the real clock, for an engine that serves a real application."""

    origin_s = 0

    @property
    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def epoch_s(self) -> float:
        return time.time()


def stopwatch_s() -> float:
    """A monotonic reading in seconds, for measuring and pacing; never part of a run."""
    return time.perf_counter()
