"""How fast the figures of time change on screen: every second, or in calm minutes.

At sixty times the speed a countdown in seconds is a blur that nobody in a room can read.
"""

from simulator.durations import HOUR_MS, MINUTE_MS, format_left, format_time


class _Current:
    """How time is shown. One per process, as the theme is."""

    calm = False


def is_calm() -> bool:
    """Whether time is shown in minutes."""
    return _Current.calm


def choose_calm(calm: bool) -> None:
    """Shows time in minutes from now on, or in seconds again."""
    _Current.calm = calm


def left_words(left_ms: int) -> str:
    """What is left of a time: `14:52`, or where minutes are enough `15m` and `6h46`, the one that runs counted in."""
    if not _Current.calm:
        return format_left(left_ms)
    minutes = -(-max(0, left_ms) // MINUTE_MS)
    hours = minutes * MINUTE_MS // HOUR_MS
    return f"{hours}h{minutes % 60:02d}" if hours else f"{minutes}m"


def clock_words(at_ms: int) -> str:
    """A time of day: `14:30:05`, or `14:30` where minutes are enough."""
    return format_time(at_ms)[:-3] if _Current.calm else format_time(at_ms)
