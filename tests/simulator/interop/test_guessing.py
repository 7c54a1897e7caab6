"""A file of settings is mostly known by its name or by what is in it."""

from pathlib import Path

import pytest

from simulator.interop.guessing import guess_framework

FILES = sorted(path for path in (Path(__file__).parent / "files").glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])
def test_a_file_of_a_framework_is_known_to_be_one(path):
    assert guess_framework(str(path), path.read_text(encoding="utf-8"), "nothing") == path.parent.name


@pytest.mark.parametrize(
    ("name", "framework"),
    [("settings.py", "django"), ("server.js", "express"), ("index.php", "php"), ("notes.txt", "flask")],
)
def test_where_nothing_tells_the_ending_does_or_what_was_chosen(name, framework):
    assert guess_framework(name, "x = 1\n", "flask") == framework
