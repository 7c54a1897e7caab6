"""Laws of the whole: a window needs an application and nothing else, and no mishap passes unseen."""

import os
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from simulator.commands import Command, Do
from ui import application
from ui.player import tape


def test_a_window_is_built_paused_at_the_start_of_its_run(qtbot, office):
    window = application.build_window(office)
    qtbot.addWidget(window)
    assert not window.workspace.playing
    assert window.workspace.now_ms == office.start_ms


def test_two_windows_live_side_by_side(qtbot, office):
    windows = [application.build_window(office) for _ in range(2)]
    for window in windows:
        qtbot.addWidget(window)
    windows[0].go_to("09:00")
    windows[1].go_to("09:30")
    assert [window.workspace.now_ms for window in windows] == [9 * 3_600_000, 9.5 * 3_600_000]


def test_marks_of_a_long_run_are_not_looked_for_in_its_record_once_another_is_opened(qtbot, office, monkeypatch):
    monkeypatch.setattr(tape, "_KEPT", 64)
    window = application.build_window(office)
    qtbot.addWidget(window)
    window.show()
    window.go_to("09:00")
    window.controller.give(Command(at_ms=window.workspace.now_ms, do=Do.REVOKE_ALL, actor="admin", why="a test"))
    marked = window.workspace.snapshot.seq
    window.advance(2 * 3600)
    assert window.workspace.snapshot.seq > marked + 4 * 64, "the mark has left what is kept in memory"
    window.controller.open_spec(office)
    assert window.workspace.snapshot.seq < marked


def test_what_nobody_expected_is_told_in_a_dialog_and_on_standard_error(qtbot, capsys):
    seen = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append((box.text(), box.detailedText(), box.defaultButton().text()))
        box.reject()

    with pytest.raises(ValueError, match="noon") as raised:
        int("noon")
    QTimer.singleShot(0, read)
    application.tell_unexpected(raised.type, raised.value, raised.tb)
    ((text, details, first),) = seen
    assert text == f"Something went wrong: ValueError: {raised.value}"
    assert first == "Close"
    assert "test_application.py" in details
    assert "noon" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no signals between processes there")
def test_an_interrupt_in_the_terminal_closes_the_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = signal.getsignal(signal.SIGINT)
    with application.closed_by_interrupt(window):
        os.kill(os.getpid(), signal.SIGINT)
        qtbot.waitUntil(lambda: not window.isVisible())
    assert signal.getsignal(signal.SIGINT) is before


def test_signals_do_not_wear_out_the_interpreter(qtbot):
    """PySide6 6.12.0 drops a reference to True with every emit, until the interpreter aborts."""
    from ui.workspace import Workspace

    workspace = Workspace()
    before = sys.getrefcount(True)
    for key in range(1, 1001):
        workspace.select(key)
    assert sys.getrefcount(True) > before - 100
