"""Laws of the figures: they are counts of events over virtual time, whatever the batches."""

import pytest

from simulator.events import Kind, Reason
from ui.models.figures import FiguresFold

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
START_MS = 8 * HOUR_MS


def event(at_ms: int, kind: Kind, reason: Reason = Reason.NONE) -> tuple:
    return (0, at_ms, int(kind), 0, 1, 0, 0, int(reason), 0, None)


def test_a_rate_is_the_mean_of_the_last_ten_minutes():
    fold = FiguresFold()
    fold.add([event(START_MS + n * MINUTE_MS, Kind.LOGIN) for n in range(60)])
    assert fold.at(START_MS + 59 * MINUTE_MS, START_MS).logins_per_min == pytest.approx(1.0)


def test_at_the_start_a_rate_counts_the_time_gone_by():
    fold = FiguresFold()
    fold.add([event(START_MS + n * 30_000, Kind.REQUEST_ALLOWED) for n in range(4)])
    assert fold.at(START_MS + 2 * MINUTE_MS, START_MS).requests_per_min == pytest.approx(2.0)
    assert FiguresFold().at(START_MS, START_MS).requests_per_min == 0


def test_timeouts_are_told_apart_and_forgotten_after_an_hour():
    fold = FiguresFold()
    fold.add([event(START_MS + MINUTE_MS, Kind.SESSION_ENDED, Reason.IDLE_TIMEOUT)])
    fold.add([event(START_MS + 30 * MINUTE_MS, Kind.SESSION_ENDED, Reason.ABSOLUTE_TIMEOUT)])
    figures = fold.at(START_MS + 40 * MINUTE_MS, START_MS)
    assert (figures.idle_timeouts, figures.absolute_timeouts) == (1, 1)
    figures = fold.at(START_MS + 70 * MINUTE_MS, START_MS)
    assert (figures.idle_timeouts, figures.absolute_timeouts) == (0, 1)
    assert sum(figures.timeout_bars) == 1


def test_active_sessions_are_created_ones_less_ended_ones(stage):
    fold = FiguresFold()
    stage.workspace.events_shown.connect(fold.add)
    stage.go_to(8)
    stage.go_to(11)
    figures = fold.at(stage.workspace.now_ms, stage.workspace.start_ms)
    assert figures.active == len(stage.snapshot.live)
    assert figures.active_curve[-1] == figures.active
    assert figures.revoked_in_all == stage.snapshot.endings[Reason.REVOKED]


def test_batches_do_not_matter(stage):
    stage.go_to(10)
    batch = [tuple(event) for event in stage.workspace.events(1, stage.snapshot.seq)]
    whole, pieces = FiguresFold(), FiguresFold()
    whole.add(batch)
    for start in range(0, len(batch), 17):
        pieces.add(batch[start : start + 17])
    assert whole.at(10 * HOUR_MS, START_MS) == pieces.at(10 * HOUR_MS, START_MS)


def test_every_log_in_and_refusal_is_counted_once(stage):
    fold = FiguresFold()
    stage.go_to(8.15)
    fold.add([tuple(event) for event in stage.workspace.events(1, stage.snapshot.seq)])
    figures = fold.at(stage.workspace.now_ms, stage.workspace.start_ms)
    assert figures.logins_per_min * 9 == pytest.approx(stage.snapshot.kinds[Kind.LOGIN])
