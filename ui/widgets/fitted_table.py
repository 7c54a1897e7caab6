"""A table whose columns share the room there is."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui import theme

HEADER_PX = 30


_ARROW_PX = 12


class _Header(QHeaderView):
    """Headers with an arrow right behind the text that rows are sorted by: up where the least comes first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setFont(theme.font("caption_medium"))
        self.setFixedHeight(HEADER_PX)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - overrides QHeaderView
        """Draws a header."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if section != self.sortIndicatorSection() or not self.model():
            return
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        width = theme.metrics("caption_medium").horizontalAdvance(text)
        alignment = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        if alignment is not None and alignment & Qt.AlignmentFlag.AlignRight:
            left = rect.right() - self._edge_px(section, self.count() - 1) - width - _ARROW_PX - 4
        else:
            left = min(rect.left() + self._edge_px(section, 0) + width + 4, rect.right() - _ARROW_PX)
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        box = QRectF(left, rect.center().y() - _ARROW_PX / 2 + 0.5, _ARROW_PX, _ARROW_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme.paint_icon(painter, "arrow-up" if up else "arrow-down", box, "text")

    def _edge_px(self, section: int, place: int) -> int:
        return 16 if self.visualIndex(section) == place else 8


class FittedTable(QTableView):
    """Rows of one height without a grid. A column has at least the first of its `widths_px`; what is left is shared so
    that all grow towards the second, in which everything can be read, and beyond. One number stands for both.

    A column whose width somebody has dragged keeps it. Columns can be hidden with `show_columns`.
    """

    def __init__(
        self, accessible_name: str, widths_px: Sequence[int | tuple[int, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widths_px = _both(widths_px)
        self._fitting = False
        self._dragged: set[int] = set()
        self._instead: QWidget | None = None
        self.setAccessibleName(accessible_name)
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
        columns = _Header(self)
        self.setHorizontalHeader(columns)
        columns.sectionResized.connect(self._section_resized)

    def set_widths(self, widths_px: Sequence[int | tuple[int, int]]) -> None:
        """Shares the room out anew, for other contents."""
        self._widths_px = _both(widths_px)
        self._dragged.clear()
        self._fit()

    def show_columns(self, shown: Collection[int]) -> None:
        """Hides all columns but these."""
        for column in range(len(self._widths_px)):
            self.setColumnHidden(column, column not in shown)
        self._fit()

    def setSortingEnabled(self, on: bool) -> None:  # noqa: N802 - overrides QTableView
        """Sorts by the header that is clicked."""
        super().setSortingEnabled(on)
        # Ours is drawn by ourselves.
        self.horizontalHeader().setSortIndicatorShown(False)

    def put_in_place_of_rows(self, widget: QWidget) -> None:
        """Keeps `widget` where the rows would be: it is shown and hidden by whoever knows that there are none."""
        widget.setParent(self)
        self._instead = widget
        self._place_instead()

    @property
    def last_column(self) -> int:
        """The rightmost column that is shown."""
        columns = self.horizontalHeader()
        places = (columns.logicalIndex(place) for place in reversed(range(columns.count())))
        return next((column for column in places if not columns.isSectionHidden(column)), -1)

    def setModel(self, model: QAbstractItemModel) -> None:  # noqa: N802 - overrides QTableView
        """Shows a model."""
        super().setModel(model)
        # A header looks through all that is selected whenever it is painted, though it would show nothing of it.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(model, header))

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
        shown = [column for column in range(len(self._widths_px)) if not self.isColumnHidden(column)]
        flexible = [column for column in shown if column not in self._dragged]
        room = self.viewport().width() - sum(self.columnWidth(column) for column in shown if column in self._dragged)
        self._fitting = True
        for column, width in zip(
            flexible, _shared([self._widths_px[column] for column in flexible], room), strict=True
        ):
            self.setColumnWidth(column, width)
        self._fitting = False

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
