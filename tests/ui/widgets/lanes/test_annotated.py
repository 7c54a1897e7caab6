"""Laws of what a person puts onto the view: marks, a stretch of time, and pins; keys put it there and take it away."""

from PySide6.QtCore import QPoint, Qt

from ui.widgets.lanes import Stretch
from ui.widgets.lanes.measure import Measure
from ui.widgets.lanes.scene import GUTTER_PX


def test_r_asks_for_the_stretch_from_a_to_b_and_again_for_none(lanes, qtbot):
    lanes.mark(2_000_500)
    lanes.mark(1_000_000)
    with qtbot.waitSignal(lanes.stretch_chosen) as told:
        qtbot.keyClick(lanes, Qt.Key.Key_R)
    assert told.args == [Stretch(1_000_000, 2_001_000)]
    lanes.show_stretch_alone(told.args[0])
    with qtbot.waitSignal(lanes.stretch_chosen, check_params_cb=lambda asked: asked is None):
        qtbot.keyClick(lanes, Qt.Key.Key_R)


def test_without_both_marks_r_asks_for_what_is_on_screen(lanes, qtbot):
    lanes.show_stretch(1_200_000, 1_800_000)
    lanes.mark(5_000)
    with qtbot.waitSignal(lanes.stretch_chosen) as told:
        qtbot.keyClick(lanes, Qt.Key.Key_R)
    assert told.args == [Stretch(1_200_000, 1_800_000)]


def test_escape_takes_first_the_marks_and_then_the_stretch_and_then_follows_now(lanes, qtbot):
    lanes.pan(-50)
    lanes.show_stretch_alone(Stretch(600_000, 900_000))
    lanes.mark_now()
    with qtbot.assertNotEmitted(lanes.stretch_chosen):
        qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert lanes.measure == Measure()
    with qtbot.waitSignal(lanes.stretch_chosen, check_params_cb=lambda asked: asked is None):
        qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    lanes.show_stretch_alone(None)
    assert not lanes.following
    qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert lanes.following


def test_with_shift_the_keys_take_away_what_they_put_there(lanes, qtbot):
    lanes.mark_now()
    qtbot.keyClick(lanes, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert lanes.measure == Measure()
    with qtbot.waitSignal(lanes.stretch_chosen, check_params_cb=lambda asked: asked is None):
        qtbot.keyClick(lanes, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)


def test_lane_and_time_under_a_point_are_told(lanes):
    y = round(lanes.bar_area(5).center().y())
    assert lanes.lane_under(QPoint(40, y)) == lanes.lane_under(QPoint(500, y)) == 2
    assert lanes.lane_under(QPoint(40, 5)) == -1
    assert lanes.time_under(QPoint(40, y)) == -1
    assert lanes.time_under(QPoint(GUTTER_PX + 200, y)) == int(lanes.time.at_ms(200))


def test_any_lane_can_be_pinned_and_let_go(lanes):
    lanes.toggle_pin(1)
    lanes.toggle_pin(2)
    assert lanes.pinned == ("Person 1", "Person 2")
    assert lanes.is_pinned(1)
    lanes.toggle_pin(1)
    assert lanes.pinned == ("Person 2",)
    assert not lanes.is_pinned(1)


def test_a_lane_stays_pinned_though_lanes_are_numbered_anew(lanes, make_data):
    lanes.toggle_pin(2)
    rows = tuple((200 + lane, lane, 0, 100, None, 200, 9000, 1, -1) for lane in range(4))
    lanes.set_data(make_data(rows, lane_ids=[103, 102, 101, 100], epoch=9), lanes.now_ms)
    assert lanes.pinned == ("Person 1",)


def test_another_record_begins_without_marks_and_pins(lanes):
    lanes.toggle_pin(2)
    lanes.mark_now()
    lanes.forget_annotations()
    assert (lanes.pinned, lanes.measure) == ((), Measure())
