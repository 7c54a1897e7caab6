"""The policies of a sweep as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.sweep_points import SweepPoint, exposure_words, value_words
from ui.words import Phrases, tr

_FIGURES = Phrases(("Forced / day", "Lost / day", "Exposure", "Seeds", "Mark"))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SweepTable(QAbstractTableModel):
    """A row for each policy: a column for each field that is varied, then what it comes to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[str, ...] = ()
        self._points: Sequence[SweepPoint] = ()

    def show_points(self, fields: Sequence[str], points: Sequence[SweepPoint]) -> None:
        """Shows the policies of a sweep over these fields."""
        if tuple(fields) != self._fields or len(points) != len(self._points):
            self.beginResetModel()
            self._fields, self._points = tuple(fields), points
            self.endResetModel()
        elif points != self._points:
            self._points = points
            self.dataChanged.emit(self.index(0, 0), self.index(len(points) - 1, self.columnCount() - 1))

    @property
    def figures_from(self) -> int:
        """The first column that holds a figure."""
        return len(self._fields)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._fields) + len(_FIGURES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_number(section):
            return _RIGHT
        return (*self._fields, *_FIGURES)[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        point, column = self._points[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(point, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return point.told
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_number(column):
            return _RIGHT
        return None

    def point_at(self, row: int) -> SweepPoint:
        """The policy of a row."""
        return self._points[row]

    def _is_number(self, column: int) -> bool:
        return len(self._fields) <= column < self.columnCount() - 1

    def _text(self, point: SweepPoint, column: int) -> str:
        if column < len(self._fields):
            if point.name:
                return point.name if not column else ""
            return value_words(point.point.settings[self._fields[column]])
        mark = "best" if point.best else ""
        mark = tr("current, {mark}").format(mark=mark).removesuffix(", ") if point.current else mark
        figures = (f"{point.forced:.2f}", f"{point.lost:.2f}", exposure_words(point.exposure_s), f"{point.seeds}")
        return (*figures, "preset" if point.name else mark)[column - len(self._fields)]
