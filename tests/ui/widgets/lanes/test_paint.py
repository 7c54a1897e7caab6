"""Laws of the picture: live is strong and ended pale, idle hatched, each mark where its time is, in both themes."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QImage

from ui import theme
from ui.widgets.lanes import FOREVER_MS, paint_bars
from ui.widgets.lanes.density import DENSE_MOST
from ui.widgets.lanes.paint_bars import RICH_MOST
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, boxes_on_screen


def picture(lanes) -> QImage:
    lanes.set_following(False)
    lanes.time.show(0, 7_200_000)
    return lanes.viewport().grab().toImage()


def box_of(lanes, bar):
    boxes = boxes_on_screen(lanes.frame())
    return boxes.only(boxes.bars == bar)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_live_bars_are_stronger_than_ended_ones(lanes, qapp, name):
    theme.apply(qapp, name)
    image = picture(lanes)
    live, ended = box_of(lanes, 2), box_of(lanes, 3)

    def distance(box):
        x, y = int(box.x_idle[0]) - 3, int(box.y[0]) + 2
        body, ground = image.pixelColor(x, y), theme.color("surface")
        return sum(abs(a - b) for a, b in zip(body.getRgb()[:3], ground.getRgb()[:3], strict=True))

    assert distance(live) > distance(ended)


def test_idle_time_is_hatched(lanes):
    image = picture(lanes)
    box = box_of(lanes, 0)
    y = int(box.y[0] + 2)

    def shades(left, right):
        return len({image.pixelColor(x, y).name() for x in range(int(left), int(right))})

    assert shades(box.x_idle[0] + 2, box.x_end[0] - 9) > 1
    assert shades(box.x_idle[0] - 14, box.x_idle[0] - 2) == 1


def test_the_time_ahead_is_dashed(lanes):
    image = picture(lanes)
    box = box_of(lanes, 2)
    top = [image.pixelColor(x, int(box.y[0])).name() for x in range(int(box.x_end[0]) + 3, int(box.x_ahead[0]) - 3)]
    changes = sum(a != b for a, b in pairwise(top))
    assert changes >= len(top) // 7


def test_a_mark_stands_where_its_time_is(lanes):
    image = picture(lanes)
    box = box_of(lanes, 1)
    foot = int(box.y[0] + box.height[0]) - 3
    at_mark = round(lanes.frame().x(2_000_000))
    assert image.pixelColor(at_mark, foot) != image.pixelColor(at_mark - 4, foot)


def test_a_mark_after_the_end_of_its_bar_is_alarming(lanes):
    lanes.set_tick_source(lambda first_ms, last_ms: (np.array([1_700_000]), np.array([101])))
    image = picture(lanes)
    box = box_of(lanes, 0)
    foot = int(box.y[0] + box.height[0]) - 3
    assert image.pixelColor(round(lanes.frame().x(1_700_000)), foot) == theme.color("danger")


def test_an_ended_bar_carries_its_sign(lanes):
    image = picture(lanes)
    box = box_of(lanes, 3)
    area = range(int(box.x_end[0]) - 6, int(box.x_end[0]) + 6)
    found = {image.pixelColor(x, int(box.y[0] + box.height[0] / 2)).name() for x in area}
    assert theme.color("danger").name() in found


def test_now_has_a_line_and_a_flag(lanes):
    image = picture(lanes)
    x = round(lanes.frame().x(lanes.now_ms))
    assert image.pixelColor(x, image.height() - 5) == theme.color("accent")
    assert image.pixelColor(x - 20, 5) == theme.color("accent")
    lanes.time.show(0, 1_000_000)
    image = lanes.viewport().grab().toImage()
    accents = [image.pixelColor(x, image.height() - 5) == theme.color("accent") for x in range(20, image.width() - 20)]
    assert not any(accents)


def test_the_selection_is_outlined_and_its_lane_tinted(lanes):
    lanes.select([103])
    image = picture(lanes)
    box = box_of(lanes, 2)
    assert image.pixelColor(int(box.x[0]) + 40, int(box.y[0]) - 2) == theme.color("accent")
    assert image.pixelColor(4, int(box.y[0])) == theme.color("selected")


def test_the_axis_and_the_names_stay_when_the_lanes_scroll(lanes):
    lanes.resize(950, 110)
    before = picture(lanes)
    lanes.verticalScrollBar().setValue(20)
    after = picture(lanes)
    assert after.copy(0, 0, after.width(), RULER_PX) == before.copy(0, 0, before.width(), RULER_PX)
    assert after.copy(0, RULER_PX, GUTTER_PX, 60) != before.copy(0, RULER_PX, GUTTER_PX, 60)


def test_no_bar_is_drawn_over_the_names(lanes):
    lanes.set_following(False)
    lanes.time.show(3_000_000, 3_600_000)
    image = lanes.viewport().grab().toImage()
    box = box_of(lanes, 2)
    assert image.pixelColor(GUTTER_PX - 3, int(box.y[0]) + 4) == theme.color("surface")


@pytest.mark.parametrize("count", [RICH_MOST + 50, DENSE_MOST + 500])
def test_many_bars_are_still_all_in_the_picture(lanes, make_data, count):
    rows = tuple(
        (bar + 1, bar % 3, 0, bar * 3600 // count, bar * 3600 // count + 2, 0, 0, 1, 1) for bar in range(count)
    )
    lanes.set_data(make_data(rows, epoch=5), 3_600_000)
    image = picture(lanes)
    boxes = boxes_on_screen(lanes.frame())
    assert len(boxes) == count
    ground = {theme.color("surface").name(), theme.color("grid").name()}
    for x, y in zip(boxes.x[::97].tolist(), boxes.y[::97].tolist(), strict=True):
        assert image.pixelColor(int(x), int(y) + 4).name() not in ground


def test_a_finer_screen_gets_the_same_picture(lanes):
    frame = lanes.frame()._replace(scale=2.0)
    fine = boxes_on_screen(frame)
    coarse = boxes_on_screen(lanes.frame())
    assert np.abs(fine.x - coarse.x).max() <= 0.5


def test_no_time_is_left_to_what_nothing_will_end(lanes, monkeypatch):
    told = []
    monkeypatch.setattr(paint_bars, "left_words", lambda left_ms: told.append(left_ms) or "1:00")
    picture(lanes)
    before = len(told)
    told.clear()
    lanes.data.bars.deadline_ms[2] = FOREVER_MS
    picture(lanes)
    assert len(told) == before - 1 > 0
    assert max(told) < FOREVER_MS // 2
