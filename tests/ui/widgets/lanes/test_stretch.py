"""Laws of a stretch of time: drawn by hand it falls on round times, its edges can be moved, and the rest is dimmed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from ui import theme
from ui.widgets.lanes import FOREVER_MS, Stretch
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX
from ui.widgets.lanes.stretch import SNAP_PX, around, drawn, edge_that_stays, snapped_ms

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
MINUTE_MS = 60_000


@given(st.floats(0, 1e9), st.floats(1, 1e6))
def test_an_edge_falls_on_whole_seconds_not_far_from_where_it_was_put(at_ms, ms_per_px):
    snapped = snapped_ms(at_ms, ms_per_px)
    assert snapped % 1000 == 0
    assert abs(snapped - at_ms) <= max(500, SNAP_PX / 2 * ms_per_px)


def test_the_coarser_the_scale_the_rounder_the_time():
    at_ms = 9 * 60 * MINUTE_MS + 7_400
    assert snapped_ms(at_ms, 10) == at_ms - 400
    assert snapped_ms(at_ms, 8_000) == 9 * 60 * MINUTE_MS


def test_a_stretch_is_the_same_either_way_round_and_never_empty():
    assert drawn(5_000, 2_000) == drawn(2_000, 5_000) == Stretch(2_000, 5_000)
    assert drawn(5_000, 5_000) == Stretch(5_000, 6_000)
    assert drawn(FOREVER_MS, 2_000) == Stretch(2_000)
    assert around(5_900, 1_100) == Stretch(1_000, 6_000)
    assert around(1_100, 1_100) == Stretch(1_000, 2_000)


def drag(lanes, qtbot, start: QPoint, end: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    port = lanes.viewport()
    qtbot.mousePress(port, LEFT, modifier, start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, LEFT, modifier, end)


@pytest.mark.parametrize("y", [8, 150], ids=["axis", "lanes"])
def test_shift_and_a_drag_ask_for_a_stretch_and_leave_the_window_of_time_where_it_is(lanes, qtbot, y):
    lanes.set_following(False)
    first_ms = lanes.time.first_ms
    with qtbot.assertNotEmitted(lanes.bar_chosen), qtbot.waitSignal(lanes.stretch_chosen) as told:
        drag(lanes, qtbot, QPoint(GUTTER_PX + 300, y), QPoint(GUTTER_PX + 100, y), SHIFT)
    asked = told.args[0]
    assert abs(asked.first_ms - lanes.time.at_ms(100)) <= SNAP_PX * lanes.time.ms_per_px
    assert abs(asked.last_ms - lanes.time.at_ms(300)) <= SNAP_PX * lanes.time.ms_per_px
    assert lanes.time.first_ms == first_ms
    assert lanes.measure.words == ""


def test_an_edge_is_moved_on_the_axis_and_the_other_one_stays(lanes, qtbot):
    lanes.set_following(False)
    odd_ms = 1_234_000
    lanes.show_stretch_alone(Stretch(odd_ms, 2_400_000))
    edge = QPoint(round(lanes.frame().x(2_400_000)), 10)
    qtbot.mouseMove(lanes.viewport(), edge)
    assert lanes.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    with qtbot.waitSignal(lanes.stretch_chosen) as told:
        drag(lanes, qtbot, edge, edge + QPoint(60, 0))
    assert told.args[0].first_ms == odd_ms
    assert told.args[0].last_ms > 2_400_000
    frame = lanes.frame()
    assert edge_that_stays(frame, Stretch(odd_ms, 2_400_000), edge.x(), RULER_PX + 20) is None
    assert edge_that_stays(frame, None, edge.x(), 10) is None


def test_escape_gives_a_drawing_up(lanes, qtbot):
    port, at = lanes.viewport(), QPoint(GUTTER_PX + 100, 8)
    before = Stretch(600_000, 900_000)
    lanes.show_stretch_alone(before)
    with qtbot.assertNotEmitted(lanes.stretch_chosen):
        qtbot.mousePress(port, LEFT, SHIFT, at)
        qtbot.mouseMove(port, at + QPoint(80, 0))
        assert lanes.stretch != before
        qtbot.keyClick(lanes, Qt.Key.Key_Escape)
        qtbot.mouseRelease(port, LEFT, SHIFT, at + QPoint(80, 0))
    assert lanes.stretch == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_lies_outside_is_dimmed_and_what_lies_inside_is_not(lanes, qapp, scheme):
    theme.apply(qapp, scheme)
    lanes.set_following(False)
    frame = lanes.frame()
    inside = QPoint(round(frame.x(1_200_000)), 250)
    outside = QPoint(round(frame.x(3_000_000)), 250)
    plain = lanes.viewport().grab().toImage()
    lanes.show_stretch_alone(Stretch(600_000, 1_800_000))
    seen = lanes.viewport().grab().toImage()
    assert seen.pixelColor(inside) == plain.pixelColor(inside)
    area = lanes.bar_area(2)
    on_bar = QPoint(round(frame.x(3_000_000)), round(area.center().y()))
    assert seen.pixelColor(on_bar) != plain.pixelColor(on_bar)
    assert seen.pixelColor(outside) != plain.pixelColor(outside)
    lanes.show_stretch_alone(None)
    assert lanes.viewport().grab().toImage() == plain
    theme.apply(qapp, "light")
