"""The scenario that the simulation is measured with: people who log in within ten minutes and then click on."""

from simulator import RunSpec, load_policy, load_scenario
from simulator.durations import DAY_MS, MINUTE_MS

_ARRIVING_MS = 11 * MINUTE_MS


def rush(people: int) -> RunSpec:
    """`rush` with so many people, and without an end that a measurement could reach."""
    scenario = load_scenario("rush").with_users(people)
    return RunSpec(scenario=scenario, policy=load_policy("owasp"), seed=1, until_ms=scenario.start_ms + DAY_MS)


def everybody_in_ms(spec: RunSpec) -> int:
    """A virtual instant at which everybody has a session."""
    return spec.start_ms + _ARRIVING_MS
