"""Everybody can use the window: every control has a name, the keyboard reaches it, and nothing is left behind."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QTableView, QToolButton, QWidget

from ui.application import build_window
from ui.main_window import LEAST_PX

NAMES = [
    "sessionTable", "eventTable", "timeline", "inspector", "playButton", "stepButton", "speedButtons",
    "policy.time.idle", "policy.time.absolute",
]  # fmt: skip
ACTIONS = [
    "revokeSessionAction", "revokeUserAction", "revokeRoleAction", "revokeAllAction", "deactivateUserAction",
    "reactivateUserAction", "changeRoleAction", "forcePasswordAction", "themeAction",
]  # fmt: skip


def focusable(root: QWidget) -> list[QWidget]:
    inner = (QAbstractScrollArea,)
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (isinstance(widget.parent(), inner) and widget is widget.parent().viewport())
        and widget.objectName() != "qt_scrollarea_viewport"
        and widget.window().windowType() != Qt.WindowType.Popup
    ]


def test_every_part_that_others_rely_on_has_its_name(drive):
    for name in NAMES:
        drive.find(name)
    for name in ACTIONS:
        assert drive.find(name, QAction).parent() is drive.window
    for name in ("sessionTable", "eventTable"):
        assert isinstance(drive.find(name), QTableView)


def test_every_control_has_a_name_for_screen_readers(drive):
    drive.select_row("sessionTable", 0)
    drive.trigger("changeRoleAction")
    nameless = []
    for widget in focusable(drive.window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}")
    drive.find("cancelButton").click()
    assert nameless == []


def test_the_keyboard_reaches_every_control(drive):
    start = widget = drive.find("sessionTable")
    reached = set()
    for _ in range(500):
        widget = widget.nextInFocusChain()
        reached.add(widget)
        if widget is start:
            break
    wanted = [
        w for w in focusable(drive.window) if w.isVisible() and isinstance(w, (QToolButton, QLineEdit, QTableView))
    ]
    assert [w.objectName() for w in wanted if w not in reached] == []


def test_no_two_actions_share_a_key(drive):
    seen = {}
    for action in drive.window.actions():
        for keys in action.shortcuts():
            assert keys.toString() not in seen, f"{action.objectName()} and {seen[keys.toString()]}"
            seen[keys.toString()] = action.objectName()


def test_a_closed_window_leaves_nothing_behind(qtbot, office):
    window = build_window(office)
    window.show()
    window.go_to("09:00")
    window.controller.play()
    seen = [weakref.ref(part) for part in (window, window.workspace, window.controller, window._player)]
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in seen] == [None] * len(seen)


@pytest.mark.parametrize("size", [LEAST_PX, (1280, 800), (1920, 1080)])
def test_nothing_wants_more_room_than_the_window_has(drive, size):
    drive.window.resize(*size)
    hint = drive.window.minimumSizeHint()
    assert (min(hint.width(), LEAST_PX[0]), min(hint.height(), LEAST_PX[1])) == (hint.width(), hint.height())
    assert (drive.window.width(), drive.window.height()) == size
