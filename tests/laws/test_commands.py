"""What is said of a command is what it does, and what was done by hand is done again when the grown spec is played."""

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.events import Event, Kind
from simulator.snapshot import Snapshot
from simulator.snapshot.impact import impact_of
from simulator.world.simulation import Simulation, play


def followed(spec):
    """A simulation, its snapshot, and a list that collects its events."""
    simulation, snapshot, events = Simulation(spec), Snapshot(), []
    simulation.journal.sinks += (snapshot.apply, events.extend)
    return simulation, snapshot, events


@settings(max_examples=150)
@given(data=st.data())
def test_what_a_command_is_said_to_hit_is_what_it_hits(specs, times, commands, data):
    simulation, snapshot, events = followed(data.draw(specs))
    simulation.advance(data.draw(times))
    simulation.journal.drain()
    command = data.draw(commands).model_copy(update={"at_ms": simulation.now_ms})
    impact = impact_of(command, snapshot)
    before = len(events)
    simulation.give(command)
    simulation.journal.drain()
    caused = [Event._make(event) for event in events[before:]]
    ended = [event for event in caused if event.kind == Kind.SESSION_ENDED]
    assert sorted(event.session for event in ended) == sorted(impact.hit)
    assert {event.user for event in ended if event.user} == set(impact.users)
    assert [event.facts["why"] for event in caused if event.kind == Kind.COMMAND_REJECTED] == [impact.refused] * bool(
        impact.refused
    )
    assert all(key in snapshot.live for survivor in impact.survivors for key in survivor.keys)


@settings(max_examples=120)
@given(data=st.data())
def test_what_was_done_by_hand_is_done_again_when_the_grown_spec_is_played(specs, times, acts, data):
    simulation, _, events = followed(data.draw(specs))
    for until_ms in sorted(data.draw(st.lists(times, min_size=1, max_size=4))):
        simulation.advance(until_ms)
        for _ in range(data.draw(st.integers(0, 2))):
            simulation.step()
        simulation.give(data.draw(acts))
    simulation.advance(simulation.spec.end_ms)
    simulation.journal.drain()
    assert events == [tuple(event) for event in play(simulation.spec)]


@settings(max_examples=60)
@given(data=st.data())
def test_a_fork_s_events_before_the_fork_are_its_parent_s(specs, acts, data):
    """Law 2: a fork is the spec and one more command."""
    spec, command = data.draw(specs), data.draw(acts)
    parent, fork = ([tuple(e) for e in play(one)] for one in (spec, spec.with_command(command)))
    before = [event for event in parent if event[1] < command.at_ms]
    assert fork[: len(before)] == before
    assert all(event[1] >= command.at_ms for event in fork[len(before) :])


@settings(max_examples=40)
@given(data=st.data())
def test_steps_lead_where_playing_does_and_each_shows_something(specs, data):
    spec = data.draw(specs)
    simulation = Simulation(spec)
    shown = len(simulation.journal.pending)
    while not simulation.finished:
        simulation.step()
        assert len(simulation.journal.pending) > shown or simulation.finished
        shown = len(simulation.journal.pending)
    assert simulation.journal.drain() == [tuple(event) for event in play(spec)]
    assert simulation.now_ms == spec.end_ms


@settings(max_examples=40)
@given(data=st.data())
def test_a_run_does_not_depend_on_the_pieces_it_is_played_in(specs, times, data):
    spec = data.draw(specs)
    simulation, _, events = followed(spec)
    for until_ms in sorted(data.draw(st.lists(times, max_size=6))):
        simulation.advance(until_ms, budget_s=0.0)
        simulation.advance(until_ms, max_events=data.draw(st.integers(1, 50)))
        simulation.journal.drain()
    while not simulation.advance(spec.end_ms, max_events=7):
        simulation.journal.drain()
    simulation.journal.drain()
    assert events == [tuple(event) for event in play(spec)]
