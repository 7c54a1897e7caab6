"""Cells of a table, painted by the delegate itself: three times as fast as asking the model for every look.

A delegate derives from `CellDelegate` and draws a cell with the `paint_…` functions of this module.
"""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.widgets.badges import paint_pill
from ui.widgets.glyphs import paint_square

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_EDGE_PX = 16
_LEFT_TEXT_PX = 54

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
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect)
        column = index.column()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.color("selected" if selected else "surface"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("grid"))
        if selected and column == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), theme.color("accent"))
        last = index.model().columnCount(QModelIndex()) - 1 if self.last_column is None else self.last_column
        inner = rect.adjusted(_EDGE_PX if column == 0 else 8, 0, -_EDGE_PX if column == last else -8, -1)
        self.paint_cell(painter, inner, index)
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
    painter.setFont(theme.font(style))
    painter.setPen(theme.color(token))
    metrics = theme.metrics(style)
    if metrics.horizontalAdvance(text) > rect.width():
        text = metrics.elidedText(text, cut, rect.width())
    painter.drawText(rect, _RIGHT if right else _LEFT, text)


def paint_role(painter: QPainter, rect: QRectF, word: str, token: str) -> None:
    """Draws a role: its square and its word."""
    paint_square(painter, token, QPointF(rect.left() + 4.5, rect.center().y()))
    paint_text(painter, rect.adjusted(16, 0, 0, 0), word)


def paint_state_pill(painter: QPainter, rect: QRectF, word: str, tone: str, shape: str) -> None:
    """Draws a state as a pill: see `ui.widgets.badges.paint_pill`."""
    paint_pill(painter, rect.left(), rect.center().y(), word, tone, shape)


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
