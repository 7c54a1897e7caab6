"""Laws of the index: a bar is found by its lane and by its id."""

import numpy as np

from ui.widgets.lanes.data import BarIndex, LaneData, no_bars


def test_a_lane_lists_its_bars_in_order_of_their_start(day):
    index = BarIndex(day.bars, 3)
    assert [index.in_lane(lane).tolist() for lane in range(3)] == [[0, 1], [2, 3], [4, 5]]


def test_a_bar_is_found_by_its_id(day):
    index = BarIndex(day.bars, 3)
    assert index.positions(np.array([106, 101, 7, 999])).tolist() == [5, 0, -1, -1]
    assert index.position(104) == 3


def test_nothing_is_found_among_no_bars():
    index = BarIndex(no_bars(), 0)
    assert index.positions(np.array([1, 2])).tolist() == [-1, -1]


def test_data_begin_empty_and_describe_nothing():
    data = LaneData()
    assert len(data.bars) == 0
    assert data.label(0) == data.describe(0) == ""
