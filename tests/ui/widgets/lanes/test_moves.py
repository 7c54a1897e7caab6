"""Laws of walking: along a lane in order of time, across lanes to what is at the same time."""

import numpy as np
import pytest

from ui.widgets.lanes import moves
from ui.widgets.lanes.data import BarIndex
from ui.widgets.lanes.layout import LaneLayout


@pytest.fixture
def index(day):
    return BarIndex(day.bars, 3)


@pytest.fixture
def layout(day):
    return LaneLayout(day.lane_rows, day.lane_group)


def test_along_a_lane_stops_at_its_ends(day, index):
    assert moves.along(day, index, 0, 1) == 1
    assert moves.along(day, index, 1, 1) == 1
    assert moves.along(day, index, 1, -1) == 0
    assert moves.along(day, index, 0, -1) == 0


def test_across_goes_to_what_is_at_the_same_time(day, index, layout):
    assert moves.across(day, index, layout, 1, 1, 3_500_000) == 2
    assert moves.across(day, index, layout, 1, 1, 2_500_000) == 3
    assert moves.across(day, index, layout, 3, 1, 500_000) == 4
    assert moves.across(day, index, layout, 0, -1, 0) == 0


def test_hidden_bars_are_passed_over(day, index, layout):
    day.bars.shown[[2, 3]] = False
    assert moves.across(day, index, layout, 1, 1, 3_500_000) == 5
    assert moves.along(day, index, 2, 1) == 2


def test_the_nearest_bar_spans_the_instant_or_lies_closest(day):
    assert moves.nearest(day, np.array([0, 1]), 1_300_000) == 0
    assert moves.nearest(day, np.array([0, 1]), 1_700_000) == 1
    assert moves.nearest(day, np.zeros(0, int), 0) == moves.NOWHERE
