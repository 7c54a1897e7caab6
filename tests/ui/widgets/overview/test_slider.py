"""Laws of the slider of a run: it asks, and shows what it is told; what a person does not do it tells nobody."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ui.widgets.overview import Curves, Mark, RunSlider
from ui.widgets.overview.data import counted

HOUR_MS = 3_600_000


@pytest.fixture
def slider(qtbot):
    made = RunSlider("Moment")
    qtbot.addWidget(made)
    made.resize(616, 56)
    made.set_span(8 * HOUR_MS, 18 * HOUR_MS)
    made.set_moment(12 * HOUR_MS, 14 * HOUR_MS)
    made.set_window(11 * HOUR_MS, 13 * HOUR_MS)
    made.show()
    return made


def x_of(hours: float) -> int:
    return round(8 + (hours - 8) / 10 * 600)


def test_what_it_is_told_it_tells_nobody(slider, qtbot):
    with qtbot.assertNotEmitted(slider.moment_wanted), qtbot.assertNotEmitted(slider.window_wanted):
        slider.set_moment(13 * HOUR_MS, 14 * HOUR_MS)
        slider.set_window(9 * HOUR_MS, 10 * HOUR_MS)
        slider.set_span(7 * HOUR_MS, 12 * HOUR_MS)


def test_a_press_anywhere_asks_for_the_moment_there(slider, qtbot):
    with qtbot.waitSignal(slider.moment_wanted) as wanted:
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x_of(9.5), 30))
    assert wanted.args[0] == 9.5 * HOUR_MS


def test_a_drag_asks_for_every_place_on_the_way(slider, qtbot):
    asked = []
    slider.moment_wanted.connect(asked.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x_of(12), 8))
    for hours in (11.5, 10, 8, 2):
        qtbot.mouseMove(slider, QPoint(x_of(hours), 8))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(slider, QPoint(x_of(12), 8))
    assert asked == [12 * HOUR_MS, 11.5 * HOUR_MS, 10 * HOUR_MS, 8 * HOUR_MS, 8 * HOUR_MS]


@pytest.mark.parametrize(("grip", "to", "stretch"), [(11, 10, (10, 13)), (13, 15, (11, 15))])
def test_a_grip_of_the_brush_stretches_it(slider, qtbot, grip, to, stretch):
    with qtbot.assertNotEmitted(slider.moment_wanted):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x_of(grip), 30))
        with qtbot.waitSignal(slider.window_wanted) as wanted:
            qtbot.mouseMove(slider, QPoint(x_of(to), 30))
    assert wanted.args == [hours * HOUR_MS for hours in stretch]


def test_a_value_that_a_program_sets_is_a_moment_asked_for(slider, qtbot):
    with qtbot.waitSignal(slider.moment_wanted) as wanted:
        slider.setValue(9 * 3600)
    assert wanted.args == [9 * HOUR_MS]


def test_the_end_key_asks_for_live(slider, qtbot):
    with qtbot.waitSignal(slider.live_wanted):
        qtbot.keyClick(slider, Qt.Key.Key_End)


def test_a_screen_reader_is_told_the_moment_and_how_far_the_record_goes(slider):
    assert slider.accessibleName() == "Moment"
    assert slider.accessibleDescription() == "12:00:00, recorded up to 14:00:00"


def test_it_paints_curves_and_marks(slider):
    bare = slider.grab().toImage()
    counts = np.array([[0, 5, 3, 1], [1, 2, 3, 0]])
    slider.set_curves(Curves(np.array([8, 10, 12, 14]) * HOUR_MS, counts, ("user", "admin")))
    drawn = slider.grab().toImage()
    assert drawn != bare
    slider.set_marks([Mark(10 * HOUR_MS, "Revoked"), Mark(11 * HOUR_MS, "Look here", "bookmark", "accent")])
    assert slider.grab().toImage() != drawn
    assert slider._told_at(x_of(10)) == "10:00:00  Revoked"
    assert slider._told_at(x_of(9)) == "09:00:00"


def test_curves_count_what_has_begun_and_not_ended():
    at_ms = np.array([0, 10, 20, 30])
    begins, ends, kind = np.array([5, 5, 15]), np.array([15, 40, 25]), np.array([0, 1, 0])
    curves = counted(at_ms, begins, ends, kind, ("user", "admin"))
    assert curves.counts.tolist() == [[0, 1, 1, 0], [0, 1, 1, 1]]
    assert curves.most == 2


def test_a_frame_that_moves_nothing_by_a_pixel_paints_nothing_and_the_ground_once(slider):
    slider.grab()
    ground, painted = slider._ground, slider._painted
    slider.set_moment(12 * HOUR_MS + 1, 14 * HOUR_MS + 1)
    assert slider._places() == painted
    slider.set_moment(13 * HOUR_MS, 15 * HOUR_MS)
    assert slider._places() != painted
    slider.grab()
    assert slider._painted != painted
    assert slider._ground is ground


def test_what_lies_outside_of_a_range_is_dimmed(slider):
    at_ms = np.array([8, 18]) * HOUR_MS
    slider.set_curves(Curves(at_ms, np.array([[5, 5]]), ["user"]))
    outside, inside = QPoint(x_of(16), 30), QPoint(x_of(9.5), 30)
    plain = slider.grab().toImage()
    slider.set_range_alone((9 * HOUR_MS, 10 * HOUR_MS))
    seen = slider.grab().toImage()
    assert seen.pixelColor(inside) == plain.pixelColor(inside)
    assert seen.pixelColor(outside) != plain.pixelColor(outside)
    slider.set_range_alone(None)
    assert slider.grab().toImage() == plain
