"""What the simulator offers to the layers above, which reach its world through the player alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.errors import DamagedFileError
from simulator.experiments.specs import is_run_file, spec_of, spec_steps
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.casting import DEFAULT_SCENARIO, load_scenario, scenario_names
from simulator.world.held_cookie import HeldCookie, Holding
from simulator.world.site import PAGES

if TYPE_CHECKING:
    from simulator.recording.reader import Run

__all__ = [
    "DEFAULT_SCENARIO",
    "HeldCookie",
    "Holding",
    "page_paths",
    "scenario_briefs",
    "scenario_names",
    "scenario_titles",
    "source_steps",
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


def source_steps(source: str | Path) -> Steps["RunSpec | Run"]:
    """What a file holds: something to play, or a run that was recorded; of a damaged one, what can be read.

    Raises:
        CoatcheckError: it is neither, or nothing of it can be read.
    """
    if not is_run_file(source):
        return (yield from spec_steps(source))
    from simulator.recording.reader import open_run  # noqa: PLC0415 - only run files need the database library

    try:
        return open_run(Path(source))
    except DamagedFileError:
        return open_run(Path(source), salvage=True)
