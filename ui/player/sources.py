"""What the simulator offers to the layers above, which reach its world through the player alone."""

from simulator.experiments.specs import spec_of, spec_steps
from simulator.world.casting import DEFAULT_SCENARIO, load_scenario, scenario_names
from simulator.world.held_cookie import HeldCookie, Holding
from simulator.world.site import PAGES

__all__ = [
    "DEFAULT_SCENARIO",
    "HeldCookie",
    "Holding",
    "page_paths",
    "scenario_briefs",
    "scenario_names",
    "scenario_titles",
    "spec_of",
    "spec_steps",
]


def scenario_titles() -> dict[str, str]:
    """The titles of the scenarios that come along, by their names."""
    return {name: load_scenario(name).title for name in scenario_names()}


def scenario_briefs() -> dict[str, tuple[str, str]]:
    """Title and description of the scenarios that come along, by their names."""
    scenarios = {name: load_scenario(name) for name in scenario_names()}
    return {name: (scenario.title, scenario.description) for name, scenario in scenarios.items()}


def page_paths() -> dict[str, str]:
    """The paths of the site's pages, by the names that commands call them by."""
    return {name: path for name, (path, _) in PAGES.items()}
