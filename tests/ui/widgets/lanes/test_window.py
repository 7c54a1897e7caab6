"""Laws of the window of time: what is under the pointer stays there, and now stays where it is seen."""

import numpy as np
import pytest

from ui.widgets.lanes.window import TimeWindow, tick_text

HOUR_MS = 3_600_000


@pytest.fixture
def window():
    made = TimeWindow()
    made.resize(1000)
    made.show(8 * HOUR_MS, 10 * HOUR_MS)
    return made


def test_pixels_and_instants_are_each_other_s_inverse(window):
    for x in (0.0, 333.0, 1000.0):
        assert window.x(window.at_ms(x)) == pytest.approx(x)
    assert window.xs(np.array([window.first_ms, window.last_ms])) == pytest.approx([0, 1000])


def test_a_stretch_is_shown_whole_with_a_margin(window):
    assert window.first_ms < 8 * HOUR_MS
    assert window.last_ms > 10 * HOUR_MS
    assert window.span_ms == pytest.approx(2 * HOUR_MS * 1.08)


def test_what_is_under_the_pointer_stays_there(window):
    fixed = window.at_ms(700)
    for factor in (1.5, 1.5, 0.2, 3):
        window.zoom(factor, 700)
        assert window.at_ms(700) == pytest.approx(fixed)


def test_there_is_a_closest_and_a_widest_view(window):
    window.zoom(1e9, 500)
    assert window.ms_per_px == 5
    window.zoom(1e-12, 500)
    assert 30 * 86_400_000 < window.span_ms < 50 * 86_400_000


def test_panning_moves_time_by_pixels(window):
    at_100 = window.at_ms(100)
    window.pan(100)
    assert window.first_ms == pytest.approx(at_100)


def test_following_keeps_now_at_one_place(window):
    for now_ms in (12 * HOUR_MS, 13 * HOUR_MS):
        window.follow(now_ms, 0)
        assert window.x(now_ms) == pytest.approx(840)


def test_at_the_start_now_moves_and_not_the_window(window):
    window.follow(8 * HOUR_MS, 8 * HOUR_MS)
    first = window.first_ms
    assert 0 < window.x(8 * HOUR_MS) < 60
    window.follow(8 * HOUR_MS + 60_000, 8 * HOUR_MS)
    assert window.first_ms == first


@pytest.mark.parametrize("span_ms", [30_000, 600_000, 2 * HOUR_MS, 24 * HOUR_MS, 400 * HOUR_MS])
def test_ticks_are_round_and_far_enough_apart(window, span_ms):
    window.show(8 * HOUR_MS, 8 * HOUR_MS + span_ms)
    times, step_ms = window.ticks(84)
    assert len(times) >= 2
    assert step_ms / window.ms_per_px >= 84
    assert (times % step_ms == 0).all()
    assert (np.diff(times) == step_ms).all()
    assert times[0] >= window.first_ms
    assert times[-1] <= window.last_ms


def test_a_tick_is_as_precise_as_its_step():
    assert tick_text(9 * HOUR_MS + 61_000, 60_000) == "09:01"
    assert tick_text(9 * HOUR_MS + 61_000, 1_000) == "09:01:01"
    assert tick_text(24 * HOUR_MS, HOUR_MS) == "day 2"
    assert tick_text(25 * HOUR_MS, HOUR_MS) == "01:00"
    assert tick_text(0, HOUR_MS) == "00:00"


def test_a_view_without_width_divides_by_nothing(window):
    window.resize(0)
    window.show(0, HOUR_MS)
    assert window.ms_per_px > 0
