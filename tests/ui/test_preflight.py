"""Laws of the preflight: whatever would make Qt abort is said in one line that names a way on."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ui import preflight

REPOSITORY = Path(preflight.__file__).parents[1]

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries or a screen")


def needs(screen: str) -> pytest.MarkDecorator:
    """Skips a test where the libraries of that screen are missing: the preflight then rightly says so first."""
    libraries = preflight.BASE | {"x11": preflight.X11, "wayland": preflight.WAYLAND}[screen]
    missing = preflight._missing(libraries) if sys.platform.startswith("linux") else libraries
    return pytest.mark.skipif(bool(missing), reason=f"{screen} libraries are not installed: {' '.join(missing)}")


def preflight_in_child(**variables: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
    return subprocess.run(
        [sys.executable, "-m", "ui.preflight"],
        cwd=REPOSITORY,
        env=inherited | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def assert_refused(child: subprocess.CompletedProcess[str], *, naming: tuple[str, ...]) -> None:
    assert child.returncode == 2
    assert child.stdout == ""
    assert child.stderr.count("\n") == 1
    for word in naming:
        assert word in child.stderr


@on_linux
def test_without_a_display_the_ways_on_are_named():
    child = preflight_in_child()
    ways_on = ("coatcheck run SCENARIO", "coatcheck shot SCENARIO --at T -o FILE.png")
    assert_refused(child, naming=("DISPLAY", "WAYLAND_DISPLAY", *ways_on))


@on_linux
def test_a_platform_that_finds_no_display_of_its_kind_is_refused_although_another_kind_is_there():
    child = preflight_in_child(QT_QPA_PLATFORM="xcb", WAYLAND_DISPLAY="wayland-0")
    assert_refused(child, naming=("DISPLAY is not set",))


@on_linux
def test_a_library_that_cannot_be_loaded_is_named_with_its_debian_package(tmp_path):
    (tmp_path / "libEGL.so.1").touch()
    child = preflight_in_child(QT_QPA_PLATFORM="offscreen", LD_LIBRARY_PATH=str(tmp_path))
    assert_refused(child, naming=("libEGL.so.1", "apt install", "libegl1"))


@on_linux
def test_a_missing_library_is_named_before_a_dead_display_is_asked(tmp_path):
    (tmp_path / "libxcb-cursor.so.0").touch()
    child = preflight_in_child(DISPLAY=":987", LD_LIBRARY_PATH=str(tmp_path))
    assert_refused(child, naming=("libxcb-cursor.so.0", "apt install", "libxcb-cursor0"))


@on_linux
@needs("x11")
def test_an_x_display_that_does_not_answer_is_named():
    assert_refused(preflight_in_child(DISPLAY=":987"), naming=("DISPLAY=:987", "coatcheck shot"))


@on_linux
@needs("wayland")
@pytest.mark.parametrize("runtime_folder", ["", "/nonexistent"])
def test_a_wayland_display_that_does_not_answer_is_named(runtime_folder):
    child = preflight_in_child(WAYLAND_DISPLAY="wayland-987", XDG_RUNTIME_DIR=runtime_folder)
    assert_refused(child, naming=("WAYLAND_DISPLAY=wayland-987", "coatcheck shot"))


@on_linux
@needs("wayland")
def test_one_display_that_answers_is_enough(tmp_path):
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-1"))
        compositor.listen()
        child = preflight_in_child(DISPLAY=":987", WAYLAND_DISPLAY="wayland-1", XDG_RUNTIME_DIR=str(tmp_path))
    assert (child.returncode, child.stderr) == (0, "")


@on_linux
def test_pictures_and_tests_need_no_screen(monkeypatch):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert preflight.obstacle() is not None
    assert preflight.obstacle("offscreen") is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_macos_and_windows_bring_all_that_qt_needs(system, monkeypatch):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert preflight.obstacle() is None


def test_the_preflight_loads_nothing_of_qt():
    program = "import sys, ui.preflight; print([name for name in sys.modules if name.startswith('PySide6')])"
    child = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "[]"
