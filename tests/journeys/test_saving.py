"""What was clicked is saved in one file, opened again, sent, exported; and `run` on the file gives the same run."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel

from simulator.cli.app import build_app, execute
from simulator.durations import parse_time_ms
from simulator.journal import Digest
from simulator.recording.reader import open_run
from ui import settings
from ui.application import build_window


@pytest.fixture
def clicked(drive):
    """A run in which somebody's session was revoked by hand, saved from the window."""
    drive.select_row("sessionTable", 0)
    drive.trigger("revokeSessionAction")
    drive.confirm("laptop stolen")
    return drive


def save(drive, path: Path) -> None:
    drive.trigger("saveAction")
    dialog = drive.find("saveDialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def digest_of(path: Path) -> str:
    digest = Digest()
    with open_run(path) as run:
        for batch in run.iterate():
            digest.add([tuple(event) for event in batch])
    return digest.hexdigest()


def test_run_on_the_saved_file_gives_the_digest_of_what_was_clicked(qtbot, office, tmp_path, capfd):
    from tests.journeys.conftest import Driver

    window = build_window(replace(office, until_ms=parse_time_ms("10:30")))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.go_to("09:45")
    drive = Driver(window, qtbot)
    drive.select_row("sessionTable", 0)
    drive.trigger("revokeSessionAction")
    drive.confirm("laptop stolen")
    window.controller.change_limit("time.idle", 5 * 60_000)
    window.go_to("10:30")
    path = tmp_path / "clicked.coatcheck"
    save(drive, path)
    assert "clicked.coatcheck" in drive.find("noticeText", QLabel).text()
    assert execute(build_app(), ["run", str(path), "--json"]) == 0
    document = json.loads(capfd.readouterr().out)
    assert document["digest"] == digest_of(path)
    assert document["events"]["sessions_revoked"] == 2


def test_a_saved_run_is_one_file_and_opens_as_it_was(clicked, tmp_path, qtbot):
    path = tmp_path / "kept.coatcheck"
    save(clicked, path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept.coatcheck"]
    window = build_window(path)
    qtbot.addWidget(window)
    assert window.workspace.now_ms == window.workspace.start_ms
    assert window.controller.commands == clicked.window.controller.commands
    window.go_to("09:45")
    assert window._player.head.simulation is None
    assert list(window.workspace.snapshot.live) == list(clicked.window.workspace.snapshot.live)


def test_a_run_file_that_cannot_be_written_is_opened_and_played_on_all_the_same(clicked, tmp_path, qtbot):
    path = tmp_path / "kept.coatcheck"
    save(clicked, path)
    path.chmod(0o444)
    before = path.read_bytes()
    window = build_window(path)
    qtbot.addWidget(window)
    window.go_to("10:00")
    assert window.workspace.now_ms == parse_time_ms("10:00")
    assert path.read_bytes() == before


@pytest.mark.parametrize("part", [90, 97])
def test_of_a_cut_off_file_what_can_be_read_is_shown(clicked, tmp_path, qtbot, part):
    path = tmp_path / "cut.coatcheck"
    clicked.window.go_to("10:30")
    save(clicked, path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * part // 100])
    clicked.window.controller.open_source(path)
    qtbot.waitUntil(lambda: clicked.window.workspace.now_ms == clicked.window.workspace.start_ms)
    assert "amag" in clicked.find("noticeText", QLabel).text() + clicked.find("noticeBar").accessibleName()
    clicked.window._player.go_live()
    assert clicked.window.workspace.snapshot.seq > 100


def test_a_place_that_cannot_be_written_is_said_in_one_line(clicked, tmp_path):
    save(clicked, tmp_path / "absent" / "kept.coatcheck")
    assert clicked.find("noticeBar").accessibleName().startswith("Not done")


def test_a_file_dropped_on_the_window_is_opened(clicked, tmp_path):
    path = tmp_path / "kept.coatcheck"
    save(clicked, path)
    clicked.window.go_to("09:50")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    coming = QDragEnterEvent(QPoint(200, 200), *held)
    QApplication.sendEvent(clicked.window, coming)
    assert coming.isAccepted()
    event = QDropEvent(QPointF(200, 200), *held)
    QApplication.sendEvent(clicked.window, event)
    assert event.isAccepted()
    assert clicked.window.workspace.now_ms == clicked.window.workspace.start_ms
    assert clicked.window._player.head.simulation is None


def test_files_opened_and_saved_are_offered_again(clicked, tmp_path):
    settings.keep_in(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    try:
        path = tmp_path / "kept.coatcheck"
        save(clicked, path)
        (action,) = clicked.window.files.recent_menu().actions()
        assert action.text() == "kept.coatcheck"
        action.trigger()
        assert clicked.window.workspace.now_ms == clicked.window.workspace.start_ms
    finally:
        settings.keep_in(None)


@pytest.mark.parametrize("end", ["csv", "jsonl"])
def test_events_and_sessions_are_exported_as_tables(clicked, tmp_path, qtbot, end):
    clicked.window.files.export(str(tmp_path / f"day.{end}"))
    qtbot.waitUntil((tmp_path / f"day-sessions.{end}").exists)
    lines = (tmp_path / f"day.{end}").read_text().splitlines()
    assert len(lines) - (end == "csv") == clicked.window.workspace.snapshot.seq


def test_a_report_has_figures_and_the_timeline_in_it(clicked, tmp_path, qtbot):
    clicked.window.files.export(str(tmp_path / "day.html"))
    qtbot.waitUntil((tmp_path / "day.html").exists)
    page = (tmp_path / "day.html").read_text()
    assert "data:image/png;base64," in page
    assert "The timeline" in page
    assert "http://" not in page.replace("http://www.w3.org", "")


def test_the_timeline_is_exported_as_picture_and_as_drawing(clicked, tmp_path):
    clicked.window.files.export(str(tmp_path / "day.png"))
    image = QImage(str(tmp_path / "day.png"))
    assert image.width() == 2 * clicked.find("timeline").viewport().width()
    clicked.window.files.export(str(tmp_path / "day.svg"))
    drawing = (tmp_path / "day.svg").read_text()
    assert drawing.startswith("<?xml")
    assert "<svg" in drawing


def test_an_export_that_is_none_is_said_in_one_line(clicked, tmp_path):
    clicked.window.files.export(str(tmp_path / "day.docx"))
    assert "end the name in .html" in clicked.find("noticeText", QLabel).text()
