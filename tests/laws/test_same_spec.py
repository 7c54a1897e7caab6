"""Law 1: the same spec has the same digest, in every process, under every hash seed, on every Python."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from simulator.journal import Digest
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation, play

REPOSITORY = Path(__file__).parents[2]
PYTHONS = [(3, 11), (3, 12), (3, 13), (3, 14)]
NEEDED = ["msgspec", "publicsuffixlist", "pydantic"]
PROGRAM = """
from simulator.journal import Digest
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import play

digest = Digest()
digest.add(list(play(RunSpec(load_scenario("office-day"), load_policy("owasp"), seed=1))))
print(digest.hexdigest())
"""


def digest_of(spec):
    simulation, digest = Simulation(spec), Digest()
    simulation.journal.sinks.append(digest.add)
    simulation.advance(spec.end_ms)
    simulation.journal.drain()
    return digest.hexdigest()


def digest_in(python, hash_seed, folder=None):
    """The digest of an office day in another process."""
    paths = os.pathsep.join(str(path) for path in (REPOSITORY, folder) if path)
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"}
    asked = subprocess.run(
        [python, "-c", PROGRAM],
        env=environment,
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    return asked.stdout.strip()


@pytest.fixture(scope="module")
def office_day():
    """The digest of an office day in this process."""
    return digest_of(RunSpec(load_scenario("office-day"), load_policy("owasp"), seed=1))


def test_an_office_day_is_the_same_twice_in_one_process(office_day):
    digest = Digest()
    digest.add([tuple(event) for event in play(RunSpec(load_scenario("office-day"), load_policy("owasp"), seed=1))])
    assert digest.hexdigest() == office_day


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_an_office_day_is_the_same_in_another_process_under_another_hash_seed(office_day, hash_seed):
    assert digest_in(sys.executable, hash_seed) == office_day


@pytest.mark.parametrize(
    "changes",
    [{"seed": 2}, {"policy": load_policy("owasp").with_changes({"time.idle": "16m"})}, {"until_ms": 60_000_000}],
)
def test_another_spec_is_another_run(office_day, changes):
    spec = {"scenario": load_scenario("office-day"), "policy": load_policy("owasp"), "seed": 1}
    assert digest_of(RunSpec(**{**spec, **changes})) != office_day


# --- other Pythons


def found(wanted):
    """The interpreter of a version, from the path or among those that pyenv keeps."""
    name = "python" + ".".join(map(str, wanted))
    candidates = [shutil.which(name), *sorted((Path.home() / ".pyenv" / "versions").glob("*/bin/python"))]
    question = "import sys; sys.exit(sys.version_info[:2] != " + repr(wanted) + ")"
    for candidate in filter(None, candidates):
        if subprocess.run([candidate, "-c", question], capture_output=True, check=False).returncode == 0:
            return str(candidate)
    return None


def libraries_for(python, wanted, folder):
    """A folder with the libraries for that Python, None where it has them; skips where they cannot be had."""
    imports = ";".join(f"import {name}" for name in NEEDED)
    if subprocess.run([python, "-c", imports], capture_output=True, check=False).returncode == 0:
        return None
    pinned = [f"{name}=={version(name)}" for name in NEEDED]
    options = ["--quiet", "--disable-pip-version-check", "--retries=0", "--timeout=5", "--only-binary=:all:"]
    for_python = [f"--target={folder}", f"--python-version={wanted[0]}.{wanted[1]}"]
    pip = [sys.executable, "-m", "pip", "install", *options, *for_python, *pinned]
    installed = subprocess.run(pip, capture_output=True, text=True, timeout=120, check=False)
    if installed.returncode != 0:
        pytest.skip(f"{', '.join(pinned)} cannot be had for this Python: {installed.stderr.strip()[-200:]}")
    return folder


@pytest.mark.parametrize("wanted", PYTHONS, ids=lambda wanted: ".".join(map(str, wanted)))
def test_an_office_day_is_the_same_on_every_python(office_day, wanted, tmp_path):
    if wanted == sys.version_info[:2]:
        pytest.skip("this is the Python that the tests run on")
    python = found(wanted)
    if python is None:
        pytest.skip("there is no such Python here")
    assert digest_in(python, "7", libraries_for(python, wanted, tmp_path)) == office_day
