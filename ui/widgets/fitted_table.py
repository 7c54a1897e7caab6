"""A table whose columns share the room there is."""

from collections.abc import Collection, Iterable, Sequence
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from ui import theme
from ui.widgets.cells import Canvas, Cells, paint_focus
from ui.widgets.lettering import Lines
from ui.widgets.table_header import EDGE_PX, GAP_PX, HEADER_PX, TableHeader

_TEXT = Qt.ItemDataRole.DisplayRole
_COMFORT = 0.6
"""So far a column grows from its least width to that in which all can be read before another takes room from it."""


class FittedTable(QTableView):
    """Rows of one height without a grid. A column has at least the first of its `widths_px`; what is left is shared so
    that all grow towards the second, in which everything can be read, and beyond. One number stands for both.

    A column whose width somebody has dragged keeps it. Columns can be hidden with `show_columns`; where it is tight,
    those that can be spared (`spare_columns`) are left out, one after the other.
    """

    def __init__(
        self, accessible_name: str, widths_px: Sequence[int | tuple[int, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widths_px = _both(widths_px)
        self._fitting = False
        self._dragged: set[int] = set()
        self._wanted: set[int] | None = None
        self._spared: tuple[int, ...] = ()
        self._words: dict[int, tuple[str, ...]] = {}
        self._instead: QWidget | None = None
        self._cells = Cells()
        self._lines = Lines()
        # All of it is painted: nothing behind needs to be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(accessible_name)
        theme.notice.theme_changed.connect(self._fit)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.ROW_PX)
        self._header = columns = TableHeader(self)
        self.setHorizontalHeader(columns)
        columns.sectionResized.connect(self._section_resized)
        # What is covered anyway need not be drawn below.
        for covered in (self.viewport(), columns.viewport()):
            covered.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_widths(self, widths_px: Sequence[int | tuple[int, int]]) -> None:
        """Shares the room out anew, for other contents."""
        self._widths_px = _both(widths_px)
        self._dragged.clear()
        self._fit()

    def show_columns(self, shown: Collection[int]) -> None:
        """Hides all columns but these."""
        self._wanted = set(shown)
        self._fit()

    def spare_columns(self, columns: Sequence[int]) -> None:
        """Says which columns are left out where it is tight, the first of them first."""
        self._spared = tuple(columns)
        self._fit()

    def keep_whole(self, column: int, words: Iterable[str]) -> None:
        """Gives a column the room that each of these words needs: it has no others, and in another language they may be
        longer than its width."""
        self._words[column] = tuple(words)
        self._fit()

    def setSortingEnabled(self, on: bool) -> None:  # noqa: N802 - overrides QTableView
        """Sorts by the header that is clicked."""
        super().setSortingEnabled(on)
        self._header.show_sorting()

    def put_in_place_of_rows(self, widget: QWidget) -> None:
        """Keeps `widget` where the rows would be: it is shown and hidden by whoever knows that there are none."""
        widget.setParent(self)
        self._instead = widget
        self._place_instead()

    def setModel(self, model: QAbstractItemModel) -> None:  # noqa: N802 - overrides QTableView
        """Shows a model."""
        super().setModel(model)
        # A header looks through all that is selected whenever anything is, though it would show nothing of it.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(model, header))

    def set_cells(self, cells: Cells) -> None:
        """Draws rows with these."""
        self._cells = cells

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells the whole of what is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_of(self.indexAt(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_of(self, index: QModelIndex) -> str:
        """What is told of a cell: what its model tells, and its text where that has not enough room."""
        if not index.isValid():
            return ""
        room = next((room for column, _, room in self._header.bounds() if column == index.column()), None)
        text, told = (str(index.data(role) or "") for role in (_TEXT, Qt.ItemDataRole.ToolTipRole))
        cut = room is not None and self._cells.width_px(index.column(), text) > room
        return "\n".join(part for part in (text if cut and text not in told else "", told) if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows in sight, without asking a style about each cell."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = event.rect()
        painter.fillRect(area, theme.color("surface"))
        model, selection = self.model(), self.selectionModel()
        rows = 0 if model is None else model.rowCount()
        if not rows:
            return
        # All rows are of one height: asking Qt where each lies would have it count ten thousand of them anew.
        height, above = self.verticalHeader().defaultSectionSize(), self.verticalOffset()
        first, last = (area.top() + above) // height, (area.bottom() + above) // height
        offset, width, any_selected = self.horizontalOffset(), self._header.length(), selection.hasSelection()
        places = [(column, left - offset, room) for column, left, room in self._header.bounds()]
        boxes = [
            (column, QRectF(left, 0, room, height - 1))
            for column, left, room in places
            if left <= area.right() and left + room >= area.left()
        ]
        canvas = Canvas(painter, self.devicePixelRatio(), self._lines)
        for row in range(max(0, first), min(rows - 1, last) + 1):
            top = row * height - above
            selected = any_selected and selection.isRowSelected(row)
            self._cells.paint_row(painter, QRect(-offset, top, width, height), selected=selected)
            for _, box in boxes:
                box.moveTop(top)
            self._cells.paint_cells(canvas, model, row, boxes)
        self._lines.draw(painter)
        current = self.currentIndex().row()
        # A row that is selected is seen anyway.
        if self.hasFocus() and current >= 0 and not selection.isRowSelected(current):
            self._paint_focus(painter, current, width)

    def _paint_focus(self, painter: QPainter, row: int, width: int) -> None:
        rect = QRectF(-self.horizontalOffset(), self.rowViewportPosition(row), width, self.rowHeight(row) - 1)
        paint_focus(painter, rect.adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._place_instead()

    def _place_instead(self) -> None:
        if self._instead is not None:
            self._instead.setGeometry(1, HEADER_PX, self.width() - 2, self.height() - HEADER_PX - 1)

    def _fit(self) -> None:
        if self.model() is None:
            return
        shown = self._shown()
        for column in range(len(self._widths_px)):
            self.setColumnHidden(column, column not in shown)
        flexible = [column for column in shown if column not in self._dragged]
        room = self.viewport().width() - sum(self.columnWidth(column) for column in shown if column in self._dragged)
        self._fitting = True
        widths_px = self._scaled_px()
        for column, width in zip(flexible, _shared([widths_px[column] for column in flexible], room), strict=True):
            self.setColumnWidth(column, width)
        self._fitting = False

    def _scaled_px(self) -> list[tuple[int, int]]:
        """The widths for the size of type that is on."""
        scale = theme.type_scale()
        widths_px = [(round(low * scale), round(high * scale)) for low, high in self._widths_px]
        for column, words in self._words.items():
            beside = GAP_PX + (GAP_PX if column else EDGE_PX)
            needed = ceil(max(self._cells.width_px(column, word) for word in words)) + beside
            low, high = widths_px[column]
            widths_px[column] = max(low, needed), max(high, needed)
        return widths_px

    def _shown(self) -> list[int]:
        """The columns wanted, less those that the others need the room of."""
        widths_px = self._scaled_px()
        columns = range(len(widths_px))
        shown = [column for column in columns if self._wanted is None or column in self._wanted]
        for column in self._spared:
            needed = sum(low + _COMFORT * (high - low) for low, high in (widths_px[shown_] for shown_ in shown))
            if column in shown and needed > self.viewport().width():
                shown.remove(column)
        return shown

    def _section_resized(self, column: int, before_px: int, after_px: int) -> None:
        if not self._fitting and before_px and after_px:
            self._dragged.add(column)


def _both(widths_px: Sequence[int | tuple[int, int]]) -> list[tuple[int, int]]:
    return [(width, width) if isinstance(width, int) else width for width in widths_px]


def _shared(widths_px: list[tuple[int, int]], room: int) -> list[int]:
    """How wide each column becomes: the widths fill `room`, unless it is too small for the least of them."""
    least, best = (sum(widths) for widths in zip(*widths_px, strict=True)) if widths_px else (0, 0)
    shared = []
    for low, high in widths_px:
        if room >= best:
            # What is left of the room goes to all by their widths; rounding is made up for by those that follow.
            width, best = room * high // best, best - high
        else:
            above = max(0, room - least) * (high - low) // max(1, best - least)
            width, least, best = low + above, least - low, best - high
        room -= width
        shared.append(width)
    return shared
