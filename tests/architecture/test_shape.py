"""The repository keeps its shape: small modules, mirrored tests, a fixed top level, nothing of the machine it grew on."""

import re
from pathlib import Path

MODULE_LINES = 400
FUNCTION_LINES = 60

TOP_LEVEL_FOLDERS = {"simulator", "ui", "resources", "tests", "benchmarks", ".ci"}
TOP_LEVEL_FILES = {
    "main.py",
    "pyproject.toml",
    "Makefile",
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "LICENSE",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
}

# Folders of tests that are about more than one module.
FOLDERS_OF_THEIR_OWN = {"architecture", "contracts", "fidelity", "journeys", "laws", "packaging"}

MACHINE_PATH = re.compile(r"(?<![\w.:/*-])/(?:tmp|work|root|home|opt|Users)/\w")
WAITING = re.compile(r"\bqtbot\.wait\(|\bsleep\(|\bqWait\(")
CONNECTED_LAMBDA = re.compile(r"\.connect\(\s*lambda\b")


def lines_matching(pattern: re.Pattern[str], texts: dict[Path, str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_a_module_has_at_most_400_lines(sources):
    long = {str(path): text.count("\n") for path, text in sources.items() if text.count("\n") > MODULE_LINES}
    assert long == {}


def test_a_function_has_at_most_60_lines(functions):
    assert {name: lines for name, lines in functions if lines > FUNCTION_LINES} == {}


def test_the_top_level_is_fixed(tracked):
    folders = {path.parts[0] for path in tracked if len(path.parts) > 1}
    files = {path.name for path in tracked if len(path.parts) == 1}
    assert folders - TOP_LEVEL_FOLDERS == set()
    assert files - TOP_LEVEL_FILES == set()


def test_main_is_a_door_and_not_a_room(sources):
    assert sources[Path("main.py")].count("\n") <= 30


def test_every_test_module_mirrors_a_module_or_sits_in_a_folder_of_its_own(tracked):
    """`tests/simulator/world/test_cookies.py`, and `test_cookies_expiry.py`, mirror `simulator/world/cookies.py`."""
    modules = {path.with_suffix("") for path in tracked if path.suffix == ".py"}
    modules |= {folder for path in tracked for folder in path.parents}
    astray = []
    for path in tracked:
        if path.parts[0] != "tests" or not path.name.startswith("test_") or path.parts[1] in FOLDERS_OF_THEIR_OWN:
            continue
        words = path.stem.removeprefix("test_").split("_")
        folder = Path(*path.parts[1:-1])
        if not any(folder / "_".join(words[:count]) in modules for count in range(1, len(words) + 1)):
            astray.append(str(path))
    assert astray == []


def test_no_file_knows_the_machine_it_was_written_on(repository, tracked):
    texts = {}
    for path in tracked:
        content = (repository / path).read_bytes()
        if b"\0" not in content:
            texts[path] = content.decode("utf-8")
    assert lines_matching(MACHINE_PATH, texts) == []


def test_no_test_waits_for_time_to_pass(sources):
    tests = {path: text for path, text in sources.items() if path.parts[0] == "tests" and path.name != "test_shape.py"}
    assert lines_matching(WAITING, tests) == []


def test_no_signal_is_connected_to_a_lambda(sources):
    """A lambda that names `self` keeps its widget alive for ever: a bound method does not."""
    window = {path: text for path, text in sources.items() if path.parts[0] == "ui"}
    assert lines_matching(CONNECTED_LAMBDA, window) == []
