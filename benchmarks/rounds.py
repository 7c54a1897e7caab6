"""Measures the sides of a case in turn, over and over, so that what changes on the machine meets all of them."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.case import Case, Round, Side
from benchmarks.trial import Quantities

_LIMIT_S = 600
_CHECKOUT = Path(__file__).parents[1]


class MeasurementError(Exception):
    """A side could not be measured; the text says which one, and what its process said last."""


def measured_rounds(case: Case, rounds: int, folder: Path, tell: Callable[[str], None]) -> list[Round]:
    """The quantities of every side in each round. `tell` hears what is going on; files are written below `folder`.

    Raises:
        MeasurementError: a side failed.
    """
    results: list[Round] = []
    for number in range(1, rounds + 1):
        quantities = {}
        for name, side in case.sides.items():
            tell(f"{case.name}: round {number} of {rounds}, {name}")
            quantities[name] = _measured(f"{case.name}, {name}", side, folder)
        results.append(quantities)
    return results


def _measured(name: str, side: Side, folder: Path) -> Quantities:
    with tempfile.TemporaryDirectory(dir=folder, prefix="coatcheck-benchmark-") as place:
        command = [sys.executable, "-m", "benchmarks.trial", side.module, json.dumps(dict(side.arguments)), place]
        command.append(repr(time.monotonic()))
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=_CHECKOUT, env=_warm(), timeout=_LIMIT_S, check=False
        )
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"exit status {done.returncode}"]
        raise MeasurementError(f"{name}: {said[-1]}")
    quantities: Quantities = json.loads(done.stdout.splitlines()[-1])
    return quantities


def _warm() -> dict[str, str]:
    """The environment without the wish to keep no bytecode: modules that are compiled anew are no start from warm."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
