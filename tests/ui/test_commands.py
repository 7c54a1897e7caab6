"""Laws of the commands that show something: a picture without a screen, and one line for whatever is wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from simulator.errors import InputError
from ui import commands
from ui.main_window import LEAST_PX

REPOSITORY = Path(commands.__file__).parents[1]


def coatcheck(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=REPOSITORY,
        env=bare | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_shot_draws_the_dashboard_without_a_screen(tmp_path, theme):
    path = tmp_path / "shot.png"
    child = coatcheck(
        "shot", "first-session", "--at", "09:00:30", "-o", str(path), "--theme", theme, "--size", "1280x800"
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "", "")
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1280, 800)
    background = picture.pixelColor(5, 60).lightness()
    assert (background > 200) == (theme == "light")


def test_a_shot_of_the_twin_page_shows_both_days_played_at_that_moment(window, qapp):
    window.pages.show_page("twin")
    window.pages.show_at(window.workspace.start_ms + 20_000)
    while window.pages.busy:
        qapp.processEvents()
    page = window.pages.currentWidget()
    assert page.has_clock
    assert {view.lanes.now_ms for view in page.views} == {window.workspace.start_ms + 20_000}


def test_a_shot_can_be_as_fine_as_a_screen_with_more_pixels(tmp_path):
    path = tmp_path / "shot.png"
    child = coatcheck("shot", "first-session", "--at", "30s", "-o", str(path), "--size", "1120x640", "--scale", "2")
    assert (child.returncode, child.stderr) == (0, "")
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (2240, 1280)


@pytest.mark.parametrize(
    ("arguments", "naming"),
    [
        (("first-session", "--at", "25:99", "-o", "x.png"), ("--at", "25:99")),
        (("first-session", "--at", "11:00", "-o", "x.png"), ("--at", "11:00", "09:00:00 to 09:01:00")),
        (("first-session", "--at", "30s", "-o", "x.png", "--size", "big"), ("--size", "big", "1440x900")),
        (("first-session", "--at", "30s", "-o", "x.png", "--size", "10x10"), ("--size", "10x10", "1120x640")),
        (("first-session", "--at", "30s", "-o", "x.png", "--scale", "9"), ("--scale", "4")),
        (("first-session", "--at", "30s", "-o", "x.jpg"), ("x.jpg", ".png")),
        (("first-session", "--at", "30s", "-o", "nowhere/x.png"), ("nowhere",)),
        (("no-such-day", "--at", "30s", "-o", "x.png"), ("no-such-day", "office-day")),
        (("first-session", "--at", "30s", "-o", "x.png", "--policy", "lax"), ("lax", "owasp")),
        (("first-session", "--at", "30s", "-o", "x.png", "--theme", "pink"), ("pink", "light")),
    ],
)
def test_a_wrong_request_is_refused_in_one_line(tmp_path, arguments, naming):
    arguments = [str(tmp_path / word) if word.endswith((".png", ".jpg")) else word for word in arguments]
    child = coatcheck("shot", *arguments)
    assert (child.returncode, child.stdout) == (2, "")
    assert child.stderr.count("\n") == 1
    for word in naming:
        assert word in child.stderr
    assert not list(tmp_path.iterdir())


def test_without_a_screen_the_dashboard_is_refused_in_one_line():
    child = coatcheck("gui")
    assert child.returncode == 2
    assert child.stderr.count("\n") == 1


def test_the_least_size_of_a_picture_is_that_of_the_window():
    assert commands.LEAST_PX == LEAST_PX


@pytest.mark.parametrize("text", ["", "1280", "1280x", "x800", "1280X800", "-1x5", "1280x800x3", "99999x99999"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(InputError):
        commands.parse_size(text)


def test_running_without_a_window_loads_nothing_of_qt():
    program = (
        "import sys, main; sys.argv = ['coatcheck', 'run', 'first-session', '--json']; main.main();"
        "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)"
    )
    child = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (child.returncode, child.stderr.strip()) == (0, "[]")
