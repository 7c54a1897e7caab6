"""The repository as a thing to be tested."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def tracked(repository) -> list[Path]:
    """The files that are, or are about to be, under version control, relative to the checkout."""
    if not shutil.which("git") or not (repository / ".git").exists():
        pytest.skip("not a git checkout: what is tracked is not known")
    # A checkout made by another account, as in a container, would otherwise be refused.
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=repository, capture_output=True, text=True, check=True).stdout
    return sorted({Path(name) for name in names.split("\0") if name and (repository / name).is_file()})


@pytest.fixture(scope="session")
def sources(repository, tracked) -> dict[Path, str]:
    """The text of every Python file."""
    return {path: (repository / path).read_text(encoding="utf-8") for path in tracked if path.suffix == ".py"}


@pytest.fixture(scope="session")
def functions(sources) -> list[tuple[str, int]]:
    """Every function with its length in lines."""

    def lengths() -> Iterator[tuple[str, int]]:
        for path, text in sources.items():
            for node in ast.walk(ast.parse(text, filename=str(path))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{path}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1

    return list(lengths())
