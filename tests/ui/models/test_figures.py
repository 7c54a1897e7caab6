"""Laws of the figures: they are counts of events over virtual time, up to the moment and no further."""

import pytest

from simulator.events import Kind, Reason
from simulator.snapshot import Snapshot
from ui.models.figures import figures_at
from ui.sessions.event_index import EventIndex

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
START_MS = 8 * HOUR_MS


def event(seq: int, at_ms: int, kind: Kind, reason: Reason = Reason.NONE) -> tuple:
    return (seq, at_ms, int(kind), 0, 0, 0, 0, int(reason), 0, None)


def figures(events: list[tuple], now_ms: int):
    index, snapshot = EventIndex(), Snapshot()
    index.add(events, [-1] * len(events))
    snapshot.seq = sum(event[1] <= now_ms for event in events)
    return figures_at(index, snapshot, now_ms, START_MS)


def test_a_rate_is_the_mean_of_the_last_ten_minutes():
    logins = [event(n, START_MS + n * MINUTE_MS, Kind.LOGIN) for n in range(1, 60)]
    assert figures(logins, START_MS + 59 * MINUTE_MS).logins_per_min == pytest.approx(1.0)


def test_at_the_start_a_rate_counts_the_time_gone_by():
    requests = [event(n + 1, START_MS + n * 30_000, Kind.REQUEST_ALLOWED) for n in range(4)]
    assert figures(requests, START_MS + 2 * MINUTE_MS).requests_per_min == pytest.approx(2.0)
    assert figures([], START_MS).requests_per_min == 0


def test_timeouts_are_told_apart_and_forgotten_after_an_hour():
    ends = [
        event(1, START_MS + MINUTE_MS, Kind.SESSION_ENDED, Reason.IDLE_TIMEOUT),
        event(2, START_MS + 30 * MINUTE_MS, Kind.SESSION_ENDED, Reason.ABSOLUTE_TIMEOUT),
    ]
    at_40 = figures(ends, START_MS + 40 * MINUTE_MS)
    assert (at_40.idle_timeouts, at_40.absolute_timeouts) == (1, 1)
    at_70 = figures(ends, START_MS + 70 * MINUTE_MS)
    assert (at_70.idle_timeouts, at_70.absolute_timeouts) == (0, 1)
    assert sum(at_70.timeout_bars) == 1


def seen(stage):
    workspace = stage.workspace
    return figures_at(workspace.event_index, workspace.snapshot, workspace.now_ms, workspace.start_ms)


def test_active_sessions_are_counted_back_from_those_there_are(stage):
    live = {}
    for minutes in range(9 * 60, 11 * 60 + 1, 2):
        stage.go_to(minutes / 60)
        live[minutes] = len(stage.snapshot.live)
    found = seen(stage)
    assert found.active == live[11 * 60]
    assert found.active_before == live[11 * 60 - 15] if 11 * 60 - 15 in live else True
    assert list(found.active_curve) == [live[minutes] for minutes in sorted(live)][-len(found.active_curve) :]
    assert found.revoked_in_all == stage.snapshot.endings[Reason.REVOKED]


def test_an_earlier_moment_has_the_figures_it_had(stage):
    then = {}
    for hours in (8.5, 9, 10, 11):
        stage.go_to(hours)
        then[hours] = seen(stage)
    for hours in (9, 8.5, 10):
        stage.go_to(hours)
        assert seen(stage) == then[hours]


def test_every_log_in_and_refusal_is_counted_once(stage):
    stage.go_to(8.15)
    assert seen(stage).logins_per_min * 9 == pytest.approx(stage.snapshot.kinds[Kind.LOGIN])
