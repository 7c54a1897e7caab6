"""Every picture of the README is there, and one command draws it anew."""

import re
import struct
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "pictures"
IN_README = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", (ROOT / "README.md").read_text())
MOST_BYTES = 160_000


def drawing():
    spec = spec_from_file_location("draw", FOLDER / "draw.py")
    module = module_from_spec(spec)
    # A dataclass looks its module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


SCENES = {scene.file: scene for scene in drawing().SCENES}


def test_the_readme_shows_every_scene_once_and_nothing_else():
    assert sorted(path for _, path in IN_README) == sorted(f"resources/pictures/{name}" for name in SCENES)
    assert len({said for said, _ in IN_README}) == len(IN_README), "each picture says what is on it"


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_is_there_at_the_size_of_its_scene_and_small_in_bytes(name):
    content = (FOLDER / name).read_bytes()
    assert struct.unpack(">II", content[16:24]) == SCENES[name].size_px
    assert len(content) <= MOST_BYTES


def test_no_picture_is_left_that_nobody_draws():
    assert {path.name for path in FOLDER.glob("*.png")} == set(SCENES)


def test_both_themes_are_shown():
    assert {scene.theme for scene in SCENES.values()} == {"light", "dark"}


def test_the_makefile_draws_them():
    assert "resources/pictures/draw.py" in (ROOT / "Makefile").read_text()


def test_a_scene_is_drawn_in_few_colours_that_are_its_own(qtbot, tmp_path):
    from PySide6.QtGui import QColor, QImage

    image = QImage(300, 2, QImage.Format.Format_RGB32)
    for x in range(300):
        image.setPixelColor(x, 0, QColor(x % 256, x // 256, 7))
        image.setPixelColor(x, 1, QColor("white"))
    few = drawing().in_few_colours(image)
    assert few.pixelColor(5, 1) == QColor("white")
    assert len(few.colorTable()) == 256


def test_the_lesson_is_driven_to_the_moment_that_the_picture_shows(qtbot, tmp_path):
    drawn = drawing().draw(SCENES["lesson.png"], tmp_path)
    assert drawn.stat().st_size > 10_000
