"""Laws of lettering: lines kept back look as if each were drawn by itself, and a time reads on where it is put together."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ui import theme
from ui.widgets.lettering import Lines, laid_out

CELL = QRectF(0, 0, 120, 30)


def drawn(*additions) -> QImage:
    image = QImage(120, 30, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    lines = Lines()
    for add, arguments in additions:
        add(lines, *arguments)
    with QPainter(image) as painter:
        lines.draw(painter)
        blank = image.copy()
        lines.draw(painter)
    assert image == blank, "what was drawn is kept no longer"
    return image


@pytest.mark.parametrize("text", ["0:07", "12:34", "7:39:44", "10:00:00", "6h46", "never"])
@pytest.mark.parametrize("style", ["small", "small_strong"])
def test_a_time_put_together_takes_the_room_of_one_in_one_piece(text, style):
    hours, colon, rest = text.partition(":")
    parts = laid_out(hours + colon, style).width + laid_out(rest, style).width
    assert parts == pytest.approx(laid_out(text, style).width, abs=0.5)


def test_a_time_ends_at_the_right():
    image = drawn((Lines.add_time, (CELL, "7:39:44")))
    ground = theme.color("surface")
    inked = [x for x in range(120) if any(image.pixelColor(x, y) != ground for y in range(30))]
    assert inked[-1] >= 117
    assert inked[0] == pytest.approx(120 - laid_out("7:39:44", "small").width, abs=2)


def test_lines_of_several_styles_are_all_drawn():
    left, right = QRectF(0, 0, 50, 30), QRectF(60, 0, 60, 30)
    both = drawn((Lines.add, (left, "one", "mono")), (Lines.add, (right, "two", "small", "muted")))
    first, second = drawn((Lines.add, (left, "one", "mono"))), drawn((Lines.add, (right, "two", "small", "muted")))
    assert both.copy(0, 0, 55, 30) == first.copy(0, 0, 55, 30)
    assert both.copy(55, 0, 65, 30) == second.copy(55, 0, 65, 30)


def test_a_line_without_room_is_cut():
    image = drawn((Lines.add, (QRectF(0, 0, 40, 30), "much more than there is room for")))
    ground = theme.color("surface")
    assert all(image.pixelColor(x, y) == ground for x in range(42, 120) for y in range(30))
