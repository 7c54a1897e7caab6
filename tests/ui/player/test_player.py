"""Laws of playing: what is shown is what was recorded, however one got there."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.events import Event, Kind
from simulator.snapshot.fold import fold
from simulator.world.simulation import play
from ui.player import MAX_SPEED


def shown_so_far(player) -> list[Event]:
    return player.tape.events(1, player.snapshot.seq)


def test_a_step_shows_exactly_one_more_event(stage):
    stage.go_to(8.5)
    for _ in range(200):
        before = stage.snapshot.seq
        stage.player.step()
        assert stage.snapshot.seq == before + 1
        assert stage.player.now_ms == stage.snapshot.at_ms


def test_stepping_and_going_show_the_same_events(stage, office):
    stage.go_to(8.5)
    for _ in range(50):
        stage.player.step()
    stage.go_to(9)
    assert shown_so_far(stage.player) == list(play(replace(office, until_ms=9 * 3_600_000)))


def test_going_back_shows_what_was_shown_before(stage):
    stage.go_to(9)
    before = shown_so_far(stage.player)
    stage.go_to(10)
    stage.go_to(9)
    assert shown_so_far(stage.player) == before
    assert stage.player.now_ms == 9 * 3_600_000


def test_the_snapshot_is_the_fold_of_the_recorded_events(stage):
    stage.go_to(10)
    again = fold(shown_so_far(stage.player))
    assert again.sessions.keys() == stage.snapshot.sessions.keys()
    assert again.live.keys() == stage.snapshot.live.keys()
    assert again.kinds == stage.snapshot.kinds


def test_a_command_given_by_hand_is_part_of_the_spec_and_replays(stage, office):
    stage.go_to(9.5)
    session = next(iter(stage.snapshot.live))
    handle = stage.snapshot.handle(session)
    events = stage.player.give([Command(at_ms=0, do=Do.REVOKE_SESSION, session=handle, why="lost")])
    assert [Kind(event.kind) for event in events] == [Kind.SESSIONS_REVOKED, Kind.SESSION_ENDED]
    assert not stage.snapshot.sessions[session].live
    assert stage.player.spec.commands[0].at_ms == 9.5 * 3_600_000
    stage.go_to(10)
    assert shown_so_far(stage.player) == list(play(replace(stage.player.spec, until_ms=10 * 3_600_000)))


def test_a_command_given_amid_an_instant_comes_after_all_of_it(stage):
    player = stage.player
    stage.go_to(8.5)
    while player.live:
        player.step()
    assert player.head.seq > player.snapshot.seq
    player.give([Command(at_ms=0, do=Do.REVOKE_ALL)])
    assert stage.snapshot.live == {}
    assert shown_so_far(player) == player.tape.events(1, player.head.seq)


def test_going_back_keeps_what_was_done_by_hand_and_restarting_drops_it(stage):
    stage.go_to(9)
    stage.player.give([Command(at_ms=0, do=Do.REVOKE_ALL)])
    stage.go_to(8.5)
    stage.go_to(9.5)
    assert stage.snapshot.kinds[Kind.SESSIONS_REVOKED] == 1
    stage.player.restart()
    stage.go_to(9.5)
    assert stage.snapshot.kinds[Kind.SESSIONS_REVOKED] == 0


def test_old_events_come_from_the_file_and_recent_ones_from_memory_alike(stage):
    stage.go_to(18)
    last = stage.snapshot.seq
    assert last > 8192, "the run must be longer than what is kept in memory"
    whole = stage.player.tape.events(1, last)
    assert [event.seq for event in whole] == list(range(1, last + 1))
    session = max(stage.snapshot.sessions.values(), key=lambda session: session.requests)
    expected = [event for event in whole if event.session == session.key]
    for limit in (1, 10, len(expected), len(expected) + 10):
        assert stage.player.tape.events_of_session(session.key, limit) == expected[-limit:]


def test_playing_lets_virtual_time_pass(stage, qtbot):
    stage.player.set_speed(600)
    stage.player.play()
    qtbot.waitUntil(lambda: stage.workspace.now_ms > stage.workspace.start_ms + 60_000)
    stage.player.pause()
    assert not stage.workspace.playing
    assert stage.workspace.now_ms == stage.player.now_ms


def test_at_full_speed_a_run_ends_by_itself(stage, qtbot):
    stage.go_to(17.5)
    stage.player.set_speed(MAX_SPEED)
    stage.player.play()
    qtbot.waitUntil(lambda: stage.workspace.pace.finished, timeout=10_000)
    assert not stage.workspace.playing
    assert stage.workspace.now_ms == stage.workspace.end_ms


@pytest.mark.parametrize("playing", [False, True])
def test_a_seek_arrives_and_then_halts_or_plays_as_before(stage, qtbot, playing):
    stage.player.set_speed(1)
    if playing:
        stage.player.play()
    stage.player.seek(9 * 3_600_000)
    assert stage.workspace.pace.seeking
    qtbot.waitUntil(lambda: not stage.workspace.pace.seeking)
    assert stage.workspace.now_ms >= 9 * 3_600_000
    assert stage.workspace.now_ms < 9 * 3_600_000 + 60_000
    assert stage.workspace.playing == playing


def test_the_recording_goes_when_the_player_is_closed(office, qtbot):
    from pathlib import Path

    from ui.player import Player

    player = Player()
    player.open(office)
    player.pause()
    folder = Path(player._folder.path())
    assert list(folder.glob("*.coatcheck"))
    player.close()
    assert not folder.exists()
    player.deleteLater()


def test_a_run_goes_on_where_its_recording_cannot(stage, qtbot, monkeypatch):
    from simulator.errors import RunFileError

    def full(batch):
        raise RunFileError("the disk is full")

    stage.player.pause()
    monkeypatch.setattr(stage.player.tape._recorder, "take", full)
    with qtbot.waitSignal(stage.controller.refused) as refused:
        stage.go_to(9)
    assert refused.args == ["The run goes on without its recording: the disk is full"]
    assert stage.snapshot.live
    with qtbot.assertNotEmitted(stage.controller.refused):
        stage.go_to(9.1)


def test_a_run_goes_on_where_its_recording_cannot_even_begin(stage, monkeypatch):
    stage.player._folder.remove()
    stage.go_to(18)
    assert stage.player.finished
    assert stage.player.tape.failure is not None
    last = stage.snapshot.seq
    assert [event.seq for event in stage.player.tape.events(last - 2, last)] == [last - 2, last - 1, last]
    assert stage.player.tape.events(1, 10) == []


@pytest.fixture
def cut_short(stage, monkeypatch):
    """A run whose recording stopped at nine, and which went on for an hour."""
    from simulator.errors import RunFileError

    stage.go_to(9)
    stage.player.pause()
    recorder = stage.player.tape._recorder

    def full(batch):
        raise RunFileError("the disk is full")

    monkeypatch.setattr(recorder, "take", full)
    stage.go_to(10)
    assert stage.player.tape.lost_after[0] == recorder.committed_seq < stage.snapshot.seq
    return stage


def test_of_what_is_not_recorded_nothing_false_is_shown(cut_short, qtbot):
    player = cut_short.player
    end, (kept_seq, kept_ms) = player.snapshot, player.tape.lost_after
    live = dict(end.live)
    with qtbot.waitSignal(player.troubled) as told:
        cut_short.go_to(9.5)
    assert "is not recorded" in told.args[0]
    assert (player.snapshot.seq, player.now_ms) == (kept_seq, kept_ms)
    cut_short.go_to(8.5)
    assert player.snapshot.seq < kept_seq
    player.go_live()
    assert player.live
    assert player.snapshot is end
    assert player.snapshot.live == live
    cut_short.go_to(10.2)
    assert player.snapshot is end
    assert player.snapshot.seq == player.head.seq


def test_play_from_before_a_gap_goes_on_behind_it(cut_short):
    player = cut_short.player
    cut_short.go_to(8.9)
    player.advance(3_600_000)
    assert player.live
    assert player.snapshot.seq == player.head.seq


def test_no_branch_begins_where_nothing_is_recorded(cut_short, qtbot):
    before = len(cut_short.player.branches.all)
    with qtbot.waitSignal(cut_short.player.troubled):
        cut_short.player.fork(lambda: None)
    assert len(cut_short.player.branches.all) == before


def test_a_branch_at_the_end_begins_from_the_world_as_it_is(stage, qtbot):
    player = stage.player
    stage.go_to(12)
    begun = []
    player.fork(lambda: begun.append(player.now_ms))
    qtbot.waitUntil(lambda: bool(begun))
    assert player.tape.run().saved_ms == begun[0]
