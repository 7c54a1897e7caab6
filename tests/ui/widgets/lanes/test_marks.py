"""A band of marks takes room above the lanes, and only where there are any."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from ui import theme
from ui.widgets.lanes import NO_MARKS, Happening, Marks, Ribbon, Spot
from ui.widgets.lanes.marks import BAND_PX
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, boxes_on_screen

BAR = 102
AT_MS = 2_400_000
ATTACK = Happening(7, AT_MS, "The kiosk: blocked", "ok", "The kiosk\non Person 0", BAR)
MARKS = Marks("Attacks", [ATTACK], [Spot(BAR, AT_MS, "diamond"), Spot(BAR, 3_000_000, "cross")],
              [Ribbon(BAR, AT_MS, 3_000_000)])  # fmt: skip


@pytest.fixture
def marked(lanes):
    lanes.set_following(False)
    lanes.time.show(0, 7_200_000)
    lanes.set_marks(MARKS)
    return lanes


def place(lanes) -> QPoint:
    return QPoint(round(GUTTER_PX + lanes.time.x(AT_MS)), RULER_PX + BAND_PX // 2)


def box_of(lanes, bar):
    boxes = boxes_on_screen(lanes.frame())
    return boxes.only(boxes.bars == lanes.frame().index.position(bar))


def test_the_band_pushes_the_lanes_down_and_gives_the_room_back(lanes):
    before = float(box_of(lanes, BAR).y[0])
    lanes.set_marks(MARKS)
    assert float(box_of(lanes, BAR).y[0]) == before + BAND_PX
    lanes.set_marks(NO_MARKS)
    assert float(box_of(lanes, BAR).y[0]) == before


def test_a_click_on_the_band_chooses_what_is_marked_there(marked, qtbot):
    with qtbot.waitSignal(marked.happening_chosen) as chosen:
        qtbot.mouseClick(marked.viewport(), Qt.MouseButton.LeftButton, pos=place(marked))
    assert chosen.args == [7]


def test_beside_the_marks_the_band_chooses_nothing(marked, qtbot):
    with qtbot.assertNotEmitted(marked.happening_chosen), qtbot.assertNotEmitted(marked.time_chosen):
        qtbot.mouseClick(marked.viewport(), Qt.MouseButton.LeftButton, pos=place(marked) - QPoint(60, 0))
    assert marked.bar_under(QPointF(place(marked))) == -1


def test_what_is_marked_is_found_under_the_pointer(marked):
    assert marked.happening_under(place(marked)).told == ATTACK.told
    assert marked.happening_under(place(marked) - QPoint(60, 0)) is None


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_ribbon_lies_on_its_bar_and_nowhere_else(marked, qapp, name):
    theme.apply(qapp, name)
    image = marked.viewport().grab().toImage()
    box = box_of(marked, BAR)
    danger, y = theme.color("danger").name(), int(box.y[0]) + 1
    inside = round(GUTTER_PX + marked.time.x(2_700_000))
    assert image.pixelColor(inside, y).name() == danger
    assert image.pixelColor(int(box.x_end[0]) - 3, y).name() != danger


def test_marks_of_bars_that_are_not_there_leave_no_trace(marked):
    marked.set_marks(Marks("Attacks", [ATTACK._replace(bar=999)]))
    before = marked.viewport().grab().toImage()
    marked.set_marks(Marks("Attacks", [ATTACK._replace(bar=999)], [Spot(999, AT_MS, "disc")], [Ribbon(999, 0, AT_MS)]))
    assert marked.viewport().grab().toImage() == before


def ticked(lanes) -> list[int]:
    """The places, right of the names, at which something is ticked off along the axis."""
    image, danger = lanes.viewport().grab().toImage(), theme.color("danger").name()
    return [
        x - GUTTER_PX for x in range(GUTTER_PX, image.width()) if image.pixelColor(x, RULER_PX - 3).name() == danger
    ]


def test_instants_are_ticked_off_along_the_axis_whatever_bar_they_belong_to(marked):
    instants_ms = [600_000, 1_200_000, 1_200_001, 90_000_000]
    marked.set_marks(Marks(instants_ms=np.array(instants_ms)))
    wanted = {round(marked.time.x(at_ms)) for at_ms in instants_ms[:2]}
    assert {x for x in wanted if not set(ticked(marked)) & {x - 1, x, x + 1}} == set()
    assert len(ticked(marked)) <= 2 * len(wanted)
    marked.set_marks(NO_MARKS)
    assert ticked(marked) == []


def test_of_many_spots_those_in_the_window_are_painted(marked):
    many = [Spot(BAR, at_ms, "cross") for at_ms in range(0, 7_200_000, 60_000)]
    marked.set_marks(Marks(spots=many))
    everything = marked.viewport().grab().toImage()
    marked.set_marks(Marks(spots=[Spot(BAR, -900_000_000, "cross"), *many, Spot(BAR, 900_000_000, "cross")]))
    assert marked.viewport().grab().toImage() == everything
    marked.set_marks(NO_MARKS)
    assert marked.viewport().grab().toImage() != everything
