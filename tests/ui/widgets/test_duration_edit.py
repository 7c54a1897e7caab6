"""Laws of the duration field: it reads what people write, says what is wrong, and gives out only what is valid."""

import pytest
from PySide6.QtCore import Qt

from ui.widgets.duration_edit import DurationEdit, DurationField


@pytest.fixture
def field(qtbot):
    made = DurationField("Idle limit", may_be_off=True)
    qtbot.addWidget(made)
    made.show()
    made.edit.set_value(15 * 60_000)
    return made


def retype(qtbot, edit, text):
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def test_it_shows_a_value_as_people_write_it(field):
    assert field.edit.text() == "15m"
    field.edit.set_value(None)
    assert field.edit.text() == "off"
    assert field.edit.value_ms is None


@pytest.mark.parametrize(
    ("text", "value_ms"), [("90s", 90_000), ("8h", 28_800_000), (" 2D ", 172_800_000), ("off", None)]
)
def test_a_valid_text_is_told_as_milliseconds(field, qtbot, text, value_ms):
    with qtbot.waitSignal(field.edit.value_changed, check_params_cb=lambda told: told == value_ms):
        retype(qtbot, field.edit, text)
    assert field.edit.value_ms == value_ms
    assert field.edit.problem == ""


@pytest.mark.parametrize("text", ["15", "15x", "1.5h", "-3m", "fifteen"])
def test_an_invalid_text_is_told_in_a_line_below_and_never_given_out(field, qtbot, text):
    retype(qtbot, field.edit, text)
    assert f'"{text}" is not a duration' in field._line.text()
    assert 'such as "15m", or "off"' in field._line.text()
    assert field._line.isVisible()
    assert field.edit.property("invalid") is True
    assert field.edit.accessibleDescription() == field._line.text()
    # On the way to "15x" the text was "1" and "15", both invalid: the value is still the old one.
    assert field.edit.value_ms == 15 * 60_000


def test_the_line_goes_when_the_text_is_right_again(field, qtbot):
    retype(qtbot, field.edit, "15x")
    retype(qtbot, field.edit, "16m")
    assert not field._line.isVisible()
    assert field.edit.value_ms == 16 * 60_000


def test_an_empty_text_asks_for_a_duration(field, qtbot):
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    assert field.edit.problem.startswith("Write a whole number")


def test_off_is_refused_where_a_limit_must_be(qtbot):
    edit = DurationEdit("Interval")
    qtbot.addWidget(edit)
    edit.set_value(60_000)
    retype(qtbot, edit, "off")
    assert edit.problem
    assert edit.value_ms == 60_000


def test_up_and_down_count_in_the_unit_that_is_written(field, qtbot):
    qtbot.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.edit.text() == "16m"
    for _ in range(20):
        qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.edit.text() == "1m"


def test_leaving_the_field_tidies_the_text(field, qtbot):
    retype(qtbot, field.edit, "60m")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.edit.text() == "1h"
