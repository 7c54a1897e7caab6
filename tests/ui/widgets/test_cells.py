"""Laws of painted cells: what a cell says is seen, and the selection is seen in the whole row."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel

from ui import theme
from ui.widgets.cells import (
    Canvas,
    Cells,
    TimeLeft,
    paint_focus,
    paint_role,
    paint_state_pill,
    paint_text,
    paint_time_left,
)
from ui.widgets.lettering import Lines

CELL = QRectF(0, 0, 160, 31)


def painted(paint, *arguments, **named) -> QImage:
    image = QImage(160, 32, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, CELL, *arguments, **named)
    painter.end()
    return image


def drawn(paint, *arguments) -> QImage:
    """What `paint` draws on a canvas, its lines of text included."""

    def paint_all(painter, rect):
        canvas = Canvas(painter, painter.device().devicePixelRatio(), Lines())
        paint(canvas, rect, *arguments)
        canvas.lines.draw(painter)

    return painted(paint_all)


def inked(image: QImage, columns: range) -> bool:
    ground = theme.color("surface")
    return any(image.pixelColor(x, y) != ground for x in columns for y in range(32))


def count(image: QImage, token: str) -> int:
    return sum(image.pixelColor(x, y) == theme.color(token) for x in range(160) for y in range(32))


def test_text_starts_left_numbers_end_right():
    assert inked(painted(paint_text, "ab"), range(20))
    assert not inked(painted(paint_text, "ab"), range(100, 160))
    assert inked(painted(paint_text, "12", right=True), range(140, 160))


def test_a_long_text_stays_in_its_cell():
    image = QImage(200, 32, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    paint_text(painter, CELL, "a text that is much too long for such a small cell as this")
    painter.end()
    assert not inked(image, range(161, 200))


def test_a_role_is_a_square_and_a_word():
    image = drawn(paint_role, "Manager", "manager")
    assert image.pixelColor(4, 15) == theme.color("manager")
    assert inked(image, range(16, 60))


def test_a_state_is_a_pill():
    assert count(drawn(paint_state_pill, "Idle", "warn", "ring"), "warn_soft") > 100


@pytest.mark.parametrize("tone", ["accent", "warn", "danger"])
def test_the_bar_is_as_long_as_what_is_left(tone):
    half = count(drawn(paint_time_left, TimeLeft("7:30", 0.5, tone)), tone)
    full = count(drawn(paint_time_left, TimeLeft("7:30", 1.0, tone)), tone)
    none = count(drawn(paint_time_left, TimeLeft("7:30", 0.0, tone)), tone)
    assert full - none > 1.6 * (half - none)


def test_a_narrow_cell_shows_the_time_without_a_bar():
    image = QImage(80, 32, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    canvas = Canvas(painter, 1, Lines())
    paint_time_left(canvas, QRectF(0, 0, 60, 31), TimeLeft("0:20", 0.1, "danger"))
    canvas.lines.draw(painter)
    painter.end()
    assert all(image.pixelColor(x, 15) == theme.color("surface") for x in range(61, 80))


@pytest.mark.parametrize("selected", [True, False])
def test_a_selected_row_is_marked_at_its_left(selected):
    image = painted(lambda painter, rect: Cells().paint_row(painter, rect.toRect(), selected=selected))
    assert (image.pixelColor(1, 10) == theme.color("accent")) == selected
    assert image.pixelColor(150, 10) == theme.color("selected" if selected else "surface")
    assert image.pixelColor(80, 30) == theme.color("grid")


def test_a_cell_says_what_the_model_says():
    model = QStandardItemModel(1, 1)
    model.setItem(0, 0, QStandardItem("one"))
    image = drawn(lambda canvas, rect: Cells().paint_cells(canvas, model, 0, [(0, rect)]))
    assert inked(image, range(20))


@pytest.mark.parametrize("scale", [1, 2])
def test_a_pill_without_room_is_cut_at_the_edge_of_its_cell(scale):
    image = QImage(160 * scale, 32 * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    paint_state_pill(
        Canvas(painter, scale, Lines()), QRectF(0, 0, 40, 31), "Account deactivated", "danger", "account_deactivated"
    )
    painter.end()
    assert image.pixelColor(38 * scale, 15 * scale) != theme.color("surface")
    assert all(image.pixelColor(x, 15 * scale) == theme.color("surface") for x in range(41 * scale, 160 * scale))


def test_the_keyboard_is_seen():
    assert count(painted(paint_focus), "accent") > 100
