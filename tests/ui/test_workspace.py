"""Laws of what the window looks at: one moment, one selection, one filter, told once each."""

from dataclasses import replace

import numpy as np

from simulator.durations import HOUR_MS
from simulator.roles import Role
from ui.sessions.time_range import TimeRange
from ui.workspace import Workspace


def test_the_same_selection_is_told_once(qtbot):
    workspace = Workspace()
    with qtbot.waitSignal(workspace.selection_changed):
        workspace.select(7)
    with qtbot.assertNotEmitted(workspace.selection_changed):
        workspace.select_many([7])


def test_the_session_chosen_last_is_the_one_that_details_are_shown_of():
    workspace = Workspace()
    workspace.select_many([3, 9, 5])
    assert (workspace.selection, workspace.selected) == ((3, 9, 5), 5)
    workspace.select(0)
    assert (workspace.selection, workspace.selected) == ((), 0)


def test_the_filter_by_role_hides_sessions_of_other_roles(stage, qtbot):
    stage.go_to(10)
    with qtbot.waitSignal(stage.workspace.filter_changed):
        stage.workspace.show_roles([Role.ADMIN])
    visible = {session.role for session in stage.snapshot.live.values() if stage.workspace.visible(session.key)}
    assert visible == {Role.ADMIN}


def test_requests_between_are_those_of_the_snapshot(stage):
    stage.go_to(10)
    at_ms, keys = stage.workspace.requests_between(stage.workspace.start_ms, stage.workspace.now_ms)
    assert np.all(np.diff(at_ms) >= 0)
    assert len(at_ms) == sum(session.requests for session in stage.snapshot.sessions.values())
    busiest = max(stage.snapshot.sessions.values(), key=lambda session: session.requests)
    assert np.count_nonzero(keys == busiest.key) == busiest.requests


def test_no_event_later_than_the_moment_is_read(stage):
    stage.go_to(9)
    last = stage.snapshot.seq
    stage.go_to(9.1)
    stage.go_to(9)
    assert stage.player.tape.count > last
    assert [event.seq for event in stage.workspace.events(last - 1, last + 5)] == [last - 1, last]


def test_going_back_keeps_what_is_selected_and_another_run_does_not(stage, office):
    stage.go_to(10)
    youngest = next(reversed(stage.snapshot.sessions))
    stage.workspace.select(youngest)
    stage.go_to(8.5)
    assert stage.workspace.selected == youngest
    stage.player.open(replace(office, seed=2))
    assert stage.workspace.selection == ()


def test_a_time_range_is_part_of_the_filter_and_is_told_once(stage, qtbot):
    stage.go_to(10)
    workspace, half_an_hour = stage.workspace, TimeRange(9 * HOUR_MS, 9 * HOUR_MS + HOUR_MS // 2)
    workspace.set_filter("role:admin")
    with qtbot.waitSignals([workspace.time_range_changed, workspace.filter_changed]):
        workspace.set_time_range(half_an_hour)
    assert workspace.filter_text == "role:admin from:09:00 to:09:30"
    assert workspace.time_range == half_an_hour
    with qtbot.assertNotEmitted(workspace.time_range_changed):
        workspace.set_filter("role:user from:09:00 to:09:30")
    workspace.set_time_range(None)
    assert workspace.filter_text == "role:user"


def test_in_a_time_range_a_session_has_the_events_of_that_time_alone(stage):
    stage.go_to(10)
    workspace = stage.workspace
    key = max(stage.snapshot.sessions.values(), key=lambda session: session.requests).key
    whole = workspace.events_of_session(key, 10_000)
    middle = whole[len(whole) // 4 : len(whole) // 2]
    chosen = TimeRange(middle[0].at_ms // 1000 * 1000, middle[-1].at_ms // 1000 * 1000)
    workspace.set_time_range(chosen)
    inside = [event for event in whole if chosen.holds(event.at_ms)]
    assert 2 < len(inside) < len(whole)
    assert workspace.events_of_session(key, 10_000) == inside
    assert workspace.events_of_session(key, 2) == inside[-2:]


def test_a_request_out_of_the_range_is_no_longer_asked_about(stage):
    stage.go_to(10)
    workspace = stage.workspace
    last = workspace.snapshot.seq
    workspace.ask_about(last)
    workspace.set_time_range(TimeRange(9 * HOUR_MS))
    assert workspace.asked == last
    workspace.set_time_range(TimeRange(0, 9 * HOUR_MS))
    assert workspace.asked == 0
