import pytest
from PySide6.QtCore import Qt

from ui import theme
from ui.widgets.toggle import Toggle


@pytest.fixture
def toggle(qtbot, qapp):
    theme.apply(qapp, "light")
    made = Toggle("Strict ids")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_and_the_space_bar_switch_it(toggle, qtbot):
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert toggle.isChecked()
    toggle.setFocus()
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert not toggle.isChecked()


def test_on_and_off_look_different_and_have_a_name(toggle):
    off = toggle.grab().toImage()
    toggle.setChecked(True)
    assert toggle.grab().toImage() != off
    assert toggle.accessibleName() == "Strict ids"
