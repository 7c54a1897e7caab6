"""Laws of the figures of a time range: they are counts of what lies in it, up to the moment, and agree with the lists."""

import pytest

from simulator.durations import HOUR_MS, MINUTE_MS
from simulator.events import Kind, Reason
from ui.models.range_figures import range_figures
from ui.sessions.time_range import TimeRange

NINE, HALF_TEN = 9 * HOUR_MS, 9 * HOUR_MS + 30 * MINUTE_MS


@pytest.fixture
def half_an_hour(stage):
    stage.go_to(11)
    return TimeRange(NINE, HALF_TEN)


def in_range(stage, time_range, *kinds):
    events = stage.workspace.events(1, stage.snapshot.seq)
    return [event for event in events if event.kind in kinds and time_range.holds(event.at_ms)]


def test_what_is_counted_is_what_happened_in_the_range(stage, half_an_hour):
    found = range_figures(stage.workspace, half_an_hour)
    ends = in_range(stage, half_an_hour, Kind.SESSION_ENDED)
    assert found.logins == len(in_range(stage, half_an_hour, Kind.LOGIN)) > 0
    assert found.failures == len(in_range(stage, half_an_hour, Kind.LOGIN_FAILED))
    assert found.requests == len(in_range(stage, half_an_hour, Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)) > 0
    assert found.denied == len(in_range(stage, half_an_hour, Kind.REQUEST_DENIED))
    assert found.idle_timeouts == sum(event.reason == Reason.IDLE_TIMEOUT for event in ends) > 0
    assert found.absolute_timeouts == sum(event.reason == Reason.ABSOLUTE_TIMEOUT for event in ends)
    assert sum(found.timeout_bars) == found.idle_timeouts + found.absolute_timeouts
    assert found.minutes == 30
    assert found.per_minute(found.requests) == pytest.approx(found.requests / 30)


def test_sessions_in_the_range_are_those_that_the_table_lists(stage, half_an_hour):
    found = range_figures(stage.workspace, half_an_hour)
    stage.workspace.set_time_range(half_an_hour)
    assert found.sessions == int(stage.workspace.visible_rows().sum()) > found.live_at_end > 0


def test_how_many_live_is_what_there_was_at_the_time(stage, half_an_hour):
    found = range_figures(stage.workspace, half_an_hour)
    stage.go_to(9.5)
    assert found.live_at_end == len(stage.snapshot.live)
    stage.go_to(9)
    assert found.live_curve[0] == len(stage.snapshot.live)


def test_of_a_range_that_goes_on_only_what_has_gone_by_is_counted(stage):
    stage.go_to(9.25)
    found = range_figures(stage.workspace, TimeRange(NINE))
    assert found.minutes == 15
    assert found.live_at_end == len(stage.snapshot.live)


def test_of_a_range_that_is_yet_to_come_there_is_nothing_to_count(stage):
    stage.go_to(9.25)
    found = range_figures(stage.workspace, TimeRange(10 * HOUR_MS, 11 * HOUR_MS))
    assert (found.minutes, found.sessions, found.live_at_end, found.requests) == (0, 0, 0, 0)
    assert found.live_curve == found.requests_curve == found.timeout_bars == ()
    assert found.per_minute(found.requests) == 0
