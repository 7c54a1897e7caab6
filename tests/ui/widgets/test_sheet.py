"""Laws of sheets: as high as what they hold, in the middle of their window, and obedient to Enter and Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from ui.widgets.sheet import Sheet


@pytest.fixture
def sheet(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 900, 700)
    window.show()
    made = Sheet("Log in as", "sign-in", width_px=400, parent=window)
    made.field = QLineEdit(made)
    made.column.addWidget(made.field)
    made.cancel = made.add_button("Cancel", "cancel")
    made.confirm = made.add_button("Log in", "confirm", "primary", default=True)
    made.cancel.clicked.connect(made.reject)
    made.confirm.clicked.connect(made.accept)
    made.open()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_it_is_told_by_its_title_and_what_it_is_about(sheet):
    sheet.set_subtitle("Take a person's place")
    assert (sheet.accessibleName(), sheet.accessibleDescription()) == ("Log in as", "Take a person's place")


def test_it_opens_in_the_middle_of_its_window(sheet):
    middle = sheet.parentWidget().frameGeometry().center()
    assert (sheet.geometry().center() - middle).manhattanLength() <= 2


def test_it_grows_and_shrinks_with_what_it_holds(sheet, qtbot):
    before = sheet.height()
    more = QLabel("more", sheet)
    more.setFixedHeight(120)
    sheet.column.addWidget(more)
    qtbot.waitUntil(lambda: sheet.height() > before + 100)
    more.hide()
    qtbot.waitUntil(lambda: sheet.height() == before)


@pytest.mark.parametrize(
    ("key", "result"),
    [(Qt.Key.Key_Return, QDialog.DialogCode.Accepted), (Qt.Key.Key_Escape, QDialog.DialogCode.Rejected)],
)
def test_enter_confirms_and_escape_cancels(sheet, qtbot, key, result):
    with qtbot.waitSignal(sheet.finished) as finished:
        qtbot.keyClick(sheet.field, key)
    assert finished.args == [int(result)]


def test_a_button_that_is_not_the_default_is_not_pressed_by_enter(sheet, qtbot):
    sheet.confirm.setEnabled(False)
    with qtbot.assertNotEmitted(sheet.finished):
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("does not support setting window masks", extend=True)
def test_where_nobody_promises_a_compositor_the_corners_are_cut_off(qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    sheet = Sheet("A question", "info")
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not sheet.mask().contains(sheet.rect().topLeft())
    assert sheet.mask().contains(sheet.rect().center())
