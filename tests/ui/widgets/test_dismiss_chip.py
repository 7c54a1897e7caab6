"""Laws of a chip that takes away what it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.dismiss_chip import DismissChip


def test_it_is_there_while_there_is_something_to_say_and_asks_when_it_is_clicked(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    room.show()
    chip = DismissChip("Take away:", "Esc does it too", room)
    assert not chip.isVisible()
    chip.show_words("09:30 – 10:15")
    assert chip.isVisible()
    assert chip.accessibleName() == "Take away: 09:30 – 10:15"
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    chip.setFocus()
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    chip.show_words("")
    assert not chip.isVisible()
