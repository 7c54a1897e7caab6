"""Laws of the moment: an earlier one is a read of the record, and nothing that has happened is lost by looking back."""

import pytest

from simulator.commands import Command, Do
from simulator.snapshot.fold import fold


def state(snapshot):
    return {
        key: (s.user, s.role, s.requests, s.denied, s.renewed_at_ms, s.accessed_at_ms, s.ending)
        for key, s in snapshot.sessions.items()
    }


def assert_everything_shows_the_moment(stage):
    """Columns, events and requests say what the fold of the events up to the moment says."""
    workspace, snapshot = stage.workspace, stage.snapshot
    again = fold(stage.player.tape.events(1, snapshot.seq))
    assert state(snapshot) == state(again)
    columns = workspace.columns
    assert columns.column("key").tolist() == list(again.sessions)
    for name in ("user", "role", "requests", "denied", "renewed_at_ms", "accessed_at_ms", "logged_out"):
        assert columns.column(name).tolist() == [getattr(s, name) for s in again.sessions.values()], name
    assert columns.column("ended_at_ms").tolist() == [
        s.ending.at_ms if s.ending else 0 for s in again.sessions.values()
    ]
    assert [view.key for view in columns.views] == list(again.sessions)
    at_ms, _ = workspace.requests_between(workspace.start_ms, workspace.end_ms)
    assert len(at_ms) == sum(s.requests for s in again.sessions.values())


def test_the_simulation_stays_where_it_is_while_an_earlier_moment_is_shown(stage):
    stage.go_to(10)
    head = stage.player.head
    seq = head.seq
    stage.go_to(9)
    assert stage.player.head is head
    assert (head.seq, head.now_ms) == (seq, 10 * 3_600_000)
    assert not stage.player.live
    assert not stage.workspace.pace.live


def test_every_moment_shows_what_it_showed_before(stage):
    seen = {}
    for hours in (8.5, 9, 9.5, 10, 11):
        stage.go_to(hours)
        seen[hours] = (stage.snapshot.seq, state(stage.snapshot))
    for hours in (9, 8.5, 10, 9.5, 11, 8.5):
        stage.go_to(hours)
        assert (stage.snapshot.seq, state(stage.snapshot)) == seen[hours]
        assert_everything_shows_the_moment(stage)


def test_playing_from_an_earlier_moment_shows_what_is_recorded_and_then_goes_on(stage):
    stage.go_to(9.5)
    seq = stage.player.head.seq
    stage.go_to(8.5)
    for minutes in range(1, 75):
        stage.player.advance(60_000)
        assert stage.player.now_ms == round(8.5 * 3_600_000) + minutes * 60_000
        if minutes % 12 == 0:
            assert_everything_shows_the_moment(stage)
    assert stage.player.live
    assert stage.player.head.seq > seq
    assert not stage.workspace.columns.earlier


def test_a_step_back_shows_exactly_one_event_less(stage):
    stage.go_to(9)
    for _ in range(40):
        before = stage.snapshot.seq
        stage.player.step_back()
        assert stage.snapshot.seq == before - 1
        assert stage.player.now_ms == stage.snapshot.at_ms
    assert_everything_shows_the_moment(stage)
    for _ in range(40):
        stage.player.step()
    assert stage.snapshot.seq == stage.player.head.seq


def test_no_step_leads_before_the_start(stage):
    stage.player.step()
    for _ in range(5):
        stage.player.step_back()
    assert stage.player.now_ms == stage.workspace.start_ms
    assert stage.snapshot.users


def test_of_many_moments_asked_for_in_a_drag_the_newest_is_shown(stage, qtbot):
    stage.go_to(11)
    shown = []
    stage.workspace.jumped.connect(lambda: shown.append(stage.workspace.now_ms))
    for minutes in range(600, 540, -1):
        stage.player.scrub(minutes * 60_000)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [541 * 60_000]


def test_a_drag_beyond_what_is_recorded_plays_on_to_there(stage, qtbot):
    stage.go_to(9)
    stage.go_to(8.5)
    stage.player.scrub(round(9.25 * 3_600_000))
    qtbot.waitUntil(lambda: stage.player.now_ms == round(9.25 * 3_600_000) and not stage.player.seeking)
    assert stage.player.live
    assert_everything_shows_the_moment(stage)


def test_returning_to_live_shows_how_far_the_run_has_come(stage):
    stage.go_to(10)
    before = state(stage.snapshot)
    stage.go_to(9)
    stage.player.go_live()
    assert stage.player.live
    assert stage.workspace.pace.live
    assert stage.workspace.now_ms == 10 * 3_600_000
    assert state(stage.snapshot) == before
    assert_everything_shows_the_moment(stage)


@pytest.mark.parametrize("change", ["next_write", "at_once"])
def test_limits_of_an_earlier_moment_are_those_of_that_moment(stage, change):
    stage.go_to(9)
    policy = {"time.setting_change": change}
    stage.player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy=policy)])
    stage.go_to(9.2)
    stage.player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy={"time.idle": "4m"})])
    stage.go_to(9.25)
    stage.go_to(9.1)
    columns, snapshot = stage.workspace.columns, stage.snapshot
    assert snapshot.policy.value_text("time.idle") == "15m"
    idle = columns.idle_deadline_ms(snapshot.limits)
    for row, view in enumerate(snapshot.sessions.values()):
        assert idle[row] == snapshot.limits_of(view).idle_deadline_ms(view.renewed_at_ms)
