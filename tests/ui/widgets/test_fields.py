"""Laws of fields: their marks are drawn, and they have names."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox

from ui.widgets.fields import CheckBox, OfferingSelect, Select


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


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_R])
def test_a_select_with_consequences_shows_its_list_and_chooses_nothing_until_enter(qtbot, key):
    select = OfferingSelect("Scenario")
    qtbot.addWidget(select)
    select.addItems(["An office day", "A first session", "The morning rush"])
    select.show()
    chosen = []
    select.activated.connect(chosen.append)
    qtbot.keyClick(select, key)
    assert (select.currentIndex(), chosen) == (0, [])
    assert select.view().isVisible()
    qtbot.keyClick(select.view(), Qt.Key.Key_Down)
    qtbot.keyClick(select.view(), Qt.Key.Key_Return)
    assert chosen == [1]


def test_a_wheel_passes_by_a_select_with_consequences(qtbot):
    select = OfferingSelect("Scenario")
    qtbot.addWidget(select)
    select.addItems(["An office day", "A first session"])
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(select, turned)
    assert select.currentIndex() == 0
    assert not turned.isAccepted()
