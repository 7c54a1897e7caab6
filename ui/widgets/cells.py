"""Cells of a table, painted by the delegate itself: three times as fast as asking the model for every look.

A delegate derives from `CellDelegate` and draws a cell with the `paint_…` functions of this module.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.widgets.badges import paint_pill, pill_width_px
from ui.widgets.glyphs import paint_square

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_EDGE_PX = 16
_LEFT_TEXT_PX = 54

_SMOOTH = QPainter.RenderHint.Antialiasing
_SELECTED = QStyle.StateFlag.State_Selected.value
_ROOT = QModelIndex()

AnyIndex = QModelIndex | QPersistentModelIndex


class TimeLeft(NamedTuple):
    """A countdown in a cell: its text, what part is left (0 to 1), and the tone: `accent` `warn` `danger` `faint`."""

    text: str
    part: float
    tone: str


class CellDelegate(QStyledItemDelegate):
    """Draws the row behind a cell; what stands in it, a subclass draws in `paint_cell`.

    `last_column` is the one at the right edge; None: the last one that the model has.
    """

    last_column: int | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        # By their numbers: operators of enumerations would cost as much as drawing the row does.
        selected = option.state.value & _SELECTED
        rect = QRectF(option.rect)
        left, top, width, height = rect.getRect()
        column = index.column()
        painter.save()
        painter.setRenderHint(_SMOOTH)
        painter.fillRect(rect, theme.color("selected" if selected else "surface"))
        painter.fillRect(QRectF(left, top + height - 1, width, 1), theme.color("grid"))
        if selected and column == 0:
            painter.fillRect(QRectF(left, top, 3, height - 1), theme.color("accent"))
        last = index.model().columnCount(_ROOT) - 1 if self.last_column is None else self.last_column
        before, behind = (_EDGE_PX if column == 0 else 8), (_EDGE_PX if column == last else 8)
        self.paint_cell(painter, QRectF(left + before, top, width - before - behind, height - 1), index)
        painter.restore()

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        """Draws the contents of the cell within `rect`."""
        paint_text(painter, rect, str(index.data(Qt.ItemDataRole.DisplayRole) or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(96, theme.ROW_PX)


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
    laid_out, own_width, own_height = _laid_out(style, text)
    if own_width > width:
        laid_out, own_width, own_height = _laid_out(style, _cut(style, text, cut, width))
    painter.setFont(theme.font(style))
    painter.setPen(theme.color(token))
    x = left + width - own_width if right else left
    painter.drawStaticText(QPointF(x, top + (height - own_height) / 2), laid_out)


@lru_cache(maxsize=4096)
def _cut(style: str, text: str, cut: Qt.TextElideMode, width: float) -> str:
    return theme.metrics(style).elidedText(text, cut, width)


@lru_cache(maxsize=4096)
def _laid_out(style: str, text: str) -> tuple[QStaticText, float, float]:
    """A text ready to be drawn, its width and its height: most cells say the same again at every tick."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(QTransform(), theme.font(style))
    metrics = theme.metrics(style)
    return made, metrics.horizontalAdvance(text), metrics.height()


def paint_role(painter: QPainter, rect: QRectF, word: str, token: str) -> None:
    """Draws a role: its square and its word."""
    left, top, _, height = rect.getRect()
    scale = painter.device().devicePixelRatio()
    square = _picture("square", 12, 12, scale, theme.current(), token)
    painter.drawPixmap(QPointF(left - 1.5, top + height / 2 - 6), square)
    paint_text(painter, rect.adjusted(16, 0, 0, 0), word)


def paint_state_pill(painter: QPainter, rect: QRectF, word: str, tone: str, shape: str) -> None:
    """Draws a state as a pill: see `ui.widgets.badges.paint_pill`."""
    left, top, _, height = rect.getRect()
    scale = painter.device().devicePixelRatio()
    pill = _picture("pill", int(pill_width_px(word, shape)) + 2, 22, scale, theme.current(), word, tone, shape)
    painter.drawPixmap(QPointF(left, top + height / 2 - 11), pill)


@lru_cache(maxsize=256)
def _picture(kind: str, width: int, height: int, scale: float, theme_name: str, *what: str) -> QPixmap:
    """A small picture for a screen of that scale, kept: a table with hundreds of them only copies it."""
    pixmap = QPixmap(QSize(width, height) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(_SMOOTH)
    if kind == "square":
        paint_square(painter, *what, QPointF(width / 2, height / 2))
    else:
        paint_pill(painter, 0, height / 2, *what)
    painter.end()
    return pixmap


def paint_time_left(painter: QPainter, rect: QRectF, left: TimeLeft) -> None:
    """Draws a countdown: the time in a column of its own, and beside it a bar of what is left."""
    urgent = left.tone == "danger"
    times = QRectF(rect.left(), rect.top(), _LEFT_TEXT_PX, rect.height())
    painter.setFont(theme.font("small_strong" if urgent else "small"))
    painter.setPen(theme.color("danger" if urgent else "text"))
    painter.drawText(times, _RIGHT, left.text)
    room = rect.width() - _LEFT_TEXT_PX - 18
    if room < 20:
        return
    bar = QRectF(rect.left() + _LEFT_TEXT_PX + 10, rect.center().y() - 2.5, room, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("track"))
    painter.drawRoundedRect(bar, 2.5, 2.5)
    if left.part > 0:
        painter.setBrush(theme.color(left.tone))
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), max(5.0, bar.width() * min(1.0, left.part)), 5), 2.5, 2.5)


def paint_focus(painter: QPainter, rect: QRectF) -> None:
    """Draws the outline of the cell that has the keyboard."""
    painter.setPen(QPen(theme.color("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
