"""Laws of the view: what is selected is found, following can be left and taken up again, and data may change."""

import numpy as np
import pytest

from simulator.clock import stopwatch_s
from ui.widgets.lanes import FOREVER_MS, Bars, LaneData, Lanes
from ui.widgets.lanes.layout import MOST_ROWS
from ui.widgets.lanes.scene import GUTTER_PX


def now_x(lanes) -> float:
    return lanes.time.x(lanes.now_ms)


def test_following_keeps_now_in_place_while_time_passes(lanes, day):
    lanes.time.ms_per_px = 500
    for now_s in (3700, 3800, 4000):
        lanes.set_data(day, now_s * 1000)
        assert now_x(lanes) == pytest.approx(lanes.time.width_px * 0.84)


def test_panning_leaves_following_and_a_signal_tells(lanes, day, qtbot):
    with qtbot.waitSignal(lanes.follow_changed, check_params_cb=lambda on: on is False):
        lanes.pan(120)
    first_ms = lanes.time.first_ms
    lanes.set_data(day, 5_000_000)
    assert lanes.time.first_ms == first_ms
    with qtbot.waitSignal(lanes.follow_changed, check_params_cb=lambda on: on is True):
        lanes.set_following(True)
    assert lanes.time.first_ms != first_ms


def test_zooming_keeps_following(lanes):
    lanes.zoom_in()
    assert lanes.following
    span_ms = lanes.time.span_ms
    lanes.zoom_out()
    assert lanes.time.span_ms == pytest.approx(span_ms * 1.5)


def test_the_window_of_time_is_told(lanes, qtbot):
    with qtbot.waitSignal(lanes.window_changed) as told:
        lanes.pan(10)
    assert told.args == [int(lanes.time.first_ms), int(lanes.time.last_ms)]


def test_fit_shows_the_selection_then_everything(lanes):
    lanes.select([104])
    lanes.fit()
    assert lanes.time.first_ms < 2_400_000
    assert lanes.time.last_ms > 3_000_000
    assert lanes.time.span_ms < 700_000
    lanes.fit()
    assert lanes.time.first_ms <= 0
    assert lanes.time.last_ms >= 5_400_000
    assert not lanes.following


def test_fitting_a_live_bar_shows_some_of_what_is_ahead(lanes):
    lanes.select([103])
    lanes.fit()
    assert lanes.time.last_ms > 3_600_000


def test_a_selection_outlives_new_data_and_forgets_what_is_gone(lanes, day, make_data):
    lanes.select([104, 106])
    assert lanes.selected == {3, 5}
    rows = ((106, 0, 0, 0, None, 5, 900, 1, -1),)
    lanes.set_data(make_data(rows, epoch=2), 3_600_000)
    assert lanes.selected == {0}
    assert lanes.current == 0
    lanes.select([])
    assert lanes.current == -1


def many(lanes_count: int, bars_count: int, *, grouped: bool = False) -> LaneData:
    at = np.arange(bars_count)
    lane = (at % lanes_count).astype(np.int32)
    start_ms = (at * 7919) % 3_000_000
    row = (at // lanes_count).astype(np.int32)
    flags = np.zeros(bars_count, bool)
    colour = (lane % 3 + 1).astype(np.int32)
    group = (np.arange(lanes_count) % 3 + 1).astype(np.int32)
    bars = Bars(
        at + 1, lane, row, start_ms, start_ms * 0, start_ms + 60_000, np.full(bars_count, 5_000_000), colour,
        flags, np.full(bars_count, -1), ~flags,
    )  # fmt: skip
    return LaneData(
        bars=bars,
        lane_names=[f"Person {n}" for n in range(lanes_count)],
        lane_colour=group,
        lane_group=group,
        lane_rows=np.full(lanes_count, int(row.max()) + 1, np.int32),
        group_names=("Nobody", "User", "Manager", "Admin"),
        group_tokens=("nobody", "user", "manager", "admin"),
        tokens=("nobody", "user", "manager", "admin"),
        grouped=grouped,
        label=lambda bar: f"s-{bar}",
        epoch=7,
        structure=1,
    )


def test_selecting_scrolls_to_the_lane(lanes):
    lanes.set_data(many(200, 400), 3_600_000)
    assert lanes.verticalScrollBar().maximum() > 0
    lanes.select([151])
    area = lanes.bar_area(150)
    assert 0 < area.top() < lanes.viewport().height()
    before = lanes.verticalScrollBar().value()
    lanes.select([152])
    assert lanes.verticalScrollBar().value() == before


def test_selecting_leaves_the_lane_on_top_whole(lanes):
    lanes.set_data(many(200, 400), 3_600_000)
    for bar in (151, 90, 37):
        lanes.select([bar])
        assert lanes.verticalScrollBar().value() in lanes._layout.tops


def test_a_wide_view_of_a_short_run_is_not_filled_with_what_lies_beyond_it(lanes):
    lanes.set_range(0, 600_000)
    lanes.show_span(600_000)
    lanes.resize(2560, 400)
    assert lanes.time.span_ms == pytest.approx(1.2 * 600_000)


def test_a_wide_view_of_a_long_run_shows_more_of_it(lanes):
    lanes.show_span(1_200_000)
    lanes.resize(2560, 400)
    assert lanes.time.span_ms > 2 * 1_200_000


def test_thousands_of_lanes_are_folded_into_groups_and_can_be_unfolded(lanes):
    lanes.set_data(many(3000, 3000, grouped=True), 3_600_000)
    assert lanes.bars_in_view() == []
    lanes.toggle_group(1)
    assert lanes.bars_in_view()
    lanes.grab()
    lanes.toggle_group(1)
    assert lanes.bars_in_view() == []
    lanes.select([1])
    lanes.reveal(0)
    assert lanes.verticalScrollBar().value() == 0


def test_a_crowded_lane_shows_a_curve(lanes):
    lanes.set_data(many(2, 4 * MOST_ROWS), 3_600_000)
    assert lanes.bars_in_view() == []
    empty = lanes.grab().toImage()
    lanes.data.bars.shown[:] = False
    lanes.set_data(lanes.data, 3_600_001)
    assert lanes.grab().toImage() != empty


def test_a_new_record_starts_with_its_own_marks(lanes, day, make_data):
    asked = []

    def source(first_ms, last_ms):
        asked.append(first_ms)
        return np.zeros(0, np.int64), np.zeros(0, np.int64)

    lanes.set_tick_source(source)
    lanes.grab()
    count = len(asked)
    lanes.grab()
    assert len(asked) == count
    lanes.set_data(make_data(((1, 0, 0, 0, None, 0, None, 1, -1),), epoch=3), 3_600_000)
    lanes.grab()
    assert len(asked) == count + 1


def test_a_view_without_data_is_painted(qtbot):
    made = Lanes("Nothing")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.fit_all()
    made.fit()
    image = made.grab().toImage()
    assert not image.isNull()
    assert made.bar_area(0).isEmpty()


def test_the_time_without_a_limit_is_not_fitted_in(lanes, make_data):
    lanes.set_data(make_data(((1, 0, 0, 0, None, 0, None, 1, -1),), epoch=3), 3_600_000)
    assert lanes.data.bars.deadline_ms[0] == FOREVER_MS
    lanes.fit_all()
    assert lanes.time.last_ms < 10_000_000


def test_a_resized_view_keeps_following(lanes):
    lanes.time.ms_per_px = 500
    lanes.resize(1200, 400)
    assert lanes.time.width_px == lanes.viewport().width() - GUTTER_PX
    assert now_x(lanes) == pytest.approx(lanes.time.width_px * 0.84)


def test_ten_thousand_live_bars_cost_little(lanes):
    """Generous bounds, for machines under load; `benchmarks` measures."""
    lanes.resize(1400, 600)
    lanes.set_data(many(1000, 10_000), 3_600_000)
    lanes.grab()
    times_s = []
    for step in range(9):
        lanes.set_data(lanes.data, 3_600_000 + step * 1000)
        start_s = stopwatch_s()
        lanes.viewport().repaint()
        times_s.append(stopwatch_s() - start_s)
    assert sorted(times_s)[4] < 0.04
