"""An explanation in words: what each check found, and what would have flipped the answer."""

from typing import NamedTuple

from simulator.durations import format_time
from ui.models.words import reason_words
from ui.player.questions import Check, Explanation, Flip
from ui.words import Words, mark, tr

OUTCOME_WORDS = Words(
    {"passed": "Passed", "failed": "Stopped here", "not asked": "Not asked", "not reached": "Not reached"}
)

IN_FORCE = mark(
    "Tried by playing the run again. “At the request”: all before it stays as it was. “Since the session's log-in”: "
    "the session lives under the change. “From the start”: everybody does."
)
"""What it means that a change would have flipped an answer."""


class CheckWords(NamedTuple):
    """A check as it is read: its title, the values compared, and the settings with their clauses."""

    outcome: str
    title: str
    values: tuple[str, ...]
    settings: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """All of it in one line."""
        return ". ".join((f"{OUTCOME_WORDS[self.outcome]}: {self.title}", *self.values, *self.settings))


def check_words(check: Check) -> CheckWords:
    """A check in words; settings are told where it was made, or where it stopped the request."""
    values = tuple(f"{tr(one.found)} · {tr(one.relation)} {tr(one.demanded)}" for one in check.compared)
    settings = tuple(one.text for one in check.settings) if check.outcome in ("passed", "failed") else ()
    asks = tr(check.asks)
    return CheckWords(check.outcome, asks[:1].upper() + asks[1:], values, settings)


def headline(explanation: Explanation) -> tuple[str, str]:
    """What was asked for and when, and by whom."""
    who = " · ".join(part for part in (explanation.user, explanation.handle) if part) or tr("Nobody known")
    return f"{format_time(explanation.event.at_ms)}  {explanation.path}", who


def verdict(explanation: Explanation) -> tuple[str, str]:
    """The answer in a word or two, and its tone."""
    return (tr("Served"), "ok") if explanation.served else (reason_words(explanation.reason), "danger")


def flip_words(flip: Flip) -> str:
    """A change that flips the answer, in two lines: what, and what comes of it."""
    outcome = (
        tr("served") if not flip.reason else tr("refused: {reason}").format(reason=reason_words(flip.reason).lower())
    )
    return tr("{value}\nThen it is {outcome}.").format(value=tr(flip.text), outcome=outcome)


def nothing_found(tried: int) -> str:
    """That no change was found, and how hard somebody looked."""
    return tr(
        "No single setting, and no two of those behind it, flip this answer: {tried:,} policies were tried."
    ).format(tried=tried)
