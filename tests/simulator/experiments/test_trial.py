"""What comes of an attack at a moment is what the run shows that has it among its commands."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.events import EventTuple
from simulator.experiments.trial import trial_steps
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.snapshot import Snapshot
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation, play

TEN_MS = 10 * 3_600_000
VICTIM = "grace.lin"


@pytest.fixture(scope="module")
def office() -> RunSpec:
    return RunSpec(load_scenario("office-day").with_users(26), load_policy("owasp"))


def standing(spec):
    def steps():
        simulation = Simulation(spec)
        simulation.advance(TEN_MS)
        simulation.journal.drain()
        return simulation
        yield

    return steps


def attack(name, user=VICTIM):
    return Command(at_ms=TEN_MS, do=Do.ATTACK, attack=name, user=user, actor="attacker")


def trial(spec, name, changes=None, user=VICTIM):
    return complete(trial_steps(standing(spec), attack(name, user), changes or {}, 1.0))


def played(spec) -> Snapshot:
    snapshot, events = Snapshot(), list[EventTuple](play(spec))
    snapshot.apply(events)
    return snapshot


@pytest.mark.parametrize("changes", [{}, {"cookie.http_only": False}])
def test_the_spec_of_a_trial_plays_to_the_same_end(office, changes):
    told = trial(office, "theft_by_script", changes)
    (attack,) = played(told.spec).attacks
    for name in ("outcome", "session", "stole_at_ms", "uses_at_ms", "ended_seq", "stopped_by", "on_request"):
        assert getattr(attack, name) == getattr(told.attack, name), name


def test_a_change_before_the_attack_changes_what_comes_of_it(office):
    outcomes = [
        trial(office, "theft_by_script", changes).attack.outcome for changes in ({}, {"cookie.http_only": False})
    ]
    assert outcomes == ["blocked", "detected"]


def test_it_tells_on_which_request_the_attack_was_stopped(office):
    told = trial(office, "csrf_by_form")
    assert (told.on.method, told.on.path, told.attack.on_request) == ("POST", "/orders", told.on.seq)


def test_what_nothing_stopped_was_stopped_on_no_request(office):
    assert trial(office, "riding_by_script").on is None


def test_an_attack_that_outlasts_the_day_is_played_to_its_end(office):
    short = replace(office, until_ms=TEN_MS + 60_000)
    told = trial(short, "leaver")
    assert told.attack.over
    assert told.spec.end_ms >= told.attack.ended_at_ms


@pytest.mark.parametrize(("name", "user"), [("kiosk", "nobody.here"), ("no_such_attack", VICTIM)])
def test_what_makes_no_sense_is_refused(office, name, user):
    with pytest.raises(InputError):
        trial(office, name, user=user)
