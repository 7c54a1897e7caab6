"""Two marks and the time between them."""

from PySide6.QtCore import QPoint, Qt

from ui.widgets.lanes import Stretch
from ui.widgets.lanes.measure import Measure
from ui.widgets.lanes.scene import GUTTER_PX


def test_marks_are_placed_in_turn_and_then_anew():
    measure = Measure().placed(1000)
    assert (measure.a_ms, measure.b_ms, measure.between_ms) == (1000, None, None)
    measure = measure.placed(61_000)
    assert measure.between_ms == 60_000
    assert measure.words == "A at 00:00:01, B at 00:01:01, 1:00 between"
    assert measure.placed(5000) == Measure(5000)


def test_the_time_between_is_the_same_backwards():
    assert Measure(9000, 2000).between_ms == 7000
    assert Measure().words == ""


def test_the_next_letter_is_the_one_that_is_placed_next():
    assert [m.next_letter for m in (Measure(), Measure(5), Measure(5, 9))] == ["A", "B", "A"]


def test_both_marks_hold_a_stretch_of_whole_seconds():
    assert Measure(5_400, 1_200).stretch == Stretch(1_000, 6_000)
    assert Measure(5_400).stretch is None


def test_the_keyboard_marks_now_and_escape_takes_the_marks_away(lanes, qtbot):
    qtbot.keyClick(lanes, Qt.Key.Key_M)
    assert lanes.measure == Measure(lanes.now_ms)
    qtbot.keyClick(lanes, Qt.Key.Key_M)
    assert lanes.measure.between_ms == 0
    before = lanes.grab().toImage()
    qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert lanes.measure == Measure()
    assert lanes.grab().toImage() != before


def test_shift_and_a_click_mark_where_they_point(lanes, qtbot):
    with qtbot.assertNotEmitted(lanes.time_chosen), qtbot.assertNotEmitted(lanes.bar_chosen):
        for x in (100, 300):
            at = QPoint(GUTTER_PX + x, 8)
            qtbot.mouseClick(lanes.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)
    between_ms = lanes.measure.between_ms
    assert between_ms is not None
    assert abs(between_ms - 200 * lanes.time.ms_per_px) <= 2
