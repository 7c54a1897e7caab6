"""A table whose columns share the room there is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui import theme


class FittedTable(QTableView):
    """Rows of one height without a grid; columns keep at least `widths_px` and share what is left by them.

    A column whose width somebody has dragged keeps it.
    """

    def __init__(self, accessible_name: str, widths_px: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths_px = list(widths_px)
        self._fitting = False
        self._dragged: set[int] = set()
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
        columns = self.horizontalHeader()
        columns.setFont(theme.font("caption_medium"))
        columns.setFixedHeight(30)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.sectionResized.connect(self._section_resized)

    def set_widths(self, widths_px: Sequence[int]) -> None:
        """Shares the room out anew, for other contents."""
        self._widths_px = list(widths_px)
        self._dragged.clear()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        flexible = [column for column in range(len(self._widths_px)) if column not in self._dragged]
        if self.model() is None or not flexible:
            return
        taken = sum(self.columnWidth(column) for column in self._dragged)
        least = sum(self._widths_px[column] for column in flexible)
        room = max(least, self.viewport().width() - taken)
        self._fitting = True
        for column in flexible:
            width = room * self._widths_px[column] // least
            self.setColumnWidth(column, width)
            room, least = room - width, least - self._widths_px[column]
        self._fitting = False

    def _section_resized(self, column: int, before_px: int, after_px: int) -> None:
        if not self._fitting:
            self._dragged.add(column)
