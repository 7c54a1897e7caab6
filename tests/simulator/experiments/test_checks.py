"""The law of explanations: the values shown agree with what the engine decided, at every request of whole runs."""

from collections import Counter

import pytest

from simulator.events import Event, Kind, Reason
from simulator.experiments.attacks import scenario_of
from simulator.experiments.checks import Asked
from simulator.experiments.login_checks import checks_of
from simulator.experiments.moments import REQUESTS
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation
from simulator.world.witness import Witness

OFFICE = load_scenario("office-day").with_users(26)


def explained(spec):
    """Every request of a run with its checks."""
    simulation, snapshot, events = Simulation(spec), Snapshot(), []
    witness = Witness(simulation)
    simulation.journal.sinks += (events.extend,)
    done = False
    while not done:
        done = simulation.advance(spec.end_ms, max_events=1)
        snapshot.apply(simulation.journal.drain())
        for call in witness.calls:
            for seq in range(call.events[0], call.events[1] + 1):
                event = Event._make(events[seq - 1])
                if event.kind in REQUESTS:
                    session = snapshot.sessions.get(event.session)
                    handle = snapshot.handle(event.session) if session else ""
                    asked = Asked(call, call.answer.reason, session, handle)
                    yield event, asked, checks_of(asked)
        witness.calls.clear()


def hold_to_the_law(spec):
    seen = Counter()
    for event, asked, checks in explained(spec):
        stops = [check for check in checks if check.outcome == "failed"]
        told = (Kind(event.kind).label, Reason(asked.reason).label, event.seq)
        assert len(stops) == bool(asked.reason), told
        for check in checks:
            if check.outcome == "passed":
                assert all(compared.holds for compared in check.compared), (check.name, *told)
            if check.outcome == "failed":
                assert not all(compared.holds for compared in check.compared), (check.name, *told)
            if check.outcome in ("not asked", "not reached"):
                assert not check.compared
        seen[asked.reason] += 1
    return seen


@pytest.mark.parametrize("preset", ["owasp", "django-cached", "keycloak", "flask", "jwt-naive"])
def test_what_is_shown_is_what_the_engine_decided(preset):
    seen = hold_to_the_law(RunSpec(scenario=OFFICE, policy=load_policy(preset)))
    assert len(seen) >= 3, "a day has several answers"
    assert sum(seen.values()) > 3000


@pytest.mark.parametrize("attack", ["csrf_by_form", "fixation_by_id", "refresh_reuse", "theft_by_script"])
@pytest.mark.parametrize("preset", ["owasp", "wide-open"])
def test_it_holds_for_attackers_too(attack, preset):
    assert hold_to_the_law(RunSpec(scenario=scenario_of(attack), policy=load_policy(preset)))


def test_checks_after_the_stop_are_not_reached():
    morning = RunSpec(scenario=OFFICE, policy=load_policy("owasp"), until_ms=11 * 3_600_000)
    for _, asked, checks in explained(morning):
        outcomes = [check.outcome for check in checks]
        if asked.reason:
            stop = outcomes.index("failed")
            assert "not reached" not in outcomes[:stop]
            assert set(outcomes[stop + 1 :]) <= {"not reached"}
        else:
            assert set(outcomes) <= {"passed", "not asked"}


def test_no_check_shows_an_id():
    morning = RunSpec(scenario=OFFICE, policy=load_policy("owasp"), until_ms=11 * 3_600_000)
    for _, asked, checks in explained(morning):
        if asked.call.token:
            assert asked.call.token not in repr(checks)
