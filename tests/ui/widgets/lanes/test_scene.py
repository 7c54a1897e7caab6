"""Laws of what is on screen: everything that reaches into the window, nothing that does not."""

import pytest

from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, bar_at, bars_on_screen, boxes_on_screen


def show(lanes, first_s, last_s):
    lanes.set_following(False)
    lanes.time.show(first_s * 1000, last_s * 1000)
    return lanes.frame()


def test_all_bars_are_on_screen_when_all_time_is(lanes):
    assert bars_on_screen(show(lanes, 0, 7200)).tolist() == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("first_s", "last_s", "seen"), [(0, 250, []), (610, 840, [0]), (4000, 4100, [1, 2, 5]), (4600, 5000, [2, 5])]
)
def test_a_bar_is_on_screen_while_it_lives_or_may_live(lanes, first_s, last_s, seen):
    assert bars_on_screen(show(lanes, first_s, last_s)).tolist() == seen


def test_a_bar_that_is_not_shown_leaves_no_trace(lanes):
    lanes.data.bars.shown[2] = False
    frame = show(lanes, 0, 7200)
    assert 2 not in bars_on_screen(frame)


def test_boxes_follow_the_scale(lanes):
    frame = show(lanes, 0, 7200)
    boxes = boxes_on_screen(frame)
    for bar, x, end in zip(boxes.bars.tolist(), boxes.x.tolist(), boxes.x_end.tolist(), strict=True):
        assert x == pytest.approx(frame.x(int(frame.data.bars.start_ms[bar])), abs=0.51)
        end_ms = int(frame.data.bars.end_ms[bar]) or frame.now_ms
        assert end == pytest.approx(frame.x(end_ms), abs=0.51)
    assert (boxes.x_idle >= boxes.x).all()
    assert (boxes.x_ahead >= boxes.x_end).all()


def test_what_is_far_outside_is_cut(lanes):
    boxes = boxes_on_screen(show(lanes, 3590, 3610))
    assert boxes.x.min() >= GUTTER_PX - 32
    assert boxes.x_ahead.max() <= lanes.viewport().width() + 32


def test_two_at_a_time_share_the_lane_and_one_has_it_alone(lanes):
    both = boxes_on_screen(show(lanes, 0, 7200))
    tall = dict(zip(both.bars.tolist(), both.height.tolist(), strict=True))
    assert tall[2] == tall[3] < tall[0]
    alone = boxes_on_screen(show(lanes, 3300, 7200))
    assert alone.height[alone.bars == 2][0] == tall[0]


def test_a_bar_is_found_where_it_is_drawn(lanes):
    frame = show(lanes, 0, 7200)
    boxes = boxes_on_screen(frame)
    for place, bar in enumerate(boxes.bars.tolist()):
        middle_x = (boxes.x[place] + boxes.x_end[place]) / 2
        assert bar_at(frame, middle_x, boxes.y[place] + boxes.height[place] / 2) == bar
    assert bar_at(frame, GUTTER_PX - 5, 50) == -1
    assert bar_at(frame, 400, RULER_PX - 2) == -1
    assert bar_at(frame, 400, 10_000) == -1


def test_the_time_ahead_belongs_to_the_bar(lanes):
    frame = show(lanes, 0, 7200)
    boxes = boxes_on_screen(frame)
    box = boxes.only(boxes.bars == 2)
    assert bar_at(frame, frame.x(5_000_000), box.y[0] + 2) == 2
    assert bar_at(frame, frame.x(5_600_000), box.y[0] + 2) == -1
