"""What can be opened: a scenario, a trace, an access log, a run file; and what cannot is said in one line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from simulator.errors import CoatcheckError
from simulator.recording.recorder import Recorder
from simulator.world.casting import SCENARIO_FOLDER
from simulator.world.simulation import Simulation
from ui.application import build_window


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


def test_what_cannot_be_opened_leaves_the_run_as_it_is(drive, tmp_path):
    nonsense = tmp_path / "nonsense.toml"
    nonsense.write_text("[[[")
    title = drive.window.workspace.title
    drive.window.controller.open_source(nonsense)
    assert "nonsense.toml" in drive.find("noticeText", QLabel).text()
    assert drive.window.workspace.title == title


def test_a_path_that_is_nothing_is_refused(qtbot, tmp_path):
    with pytest.raises(CoatcheckError):
        build_window(tmp_path / "absent.toml")
