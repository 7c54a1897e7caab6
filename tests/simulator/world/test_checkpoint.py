"""A world saved and gone on from. That any world can be is a law (`tests/laws/test_resuming.py`)."""

from itertools import pairwise

import pytest

from simulator.durations import parse_time_ms
from simulator.engine import MemoryStore
from simulator.errors import CoatcheckError
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.world import checkpoint, simulation
from simulator.world.checkpoint import Checkpointer, restore, save
from simulator.world.simulation import Simulation, play


@pytest.fixture
def spec(scenario_of, person_of):
    phone = {"persona": "phone", "habits": {"pause": "3m"}}
    people = [
        person_of("ann", device=[phone]),
        person_of("max", "manager", "manager"),
        person_of("eva", "kiosk_visitor"),
        person_of("billing", "service_account", "service"),
    ]
    return RunSpec(scenario_of(*people), Policy())


def halfway(spec, at="09:03"):
    simulation = Simulation(spec)
    simulation.advance(parse_time_ms(at))
    return simulation


def rest_of(simulation):
    events = list(simulation.journal.drain())
    simulation.journal.sinks.append(events.extend)
    simulation.advance(simulation.spec.end_ms)
    simulation.journal.drain()
    return events


def test_a_restored_world_goes_on_with_the_events_that_would_have_followed(spec):
    simulation = halfway(spec)
    again = restore(spec, save(simulation))
    assert (again.now_ms, again.journal.seq, again.commands_given) == (simulation.now_ms, simulation.journal.seq, 0)
    assert rest_of(again) == rest_of(simulation)


def test_a_browser_is_saved_with_its_ways_and_with_the_hosts_it_visits_encrypted_alone(scenario_of, person_of):
    spec = RunSpec(scenario_of(person_of("ann", browser_policy="strict")), Policy())
    simulation = Simulation(spec)
    (browser,) = simulation.stage.browsers
    browser.transport = browser.transport.taught("https://site.example/", 60, simulation.now_ms)
    (browser,) = restore(spec, save(simulation)).stage.browsers
    assert browser.jar.treatment == "strict"
    assert browser.transport.state == {"site.example": simulation.now_ms + 60_000}


def test_saving_changes_nothing(spec):
    simulation, untouched = halfway(spec), halfway(spec)
    save(simulation)
    untouched.journal.drain()
    assert rest_of(simulation) == rest_of(untouched)


def test_a_saved_world_does_not_change_with_the_one_that_goes_on(spec):
    simulation = halfway(spec)
    body = save(simulation)
    rest = rest_of(simulation)
    assert rest_of(restore(spec, body)) == rest_of(restore(spec, body)) == rest


def test_one_world_is_saved_in_one_way(spec):
    assert save(halfway(spec)) == save(halfway(spec))
    assert save(restore(spec, save(halfway(spec)))) == save(halfway(spec))


def test_pending_events_are_handed_out_before_a_world_is_saved(spec):
    simulation, seen = halfway(spec), []
    simulation.journal.sinks.append(seen.extend)
    save(simulation)
    assert [event[0] for event in seen] == list(range(1, simulation.journal.seq + 1))


def test_a_world_that_has_not_begun_can_be_saved(spec):
    simulation = Simulation(spec)
    again = restore(spec, save(simulation))
    assert rest_of(again) == [tuple(event) for event in play(spec)][simulation.journal.seq :]


def test_a_place_in_a_day_that_was_rewritten_is_refused(spec, scenario_of, person_of):
    other = RunSpec(scenario_of(person_of("ann", habits={"think": "4m"})), Policy())
    with pytest.raises(CoatcheckError, match="the personas have changed since this checkpoint was saved"):
        restore(other, save(halfway(spec)))


def test_a_world_whose_sessions_are_kept_elsewhere_cannot_be_saved(spec):
    class Elsewhere:
        """A store that is no MemoryStore, though it does as one."""

        def __init__(self):
            self.inner = MemoryStore()

        def __getattr__(self, name):
            return getattr(self.inner, name)

    with pytest.raises(TypeError, match="only a simulation in memory can be saved"):
        save(Simulation(spec, Elsewhere()))


# --- on the way


def test_a_world_saved_in_the_middle_of_an_advance_goes_on_as_well(spec, monkeypatch):
    monkeypatch.setattr(simulation, "BATCH", 40)
    monkeypatch.setattr(checkpoint, "EVERY_EVENTS", 100)
    running, events, bodies = Simulation(spec), [], {}
    keeper = Checkpointer(running, lambda seq, at_ms, body: bodies.update({seq: (at_ms, body)}))
    running.journal.sinks += [events.extend, lambda _: keeper()]
    running.advance(spec.end_ms)
    running.journal.drain()
    assert len(bodies) >= 2
    for seq, (at_ms, body) in bodies.items():
        assert events[seq - 1][1] <= at_ms
        assert rest_of(restore(spec, body)) == events[seq:]


def test_a_world_is_saved_once_enough_has_happened_since_it_last_was(spec, monkeypatch):
    monkeypatch.setattr(checkpoint, "EVERY_EVENTS", 50)
    running, seqs = Simulation(spec), []
    keeper = Checkpointer(running, lambda seq, at_ms, body: seqs.append(seq))
    while not running.finished:
        running.step()
        keeper()
    assert len(seqs) >= 3
    assert all(50 <= later - sooner < 60 for sooner, later in pairwise(seqs))
