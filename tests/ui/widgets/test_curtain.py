"""Laws of the curtain: it covers everything, any key lifts it, and that key does nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.curtain import Curtain


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.field = QLineEdit(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


def test_it_covers_everything_and_any_key_lifts_it_and_does_nothing_else(window, qtbot):
    curtain = Curtain(window)
    assert not curtain.isVisible()
    curtain.fall()
    assert curtain.geometry() == window.rect()
    assert window.childAt(20, 10) is curtain
    qtbot.keyClick(curtain, Qt.Key.Key_Shift)
    assert curtain.isVisible()
    qtbot.keyClick(curtain, Qt.Key.Key_A)
    assert not curtain.isVisible()
    assert window.field.text() == ""


def test_a_click_lifts_it_too(window, qtbot):
    curtain = Curtain(window)
    curtain.fall()
    qtbot.mouseClick(curtain, Qt.MouseButton.LeftButton)
    assert not curtain.isVisible()
    assert curtain.accessibleName()
