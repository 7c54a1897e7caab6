"""Clock times as a filter reads and writes them: days that have gone by stand before, without a space."""

import re

from simulator.durations import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from ui.words import tr

_CLOCK = re.compile(r"(?:([0-9]{1,4})d ?)?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?", re.ASCII)
_HOURS = 48
_SIXTY = 60


def clock_ms(text: str) -> int:
    """Milliseconds since midnight of the first day of `09:30`, `14:30:05` or `2d09:30`; hours past 24 mean the next day.

    Raises:
        ValueError: the text is no clock time; its text is `problem; remedy`.
    """
    match = _CLOCK.fullmatch(text.strip())
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, _HOURS, 0, 0)
    if hours >= _HOURS or minutes >= _SIXTY or seconds >= _SIXTY:
        raise ValueError(tr("not a clock time; write hours and minutes, such as 14:30"))
    return days * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS


def clock_text(at_ms: int) -> str:
    """The shortest text that `clock_ms` reads back, to the second."""
    days, rest = divmod(at_ms, DAY_MS)
    hours, rest = divmod(rest, HOUR_MS)
    minutes, rest = divmod(rest, MINUTE_MS)
    seconds = rest // SECOND_MS
    text = f"{hours:02d}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")
    return f"{days}d{text}" if days else text
