"""Laws of looking again: the run is where it was, from its start as from a checkpoint, and the request is found."""

import pytest

from simulator.errors import InputError
from simulator.events import Event, Kind
from simulator.experiments.moments import is_request, played_to, saved_before, witnessed
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.world.casting import load_scenario
from simulator.world.checkpoint import restore
from simulator.world.simulation import play

SPEC = RunSpec(
    scenario=load_scenario("office-day").with_users(26), policy=load_policy("owasp"), until_ms=11 * 3_600_000
)


@pytest.fixture(scope="module")
def events():
    return [Event._make(event) for event in play(SPEC)]


def test_everything_before_an_instant_has_happened_and_nothing_after(events):
    at_ms = events[len(events) // 2].at_ms
    simulation = complete(played_to(SPEC, at_ms))
    assert simulation.journal.seq == max(event.seq for event in events if event.at_ms < at_ms)


def test_a_saved_world_leads_to_the_same_request(events):
    event = [event for event in events if is_request(event)][-1]
    body = complete(saved_before(SPEC, event.at_ms - 600_000))
    assert restore(SPEC, body).now_ms < event.at_ms
    asked = []

    def checkpoints(at_ms):
        asked.append(at_ms)
        return body

    one, other = complete(witnessed(SPEC, event)), complete(witnessed(SPEC, event, checkpoints))
    assert asked == [event.at_ms - 1]
    assert (one.token, one.answer, one.events) == (other.token, other.answer, other.events)


def test_each_kind_of_request_is_found(events):
    kinds = {event.kind: event for event in events if is_request(event)}
    assert {Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED, Kind.LOGIN} <= kinds.keys()
    for event in kinds.values():
        call = complete(witnessed(SPEC, event))
        assert call.made(event.seq)
        assert call.browser == event.browser
        assert call.route == event.route


def test_a_page_that_takes_time_is_seen_from_its_asking():
    spec = RunSpec(scenario=load_scenario("rotation-race"), policy=load_policy("owasp"))
    slow = next(event for event in map(Event._make, play(spec)) if "began_at_ms" in event.facts)
    call = complete(witnessed(spec, slow))
    assert call.do == "finish"
    assert call.earlier.at_ms == slow.facts["began_at_ms"]


def test_a_request_of_another_run_is_not_found(events):
    event = next(event for event in events if is_request(event))
    with pytest.raises(InputError, match="no such request"):
        complete(witnessed(SPEC, event._replace(seq=event.seq + 10_000)))
