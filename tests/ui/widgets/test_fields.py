"""Laws of fields: their marks are drawn, and they have names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionComboBox

from ui.widgets.fields import CheckBox, Select


def test_a_select_shows_a_caret(qtbot):
    select = Select("Policy")
    qtbot.addWidget(select)
    select.addItems(["owasp", "django"])
    select.resize(140, 30)
    image = select.grab().toImage()
    ground = image.pixelColor(100, 15)
    assert select.accessibleName() == "Policy"
    assert any(image.pixelColor(x, 15) != ground for x in range(118, 132))


def test_a_check_box_shows_its_tick(qtbot):
    box = CheckBox("Only live")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    off = box.grab().toImage()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() * 0.2)
    assert box.isChecked()
    assert box.grab().toImage() != off
    assert box.accessibleName() == "Only live"
    box.setEnabled(False)
    assert box.grab().toImage() != off


def test_a_select_says_that_its_words_go_on(qtbot):
    select = Select("Scenario")
    qtbot.addWidget(select)
    select.addItems(["Idle, absolute, renewal, and some more"])
    select.resize(120, 30)
    option = QStyleOptionComboBox()
    select.initStyleOption(option)
    assert option.currentText.endswith("…")
    select.resize(600, 30)
    select.initStyleOption(option)
    assert option.currentText == select.currentText()


def test_a_select_tells_the_whole_of_what_is_cut(qtbot):
    select = Select("Scenario")
    qtbot.addWidget(select)
    select.addItems(["Idle, absolute, renewal, and some more"])
    select.resize(120, 30)
    assert select.tip == "Idle, absolute, renewal, and some more"
    select.setToolTip("A change starts anew.")
    assert select.tip == "Idle, absolute, renewal, and some more\nA change starts anew."
    select.resize(600, 30)
    assert select.tip == "A change starts anew."


def test_a_check_box_whose_words_are_cut_tells_them(qtbot):
    box = CheckBox("Follow the newest of all events")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    assert box.toolTip() == ""
    box.resize(80, box.height())
    assert box.toolTip() == "Follow the newest of all events"
    assert box.minimumSizeHint().width() < 80
