import pytest

from simulator.experiments.expectations import disappointed
from simulator.policy import Policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace

BLOCKED = {"attack": "kiosk", "outcome": "blocked", "stopped_by": ["time.idle"]}


def lines(*expectations, told=(BLOCKED,)):
    scenario = Scenario.model_validate(
        {
            "name": "tiny",
            "title": "Tiny",
            "date": "2026-03-02",
            "start": "08:00",
            "end": "10:00",
            "person": [{"name": "ann", "display": "Ann", "role": "user", "persona": "bystander"}],
            "expect": list(expectations),
        }
    )
    return list(disappointed(RunSpec(scenario, Policy()), told))


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ({"outcome": "blocked"}, None),
        ({"outcome": "blocked", "stopped_by": ["time.idle"]}, None),
        ({"outcome": "succeeded", "policy": "django"}, None),
        ({"outcome": "succeeded"}, "kiosk: expected succeeded, was blocked"),
        ({"outcome": "succeeded", "policy": "owasp"}, "kiosk: expected succeeded, was blocked"),
        (
            {"outcome": "blocked", "stopped_by": ["time.absolute"]},
            "kiosk: expected to be stopped by time.absolute, was stopped by time.idle",
        ),
    ],
)
def test_an_expectation_is_held_against_what_came_of_the_attack_under_its_policy(expected, line):
    assert lines({"attack": "kiosk", **expected}) == ([] if line is None else [line])


def test_an_attack_that_was_not_over_disappoints():
    (line,) = lines({"attack": "leaver", "outcome": "blocked"})
    assert line == "leaver: expected blocked, and it was not over when the run ended"


def test_recorded_traffic_expects_nothing():
    trace = read_trace('{"at": 0, "browser": "b1", "do": "login", "user": "u1"}', "t.jsonl")
    assert list(disappointed(RunSpec(trace, Policy()), [BLOCKED])) == []
