"""Which stretch of time is on screen, and where in it an instant lies."""

import numpy as np

from ui.words import tr

_SECOND_MS = 1_000
_MINUTE_MS = 60_000
_HOUR_MS = 3_600_000
_DAY_MS = 86_400_000

_STEPS_MS = (
    *(n * _SECOND_MS for n in (1, 2, 5, 10, 15, 30)),
    *(n * _MINUTE_MS for n in (1, 2, 5, 10, 15, 30)),
    *(n * _HOUR_MS for n in (1, 2, 3, 6, 12)),
    *(n * _DAY_MS for n in (1, 2, 7, 14, 28)),
)
_CLOSEST_MS_PER_PX = 5.0
_WIDEST_MS_PER_PX = 4 * _DAY_MS / 100
_PLAYHEAD_PART = 0.84
_FIT_MARGIN = 0.04
_MOST_OF_ALL = 1.2


class TimeWindow:
    """A scale: `first_ms` is at the left edge, `ms_per_px` says how dense time lies, `width_px` how wide it is."""

    __slots__ = ("first_ms", "ms_per_px", "width_px")

    def __init__(self) -> None:
        self.first_ms = 0.0
        self.ms_per_px = 90 * _MINUTE_MS / 1000
        self.width_px = 1000.0

    @property
    def span_ms(self) -> float:
        return self.ms_per_px * self.width_px

    @property
    def last_ms(self) -> float:
        return self.first_ms + self.span_ms

    def x(self, at_ms: float) -> float:
        """Pixels from the left edge to an instant."""
        return (at_ms - self.first_ms) / self.ms_per_px

    def xs(self, at_ms: np.ndarray) -> np.ndarray:
        """The same for a column."""
        return (at_ms - self.first_ms) / self.ms_per_px

    def at_ms(self, x: float) -> float:
        """The instant at a pixel."""
        return self.first_ms + x * self.ms_per_px

    def resize(self, width_px: float, whole_ms: float = 0) -> None:
        """Gives the window another width; the left edge stays, and the scale, unless most of what comes into sight would
        lie beyond all there is, which is `whole_ms` long (0: any length)."""
        self.width_px = max(1.0, width_px)
        if whole_ms:
            self.ms_per_px = min(self.ms_per_px, _MOST_OF_ALL * whole_ms / self.width_px)

    def pan(self, by_px: float) -> None:
        """Moves the window to later times by so many pixels."""
        self.first_ms += by_px * self.ms_per_px

    def zoom(self, factor: float, at_px: float) -> None:
        """Shows `factor` times as much detail; what is at `at_px` stays there."""
        fixed_ms = self.at_ms(at_px)
        self.ms_per_px = min(max(self.ms_per_px / factor, _CLOSEST_MS_PER_PX), _WIDEST_MS_PER_PX)
        self.first_ms = fixed_ms - at_px * self.ms_per_px

    def show(self, first_ms: float, last_ms: float) -> None:
        """Shows this stretch of time with a small margin around it."""
        span_ms = max(last_ms - first_ms, _SECOND_MS) * (1 + 2 * _FIT_MARGIN)
        self.ms_per_px = min(max(span_ms / self.width_px, _CLOSEST_MS_PER_PX), _WIDEST_MS_PER_PX)
        self.first_ms = (first_ms + last_ms) / 2 - self.span_ms / 2

    def follow(self, now_ms: float, earliest_ms: float) -> None:
        """Slides so that `now_ms` stays where the past is seen and the near future too.

        Nothing earlier than shortly before `earliest_ms` is shown: at the start of a run, now moves, not the window.
        """
        margin_ms = self.span_ms * _FIT_MARGIN
        self.first_ms = max(now_ms - self.span_ms * _PLAYHEAD_PART, earliest_ms - margin_ms)

    def ticks(self, least_px: float) -> tuple[np.ndarray, int]:
        """Round instants within the window at least `least_px` apart, and the step between them in milliseconds."""
        least_ms = least_px * self.ms_per_px
        step_ms = next((step for step in _STEPS_MS if step >= least_ms), _STEPS_MS[-1])
        first = int(-(-self.first_ms // step_ms)) * step_ms
        return np.arange(first, int(self.last_ms) + 1, step_ms, dtype=np.int64), step_ms


def tick_text(at_ms: int, step_ms: int) -> str:
    """What stands at a tick of the axis: a clock time as precise as the step, at midnight the day."""
    day, rest = divmod(at_ms, _DAY_MS)
    if day and not rest:
        return tr("day {day}").format(day=day + 1)
    text = f"{rest // _HOUR_MS:02d}:{rest % _HOUR_MS // _MINUTE_MS:02d}"
    return f"{text}:{rest % _MINUTE_MS // _SECOND_MS:02d}" if step_ms < _MINUTE_MS else text
