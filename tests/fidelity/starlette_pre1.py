"""The comparison with Starlette before 1.0, which cannot be installed beside a later one: `python -m
tests.fidelity.starlette_pre1` puts it into a folder of its own and runs the comparison with that folder in front.

Arguments are those of `python -m tests.fidelity`.
"""

import os
import subprocess
import sys
from pathlib import Path

import platformdirs

_WANTED = "starlette==0.52.1"


def folder() -> Path:
    """Where that Starlette is, installed on first use."""
    target = Path(platformdirs.user_cache_dir("coatcheck")) / "fidelity-starlette-pre1"
    if not (target / "starlette").is_dir():
        install = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), _WANTED]
        subprocess.run([sys.executable, *install], check=True)
    return target


def main() -> int:
    """Runs the comparison of `starlette-pre1` in a process of its own; returns its exit status."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder()), str(Path(__file__).parents[2])])}
    command = [sys.executable, "-m", "tests.fidelity", "--only", "starlette-pre1", *sys.argv[1:]]
    return subprocess.run(command, env=environment, cwd=Path(__file__).parents[2], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
