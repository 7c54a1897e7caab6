"""The figure of attacks counts what was blocked, and takes its tone from the worst of the others."""

import pytest

from simulator.snapshot.attacks import AttackView
from ui.models.attack_figures import attack_figure, attacks_in
from ui.models.figures import BAR_COUNT
from ui.sessions.time_range import TimeRange

NOW_MS = 12 * 3_600_000
MINUTE_MS = 60_000


def attack(outcome, minutes_ago=1):
    return AttackView(1, "kiosk", 1, 1, 1, NOW_MS - minutes_ago * MINUTE_MS, outcome=outcome)


@pytest.mark.parametrize(
    ("outcomes", "blocked", "others", "tone"),
    [
        (("blocked",), 1, "none came through", "ok"),
        (("blocked", "blocked", "detected"), 2, "1 detected", "warn"),
        (("detected", "succeeded", ""), 0, "1 succeeded · 1 detected · 1 under way", "danger"),
        (("",), 0, "1 under way", "accent"),
    ],
)
def test_the_worst_of_those_that_were_not_blocked_gives_the_tone(outcomes, blocked, others, tone):
    figure = attack_figure([attack(outcome) for outcome in outcomes], NOW_MS)
    assert (figure.blocked, figure.others, figure.tone) == (blocked, others, tone)


def test_bars_count_those_that_began_in_the_last_two_hours():
    figure = attack_figure([attack("blocked", minutes) for minutes in (0, 1, 119, 121, 600)], NOW_MS)
    assert len(figure.bars) == BAR_COUNT
    assert (figure.bars[0], figure.bars[-1], sum(figure.bars)) == (1, 2, 3)


def test_in_a_range_are_the_attacks_that_were_under_way_in_it():
    over = attack("blocked", 60)
    over.ended_at_ms = NOW_MS - 50 * MINUTE_MS
    going_on = attack("", 20)
    at = {minutes: NOW_MS - minutes * MINUTE_MS for minutes in (70, 55, 30, 10)}
    assert attacks_in([over, going_on], TimeRange(at[55], at[30]), NOW_MS) == [over]
    assert attacks_in([over, going_on], TimeRange(at[30], at[10]), NOW_MS) == [going_on]
    assert attacks_in([over, going_on], TimeRange(at[70]), NOW_MS) == [over, going_on]
    assert attacks_in([over, going_on], TimeRange(NOW_MS + 1), NOW_MS) == []
