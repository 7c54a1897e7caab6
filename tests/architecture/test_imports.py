"""What may import what, and what an import may cost."""

import json
import subprocess
import sys

import pytest
from importlinter import cli

HEAVY = ("PySide6", "sqlalchemy", "qtawesome", "numpy")


def test_every_import_goes_the_way_that_the_layers_allow(repository, monkeypatch, capsys):
    monkeypatch.chdir(repository)
    status = cli.lint_imports(no_cache=True)
    assert status == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("module", ["simulator", "main"])
def test_importing_what_others_import_loads_neither_window_nor_database(module, repository):
    program = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    child = subprocess.run([sys.executable, "-c", program], cwd=repository, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    assert [name for name in json.loads(child.stdout) if name in HEAVY] == []
