"""Laws of pinned lanes: they stay on top while the others scroll, are found where they are seen, and say what they are."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ui import theme
from ui.widgets.lanes import Ghosts
from ui.widgets.lanes.layout import LaneLayout
from ui.widgets.lanes.pins import kept_px, part_at, parts
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, ghost_areas

LANES = 12


@pytest.fixture
def crowd(lanes, make_data):
    """A dozen people, of whom four fit on screen."""
    rows = tuple((200 + lane, lane, 0, 600, None, 3000, 5400, lane % 3 + 1, -1) for lane in range(LANES))
    lanes.resize(950, 180)
    lanes.set_data(make_data(rows, epoch=9), 3_600_000)
    return lanes


def top_of(lanes, bar: int) -> float:
    return lanes.bar_area(bar).top()


def test_a_pinned_lane_stays_while_the_others_scroll_under_it(crowd):
    crowd.toggle_pin(7)
    pinned, other = top_of(crowd, 7), top_of(crowd, 1)
    assert pinned < other
    crowd.verticalScrollBar().setValue(10)
    assert top_of(crowd, 7) == pinned
    assert top_of(crowd, 1) == other - 10
    crowd.verticalScrollBar().setValue(crowd.verticalScrollBar().maximum())
    assert top_of(crowd, 7) == pinned
    assert crowd.bars_in_view()[0] == 7
    assert crowd.bars_in_view()[-1] == LANES - 1
    assert 1 not in crowd.bars_in_view()


def test_every_lane_comes_into_sight_though_some_are_pinned(crowd):
    crowd.toggle_pin(7)
    seen = set()
    for value in range(0, crowd.verticalScrollBar().maximum() + 20, 20):
        crowd.verticalScrollBar().setValue(value)
        seen |= set(crowd.bars_in_view())
    assert seen == set(range(LANES))


def test_what_is_clicked_is_what_is_seen(crowd, qtbot):
    crowd.toggle_pin(7)
    crowd.verticalScrollBar().setValue(40)
    for bar in crowd.bars_in_view():
        area = crowd.bar_area(bar)
        at = QPoint(round(crowd.frame().x(2_400_000)), round(area.center().y()))
        hidden = bar != 7 and area.center().y() < crowd.bar_area(7).bottom() + 5
        if not hidden and at.y() < crowd.viewport().height():
            assert crowd.bar_under(at) == bar
            assert crowd.lane_under(at) == bar
    with qtbot.waitSignal(crowd.bar_chosen, check_params_cb=lambda key: key == 207):
        qtbot.mouseClick(crowd.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, round(top_of(crowd, 7)) + 4))


def test_choosing_a_bar_scrolls_it_out_from_under_the_pinned_ones(crowd):
    crowd.toggle_pin(7)
    edge = crowd.bar_area(7).bottom()
    crowd.verticalScrollBar().setValue(crowd.verticalScrollBar().maximum())
    crowd.select([201])
    assert top_of(crowd, 1) > edge
    value = crowd.verticalScrollBar().value()
    crowd.select([207])
    assert crowd.verticalScrollBar().value() == value


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_while_others_scroll_the_picture_of_a_pinned_lane_is_the_same_and_not_that_of_the_others(crowd, qapp, scheme):
    theme.apply(qapp, scheme)
    crowd.toggle_pin(7)
    kept = crowd._kept_px
    before = crowd.viewport().grab().toImage()
    crowd.verticalScrollBar().setValue(50)
    after = crowd.viewport().grab().toImage()
    width = before.width()
    assert after.copy(0, 0, width, RULER_PX + kept) == before.copy(0, 0, width, RULER_PX + kept)
    assert after.copy(0, RULER_PX + kept + 8, width, 80) != before.copy(0, RULER_PX + kept + 8, width, 80)
    theme.apply(qapp, "light")


def test_a_pinned_lane_says_so_below_its_name(crowd):
    crowd.toggle_pin(0)
    pinned = crowd.viewport().grab().toImage()
    crowd.toggle_pin(0)
    gutter = (0, RULER_PX + 2, GUTTER_PX, 28)
    assert crowd.viewport().grab().toImage().copy(*gutter) != pinned.copy(*gutter)


def test_too_many_pinned_lanes_leave_room_for_the_others(crowd):
    for lane in range(LANES):
        crowd.toggle_pin(lane)
    room = crowd.viewport().height() - RULER_PX
    assert 0 < crowd._kept_px <= 0.6 * room
    crowd.verticalScrollBar().setValue(crowd.verticalScrollBar().maximum())
    assert crowd.bars_in_view()[-1] == LANES - 1


def test_a_group_that_is_folded_says_how_many_of_it_are_pinned_elsewhere(lanes, make_data):
    rows = tuple((bar, bar, 0, 100, None, 200, 9000, bar % 3 + 1, -1) for bar in range(6))
    lanes.set_data(make_data(rows, grouped=True, epoch=9), 3_600_000)
    assert lanes.bars_in_view() == []
    lanes.toggle_pin(3)
    assert lanes.bars_in_view() == [3]
    assert lanes._layout.lane_strip[3] == 0
    assert (lanes._layout.strip_lane < 0).sum() == 3
    folded = lanes.viewport().grab().toImage()
    lanes.toggle_group(1)
    assert sorted(lanes.bars_in_view()) == [0, 3]
    assert lanes.viewport().grab().toImage() != folded


def test_a_pinned_lane_that_is_filtered_away_comes_back_to_the_top(lanes, day):
    lanes.toggle_pin(2)
    hidden = np.array([1, 2, 0], np.int32)
    lanes.set_data(replace(day, lane_rows=hidden, structure=5), lanes.now_ms)
    assert lanes.pinned == ()
    lanes.set_data(replace(day, structure=6), lanes.now_ms)
    assert lanes.pinned == ("Person 2",)


def test_without_pins_a_frame_is_whole(lanes):
    frame = lanes.frame()
    assert parts(frame, 0) == (frame,)
    assert part_at(frame, 0, 100) is frame


def test_how_much_stays_is_whole_lanes():
    layout = LaneLayout(np.ones(6, np.int32), np.zeros(6, np.int32), pinned=[4, 2, 1])
    heights = layout.heights[:3].cumsum()
    assert kept_px(layout, 1000) == heights[2]
    assert kept_px(layout, heights[1] / 0.6 + 1) == heights[1]
    assert kept_px(layout, 10) == 0


def test_what_is_yet_to_come_lies_in_its_lane_whatever_stays_above(lanes, day):
    ghost = Ghosts(*(np.array([value], kind) for value, kind in (
        (2, np.int32), (0, np.int32), (3_700_000, np.int64), (4_000_000, np.int64), (1, np.int32), (False, bool)
    )))  # fmt: skip
    lanes.set_data(replace(day, ghosts=ghost, structure=7), lanes.now_ms)
    lanes.mark_now()
    lanes.toggle_pin(2)
    bar = lanes.bar_area(5)
    for part in parts(lanes.frame(), lanes._kept_px):
        for area in ghost_areas(part)[1]:
            assert area[1] == pytest.approx(bar.top())
