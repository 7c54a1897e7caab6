"""A recorded morning at the office, with an administrator's act in it."""

import pytest

from simulator.commands import Command, Do
from simulator.experiments.playing import recording
from simulator.policy import Policy
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation

HOUR_MS = 3_600_000


def _morning() -> RunSpec:
    spec = RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=10 * HOUR_MS)
    return spec.with_command(Command(at_ms=9 * HOUR_MS + 1_800_000, do=Do.REVOKE_ALL, why="drill"))


@pytest.fixture(scope="session")
def _recorded_bytes(tmp_path_factory) -> bytes:
    place = tmp_path_factory.mktemp("recorded") / "morning.coatcheck"
    simulation = Simulation(_morning())
    with recording(simulation, place):
        simulation.advance(simulation.spec.end_ms)
        simulation.journal.drain()
    return place.read_bytes()


@pytest.fixture
def recorded_morning(_recorded_bytes, tmp_path_factory):
    """A run file of one's own."""
    place = tmp_path_factory.mktemp("morning") / "morning.coatcheck"
    place.write_bytes(_recorded_bytes)
    return place


@pytest.fixture
def empty_recording(tmp_path):
    place = tmp_path / "empty.coatcheck"
    Recorder(place, _morning()).close()
    return place
