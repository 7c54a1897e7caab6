"""Where runs come from, for the layers above: they reach the world of the simulator through the player alone."""

from simulator.experiments.specs import spec_of
from simulator.world.casting import DEFAULT_SCENARIO, scenario_names

__all__ = ["DEFAULT_SCENARIO", "scenario_names", "spec_of"]
