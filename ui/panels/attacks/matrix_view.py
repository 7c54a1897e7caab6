"""The matrix as a table: a sign in each cell, so narrow that names of columns stand upright."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme
from ui.models.attack_matrix import ATTACK, FIRST, OUTCOME, AttackMatrix, Part
from ui.models.cells import Cell
from ui.widgets.cells import paint_focus, paint_text
from ui.widgets.upright_header import UprightHeader
from ui.words import tr

HEADER_PX = 204
ROW_PX = 24
_TITLE_PX, _OUTCOME_PX, _LEAST_PX = 176, 96, 22
_RADIUS_PX = 5.5

Index = QModelIndex | QPersistentModelIndex


def paint_part(painter: QPainter, part: Part, centre: QPointF) -> None:
    """Draws the sign of what a defence does: each has a shape of its own."""
    if part is Part.NO_DEFENCE:
        return
    ink, r = theme.color(part.value.tone), _RADIUS_PX
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if part is Part.LOAD_BEARING:
        painter.setBrush(ink)
        painter.drawEllipse(centre, r, r)
    elif part is Part.REDUNDANT:
        painter.drawEllipse(centre, r, r)
        painter.setBrush(ink)
        painter.drawPie(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r), 90 * 16, 180 * 16)
    elif part is Part.WEAKEST:
        for side in (-1, 1):
            painter.drawLine(centre + QPointF(-r + 1.5, side * (-r + 1.5)), centre + QPointF(r - 1.5, side * (r - 1.5)))
    elif part is Part.IRRELEVANT:
        painter.drawEllipse(centre, r - 1.5, r - 1.5)
    else:
        painter.drawPoint(centre)


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, rect = option.widget, QRectF(option.rect)
        assert isinstance(view, MatrixView), "the cells of this view"
        here = index.row() == view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = index.column() == view.currentIndex().column() >= FIRST
        painter.fillRect(rect, theme.color("selected" if here or across else "surface"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("grid"))
        if index.column() >= FIRST:
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), theme.color("grid"))
        self._paint_contents(painter, rect, index)
        if view.currentIndex() == index and view.hasFocus():
            paint_focus(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_contents(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        if index.column() >= FIRST:
            paint_part(painter, index.data(Cell.SHAPE), rect.center() + QPointF(0.5, 0))
        elif index.column() == OUTCOME:
            tone, icon = str(index.data(Cell.TONE)), str(index.data(Cell.SHAPE))
            if icon:
                theme.paint_icon(painter, icon, QRectF(rect.left() + 8, rect.center().y() - 7, 14, 14), tone)
                paint_text(painter, rect.adjusted(26, 0, -2, 0), str(index.data()), "caption_medium", tone)
        else:
            paint_text(painter, rect.adjusted(10, 0, -4, 0), str(index.data()), "small")


class MatrixView(QTableView):
    """`told` carries what the cell says that the keyboard is on or the pointer over; `chosen` the row and column of one
    that is clicked or on which Return is pressed."""

    told = Signal(str)
    chosen = Signal(int, int)

    def __init__(self, model: AttackMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("attackMatrix")
        self.setAccessibleName(tr("Attacks by defences"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._names = UprightHeader(HEADER_PX, FIRST, self)
        self._names.setMinimumSectionSize(_LEAST_PX)
        self._names.setAccessibleName(tr("Defences"))
        self.setHorizontalHeader(self._names)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        self.setItemDelegate(_Cells(self))
        self.setModel(model)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.entered.connect(self._tell)

    def sizeHint(self) -> QSize:
        return QSize(1100, HEADER_PX + ROW_PX * self._model.rowCount())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - overrides QTableView
        """Tells of the cell that the keyboard has come to, and marks its row and column."""
        super().currentChanged(current, previous)
        self._names.mark(current.column())
        self.viewport().update()
        if current.isValid():
            self._tell(current)

    def _tell(self, index: Index) -> None:
        self.told.emit(self._model.told_at(index.row(), index.column()))

    def _choose(self, index: Index) -> None:
        if index.column() < FIRST or self._model.part_at(index.row(), index.column()) is not Part.NO_DEFENCE:
            self.chosen.emit(index.row(), index.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, columns = self.viewport().width() - _OUTCOME_PX, len(self._model.settings)
        each = max(_LEAST_PX, (room - _TITLE_PX) // columns)
        self.setColumnWidth(OUTCOME, _OUTCOME_PX)
        for column in range(FIRST, FIRST + columns):
            self.setColumnWidth(column, each)
        self.setColumnWidth(ATTACK, max(_TITLE_PX, room - each * columns))
