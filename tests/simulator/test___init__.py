"""What other programs rely on, and what it costs them."""

import subprocess
import sys
from pathlib import Path

import pytest

import simulator
from simulator import engine

REPOSITORY = Path(__file__).parents[2]


def loaded_by(program):
    """The modules that a program has loaded when it is done."""
    asked = f"import sys; sys.path.insert(0, {str(REPOSITORY)!r}); {program}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("name", ["Policy", "load_policy", "load_scenario", "RunSpec", "play", "replay", "open_run"])
def test_the_agreed_names_are_there(name):
    assert callable(getattr(simulator, name))
    assert name in simulator.__all__


@pytest.mark.parametrize("name", ["SessionEngine", "MemoryStore", "SqlStore"])
def test_the_agreed_names_of_the_engine_are_there(name):
    assert callable(getattr(engine, name))
    assert name in engine.__all__


@pytest.mark.parametrize("module", [simulator, engine])
def test_another_name_is_an_error_that_names_it(module):
    with pytest.raises(AttributeError, match="has no attribute 'Sesion'"):
        module.Sesion  # noqa: B018 - asking is the test


def test_importing_the_simulator_drags_nothing_in():
    heavy = {"pydantic", "msgspec", "sqlalchemy", "numpy", "PySide6", "simulator.world"}
    assert loaded_by("import simulator") & heavy == set()


def test_playing_needs_neither_a_database_nor_arrays_nor_a_window():
    program = (
        "from simulator import RunSpec, load_policy, load_scenario, play; "
        "list(play(RunSpec(scenario=load_scenario('first-session'), policy=load_policy('owasp'), seed=1)))"
    )
    assert loaded_by(program) & {"sqlalchemy", "numpy", "PySide6", "ui"} == set()
