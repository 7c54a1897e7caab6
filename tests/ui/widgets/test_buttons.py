"""Laws of buttons: each has a name, and of a row exactly one is chosen."""

import pytest
from PySide6.QtCore import Qt

from ui.widgets.buttons import SegmentedButtons, tool_button


@pytest.fixture
def speeds(qtbot):
    made = SegmentedButtons([(1, "1×"), (60, "60×"), (0, "Max")], "Speed")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_tool_button_is_named_by_its_tip(qtbot):
    made = tool_button("magnifying-glass", "Zoom in", name="zoomInButton")
    qtbot.addWidget(made)
    assert (made.toolTip(), made.accessibleName(), made.objectName()) == ("Zoom in", "Zoom in", "zoomInButton")


def test_a_click_chooses_and_tells(speeds, qtbot):
    speeds.set_value(1)
    with qtbot.waitSignal(speeds.chosen) as told:
        qtbot.mouseClick(speeds.button(60), Qt.MouseButton.LeftButton)
    assert told.args == [60]
    assert speeds.value == 60


def test_the_keyboard_chooses_too(speeds, qtbot):
    speeds.set_value(1)
    speeds.button(60).setFocus()
    with qtbot.waitSignal(speeds.chosen):
        qtbot.keyClick(speeds.button(60), Qt.Key.Key_Space)
    assert speeds.value == 60


def test_setting_a_value_tells_nobody(speeds, qtbot):
    with qtbot.assertNotEmitted(speeds.chosen):
        speeds.set_value(0)
    assert speeds.value == 0
    assert speeds.button(0).accessibleName() == "Speed: Max"


def test_a_value_without_a_button_leaves_none_chosen(speeds):
    speeds.set_value(60)
    speeds.set_value(999)
    assert speeds.value is None
    speeds.set_value(60)
    assert speeds.value == 60
    with pytest.raises(ValueError, match="999"):
        speeds.button(999)


def test_words_that_a_tight_row_cuts_are_told_by_their_tooltips(qtbot):
    row = SegmentedButtons([(1, "Sessions"), (2, "Requests")], "List")
    qtbot.addWidget(row)
    row.show()
    row.resize(row.sizeHint())
    assert row.button(1).toolTip() == ""
    row.resize(row.sizeHint().width() - 40, row.height())
    assert (row.button(1).text(), row.button(1).toolTip()) == ("Sessions", "Sessions")
    assert row.button(1).shown_text.endswith("…")
    assert not row.grab().isNull()


@pytest.mark.parametrize("dense", [False, True])
def test_a_row_that_has_its_room_shows_every_word_whole(qtbot, dense):
    words = ["1×", "10×", "60×", "600×", "Max", "Live", "Ended", "Requests"]
    row = SegmentedButtons(list(enumerate(words)), "Speed")
    if dense:
        row.be_dense()
    qtbot.addWidget(row)
    row.show()
    row.resize(row.sizeHint())
    assert [row.button(place).shown_text for place in range(len(words))] == words
