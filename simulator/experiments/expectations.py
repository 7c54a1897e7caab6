"""What a scenario expects of its attacks, held against what came of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simulator.runspec.scenario import Expectation, Scenario
from simulator.runspec.spec import RunSpec


def disappointed(spec: RunSpec, attacks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """One line for each expectation of the spec's scenario that was not met. `attacks` are the facts of the events that
    ended them."""
    if not isinstance(spec.scenario, Scenario):
        return
    for expected in spec.scenario.expectations:
        if expected.policy in (None, spec.policy.name):
            yield from _held_against(expected, [told for told in attacks if told["attack"] == expected.attack])


def _held_against(expected: Expectation, attacks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not attacks:
        yield f"{expected.attack}: expected {expected.outcome}, and it was not over when the run ended"
    for told in attacks:
        stopped_by = told.get("stopped_by", [])
        if told["outcome"] != expected.outcome:
            yield f"{expected.attack}: expected {expected.outcome}, was {told['outcome']}"
        elif missing := [setting for setting in expected.stopped_by if setting not in stopped_by]:
            by = ", ".join(stopped_by) or "no setting"
            yield f"{expected.attack}: expected to be stopped by {', '.join(missing)}, was stopped by {by}"
