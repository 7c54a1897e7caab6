"""Laws of the hands: mouse, wheel and keyboard do what they say, and a drag chooses nothing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.widgets.lanes import gestures
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX

LEFT = Qt.MouseButton.LeftButton


def middle(lanes, bar) -> QPoint:
    area = lanes.bar_area(bar)
    return QPointF(min(area.center().x(), lanes.frame().x(lanes.now_ms) - 8), area.center().y()).toPoint()


def wheel(lanes, x, turn, modifiers=Qt.KeyboardModifier.NoModifier):
    where = QPointF(x, 100)
    event = QWheelEvent(
        where, lanes.viewport().mapToGlobal(where), QPoint(), turn, Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lanes.viewport(), event)


def test_a_click_on_a_bar_chooses_it(lanes, qtbot):
    with qtbot.waitSignal(lanes.bar_chosen, check_params_cb=lambda key: key == 103):
        qtbot.mouseClick(lanes.viewport(), LEFT, pos=middle(lanes, 2))
    assert lanes.selected == {2}


def test_choosing_the_same_bar_again_tells_nobody(lanes, qtbot):
    lanes.select([103])
    with qtbot.assertNotEmitted(lanes.bar_chosen):
        qtbot.mouseClick(lanes.viewport(), LEFT, pos=middle(lanes, 2))


def test_selecting_from_outside_tells_nobody(lanes, qtbot):
    with qtbot.assertNotEmitted(lanes.bar_chosen):
        lanes.select([101])


def drag_flag(lanes, qtbot, *steps: int) -> list[int]:
    """Takes hold of the flag of now and moves it by so many pixels, time after time; the instants told."""
    told = []
    lanes.time_dragged.connect(told.append)
    flag = QPoint(GUTTER_PX + round(lanes.time.x(lanes.now_ms)), 8)
    qtbot.mousePress(lanes.viewport(), LEFT, pos=flag)
    for step in steps:
        qtbot.mouseMove(lanes.viewport(), flag + QPoint(step, 0))
    qtbot.mouseRelease(lanes.viewport(), LEFT, pos=flag + QPoint(steps[-1], 0))
    return told


def test_the_flag_of_now_is_dragged_along_the_axis(lanes, qtbot):
    x = round(lanes.time.x(lanes.now_ms))
    with qtbot.assertNotEmitted(lanes.time_chosen):
        told = drag_flag(lanes, qtbot, -30, -60)
    assert told == [int(lanes.time.at_ms(x - 30)), int(lanes.time.at_ms(x - 60))]


def test_the_window_stands_still_under_a_flag_that_is_dragged(lanes, qtbot):
    assert lanes.following
    before = lanes.time.first_ms
    drag_flag(lanes, qtbot, -40)
    assert not lanes.following
    assert lanes.time.first_ms == before


def test_the_flag_is_not_dragged_out_of_the_window(lanes, qtbot):
    assert drag_flag(lanes, qtbot, -100, -5_000)[-1] == int(lanes.time.first_ms)


def test_a_click_on_the_axis_chooses_an_instant(lanes, qtbot):
    with qtbot.waitSignal(lanes.time_chosen) as told:
        qtbot.mouseClick(lanes.viewport(), LEFT, pos=QPoint(GUTTER_PX + 200, 8))
    assert told.args[0] == pytest.approx(lanes.time.at_ms(200), abs=1)


def test_a_click_on_a_name_chooses_the_latest_bar(lanes, qtbot):
    y = round(lanes.bar_area(5).center().y())
    with qtbot.waitSignal(lanes.bar_chosen, check_params_cb=lambda key: key == 106):
        qtbot.mouseClick(lanes.viewport(), LEFT, pos=QPoint(40, y))


def test_a_click_into_the_void_chooses_nothing(lanes, qtbot):
    with qtbot.assertNotEmitted(lanes.bar_chosen):
        qtbot.mouseClick(lanes.viewport(), LEFT, pos=QPoint(GUTTER_PX + 5, 280))


def test_a_drag_pans_and_chooses_nothing(lanes, qtbot):
    port, start = lanes.viewport(), middle(lanes, 2)
    first_ms = lanes.time.first_ms
    with qtbot.assertNotEmitted(lanes.bar_chosen):
        qtbot.mousePress(port, LEFT, pos=start)
        qtbot.mouseMove(port, start + QPoint(2, 0))
        assert lanes.time.first_ms == first_ms
        qtbot.mouseMove(port, start + QPoint(-50, 0))
        qtbot.mouseRelease(port, LEFT, pos=start + QPoint(-50, 0))
    assert lanes.time.first_ms == pytest.approx(first_ms + 50 * lanes.time.ms_per_px)
    assert not lanes.following


def test_a_double_click_shows_the_bar_whole(lanes, qtbot):
    qtbot.mouseDClick(lanes.viewport(), LEFT, pos=middle(lanes, 3))
    assert lanes.time.span_ms < 700_000


def test_ctrl_and_wheel_zoom_at_the_pointer(lanes):
    lanes.set_following(False)
    fixed_ms = lanes.time.at_ms(300)
    span_ms = lanes.time.span_ms
    wheel(lanes, GUTTER_PX + 300, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert lanes.time.at_ms(300) == pytest.approx(fixed_ms)
    assert lanes.time.span_ms == pytest.approx(span_ms / 1.5)
    wheel(lanes, GUTTER_PX + 300, QPoint(0, -120), Qt.KeyboardModifier.ControlModifier)
    assert lanes.time.span_ms == pytest.approx(span_ms)


def test_the_wheel_pans_where_nothing_scrolls(lanes):
    first_ms = lanes.time.first_ms
    wheel(lanes, 400, QPoint(0, -120))
    assert lanes.time.first_ms > first_ms
    assert not lanes.following


def test_the_wheel_scrolls_where_there_are_many_lanes(lanes):
    lanes.resize(950, 100)
    first_ms, before = lanes.time.first_ms, lanes.verticalScrollBar().value()
    wheel(lanes, 400, QPoint(0, -120))
    assert lanes.verticalScrollBar().value() > before
    assert lanes.time.first_ms == first_ms
    wheel(lanes, 400, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert lanes.time.first_ms > first_ms


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_D, 1), (Qt.Key.Key_A, -1)])
def test_a_and_d_pan(lanes, qtbot, key, sign):
    first_ms = lanes.time.first_ms
    qtbot.keyClick(lanes, key)
    assert (lanes.time.first_ms - first_ms) * sign > 0


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_W, -1), (Qt.Key.Key_S, 1)])
def test_w_and_s_zoom(lanes, qtbot, key, sign):
    span_ms = lanes.time.span_ms
    qtbot.keyClick(lanes, key)
    assert (lanes.time.span_ms - span_ms) * sign > 0


def test_the_keyboard_walks_along_and_across(lanes, qtbot):
    walked = []
    for key in (
        Qt.Key.Key_Period,
        Qt.Key.Key_Period,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Comma,
        Qt.Key.Key_Up,
    ):
        qtbot.keyClick(lanes, key)
        walked.append(int(lanes.data.bars.ids[lanes.current]))
    assert walked == [101, 102, 104, 106, 105, 103]


def test_arrows_walk_too_and_the_first_step_finds_a_bar(lanes, qtbot):
    qtbot.keyClick(lanes, Qt.Key.Key_Down)
    assert lanes.current == 0
    qtbot.keyClick(lanes, Qt.Key.Key_Right)
    assert lanes.current == 1
    qtbot.keyClick(lanes, Qt.Key.Key_Left)
    assert lanes.current == 0


def test_walking_to_a_bar_out_of_sight_brings_it_into_sight(lanes, qtbot):
    lanes.set_following(False)
    lanes.time.show(3_400_000, 3_600_000)
    lanes.select([102])
    qtbot.keyClick(lanes, Qt.Key.Key_Comma)
    assert lanes.current == 0
    assert lanes.time.first_ms < 1_200_000 < lanes.time.last_ms
    lanes.time.show(0, 300_000)
    qtbot.keyClick(lanes, Qt.Key.Key_Period)
    assert lanes.time.first_ms < 1_800_000 < lanes.time.last_ms


def test_f_fits_home_goes_to_the_start_and_end_back_to_now(lanes, qtbot):
    qtbot.keyClick(lanes, Qt.Key.Key_F)
    assert lanes.time.first_ms <= 0
    lanes.time.show(3_000_000, 3_600_000)
    qtbot.keyClick(lanes, Qt.Key.Key_Home)
    assert lanes.time.first_ms < 0 < lanes.time.last_ms
    qtbot.keyClick(lanes, Qt.Key.Key_End)
    assert lanes.following
    lanes.pan(50)
    qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert lanes.following


def test_keys_with_ctrl_are_left_to_the_window(lanes, qtbot):
    span_ms = lanes.time.span_ms
    qtbot.keyClick(lanes, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert lanes.time.span_ms == span_ms


def test_the_bar_under_the_pointer_is_outlined(lanes, qtbot):
    before = lanes.grab().toImage()
    qtbot.mouseMove(lanes.viewport(), middle(lanes, 2))
    assert lanes.frame().hovered == 2
    assert lanes.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert lanes.grab().toImage() != before
    QApplication.sendEvent(lanes.viewport(), QEvent(QEvent.Type.Leave))
    assert lanes.frame().hovered == -1


class Tips:
    """Stands in for QToolTip, which would open a window."""

    def __init__(self) -> None:
        self.said = []

    def showText(self, where, text, widget):  # noqa: N802 - Qt's name
        self.said.append(text)


def test_the_tooltip_describes_the_bar(lanes, monkeypatch):
    tips = Tips()
    monkeypatch.setattr(gestures, "QToolTip", tips)
    port = lanes.viewport()
    for where in (middle(lanes, 2), QPoint(GUTTER_PX + 5, 280)):
        QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, where, port.mapToGlobal(where)))
    assert tips.said == ["Session 103", ""]


def test_the_tooltip_of_a_name_is_all_of_it(lanes, monkeypatch):
    tips = Tips()
    monkeypatch.setattr(gestures, "QToolTip", tips)
    port = lanes.viewport()
    for where in (QPoint(40, RULER_PX + 10), QPoint(40, 280)):
        QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, where, port.mapToGlobal(where)))
    assert tips.said == [lanes.data.lane_names[0], ""]


def test_a_click_on_a_group_unfolds_it(lanes, qtbot, make_data):
    rows = tuple((bar, bar, 0, 100, None, 200, 9000, bar % 3 + 1, -1) for bar in range(6))
    lanes.set_data(make_data(rows, grouped=True, epoch=9), 3_600_000)
    assert lanes.bars_in_view() == []
    qtbot.mouseClick(lanes.viewport(), LEFT, pos=QPoint(40, 50))
    assert lanes.bars_in_view() == [0, 3]


def test_p_pins_the_lane_of_the_selection_and_lets_it_go(lanes, qtbot):
    lanes.select([106])
    before = lanes.bar_area(5).top()
    qtbot.keyClick(lanes, Qt.Key.Key_P)
    assert lanes.pinned == ("Person 2",)
    assert lanes.bar_area(5).top() < before
    assert not lanes.grab().isNull()
    qtbot.keyClick(lanes, Qt.Key.Key_P)
    assert lanes.pinned == ()
    assert lanes.bar_area(5).top() == before
