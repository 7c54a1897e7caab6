"""Everybody has dice of their own: whoever joins, and whatever policy others meet, moves nobody's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.events import Kind
from simulator.policy import Policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.world.personas import persona_names
from simulator.world.simulation import play

PHONE = {"persona": "phone", "habits": {"pause": "4m"}}


def scenario_of(*personas):
    people = [
        {"name": f"p{n}", "display": "P", "role": "user", "persona": persona, "device": [PHONE]}
        for n, persona in enumerate(personas)
    ]
    data = {"name": "dice", "title": "Dice", "date": "2026-03-02", "start": "08:00", "end": "11:00"}
    return Scenario.model_validate({**data, "person": people})


def lives(scenario, policy, people, seed=1):
    """What the first people did at their browsers, with the paths they asked for; numbers of events left out."""
    events = list(play(RunSpec(scenario, policy, seed)))
    paths = {event.route: event.detail for event in events if event.kind == Kind.ROUTE_ADDED}
    seen = [event for event in events if 0 < event.browser <= 2 * people or (not event.browser and event.user)]
    return [
        event._replace(seq=0, route=paths.get(event.route, ""))
        for event in seen
        if event.kind != Kind.USER_ADDED and event.kind != Kind.ROUTE_ADDED
    ]


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(persona_names()), min_size=1, max_size=3),
    st.lists(st.sampled_from(persona_names()), min_size=1, max_size=2),
    st.integers(0, 99),
)
def test_whoever_joins_changes_nothing_for_the_others(there, joining, seed):
    alone = lives(scenario_of(*there), Policy(), len(there), seed)
    together = lives(scenario_of(*there, *joining), Policy(), len(there), seed)
    assert alone == together


@pytest.mark.parametrize("persona", ["office_worker", "manager", "kiosk_visitor"])
def test_a_policy_does_not_move_when_people_come(persona):
    """What a policy does to somebody's session costs that person's own time, and nobody else's."""
    arrivals = set()
    for idle in ("1m", "15m", "off"):
        policy = Policy().with_changes({"time.idle": idle})
        events = lives(scenario_of(persona, persona, persona), policy, 3)
        logins = {event.browser: event.at_ms for event in reversed(events) if event.kind == Kind.LOGIN}
        arrivals.add(tuple(sorted(logins.items())))
    assert len(arrivals) == 1
