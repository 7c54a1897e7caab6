"""Laws of the layout: strips lie close together, bars lie inside their strips, and nothing empty takes room."""

import numpy as np
import pytest

from ui import theme
from ui.widgets.lanes.layout import CROWD_PX, GROUP_PX, LANE_PX, MOST_ROWS, NAMED_ROWS, LaneLayout, dense_rows

NO_GROUPS = np.zeros(5, np.int32)


def layout(*rows, **other) -> LaneLayout:
    return LaneLayout(np.array(rows, np.int32), np.zeros(len(rows), np.int32), **other)


def test_strips_follow_each_other_without_gap_or_overlap():
    made = layout(1, 2, 5, 1)
    assert made.tops.tolist() == [0, *np.cumsum(made.heights)[:-1]]
    assert made.height_px == made.heights.sum()


def test_a_lane_without_rows_is_left_out():
    made = layout(1, 0, 1)
    assert made.strip_lane.tolist() == [0, 2]
    assert made.lane_strip.tolist() == [0, -1, 1]


def test_lanes_with_more_rows_are_not_lower():
    heights = [layout(rows).heights[0] for rows in range(1, MOST_ROWS + 1)]
    assert heights == sorted(heights)
    assert heights[0] == LANE_PX


def test_of_several_devices_each_bar_has_room_for_its_name(qapp):
    for rows in range(2, NAMED_ROWS + 1):
        _, heights = layout(rows).bar_tops(np.zeros(rows, int), np.arange(rows), np.full(rows, rows))
        assert heights.min() > theme.metrics("micro").capHeight() + 4


def test_curves_alone_use_the_room_there_is():
    few = LaneLayout(np.ones(6, int), np.array([0, 0, 1, 1, 2, 2]), groups=3, folded=frozenset(range(3)), room_px=420)
    assert few.heights.tolist() == [140, 140, 140]
    one = LaneLayout(np.ones(2, int), np.zeros(2, int), groups=1, folded=frozenset({0}), room_px=2000)
    assert one.heights.tolist() == [256]


def test_a_crowded_lane_becomes_a_curve():
    made = layout(MOST_ROWS, MOST_ROWS + 1)
    assert [made.crowded(0), made.crowded(1)] == [False, True]
    assert made.heights[1] == CROWD_PX


@pytest.mark.parametrize("rows", range(1, MOST_ROWS + 1))
def test_bars_lie_inside_their_lane_and_beside_each_other(rows):
    made = layout(1, rows, room_px=10)
    lanes = np.full(rows, 1)
    tops, heights = made.bar_tops(lanes, np.arange(rows), np.full(rows, rows))
    assert tops[0] >= made.tops[1]
    assert tops[-1] + heights[-1] <= made.tops[1] + made.heights[1]
    assert (tops[1:] >= (tops + heights)[:-1]).all()


def test_rows_that_are_not_used_take_no_room():
    lanes, rows = np.array([0, 0, 3, 3, 3]), np.array([2, 2, 0, 5, 9])
    place, count = dense_rows(lanes, rows)
    assert place.tolist() == [0, 0, 0, 1, 2]
    assert count.tolist() == [1, 1, 3, 3, 3]


def test_a_bar_alone_is_taller_than_one_of_two():
    made = layout(2)
    alone = made.bar_tops(np.array([0]), np.array([0]), np.array([1]))
    shared = made.bar_tops(np.array([0]), np.array([0]), np.array([2]))
    assert alone[1][0] > shared[1][0]


def test_few_lanes_stretch_a_little_to_fill_the_room():
    tight, loose = layout(1, 1), layout(1, 1, room_px=1000)
    assert tight.height_px < loose.height_px <= tight.height_px * 1.31


def test_the_strip_at_a_height_is_the_one_that_covers_it():
    made = layout(1, 2, 1)
    for strip, top in enumerate(made.tops):
        assert made.strip_at(top) == strip
        assert made.strip_at(top + made.heights[strip] - 1) == strip
    assert made.strip_at(-1) == -1
    assert made.strip_at(made.height_px) == -1


def test_the_strips_on_screen_are_those_that_reach_into_it():
    made = layout(*[1] * 10)
    assert made.between(0, LANE_PX) == (0, 1)
    assert made.between(LANE_PX + 1, 3 * LANE_PX - 1) == (1, 3)


def test_groups_come_first_then_their_lanes_and_folded_ones_alone():
    rows, group = np.array([1, 1, 1, 0]), np.array([1, 0, 1, 2])
    made = LaneLayout(rows, group, groups=3, folded=frozenset({0}))
    assert made.strip_lane.tolist() == [-1, -1, 0, 2]
    assert made.strip_group.tolist() == [0, 1, 1, 1]
    assert made.lane_strip.tolist() == [2, -1, 3, -1]
    assert made.heights.tolist() == [GROUP_PX, GROUP_PX, LANE_PX, LANE_PX]


def test_no_lanes_have_no_height():
    made = LaneLayout(NO_GROUPS[:0], NO_GROUPS[:0], groups=3)
    assert made.height_px == 0
    assert made.strip_at(0) == -1


def test_pinned_lanes_come_first_in_the_order_of_pinning_and_the_others_stay_as_they_were():
    made = layout(1, 2, 1, 1, pinned=[3, 1])
    assert made.strip_lane.tolist() == [3, 1, 0, 2]
    assert made.lane_strip.tolist() == [2, 1, 3, 0]
    assert made.tops.tolist() == sorted(made.tops.tolist())


def test_a_pinned_lane_is_on_show_though_its_group_is_folded():
    rows, group = np.ones(4, np.int32), np.array([0, 0, 1, 1])
    made = LaneLayout(rows, group, groups=2, folded=frozenset({0, 1}), pinned=[2])
    assert made.strip_lane.tolist() == [2, -1, -1]
    assert made.strip_group.tolist() == [-1, 0, 1]


def test_a_pinned_lane_that_is_empty_has_no_place():
    assert layout(1, 0, pinned=[1]).strip_lane.tolist() == [0]
