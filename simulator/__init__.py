"""Coatcheck's simulator: a session engine, the world that visits it, and runs that are functions of their spec.

The names below are what other programs rely on. They are imported when first used, so that
``import simulator`` costs nothing and drags in neither the database library nor the world.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.experiments.replay import replay as replay
    from simulator.policy import Policy as Policy
    from simulator.presets import load_policy as load_policy
    from simulator.recording.reader import open_run as open_run
    from simulator.runspec.spec import RunSpec as RunSpec
    from simulator.world.casting import load_scenario as load_scenario
    from simulator.world.simulation import play as play

_HOMES = {
    "Policy": "simulator.policy",
    "load_policy": "simulator.presets",
    "load_scenario": "simulator.world.casting",
    "RunSpec": "simulator.runspec.spec",
    "play": "simulator.world.simulation",
    "replay": "simulator.experiments.replay",
    "open_run": "simulator.recording.reader",
}

__all__ = ["Policy", "RunSpec", "load_policy", "load_scenario", "open_run", "play", "replay"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
