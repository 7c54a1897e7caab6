"""Cells of a table, painted by hand: many times as fast as having a style ask the model for every look.

A table's own class of them derives from `Cells`: it keeps text in the canvas' lines, and draws marks with the `paint_…`
functions of this module.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui import theme
from ui.widgets.badges import paint_pill, pill_width_px
from ui.widgets.glyphs import paint_square
from ui.widgets.lettering import Lines, laid_out

_LEFT_TEXT_PX = 54
_WORD_LEFT_PX = 17.5
_BAR_PX = 5
_LEAST_BAR_PX, _BESIDE_BAR_PX = 24, 18
BAR_FROM_PX = _LEFT_TEXT_PX + _BESIDE_BAR_PX + _LEAST_BAR_PX
"""With this room a countdown has a bar beside it."""

_SMOOTH = QPainter.RenderHint.Antialiasing

AnyIndex = QModelIndex | QPersistentModelIndex


Box = tuple[int, QRectF]
"""A column, and the room that its contents have in a row."""


class Canvas(NamedTuple):
    """What the parts of a row are drawn with: a painter, how many device pixels it has to a pixel, and the lines of
    text that are drawn after everything else."""

    painter: QPainter
    scale: float
    lines: Lines


class TimeLeft(NamedTuple):
    """A countdown in a cell: its text, what part is left (0 to 1), and the tone: `accent` `warn` `danger` `faint`."""

    text: str
    part: float
    tone: str


class Cells:
    """What a table draws its rows with; what stands in the cells, a subclass draws in `paint_cells`."""

    def paint_row(self, painter: QPainter, rect: QRect, *, selected: bool) -> None:
        """Draws what lies behind the cells of a row."""
        left, top, width, height = rect.getRect()
        if selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(left, top, 3, height - 1, theme.color("accent"))
        painter.fillRect(left, top + height - 1, width, 1, theme.color("grid"))

    def paint_cells(self, canvas: Canvas, model: QAbstractItemModel, row: int, boxes: list[Box]) -> None:
        """Draws the contents of a row's cells, each within its box."""
        for column, rect in boxes:
            canvas.lines.add(rect, str(model.index(row, column).data() or ""))

    def style_of(self, column: int) -> str:
        """The style of type that a column is written in."""
        return "small"

    def width_px(self, column: int, text: str) -> float:
        """How much room a cell of that column needs, so that all of its text can be read."""
        return text_width_px(self.style_of(column), text)


class StyledCells(Cells):
    """Rows of text in which each column has a style and a token; without one, a cell's item data say its tone."""

    def __init__(self, styles: Mapping[int, tuple[str, str]], tone_role: int) -> None:
        self._styles = styles
        self._tone_role = tone_role

    def style_of(self, column: int) -> str:
        return self._styles[column][0]

    def paint_cells(self, canvas: Canvas, model: QAbstractItemModel, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            style, token = self._styles[column]
            canvas.lines.add(rect, index.data() or "", style, token or index.data(self._tone_role))


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    style: str = "small",
    token: str = "text",
    *,
    right: bool = False,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Draws a line of text, cut to the room there is: at its end, or where its end tells it from others, before that."""
    line = Lines()
    line.add(rect, text, style, token, right=right, cut=cut)
    line.draw(painter)


def text_width_px(style: str, text: str) -> float:
    """How wide a line of text is; remembered, since most cells say the same again at every tick."""
    return laid_out(text, style).width


def paint_role(canvas: Canvas, rect: QRectF, word: str, token: str) -> None:
    """Draws a role: its square, and its word, which is cut to the room there is."""
    left, top, width, height = rect.getRect()
    own_width = min(int(role_width_px(word)) + 2, int(width) + 1)
    role = _picture("role", own_width, 22, canvas.scale, theme.current(), word, token)
    canvas.painter.drawPixmap(QPointF(left - 1.5, top + height / 2 - 11), role)


def role_width_px(word: str) -> float:
    """How much room a role needs, with its square."""
    return _WORD_LEFT_PX + text_width_px("small", word)


def paint_state_pill(canvas: Canvas, rect: QRectF, word: str, tone: str, shape: str) -> None:
    """Draws a state as a pill, as far as there is room: see `ui.widgets.badges.paint_pill`."""
    left, top, width, height = rect.getRect()
    scale, own_width = canvas.scale, int(pill_width_px(word, shape)) + 2
    pill = _picture("pill", own_width, 22, scale, theme.current(), word, tone, shape)
    if own_width <= width:
        canvas.painter.drawPixmap(QPointF(left, top + height / 2 - 11), pill)
        return
    seen = QRectF(0, 0, width * scale, 22 * scale)
    canvas.painter.drawPixmap(QRectF(left, top + height / 2 - 11, width, 22), pill, seen)


@theme.measured
@lru_cache(maxsize=1024)
def _picture(kind: str, width: int, height: int, scale: float, theme_name: str, *what: str) -> QPixmap:
    """A small picture for a screen of that scale, kept: a table with hundreds of them only copies it."""
    pixmap = QPixmap(QSize(width, height) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(_SMOOTH)
    if kind == "role":
        word, token = what
        paint_square(painter, token, QPointF(6, height / 2))
        paint_text(painter, QRectF(_WORD_LEFT_PX, 0, width - _WORD_LEFT_PX, height), word)
    elif kind == "bar":
        _paint_bar(painter, width, *what)
    else:
        paint_pill(painter, 0, height / 2, *what)
    painter.end()
    return pixmap


def paint_time_left(canvas: Canvas, rect: QRectF, left: TimeLeft) -> None:
    """Draws a countdown: the time in a column of its own, and beside it a bar of what is left."""
    text, part, tone = left
    x, y, width, height = rect.getRect()
    style, token = ("small_strong", "danger") if tone == "danger" else ("small", "text")
    canvas.lines.add_time(QRectF(x, y, _LEFT_TEXT_PX, height), text, style, token)
    if width < BAR_FROM_PX:
        return
    room = int(width) - _LEFT_TEXT_PX - _BESIDE_BAR_PX
    filled = max(_BAR_PX, round(room * min(1.0, part))) if part > 0 else 0
    bar = _picture("bar", room, _BAR_PX, canvas.scale, theme.current(), tone, str(filled))
    canvas.painter.drawPixmap(QPointF(x + _LEFT_TEXT_PX + 10, y + (height - _BAR_PX) / 2), bar)


def _paint_bar(painter: QPainter, width: int, tone: str, filled: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for token, length in (("track", width), (tone, int(filled))):
        painter.setBrush(theme.color(token))
        painter.drawRoundedRect(QRectF(0, 0, length, _BAR_PX), _BAR_PX / 2, _BAR_PX / 2)


def paint_focus(painter: QPainter, rect: QRectF) -> None:
    """Draws the outline of the cell that has the keyboard."""
    painter.setPen(QPen(theme.color("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
