"""The attacks of a run as a figure: how many were blocked, what became of the others, and when they came."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from simulator.snapshot.attacks import AttackView
from ui.models.figures import BAR_COUNT, HOUR_MS

_SPAN_MS = 2 * HOUR_MS
_BAR_MS = _SPAN_MS // BAR_COUNT
_WORDS = {"succeeded": "succeeded", "detected": "detected", "": "under way"}
_TONES = {"succeeded": "danger", "detected": "warn", "": "accent"}


class AttackFigure(NamedTuple):
    """What the tile says: how many were blocked, a line about the others in a tone, and how many began in each stretch of
    the last two hours."""

    blocked: int
    others: str
    tone: str
    bars: tuple[int, ...]


def attack_figure(attacks: Sequence[AttackView], now_ms: int) -> AttackFigure:
    """The figure of these attacks at a moment, virtual milliseconds; the worst of the others gives the tone."""
    outcomes = Counter(attack.outcome for attack in attacks)
    others = [outcome for outcome in _WORDS if outcomes[outcome]]
    told = " · ".join(f"{outcomes[outcome]:,} {_WORDS[outcome]}" for outcome in others)
    bars = [0] * BAR_COUNT
    for attack in attacks:
        place = BAR_COUNT - 1 - (now_ms - attack.began_at_ms) // _BAR_MS
        if 0 <= place < BAR_COUNT:
            bars[place] += 1
    return AttackFigure(
        outcomes["blocked"], told or "none came through", _TONES[others[0]] if others else "ok", tuple(bars)
    )
