"""A sweep in the whole window: the page has its place and its names, and a policy leads to its run on the monitor."""

import subprocess
import sys
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QWidget

from simulator.experiments.results import ResultFile

ROOT = Path(__file__).parents[2]


class AtOnce(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_running_or_notify_cancel()
        future.set_result(fn(*args))
        return future


@pytest.fixture
def page(drive, tmp_path):
    drive.trigger("sweepPageAction")
    made = drive.find("sweepPage")
    made._kept, made._pool = ResultFile(tmp_path), lambda workers: AtOnce()
    return made


def test_a_policy_of_a_sweep_is_seen_on_the_monitor(drive, page, tmp_path, qtbot):
    path = tmp_path / "small.log"
    lines = [
        f'192.0.2.{host} - u{host} [17/May/2015:10:{minute:02}:00 +0000] "GET /p HTTP/1.1" 200 1 "-" "A"'
        for minute in (0, 10, 40)
        for host in (1, 2)
    ]
    path.write_text("\n".join(lines))
    page._form.take_file(str(path))
    drive.find("sweepPresetsBox").click()
    drive.find("sweepRemove2").click()
    drive.find("sweepValues1", QLineEdit).setText("5m, 15m")
    drive.click("sweepStartButton")
    qtbot.waitUntil(lambda: drive.find("sweepCount", QLabel).text() == "2 runs done.")
    drive.find("sweepViews").button(2).click()
    table = drive.find("sweepTable", QTableView)
    table.activated.emit(table.model().index(0, 0))
    assert not page.isVisible()
    workspace = drive.window.workspace
    assert (workspace.run.scenario, workspace.snapshot.policy.time.idle) == ("small.log", 300_000)


def test_every_control_has_a_name_for_screen_readers(drive, page):
    nameless = []
    for widget in page.findChildren(QWidget):
        inner = widget.objectName() == "qt_scrollarea_viewport" or widget.window() is not drive.window
        if inner or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []


def test_nobody_who_does_not_sweep_waits_for_the_plotting_library():
    program = "import sys, ui.application; print('pyqtgraph' in sys.modules)"
    child = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert child.stdout == "False\n"
