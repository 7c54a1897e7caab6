"""Two marks and the time between them."""

import pytest
from PySide6.QtCore import QPoint, Qt

from ui import theme
from ui.widgets.lanes import Stretch
from ui.widgets.lanes.measure import MEASURE_PX, Measure, _badges
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX


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


def test_the_marks_have_a_row_of_their_own_that_comes_and_goes_with_them(lanes):
    before = lanes.bar_area(0).top()
    lanes.mark(1_200_000)
    assert lanes.bar_area(0).top() == before + MEASURE_PX
    lanes.drop_marks()
    assert lanes.bar_area(0).top() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [420, 950, 1800])
def test_the_letters_are_seen_at_every_size_also_when_their_places_are_out_of_sight(lanes, qapp, scheme, width):
    theme.apply(qapp, scheme)
    lanes.resize(width, 300)
    lanes.show_stretch(1_200_000, 2_400_000)
    ink = theme.color("text").name()
    for a_ms, b_ms in ((1_500_000, 2_100_000), (1_500_000, 1_501_000), (600_000, 3_000_000), (600_000, 700_000)):
        lanes.set_measure(Measure(a_ms, b_ms))
        image = lanes.viewport().grab().toImage()
        row = RULER_PX + MEASURE_PX // 2 - 7
        dark = [x for x in range(GUTTER_PX, image.width()) if image.pixelColor(x, row).name() == ink]
        assert len(dark) >= 12
        assert dark[0] > GUTTER_PX
        assert dark[-1] < image.width()
    theme.apply(qapp, "light")


@pytest.mark.parametrize(
    "marks", [(600_000, 700_000), (3_000_000, 3_100_000), (1_500_000, 1_500_500), (1_200_000, 1_201_000)]
)
def test_one_letter_never_hides_the_other(lanes, marks):
    lanes.show_stretch(1_200_000, 2_400_000)
    for a_ms, b_ms in (marks, marks[::-1]):
        lanes.set_measure(Measure(a_ms, b_ms))
        frame = lanes.frame()
        (first, one), (last, other) = _badges(frame, [("A", a_ms), ("B", b_ms)], 0)
        assert {first.strip("‹›"), last.strip("‹›")} == {"A", "B"}
        assert GUTTER_PX < one.left() < one.right() < other.left() < other.right() < frame.width_px
        assert not lanes.viewport().grab().isNull()
