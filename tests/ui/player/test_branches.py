"""Laws of branches: the past they share is the same, both futures are kept, and each is what its spec plays to."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.events import Kind
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.world.simulation import play
from tests.ui.player.test_moment import assert_everything_shows_the_moment

HOUR_MS = 3_600_000
REVOKE_ALL = Command(at_ms=0, do=Do.REVOKE_ALL, why="drill")


def played(spec, until_ms):
    return list(play(replace(spec, until_ms=until_ms)))


def fork(player, qtbot):
    done = []
    player.fork(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))


def recorded(player):
    return player.tape.events(1, player.head.seq)


def test_a_command_at_an_earlier_moment_begins_a_branch_and_the_old_future_stays(stage):
    player = stage.player
    stage.go_to(10)
    first, before = player.branches.current, recorded(player)
    stage.go_to(9)
    given = player.give([REVOKE_ALL])
    assert given[0].kind == Kind.SESSIONS_REVOKED
    assert player.branches.current is not first
    assert player.live
    assert not stage.snapshot.live
    assert_everything_shows_the_moment(stage)
    stage.go_to(10)
    assert recorded(player) == played(player.spec, 10 * HOUR_MS)
    shared = [event for event in before if event.at_ms < 9 * HOUR_MS]
    assert recorded(player)[: len(shared)] == shared
    player.show_branch(first)
    assert recorded(player) == before
    assert player.spec.commands == ()
    assert_everything_shows_the_moment(stage)


def test_what_was_given_by_hand_after_the_moment_stays_in_the_old_branch_alone(stage, qtbot):
    player = stage.player
    stage.go_to(9.5)
    player.give([REVOKE_ALL])
    first = player.branches.current
    stage.go_to(9)
    fork(player, qtbot)
    assert player.spec.commands == ()
    assert len(first.head.spec.commands) == 1
    stage.go_to(10)
    assert stage.snapshot.kinds[Kind.SESSIONS_REVOKED] == 0
    assert recorded(player) == played(player.spec, 10 * HOUR_MS)


def test_a_command_can_be_taken_back_and_the_run_goes_on_without_it(stage, qtbot):
    player = stage.player
    stage.go_to(9)
    player.give([REVOKE_ALL])
    stage.go_to(9.2)
    player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy={"time.idle": "5m"})])
    stage.go_to(10)
    done = []
    player.take_back(player.spec.commands[0], lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert player.now_ms == 9 * HOUR_MS - 1
    assert [command.do for command in player.spec.commands] == [Do.CHANGE_POLICY]
    stage.go_to(10)
    assert recorded(player) == played(player.spec, 10 * HOUR_MS)


def test_a_command_that_was_never_given_cannot_be_taken_back(stage):
    stage.go_to(9)
    with pytest.raises(InputError, match="never given"):
        stage.player.take_back(REVOKE_ALL, lambda: None)


def test_branches_share_time_up_to_where_the_earlier_of_them_parted(stage, qtbot):
    player = stage.player
    stage.go_to(11)
    first = player.branches.current
    stage.go_to(10)
    fork(player, qtbot)
    second = player.branches.current
    stage.go_to(11)
    stage.go_to(10.5)
    fork(player, qtbot)
    third = player.branches.current
    player.show_branch(first)
    stage.go_to(9)
    fork(player, qtbot)
    fourth = player.branches.current
    assert second.shared_ms(first) == first.shared_ms(second) == 10 * HOUR_MS
    assert third.shared_ms(second) == 10.5 * HOUR_MS
    assert third.shared_ms(first) == 10 * HOUR_MS
    assert fourth.shared_ms(third) == 9 * HOUR_MS
    assert [branch.name for branch in player.branches.all] == ["First run", "Branch 2", "Branch 3", "Branch 4"]


def test_a_branch_that_is_dropped_takes_its_file_along_and_nothing_else(stage, qtbot):
    player = stage.player
    stage.go_to(10)
    first = player.branches.current
    stage.go_to(9)
    fork(player, qtbot)
    second = player.branches.current
    stage.go_to(9.5)
    fork(player, qtbot)
    player.branches.drop(second)
    assert not second.head.tape.path.exists()
    assert player.branches.current.parent is first
    assert player.branches.current.shared_ms(first) == 9 * HOUR_MS
    stage.go_to(10)
    assert recorded(player) == played(player.spec, 10 * HOUR_MS)


def test_going_back_within_a_branch_never_leaves_it(stage):
    player = stage.player
    stage.go_to(10)
    stage.go_to(9)
    player.give([REVOKE_ALL])
    stage.go_to(9.5)
    for hours in (8.5, 9.2, 9.0, 9.4):
        stage.go_to(hours)
        assert_everything_shows_the_moment(stage)


@pytest.fixture
def run_file(office, tmp_path):
    def record(until_ms, *, whole=True):
        spec = replace(office, commands=(Command(at_ms=9 * HOUR_MS, do=Do.REVOKE_ALL),), until_ms=11 * HOUR_MS)
        events = played(spec, until_ms)
        path = tmp_path / "kept.coatcheck"
        with Recorder(path, spec) as recorder:
            recorder.add(events if whole else events[:-3])
        return path, spec, events

    return record


def test_a_run_file_is_read_and_not_played(stage, run_file):
    path, spec, events = run_file(11 * HOUR_MS)
    stage.player.open_run(open_run(path))
    player = stage.player
    assert player.now_ms == spec.start_ms
    assert player.head.simulation is None
    stage.go_to(10)
    assert player.head.simulation is None
    assert recorded(player) == events
    assert_everything_shows_the_moment(stage)
    stage.go_to(9.5)
    assert_everything_shows_the_moment(stage)
    assert stage.workspace.head_ms == events[-1].at_ms


@pytest.mark.parametrize("whole", [True, False])
def test_a_record_that_ends_early_is_played_on_from_there(stage, run_file, whole, tmp_path):
    path, spec, _ = run_file(10 * HOUR_MS, whole=whole)
    before = path.read_bytes()
    stage.player.open_run(open_run(path))
    stage.go_to(10.5)
    assert recorded(stage.player) == played(spec, round(10.5 * HOUR_MS))
    assert_everything_shows_the_moment(stage)
    assert stage.player.tape.path != path
    assert path.read_bytes() == before


def test_a_command_in_a_run_file_begins_a_branch(stage, run_file):
    path, _, _ = run_file(11 * HOUR_MS)
    stage.player.open_run(open_run(path))
    stage.go_to(8.75)
    stage.player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy={"time.idle": "3m"})])
    stage.go_to(10)
    assert recorded(stage.player) == played(stage.player.spec, 10 * HOUR_MS)
    assert [command.do for command in stage.player.spec.commands] == [Do.CHANGE_POLICY]


def test_playing_over_the_end_of_a_record_goes_on_in_slices(stage, run_file, qtbot):
    path, spec, _ = run_file(9 * HOUR_MS)
    stage.player.open_run(open_run(path))
    stage.go_to(8.99)
    stage.player.set_speed(600)
    stage.player.play()
    qtbot.waitUntil(lambda: stage.player.now_ms > 9.1 * HOUR_MS)
    stage.player.pause()
    assert recorded(stage.player) == played(spec, stage.player.head.now_ms)
    assert_everything_shows_the_moment(stage)
