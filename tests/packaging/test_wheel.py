"""The wheel is the program: what is installed elsewhere runs as the checkout does. Nothing here needs a network."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
RUN = ["run", "first-session", "--json"]


def output(*command: str | Path, cwd: Path, **variables: str) -> str:
    child = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert child.returncode == 0, child.stderr
    return child.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip_wheel = [sys.executable, "-m", "pip", "wheel", "--no-index", "--no-build-isolation", "--no-deps"]
    output(*pip_wheel, "--wheel-dir", folder, REPOSITORY, cwd=folder)
    (path,) = folder.glob("coatcheck-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder with the wheel unpacked and its command in `bin`; the libraries are those of this interpreter."""
    folder = tmp_path_factory.mktemp("installed")
    pip_install = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--target"]
    output(*pip_install, folder, wheel, cwd=folder)
    return folder


def test_the_wheel_holds_the_program_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {
        "main.py",
        "simulator",
        "ui",
        "resources",
    }
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_carries_the_licences_of_the_program_and_of_its_fonts(wheel):
    licences = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/licenses/" in name]
    assert sorted(Path(name).name for name in licences) == ["CoatcheckMono-OFL.txt", "CoatcheckSans-OFL.txt", "LICENSE"]


def test_every_file_of_the_resources_is_in_the_wheel(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    data = [path for path in (REPOSITORY / "resources").rglob("[!.]*.*") if path.suffix != ".pyc"]
    assert [str(path) for path in data if path.relative_to(REPOSITORY).as_posix() not in names] == []


def test_what_is_installed_is_what_runs(installed, tmp_path):
    program = "import main, simulator, ui, resources; print(main.__file__, simulator.__file__, resources.__file__)"
    files = output(sys.executable, "-c", program, cwd=tmp_path, PYTHONPATH=str(installed)).split()
    assert [file for file in files if not Path(file).is_relative_to(installed)] == []


@pytest.mark.parametrize("way", ["module", "console script"])
def test_installed_elsewhere_a_run_gives_the_digest_of_the_checkout(way, installed, tmp_path):
    script = shutil.which("coatcheck", path=str(installed / "bin"))
    command = [sys.executable, "-m", "main"] if way == "module" else [script]
    document = json.loads(output(*command, *RUN, cwd=tmp_path, PYTHONPATH=str(installed)))
    checkout = json.loads(output(sys.executable, "main.py", *RUN, cwd=REPOSITORY))
    assert document["scenario"] == "first-session"
    assert document["digest"] == checkout["digest"]
