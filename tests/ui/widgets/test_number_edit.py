import pytest
from PySide6.QtCore import Qt

from ui.widgets.number_edit import NumberEdit


@pytest.fixture
def field(qtbot):
    made = NumberEdit("People", 0, 5000, 12, none_word="all")
    qtbot.addWidget(made)
    made.show()
    return made


def type_into(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_number_within_bounds_counts_at_once(field, qtbot):
    told = []
    field.value_changed.connect(told.append)
    type_into(qtbot, field, "45")
    assert (field.value, told) == (45, [4, 45])


def test_what_is_out_of_bounds_is_marked_and_forgotten(field, qtbot):
    for text in ("5001", "-3", "many"):
        type_into(qtbot, field, text)
        assert field.property("invalid"), text
        assert "0 to 5,000" in field.accessibleDescription()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert not field.property("invalid")


def test_nothing_has_a_word(field, qtbot):
    type_into(qtbot, field, "all")
    assert field.value == 0
    field.set_value(1200)
    assert field.text() == "1,200"
    field.set_value(0)
    assert field.text() == "all"


def test_up_and_down_count_within_bounds(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value == 13
    field.set_value(0)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value == 0
