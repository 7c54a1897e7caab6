"""Any moment of a run, told from its file, is what the events up to there fold to."""

import sqlite3
from contextlib import closing

import pytest

from simulator.policy import Policy
from simulator.recording import event_log
from simulator.recording import recorder as recorder_module
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.snapshot import SessionView, Snapshot
from simulator.snapshot.fold import fold
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation

_VALUES = ("seq", "at_ms", "scenario", "origin_s", "policy", "limits", "users", "browsers", "routes")
_COUNTS = ("kinds", "endings", "denials")


def state_of(snapshot: Snapshot) -> dict[str, object]:
    """All that a snapshot knows, as values that can be compared."""
    names = SessionView.__struct_fields__
    sessions = {
        key: [getattr(session, name) for name in names] + [key in snapshot.live]
        for key, session in snapshot.sessions.items()
    }
    counts = {name: {key: count for key, count in getattr(snapshot, name).items() if count} for name in _COUNTS}
    return {name: getattr(snapshot, name) for name in _VALUES} | counts | {"sessions": list(sessions.items())}


@pytest.fixture(scope="module")
def day():
    return RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=12 * 3_600_000)


@pytest.fixture(scope="module")
def run(day, tmp_path_factory):
    simulation = Simulation(day)
    place = tmp_path_factory.mktemp("moments") / "day.coatcheck"
    with Recorder(place, day) as recorder:
        simulation.journal.sinks.append(recorder.add)
        simulation.advance(day.end_ms)
        simulation.journal.drain()
    with open_run(place) as run:
        yield run


@pytest.mark.parametrize("part", [0.0, 0.001, 0.2, 0.5, 0.77, 1.0])
def test_a_moment_is_the_fold_of_all_events_up_to_it(run, part):
    seq = int(run.count * part)
    assert state_of(run.moment(seq)) == state_of(fold(run.events(1, seq)))


def test_before_the_first_event_there_is_nothing_and_after_the_last_nothing_more(run):
    assert run.moment(0).seq == 0
    assert run.moment(run.count + 99).seq == run.count


def test_a_moment_belongs_to_who_asked_for_it(run):
    seq = run.count // 2
    first, second = run.moment(seq), run.moment(seq)
    before = state_of(second)
    first.apply(run.events(seq + 1, run.count))
    assert state_of(second) == before == state_of(run.moment(seq))
    assert state_of(first) == state_of(run.moment(run.count))


def test_nothing_has_changed_at_a_moment_until_it_is_folded_on(run):
    snapshot = run.moment(run.count // 2)
    assert snapshot.changed == set()


def test_a_reader_sees_moments_of_a_run_that_is_still_recorded(place, day):
    simulation, snapshot = Simulation(day), Snapshot()
    with Recorder(place, day) as recorder, open_run(place) as run:
        simulation.journal.sinks += [recorder.add, snapshot.apply]
        for hour in (9, 10, 11):
            simulation.advance(hour * 3_600_000)
            simulation.journal.drain()
            recorder.commit()
            assert state_of(run.moment(run.count)) == state_of(snapshot)


def test_a_frame_is_made_step_by_step_and_tells_of_the_moment_at_which_it_was_begun(run, place, day, monkeypatch):
    monkeypatch.setattr(event_log, "FRAME_EVENTS", 2_000)
    monkeypatch.setattr(recorder_module, "stopwatch_s", lambda: 0.0)
    events = run.events(1, 3_000)
    with Recorder(place, day) as recorder, open_run(place) as read:
        recorder.add(events[:2_500])
        steps = 0
        while recorder._log.framing:
            assert frames_in(place) == []
            recorder.commit_if_due()
            steps += 1
        assert steps > 4
        recorder.add(events[2_500:])
        recorder.commit()
        assert frames_in(place) == [2_500]
        for seq in (2_400, 2_500, 3_000):
            assert state_of(read.moment(seq)) == state_of(fold(events[:seq]))


def test_a_frame_that_is_not_finished_yet_is_finished_before_more_is_folded(run, place, day, monkeypatch):
    monkeypatch.setattr(event_log, "FRAME_EVENTS", 2_000)
    events = run.events(1, 4_096)
    with Recorder(place, day) as recorder:
        for first in range(0, 4_096, 1_024):
            recorder.add(events[first : first + 1_024])
    assert len(frames_in(place)) == 2
    with open_run(place) as read:
        assert state_of(read.moment(3_000)) == state_of(fold(events[:3_000]))


def frames_in(place) -> list[int]:
    with closing(sqlite3.connect(place)) as connection:
        return [seq for (seq,) in connection.execute("SELECT seq FROM frame ORDER BY seq")]
