"""Laws of the tape: what was shown is on disk within half a second, also where time passes slowly."""

import pytest

from simulator.commands import Command, Do
from simulator.recording.reader import open_run


@pytest.fixture
def watch(monkeypatch):
    """The recorder's stopwatch, moved by hand."""

    class Watch:
        now_s = 0.0

        def __call__(self):
            return self.now_s

    watch = Watch()
    monkeypatch.setattr("simulator.recording.recorder.stopwatch_s", watch)
    return watch


def on_disk(player):
    """The number of the last event that somebody else finds in the file, as after a kill."""
    with open_run(player.tape.path) as run:
        return run.count


def test_at_a_slow_speed_nothing_waits_longer_than_half_a_second(stage, watch):
    player = stage.player
    stage.go_to(9)
    player.set_speed(1)
    player.play()
    player._timer.stop()
    before = player.snapshot.seq
    while player.snapshot.seq == before:
        player._run_to(player.now_ms + 1000, None)
    assert on_disk(player) < player.snapshot.seq
    watch.now_s += 0.5
    player._tick()
    assert on_disk(player) == player.snapshot.seq


def test_a_pause_and_a_step_leave_nothing_waiting(stage, watch):
    stage.go_to(9)
    for _ in range(3):
        stage.player.step()
        assert on_disk(stage.player) == stage.player.head.seq


def test_what_was_done_by_hand_is_on_disk_at_once_with_its_spec(stage, watch):
    stage.go_to(9)
    stage.player.give([Command(at_ms=0, do=Do.REVOKE_ALL)])
    with open_run(stage.player.tape.path) as run:
        assert run.count == stage.snapshot.seq
        assert run.spec == stage.player.spec
