"""What may import what, and what an import may cost."""

import json
import subprocess
import sys

import pytest
from importlinter import configuration
from importlinter.application import use_cases

HEAVY = ("PySide6", "sqlalchemy", "qtawesome", "numpy")


def test_every_import_goes_the_way_that_the_layers_allow(repository, monkeypatch, capsys):
    monkeypatch.chdir(repository)
    configuration.configure()
    # Not its command: that one configures logging, and so disables every logger for the tests that follow.
    kept = use_cases.lint_imports(cache_dir=None, no_logo=True)
    assert kept, capsys.readouterr().out


def loaded_by(module, repository) -> list[str]:
    """The modules that a process of its own has loaded when it has imported that one."""
    program = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    child = subprocess.run([sys.executable, "-c", program], cwd=repository, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    return json.loads(child.stdout)


@pytest.mark.parametrize("module", ["simulator", "main"])
def test_importing_what_others_import_loads_neither_window_nor_database(module, repository):
    assert [name for name in loaded_by(module, repository) if name in HEAVY] == []


def test_the_window_is_on_screen_before_its_pages_and_the_database_library_are_loaded(repository):
    loaded = loaded_by("ui.application", repository)
    pages = {f"ui.panels.{name}" for name in ("policy", "attacks", "traffic", "sweep", "twin", "branches", "start")}
    assert pages <= {f"ui.panels.{folder.name}" for folder in (repository / "ui/panels").iterdir()}, "a page has moved"
    assert [name for name in loaded if name in pages or name == "sqlalchemy"] == []
