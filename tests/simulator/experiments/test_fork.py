"""Forks play on from the nearest checkpoint of the parent's recording."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.experiments.fork import fork, resume
from simulator.experiments.playing import recording
from simulator.policy import Policy
from simulator.recording.reader import open_run
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.checkpoint import EVERY_EVENTS
from simulator.world.simulation import Simulation, play

AT_1430 = 14 * 3_600_000 + 1_800_000


@pytest.fixture(scope="module")
def day():
    return RunSpec(scenario=load_scenario("office-day"), policy=Policy())


@pytest.fixture(scope="module")
def recorded(day, tmp_path_factory):
    path = tmp_path_factory.mktemp("forks") / "day.coatcheck"
    simulation = Simulation(day)
    with recording(simulation, path):
        simulation.advance(day.end_ms)
        simulation.journal.drain()
    with open_run(path) as run:
        yield run


def played_on(run, forked):
    *_, (part, simulation) = resume(run, forked)
    assert part == 1.0
    seq, events = simulation.journal.seq, []
    simulation.journal.sinks.append(events.extend)
    simulation.advance(forked.spec.end_ms)
    simulation.journal.drain()
    return seq, events


def test_a_fork_of_a_recording_goes_on_as_its_spec_does_from_the_start(recorded, day):
    forked = fork(day, add=(Command(at_ms=AT_1430, do=Do.REVOKE_ALL, why="drill"),))
    seq, events = played_on(recorded, forked)
    assert [tuple(event) for event in recorded.events(1, seq)] + events == [tuple(e) for e in play(forked.spec)]


def test_the_revocation_of_the_scenario_can_be_had_five_minutes_earlier(recorded, day):
    stated = next(command for command in day.scenario.commands if command.do is Do.REVOKE_SESSION)
    earlier = stated.model_copy(update={"at_ms": stated.at_ms - 300_000})
    forked = fork(day, add=(earlier,), take_back=(stated,))
    assert forked.at_ms == earlier.at_ms
    seq, events = played_on(recorded, forked)
    assert [tuple(event) for event in recorded.events(1, seq)] + events == [tuple(e) for e in play(forked.spec)]


def test_the_way_there_can_be_given_up_and_tells_how_far_it_is(recorded, day):
    forked = fork(day, add=(Command(at_ms=day.end_ms, do=Do.REVOKE_ALL),))
    parts = [part for part, _ in resume(recorded, forked)]
    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    way = resume(recorded, forked)
    next(way)
    way.close()


def test_a_long_run_plays_on_from_its_last_checkpoint_and_not_from_the_start(tmp_path, day, monkeypatch):
    monkeypatch.setattr("simulator.world.checkpoint.EVERY_EVENTS", 1000)
    monkeypatch.setattr("simulator.world.checkpoint.EVERY_EVENTS_A_PERSON", 1)
    assert EVERY_EVENTS > 1000
    simulation = Simulation(day)
    with recording(simulation, tmp_path / "day.coatcheck"):
        simulation.advance(day.end_ms)
        simulation.journal.drain()
    forked = fork(day, add=(Command(at_ms=AT_1430, do=Do.REVOKE_ALL),))
    with open_run(tmp_path / "day.coatcheck") as run:
        monkeypatch.setattr("simulator.experiments.fork.Simulation", None)
        seq, events = played_on(run, forked)
        past = run.events(1, seq)
    assert [tuple(event) for event in past] + events == [tuple(event) for event in play(forked.spec)]


def test_a_command_given_by_hand_can_be_taken_back(day):
    command = Command(at_ms=AT_1430, do=Do.REVOKE_ALL)
    assert fork(day.with_command(command), take_back=(command,)).spec == day


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({}, "nothing is changed"),
        ({"add": (Command(at_ms=0, do=Do.REVOKE_ALL),)}, "outside the run"),
        ({"take_back": (Command(at_ms=AT_1430, do=Do.REVOKE_ALL, why="never"),)}, "was never given"),
    ],
)
def test_what_cannot_be_forked_is_refused(day, change, problem):
    with pytest.raises(InputError, match=problem):
        fork(replace(day, seed=2), **change)


def test_a_fork_at_the_end_plays_on_from_there(recorded, day):
    forked = fork(day, add=(Command(at_ms=day.end_ms, do=Do.REVOKE_ALL, why="drill"),))
    assert len(list(resume(recorded, forked))) == 1
    seq, events = played_on(recorded, forked)
    assert [tuple(event) for event in recorded.events(1, seq)] + events == [tuple(e) for e in play(forked.spec)]
    assert seq == recorded.count


def test_what_is_taken_back_at_an_instant_is_not_played_from_a_checkpoint_there(day):
    command = Command(at_ms=AT_1430, do=Do.REVOKE_ALL)
    added, taken = fork(day, add=(command,)), fork(day.with_command(command), take_back=(command,))
    assert (added.shared_ms, taken.shared_ms) == (AT_1430, AT_1430 - 1)
