"""Recorded traffic in words: when something was, as its source tells time, and what it was answered."""

from datetime import UTC, datetime

from simulator.durations import HOUR_MS, format_time
from simulator.events import Reason
from simulator.runspec.trace import Trace
from ui.models.words import reason_words
from ui.player.rehearsal import Answered
from ui.words import Words, mark, tr

_REASONS = {reason.label: reason for reason in Reason}
SERVED = mark("Served")

ACTION_WORDS = Words(
    {
        "login": "login",
        "logout": "logout",
        "visit": "visit",
        "submit": "submit",
        "change_password": "change password",
        "end_others": "end others",
    }
)
"""What is asked for in a trace."""


def moment_words(trace: Trace, at_ms: int) -> str:
    """An instant: a date in a log, a clock time in a trace, whose days have no names."""
    if trace.relogin:
        return f"{datetime.fromtimestamp(trace.seconds(at_ms), UTC):%a %d %b %H:%M:%S}"
    return format_time(at_ms)


def hour_words(trace: Trace, hour: int) -> str:
    """An hour, counted from midnight of the first day, by its first minute."""
    if trace.relogin:
        return f"{datetime.fromtimestamp(trace.seconds(hour * HOUR_MS), UTC):%a %H:00}"
    return format_time(hour * HOUR_MS)[:-3]


def answer_words(decision: Answered) -> str:
    """What an action was told: why it was refused, or that it was served."""
    if decision.allowed:
        return tr(SERVED)
    words = reason_words(_REASONS[decision.reason])
    return tr("{words}, logged in again").format(words=words) if decision.relogin else words
