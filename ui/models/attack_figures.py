"""The attacks of a run as a figure: how many were blocked, what became of the others, and when they came."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from simulator.snapshot.attacks import AttackView
from ui.models.figures import BAR_COUNT, HOUR_MS
from ui.sessions.time_range import TimeRange
from ui.words import Words, tr

_SPAN_MS = 2 * HOUR_MS
_WORDS = Words({"succeeded": "succeeded", "detected": "detected", "": "under way"})
_TONES = {"succeeded": "danger", "detected": "warn", "": "accent"}


class AttackFigure(NamedTuple):
    """What the tile says: how many were blocked, a line about the others in a tone, and how many began in each part of
    the time looked at."""

    blocked: int
    others: str
    tone: str
    bars: tuple[int, ...]


def attack_figure(attacks: Sequence[AttackView], now_ms: int, span_ms: int = _SPAN_MS) -> AttackFigure:
    """The figure of these attacks at a moment, virtual milliseconds; the worst of the others gives the tone. The bars are
    of the last `span_ms`."""
    outcomes = Counter(attack.outcome for attack in attacks)
    others = [outcome for outcome in _WORDS if outcomes[outcome]]
    told = " · ".join(f"{outcomes[outcome]:,} {_WORDS[outcome]}" for outcome in others)
    bars = [0] * BAR_COUNT
    for attack in attacks:
        place = BAR_COUNT - 1 - (now_ms - attack.began_at_ms) * BAR_COUNT // (span_ms + 1)
        if 0 <= place < BAR_COUNT:
            bars[place] += 1
    return AttackFigure(
        outcomes["blocked"], told or tr("none came through"), _TONES[others[0]] if others else "ok", tuple(bars)
    )


def attacks_in(attacks: Sequence[AttackView], time_range: TimeRange, now_ms: int) -> list[AttackView]:
    """Those that were under way at any time of a range, as far as it has gone by."""
    return [
        attack
        for attack in attacks
        if attack.began_at_ms <= time_range.last_ms
        and (attack.ended_at_ms if attack.over else now_ms) >= time_range.first_ms
    ]
