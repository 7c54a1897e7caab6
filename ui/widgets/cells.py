"""Cells of a table, painted by hand: many times as fast as having a style ask the model for every look.

A table's own class of them derives from `Cells` and draws with the `paint_…` functions of this module.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QStaticText

from ui import theme
from ui.widgets.badges import paint_pill, pill_width_px
from ui.widgets.glyphs import paint_square

_LEFT_TEXT_PX = 54
_BAR_PX = 5
_LEAST_BAR_PX = 24

_SMOOTH = QPainter.RenderHint.Antialiasing

AnyIndex = QModelIndex | QPersistentModelIndex


Box = tuple[int, QRectF]
"""A column, and the room that its contents have in a row."""


class TimeLeft(NamedTuple):
    """A countdown in a cell: its text, what part is left (0 to 1), and the tone: `accent` `warn` `danger` `faint`."""

    text: str
    part: float
    tone: str


class Cells:
    """What a table draws its rows with; what stands in the cells, a subclass draws in `paint_cells`."""

    def paint_row(self, painter: QPainter, rect: QRectF, *, selected: bool) -> None:
        """Draws what lies behind the cells of a row."""
        left, top, width, height = rect.getRect()
        if selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(left, top, 3, height - 1), theme.color("accent"))
        painter.fillRect(QRectF(left, top + height - 1, width, 1), theme.color("grid"))

    def paint_cells(self, painter: QPainter, model: QAbstractItemModel, row: int, boxes: list[Box]) -> None:
        """Draws the contents of a row's cells, each within its box."""
        for column, rect in boxes:
            paint_text(painter, rect, str(model.index(row, column).data() or ""))


class StyledCells(Cells):
    """Rows of text in which each column has a style and a token; without one, a cell's item data say its tone."""

    def __init__(self, styles: Mapping[int, tuple[str, str]], tone_role: int) -> None:
        self._styles = styles
        self._tone_role = tone_role

    def paint_cells(self, painter: QPainter, model: QAbstractItemModel, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            style, token = self._styles[column]
            paint_text(painter, rect, index.data() or "", style, token or index.data(self._tone_role))


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
    left, top, width, height = rect.getRect()
    own_width = text_width_px(style, text)
    if own_width > width:
        text = _cut(style, text, cut, width)
        own_width = text_width_px(style, text)
    painter.setFont(theme.font(style))
    painter.setPen(theme.color(token))
    lifted = theme.metrics(style).ascent() - _sink_px(style)
    painter.drawStaticText(
        QPointF(left + width - own_width if right else left, top + height / 2 - lifted), _laid_out(style, text)
    )


@lru_cache(maxsize=8192)
def _laid_out(style: str, text: str) -> QStaticText:
    """A line of text, its letters placed once: drawing it again takes half the time."""
    laid_out = QStaticText(text)
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid_out.prepare(font=theme.font(style))
    return laid_out


@theme.measured
@lru_cache(maxsize=8192)
def text_width_px(style: str, text: str) -> float:
    """How wide a line of text is; remembered, since most cells say the same again at every tick."""
    return theme.metrics(style).horizontalAdvance(text)


@theme.measured
@lru_cache(maxsize=4096)
def _cut(style: str, text: str, cut: Qt.TextElideMode, width: float) -> str:
    return theme.metrics(style).elidedText(text, cut, width)


@theme.measured
@cache
def _sink_px(style: str) -> float:
    """How far below the middle of a line its letters stand."""
    metrics = theme.metrics(style)
    return (metrics.ascent() - metrics.descent()) / 2


def paint_role(painter: QPainter, rect: QRectF, word: str, token: str) -> None:
    """Draws a role: its square and its word."""
    left, top, _, height = rect.getRect()
    scale = painter.device().devicePixelRatio()
    square = _picture("square", 12, 12, scale, theme.current(), token)
    painter.drawPixmap(QPointF(left - 1.5, top + height / 2 - 6), square)
    paint_text(painter, rect.adjusted(16, 0, 0, 0), word)


def paint_state_pill(painter: QPainter, rect: QRectF, word: str, tone: str, shape: str) -> None:
    """Draws a state as a pill, as far as there is room: see `ui.widgets.badges.paint_pill`."""
    left, top, width, height = rect.getRect()
    scale = painter.device().devicePixelRatio()
    own_width = int(pill_width_px(word, shape)) + 2
    pill = _picture("pill", own_width, 22, scale, theme.current(), word, tone, shape)
    shown = min(own_width, width)
    painter.drawPixmap(QRectF(left, top + height / 2 - 11, shown, 22), pill, QRectF(0, 0, shown * scale, 22 * scale))


@theme.measured
@lru_cache(maxsize=1024)
def _picture(kind: str, width: int, height: int, scale: float, theme_name: str, *what: str) -> QPixmap:
    """A small picture for a screen of that scale, kept: a table with hundreds of them only copies it."""
    pixmap = QPixmap(QSize(width, height) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(_SMOOTH)
    if kind == "square":
        paint_square(painter, *what, QPointF(width / 2, height / 2))
    elif kind == "bar":
        _paint_bar(painter, width, *what)
    else:
        paint_pill(painter, 0, height / 2, *what)
    painter.end()
    return pixmap


def paint_time_left(painter: QPainter, rect: QRectF, left: TimeLeft) -> None:
    """Draws a countdown: the time in a column of its own, and beside it a bar of what is left."""
    urgent = left.tone == "danger"
    x, y, width, height = rect.getRect()
    times = QRectF(x, y, _LEFT_TEXT_PX, height)
    style, token = ("small_strong", "danger") if urgent else ("small", "text")
    paint_text(painter, times, left.text, style, token, right=True)
    room = int(width) - _LEFT_TEXT_PX - 18
    if room < _LEAST_BAR_PX:
        return
    filled = max(_BAR_PX, round(room * min(1.0, left.part))) if left.part > 0 else 0
    scale = painter.device().devicePixelRatio()
    bar = _picture("bar", room, _BAR_PX, scale, theme.current(), left.tone, str(filled))
    painter.drawPixmap(QPointF(x + _LEFT_TEXT_PX + 10, y + (height - _BAR_PX) / 2), bar)


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
