"""The table of sessions: who is logged in, from where, and what will end it first."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.snapshot import SessionView
from ui.models.cells import Cell
from ui.models.session_cells import HEADERS, TIPS, SessionCells
from ui.models.session_order import COLUMNS, Column, SessionOrder, Showing
from ui.models.throttle import Throttle
from ui.workspace import Workspace

REFRESH_MS = 200
NUMBERS = frozenset({Column.REQUESTS, Column.DENIED})
"""Columns that are read from the right."""

_CHEAPER_TO_RESET = 64
_SORTED = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
_WITH_HINT = "QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint"

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SessionTable(QAbstractTableModel):
    """Sessions as rows. It holds places; the cells are made when they are looked at."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._cells = SessionCells(workspace)
        self._rows = np.empty(0, np.int64)
        self._sorted_by, self._descending = Column.IDLE_LEFT, False
        self._held = False
        self.showing = Showing.LIVE
        self._throttle = Throttle(self, self._refresh, REFRESH_MS)
        workspace.run_changed.connect(self._start_over)
        workspace.jumped.connect(self._jumped)
        workspace.moment_changed.connect(self._moment_changed)
        workspace.filter_changed.connect(self._filter_changed)
        self._start_over()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return TIPS.get(column)
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, session = COLUMNS[index.column()], self._view(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells.text(column, session)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._cells.agent(session) if column is Column.CLIENT else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Cell.KEY:
            return session.key
        if role == Cell.TONE:
            return self._cells.tone(column, session)
        if role == Cell.SHAPE:
            return self._cells.state(session).shape
        if role == Cell.PART:
            return self._cells.part(column, session)
        return None

    @property
    def cells(self) -> SessionCells:
        """What stands in the cells, for those who paint them."""
        return self._cells

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self._sorted_by, self._descending = Column(column), order == Qt.SortOrder.DescendingOrder
            self._arrange()

    def show(self, showing: Showing) -> None:
        """Lists the live sessions, the ended ones, or all."""
        self.showing = showing
        self._arrange()

    def hold(self, on: bool) -> None:
        """Keeps every row where it is, also one that should go, until told otherwise; what they say goes on."""
        if on != self._held:
            self._held = on
            if not on:
                self._arrange()

    def session_at(self, row: int) -> SessionView:
        """The session in a row."""
        return self._view(row)

    def key_at(self, row: int) -> int:
        """The key of the session in a row."""
        return self._view(row).key

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """Where these sessions stand; those that are not listed are left out."""
        wanted = np.array([row for row in self._columns.rows_of(keys) if row >= 0], np.int64)
        return np.flatnonzero(self._among(wanted)[self._rows]).tolist()

    def count(self, showing: Showing, *, filtered: bool) -> int:
        """How many sessions a list of these has, with the filter or without it."""
        listed = self._order.listed(showing)
        return int(np.count_nonzero(listed & self._workspace.visible_rows() if filtered else listed))

    def _view(self, row: int) -> SessionView:
        return self._columns.views[self._rows[row]]

    def _start_over(self) -> None:
        self.beginResetModel()
        self._columns = self._workspace.columns
        self._order = SessionOrder(self._columns)
        self._rows = self._wanted_rows()
        self.endResetModel()

    def _jumped(self) -> None:
        """The sessions are those of another moment: which rows have come or gone would be a guess."""
        self.beginResetModel()
        self._rows = self._wanted_rows()
        self.endResetModel()

    def _moment_changed(self) -> None:
        self._throttle.ask(now=not self._workspace.playing)

    def _filter_changed(self) -> None:
        self._arrange()

    def _refresh(self) -> None:
        if self._held:
            self._append_new()
        else:
            self._arrange()
        if len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def _wanted_rows(self) -> np.ndarray:
        workspace = self._workspace
        return self._order.rows(
            workspace.snapshot,
            workspace.now_ms,
            passing=workspace.visible_rows(),
            showing=self.showing,
            by=self._sorted_by,
            descending=self._descending,
        )

    def _arrange(self) -> None:
        """Brings rows in and out and in order, so that views keep their place and their selection."""
        wanted = self._wanted_rows()
        if np.array_equal(wanted, self._rows):
            return
        gone = np.flatnonzero(~self._among(wanted)[self._rows])
        runs = list(_runs_from_the_end(gone)) if len(gone) else []
        if len(runs) > _CHEAPER_TO_RESET:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for first, last in runs:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._rows = np.delete(self._rows, np.s_[first : last + 1])
            self.endRemoveRows()
        if len(wanted) > len(self._rows):
            self._append(wanted)
        self._reorder(wanted)

    def _append_new(self) -> None:
        self._append(self._wanted_rows())

    def _append(self, wanted: np.ndarray) -> None:
        new = wanted[~self._among(self._rows)[wanted]]
        if len(new):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows = np.concatenate([self._rows, new])
            self.endInsertRows()

    def _among(self, rows: np.ndarray) -> np.ndarray:
        """Whether each row of the columns is one of these."""
        among = np.zeros(self._columns.size, bool)
        among[rows] = True
        return among

    def _reorder(self, wanted: np.ndarray) -> None:
        if np.array_equal(wanted, self._rows):
            return
        # Told that columns stay, their header neither holds on to each of them nor draws itself anew.
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], _SORTED)
        before = self.persistentIndexList()
        place = np.empty(self._columns.size, np.int64)
        place[wanted] = np.arange(len(wanted))
        after = [self.createIndex(int(place[self._rows[index.row()]]), index.column()) for index in before]
        self._rows = wanted
        self.changePersistentIndexList(before, after)
        self.layoutChanged[_WITH_HINT].emit([], _SORTED)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _runs_from_the_end(places: np.ndarray) -> Iterator[tuple[int, int]]:
    """Neighbouring places as (first, last), the last run first."""
    for run in reversed(np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)):
        if len(run):
            yield int(run[0]), int(run[-1])
