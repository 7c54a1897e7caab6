"""Durations and clock times as people write them, in integer milliseconds."""

import re

from simulator.messages import message

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


_UNIT_MS = {"d": DAY_MS, "h": HOUR_MS, "m": MINUTE_MS, "s": SECOND_MS}
_DURATION = re.compile(r"(0|[1-9][0-9]{0,8})([smhd])", re.ASCII)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?", re.ASCII)
_CLOCK_HOURS = 48


def parse_duration_ms(text: str) -> int:
    """Milliseconds of a duration such as `90s`, `15m`, `8h` or `14d`.

    Raises:
        ValueError: the text is not a whole number with one of the units s, m, h, d.
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError(
            message('{text!r} is not a duration; write a whole number with s, m, h or d, such as "15m"', text=text)
        )
    return int(match[1]) * _UNIT_MS[match[2]]


def format_duration(duration_ms: int) -> str:
    """The shortest text that `parse_duration_ms` reads back; `duration_ms` must be whole seconds."""
    for unit, size_ms in _UNIT_MS.items():
        if duration_ms % size_ms == 0 and (duration_ms or unit == "s"):
            return f"{duration_ms // size_ms}{unit}"
    raise ValueError(message("{duration_ms} ms is not a whole number of seconds", duration_ms=duration_ms))


def parse_time_ms(text: str) -> int:
    """Milliseconds since midnight of a clock time such as `09:30` or `14:30:05`; hours past 24 mean the next day.

    Raises:
        ValueError: the text is not a clock time.
    """
    match = _CLOCK.fullmatch(text)
    if match is None or int(match[1]) >= _CLOCK_HOURS or int(match[2]) > 59 or int(match[3] or 0) > 59:
        raise ValueError(message('{text!r} is not a clock time; write hours and minutes, such as "09:30"', text=text))
    return int(match[1]) * HOUR_MS + int(match[2]) * MINUTE_MS + int(match[3] or 0) * SECOND_MS


def parse_moment_ms(text: str, start_ms: int) -> int:
    """A clock time, or a duration counted from `start_ms`, in milliseconds since midnight.

    Raises:
        ValueError: the text is neither.
    """
    if ":" in text:
        return parse_time_ms(text)
    try:
        return start_ms + parse_duration_ms(text)
    except ValueError:
        raise ValueError(
            message('{text!r} is neither a clock time ("14:30") nor a duration ("90s")', text=text)
        ) from None


def format_time(at_ms: int) -> str:
    """A clock time with seconds; past midnight of the first day it is prefixed with the days gone by."""
    day, rest = divmod(at_ms, DAY_MS)
    text = f"{rest // HOUR_MS:02d}:{rest % HOUR_MS // MINUTE_MS:02d}:{rest % MINUTE_MS // SECOND_MS:02d}"
    return f"{day}d {text}" if day else text


def format_left(left_ms: int) -> str:
    """A countdown as `m:ss` or `h:mm:ss`, rounded up so that it reads 0:00 only when the time has come."""
    seconds = max(0, -(-left_ms // SECOND_MS))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
