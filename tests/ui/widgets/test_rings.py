"""Laws of the ring: arc and number say the same."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.widgets.rings import CountdownRing


@pytest.fixture
def ring(qtbot):
    made = CountdownRing("Idle timeout")
    qtbot.addWidget(made)
    made.resize(140, 152)
    return made


def pixels(ring, token) -> int:
    image = ring.grab().toImage()
    colour = theme.color(token)
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(110))


def test_the_arc_shrinks_with_the_time(ring):
    ring.show_left(900_000, 900_000, "expires 14:35:44", "danger")
    full = pixels(ring, "danger")
    ring.show_left(300_000, 900_000, "expires 14:35:44", "danger")
    assert pixels(ring, "danger") == pytest.approx(full / 3, rel=0.15)
    ring.show_left(0, 900_000, "expires 14:35:44", "danger")
    assert pixels(ring, "danger") == 0


def test_the_ring_speaks(ring):
    ring.show_left(216_000, 900_000, "expires 14:35:44", "warn")
    assert (ring.left_text, ring.total_text) == ("3:36", "15:00")
    assert ring.accessibleName() == "Idle timeout"
    assert ring.accessibleDescription() == "3:36 left of 15:00, expires 14:35:44"


def test_what_is_overdue_has_nothing_left(ring):
    ring.show_left(-5_000, 900_000, "expires now", "danger")
    assert ring.left_text == "0:00"


def test_a_limit_that_is_off_says_so(ring):
    ring.show_off("never ends it")
    assert ring.left_text == "off"
    assert ring.accessibleDescription() == "never ends it"
    assert pixels(ring, "accent") == 0


def test_a_long_time_fits_into_the_ring(ring):
    ring.show_left(14 * 86_400_000, 14 * 86_400_000, "expires later")
    assert theme.metrics(ring._number_style()).horizontalAdvance(ring.left_text) < 108 - 22


def test_what_is_left_is_drawn_anew_when_time_is_told_in_minutes(ring, qtbot):
    class Paints(QObject):
        seen = 0

        def eventFilter(self, watched, event):
            self.seen += event.type() == QEvent.Type.Paint
            return False

    ring.show_left(90_000, 900_000, "expires 09:01:30")
    ring.show()
    qtbot.waitExposed(ring)
    paints = Paints()
    ring.installEventFilter(paints)
    QApplication.processEvents()
    before = paints.seen
    theme.notice.theme_changed.emit()
    qtbot.waitUntil(lambda: paints.seen > before)


def test_a_number_of_any_length_is_within_the_ring_and_what_is_cut_is_told(ring):
    for left_ms in (60_000, 36_000_000, 2_678_400_000):
        ring.show_left(left_ms, 2_678_400_000, "expires 14:35:44")
        assert theme.metrics(ring._number_style()).horizontalAdvance(ring.left_text) <= 84
    assert ring.tip == ""
    ring.show_left(60_000, 900_000, "expires on a day that is far away from today")
    assert ring.tip == "expires on a day that is far away from today"
