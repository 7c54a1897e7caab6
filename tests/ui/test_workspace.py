"""Laws of what the window looks at: one moment, one selection, one filter, told once each."""

from dataclasses import replace

import numpy as np

from simulator.roles import Role
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
