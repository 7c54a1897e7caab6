"""What can be opened: a scenario, a trace, an access log, a run file; and what cannot is said in one line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar

from simulator.errors import CoatcheckError
from simulator.recording.recorder import Recorder
from simulator.world.casting import SCENARIO_FOLDER
from simulator.world.simulation import Simulation
from ui.application import build_window
from ui.player import work


def trace(folder: Path) -> Path:
    lines = [
        {"at": 1, "browser": "b1", "do": "login", "user": "u1"},
        {"at": 2, "browser": "b1", "do": "visit"},
        {"at": 3000, "browser": "b1", "do": "visit"},
    ]
    path = folder / "three.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def access_log(folder: Path) -> Path:
    path = folder / "access.log"
    path.write_text('10.0.0.1 - grace [12/May/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "Firefox"\n')
    return path


def scenario(folder: Path) -> Path:
    path = folder / "mine.toml"
    path.write_text((SCENARIO_FOLDER / "first-session.toml").read_text())
    return path


def run_file(folder: Path, office) -> Path:
    spec = replace(office, seed=77, until_ms=9 * 3_600_000)
    path = folder / "kept.coatcheck"
    with Recorder(path, spec) as recorder:
        simulation = Simulation(spec)
        simulation.journal.sinks.append(recorder.add)
        simulation.advance(spec.end_ms)
        simulation.journal.drain()
    return path


@pytest.mark.parametrize("make", [trace, access_log, scenario])
def test_a_window_opens_on_each_kind_of_file(qtbot, tmp_path, make):
    window = build_window(make(tmp_path))
    qtbot.addWidget(window)
    assert not window.workspace.playing
    window.advance(24 * 3600)
    assert window.workspace.snapshot.sessions


def test_a_run_file_is_played_again_with_its_own_seed(qtbot, tmp_path, office):
    window = build_window(run_file(tmp_path, office))
    qtbot.addWidget(window)
    assert window.workspace.seed == 77
    assert window.workspace.end_ms == 9 * 3_600_000


def test_a_file_opened_from_the_window_replaces_the_run(drive, tmp_path):
    drive.window.controller.open_source(trace(tmp_path))
    drive.window.advance(10)
    assert drive.column("sessionTable", "User") == ["u1"]


def test_the_open_dialog_hands_its_file_to_the_window(drive, tmp_path):
    drive.trigger("openAction")
    dialog = drive.find("openDialog")
    dialog.fileSelected.emit(str(trace(tmp_path)))
    dialog.reject()
    assert drive.window.workspace.title == "three.jsonl"


def test_a_wrong_setting_is_named_as_the_file_spells_it(drive, tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('name = "wrong"\ntitle = 3\n')
    drive.window.controller.open_source(wrong)
    assert drive.find("openingProblem", QLabel).text().startswith("title = 3")


def test_what_cannot_be_opened_is_said_above_the_run_that_stays(drive, tmp_path, qtbot):
    nonsense = tmp_path / "nonsense.toml"
    nonsense.write_text("[[[")
    title = drive.window.workspace.title
    drive.window.controller.open_source(nonsense)
    panel = drive.find("openingPanel")
    assert panel.isVisible()
    assert panel.accessibleName().startswith("nonsense.toml cannot be opened")
    assert "Not valid TOML" in drive.find("openingProblem", QLabel).text()
    assert drive.window.workspace.title == title
    drive.click("openingBackButton")
    assert not panel.isVisible()
    drive.window.controller.open_source(nonsense)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_another_file_may_be_chosen_after_one_that_could_not_be_opened(drive, tmp_path):
    drive.window.controller.open_source(tmp_path / "absent.jsonl")
    drive.click("openingAgainButton")
    dialog = drive.find("openDialog")
    dialog.fileSelected.emit(str(trace(tmp_path)))
    dialog.reject()
    assert not drive.find("openingPanel").isVisible()
    assert drive.window.workspace.title == "three.jsonl"


@pytest.fixture
def large(tmp_path, monkeypatch):
    """A log that is not read in the first slice."""
    monkeypatch.setattr(work, "FIRST_SLICE_S", 0.0)
    path = tmp_path / "large.log"
    line = '10.0.0.1 - grace [12/May/2026:10:{:02}:00 +0000] "GET / HTTP/1.1" 200 5 "-" "Firefox"\n'
    path.write_text("".join(line.format(n % 60) for n in range(3000)))
    return path


@pytest.mark.parametrize("playing", [False, True])
def test_a_large_log_shows_how_far_it_is_and_then_replaces_the_run(drive, large, qtbot, playing):
    if playing:
        drive.window.controller.play()
    drive.window.controller.open_source(large)
    panel, progress = drive.find("openingPanel"), drive.find("openingProgress", QProgressBar)
    assert panel.isVisible()
    assert panel.accessibleName() == "Opening large.log"
    assert not drive.window.workspace.playing
    qtbot.waitUntil(lambda: progress.value() > 0)
    qtbot.waitUntil(lambda: drive.window.workspace.title == "large.log")
    assert not panel.isVisible()
    assert drive.window.workspace.playing is playing


@pytest.mark.parametrize("playing", [False, True])
def test_opening_can_be_cancelled_and_the_run_goes_on_as_before(drive, large, qtbot, playing):
    if playing:
        drive.window.controller.play()
    title = drive.window.workspace.title
    drive.window.controller.open_source(large)
    assert drive.window.focusWidget() is drive.find("openingCancelButton")
    drive.click("openingCancelButton")
    assert not drive.find("openingPanel").isVisible()
    assert drive.window.workspace.title == title
    assert drive.window.workspace.playing is playing


def test_a_path_that_is_nothing_is_refused(qtbot, tmp_path):
    with pytest.raises(CoatcheckError):
        build_window(tmp_path / "absent.toml")
