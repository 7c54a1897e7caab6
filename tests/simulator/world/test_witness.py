"""Laws of witnesses: whoever watches changes nothing, and sees what came, what was known, and what was told."""

import pytest

from simulator.events import Reason
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.wire import cookie_pair_value
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation
from simulator.world.witness import Witness


def spec_of(preset):
    scenario = load_scenario("office-day").with_users(26)
    return RunSpec(scenario=scenario, policy=load_policy(preset), until_ms=10 * 3_600_000)


def played(spec, *, watched):
    simulation = Simulation(spec)
    events = []
    simulation.journal.sinks += (events.extend,)
    witness = Witness(simulation) if watched else None
    simulation.advance(spec.end_ms)
    simulation.journal.drain()
    return events, witness


@pytest.mark.parametrize("preset", ["owasp", "keycloak", "flask-login"])
def test_watching_changes_nothing(preset):
    spec = spec_of(preset)
    seen, witness = played(spec, watched=True)
    assert seen == played(spec, watched=False)[0]
    assert witness.calls


def test_what_was_known_is_of_the_instant_before_the_answer():
    events, witness = played(spec_of("owasp"), watched=True)
    for call in witness.calls:
        made = events[call.events[0] - 1 : call.events[1]]
        assert all(event[1] <= call.at_ms for event in made)
        if call.answer.reason == Reason.IDLE_TIMEOUT:
            assert call.known.presented.record is None
            assert call.known.presented.reason == Reason.IDLE_TIMEOUT
        if call.do == "request" and not call.answer.reason:
            assert call.known.presented.record.accessed_at_ms <= call.at_ms
            assert call.known.account.number == call.known.presented.record.user


def test_the_jar_is_that_from_which_the_cookie_came():
    _, witness = played(spec_of("owasp"), watched=True)
    carrying = [call for call in witness.calls if call.token]
    assert carrying
    for call in carrying:
        assert call.token in [cookie.value for cookie in call.jar]
    handed = [call for call in witness.calls if call.do == "log_in" and not call.answer.reason]
    assert all(cookie_pair_value(call.set_cookies[0]) for call in handed)
