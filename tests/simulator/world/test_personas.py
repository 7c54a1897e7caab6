"""Every kind of person lives through a day, whatever the policy, and says what a habit cannot be."""

import inspect
from importlib import import_module

import pytest

from simulator.events import Kind
from simulator.policy import Policy
from simulator.presets import load_policy
from simulator.roles import Role
from simulator.runspec.spec import RunSpec
from simulator.world.personas import persona_names, write_program
from simulator.world.simulation import play

ACTIVE = [name for name in persona_names() if name != "bystander"]
ROLES = {"administrator": Role.ADMIN, "manager": Role.MANAGER, "service_account": Role.SERVICE}


def habits_of(name):
    persona = getattr(import_module(f"simulator.world.personas.{name}"), name)
    return persona, dict(list(inspect.signature(persona).parameters.items())[1:])


def lived(scenario_of, person_of, name, policy, **fields):
    person = person_of("p1", name, ROLES.get(name, Role.USER).label, **fields)
    scenario = scenario_of(person, start="08:00", end="18:00")
    return list(play(RunSpec(scenario, policy, seed=3)))


def test_a_bystander_does_nothing(scenario_of, person_of):
    kinds = {event.kind for event in lived(scenario_of, person_of, "bystander", Policy())}
    assert kinds == {Kind.RUN_STARTED, Kind.USER_ADDED, Kind.BROWSER_ADDED}


@pytest.mark.parametrize("name", ACTIVE)
def test_a_persona_lives_through_a_day(scenario_of, person_of, name):
    kinds = {event.kind for event in lived(scenario_of, person_of, name, Policy())}
    assert {Kind.LOGIN, Kind.REQUEST_ALLOWED, Kind.SESSION_CREATED} <= kinds


@pytest.mark.parametrize("name", ACTIVE)
@pytest.mark.parametrize("preset", ["wide-open", "nist-aal1"])
def test_a_persona_lives_under_other_policies_too(scenario_of, person_of, name, preset):
    events = lived(scenario_of, person_of, name, load_policy(preset))
    assert any(event.kind == Kind.REQUEST_ALLOWED for event in events)


@pytest.mark.parametrize("name", ACTIVE)
def test_a_persona_is_served_the_pages_it_asks_for(scenario_of, person_of, name):
    """A persona whose role may not do what its day consists of would show nothing but refusals."""
    events = lived(scenario_of, person_of, name, Policy())
    allowed = sum(event.kind == Kind.REQUEST_ALLOWED for event in events)
    forbidden = sum(event.kind == Kind.REQUEST_DENIED and event.reason == 26 for event in events)
    assert allowed > forbidden


@pytest.mark.parametrize("name", persona_names())
def test_every_habit_has_a_default_and_is_told_of(name):
    persona, habits = habits_of(name)
    for habit, parameter in habits.items():
        assert isinstance(parameter.default, (str, int, float))
        assert f"`{habit}`" in " ".join(persona.__doc__.split()), habit


@pytest.mark.parametrize("name", persona_names())
def test_the_same_habits_are_the_same_program_and_others_another(name):
    _, habits = habits_of(name)
    spoken = {habit: parameter.default for habit, parameter in habits.items()}
    assert write_program(name, spoken).fingerprint == write_program(name, {}).fingerprint
    changed = {str: "11m", int: 2, float: 0.123}
    for habit, value in spoken.items():
        other = "11:11" if isinstance(value, str) and ":" in value else changed[type(value)]
        assert write_program(name, {**spoken, habit: other}).fingerprint != write_program(name, {}).fingerprint, habit


def refusal(name, **habits):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - its text is what the tests compare
        write_program(name, habits)
    return str(caught.value)


def test_an_unknown_persona_is_refused_with_those_there_are():
    assert refusal("pirate").startswith("unknown persona 'pirate'; personas are administrator, always_on, ")


def test_an_unknown_habit_is_refused_with_those_the_persona_has():
    assert refusal("manager", sings=True) == (
        "manager has no habit 'sings'; its habits are arrive, leave, approves, logs_out"
    )


@pytest.mark.parametrize(
    ("name", "habits", "said"),
    [
        ("manager", {"arrive": 8}, 'habits.arrive = 8: write a value such as "08:20"'),
        ("manager", {"arrive": "eight"}, "habits.arrive = \"eight\": 'eight' is not a clock time; write "),
        ("manager", {"leave": "18:00", "arrive": "8h"}, "habits.arrive = \"8h\": '8h' is not a clock time; write "),
        ("manager", {"approves": "often"}, 'habits.approves = "often": write a value such as 0.3'),
        ("manager", {"approves": True}, "habits.approves = true: write a value such as 0.3"),
        ("manager", {"approves": 1.5}, "habits.approves = 1.5: 1.5 is no chance; a chance is a number from 0 to 1"),
        ("kiosk_visitor", {"visits": 2.5}, "habits.visits = 2.5: write a value such as 3"),
        ("kiosk_visitor", {"visits": 10**9}, "habits.visits = 1000000000: a day has at most 10000 steps"),
        ("service_account", {"every": "0s"}, 'habits.every = "0s": a wait of 0s is too short; wait at least 1s'),
        ("service_account", {"every": "1m30s"}, "habits.every = \"1m30s\": '1m30s' is not a duration; write "),
    ],
)
def test_a_habit_that_nobody_can_live_by_is_refused_with_what_would_be_right(name, habits, said):
    assert refusal(name, **habits).startswith(said)
