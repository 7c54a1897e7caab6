"""Law 11: play resumed from a checkpoint gives the same events as play from the start."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation, play


def events_of(spec):
    return [tuple(event) for event in play(spec)]


def resumed(spec, at_ms):
    """Saves at an instant, goes on from there, and returns what was before and what came after."""
    simulation = Simulation(spec)
    before = []
    simulation.journal.sinks.append(before.extend)
    simulation.advance(at_ms)
    body = save(simulation)
    again = restore(spec, body)
    after = []
    again.journal.sinks.append(after.extend)
    again.advance(spec.end_ms)
    again.journal.drain()
    return before, after


@settings(max_examples=150)
@given(data=st.data())
def test_any_run_goes_on_from_any_moment_as_if_it_had_never_stopped(specs, times, data):
    spec = data.draw(specs)
    before, after = resumed(spec, data.draw(times))
    assert before + after == events_of(spec)


@settings(max_examples=60)
@given(data=st.data())
def test_a_checkpoint_may_be_taken_of_a_world_that_came_from_one(specs, times, data):
    spec = data.draw(specs)
    simulation, events = Simulation(spec), []
    for until_ms in sorted(data.draw(st.lists(times, min_size=1, max_size=4))):
        simulation.journal.sinks.append(events.extend)
        simulation.advance(until_ms)
        simulation = restore(spec, save(simulation))
    simulation.journal.sinks.append(events.extend)
    simulation.advance(spec.end_ms)
    simulation.journal.drain()
    assert events == events_of(spec)


@settings(max_examples=60)
@given(data=st.data())
def test_commands_given_after_a_checkpoint_are_part_of_the_run_that_goes_on(specs, times, acts, data):
    spec, at_ms = data.draw(specs), data.draw(times)
    later = [c for c in data.draw(st.lists(acts, max_size=3)) if c.at_ms > at_ms]
    simulation = Simulation(spec)
    simulation.advance(at_ms)
    body = save(simulation)
    grown = spec
    for command in later:
        grown = grown.with_command(command)
    again = restore(grown, body)
    again.advance(grown.end_ms)
    assert again.journal.drain() == events_of(grown)[simulation.journal.seq :]


@pytest.mark.parametrize("at_ms", [28_800_000, 28_920_001, 29_100_000, 29_700_000])
def test_a_rush_goes_on_from_any_moment(at_ms):
    spec = RunSpec(load_scenario("rush").with_users(40), Policy(), until_ms=29_700_000)
    before, after = resumed(spec, at_ms)
    assert before + after == events_of(spec)


def test_an_office_day_goes_on_from_the_afternoon():
    spec = RunSpec(load_scenario("office-day"), Policy())
    before, after = resumed(spec, 14 * 3_600_000 + 1)
    assert before + after == events_of(spec)
