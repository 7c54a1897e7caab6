"""Laws of the signs: told apart without colour, and drawn for every way in which a session can end."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from simulator.events import ENDING_REASONS
from ui import theme
from ui.widgets.glyphs import ENDING_KINDS, ENDINGS, ending_pixmap, paint_ending, paint_square, paint_state


def painted(paint, *arguments) -> QImage:
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        paint(painter, *arguments)
    finally:
        painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> int:
    """Pixels that differ clearly in grey."""
    return sum(
        abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value()) > 48 for x in range(32) for y in range(32)
    )


@pytest.mark.parametrize("name", ["light", "dark"])
def test_endings_are_told_apart_in_greyscale(qapp, name):
    theme.apply(qapp, name)
    images = {kind: painted(paint_ending, kind, QPointF(16, 16), 13) for kind in ENDING_KINDS}
    for one, other in combinations(ENDING_KINDS, 2):
        assert difference(images[one], images[other]) > 40, (one, other)


def test_every_reason_that_ends_a_session_has_a_sign():
    assert {reason.label for reason in ENDING_REASONS} == set(ENDINGS)


def test_marks_of_states_are_told_apart_in_greyscale():
    shapes = ("disc", "ring", "triangle", "bar")
    images = {shape: painted(paint_state, shape, QPointF(16, 16), "ok") for shape in shapes}
    for one, other in combinations(shapes, 2):
        assert difference(images[one], images[other]) >= 4, (one, other)


def test_an_unknown_sign_is_refused():
    with pytest.raises(KeyError):
        painted(paint_ending, "faded", QPointF(16, 16))
    with pytest.raises(KeyError):
        painted(paint_state, "faded", QPointF(16, 16), "ok")


def test_a_kept_picture_fits_the_screen_and_the_theme(qapp):
    light = ending_pixmap("revoked", 2.0)
    assert light.width() == 32
    assert light.devicePixelRatio() == 2.0
    assert ending_pixmap("revoked", 2.0).cacheKey() == light.cacheKey()
    theme.apply(qapp, "dark")
    assert ending_pixmap("revoked", 2.0).toImage() != light.toImage()


def test_a_role_square_has_the_colour_of_its_role():
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_square(painter, "admin", QPointF(16, 16), 12)
    painter.end()
    assert image.pixelColor(16, 16) == theme.color("admin")
