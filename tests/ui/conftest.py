"""A small office, and a window on it."""

import pytest

from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import Projection, build_window
from ui.controller import Controller
from ui.player import Player
from ui.workspace import Workspace


@pytest.fixture(scope="session")
def office() -> RunSpec:
    return RunSpec(scenario=load_scenario("office-day").with_users(45), policy=load_policy("owasp"))


class Stage:
    """A player and what it shows, without a window."""

    def __init__(self, spec: RunSpec) -> None:
        self.player = Player()
        self.workspace = Workspace(self.player)
        self.controller = Controller(self.player, self.player)
        self.projection = Projection(self.player, self.workspace, self.player)
        self.player.open(spec)

    def go_to(self, hours: float) -> None:
        self.player.go_to(round(hours * 3_600_000))

    @property
    def snapshot(self):
        return self.workspace.snapshot


@pytest.fixture
def stage(qtbot, office):
    made = Stage(office)
    yield made
    made.player.close()
    made.player.deleteLater()


@pytest.fixture
def window(qtbot, office):
    made = build_window(office)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.go_to("09:45")
    return made
