"""How far virtual time should have come by now, at a speed."""

from collections.abc import Callable

MAX_SPEED = 0
"""The speed that is as fast as the machine can."""

_TOLERATED_LAG_S = 0.1
_CALM_S = 1.0


class Metronome:
    """Turns the real seconds since `start` into virtual milliseconds.

    Who cannot keep the beat says so with `report`: the beat then goes on from where the run has come to, because what
    was missed is never made up by a jump.
    """

    __slots__ = ("_anchor_ms", "_anchor_s", "_behind_since_s", "_speed", "_stopwatch_s")

    def __init__(self, stopwatch_s: Callable[[], float]) -> None:
        self._stopwatch_s = stopwatch_s
        self._speed = 1
        self._anchor_ms = 0
        self._anchor_s = 0.0
        self._behind_since_s: float | None = None

    def start(self, at_ms: int, speed: int) -> None:
        """Beats from `at_ms` on, `speed` virtual seconds a second."""
        self._anchor_ms, self._anchor_s, self._speed = at_ms, self._stopwatch_s(), speed
        self._behind_since_s = None

    def due_ms(self) -> int:
        """The virtual time that should be reached now."""
        return self._anchor_ms + int((self._stopwatch_s() - self._anchor_s) * self._speed * 1000)

    def report(self, now_ms: int) -> None:
        """Says how far the run has really come."""
        now_s = self._stopwatch_s()
        lag_s = (self.due_ms() - now_ms) / (1000 * self._speed)
        if lag_s > _TOLERATED_LAG_S:
            self._anchor_ms, self._anchor_s = now_ms, now_s
            self._behind_since_s = now_s
        elif self._behind_since_s is not None and now_s - self._behind_since_s > _CALM_S:
            self._behind_since_s = None

    @property
    def behind(self) -> bool:
        """Whether the beat was missed within the last second."""
        return self._behind_since_s is not None
