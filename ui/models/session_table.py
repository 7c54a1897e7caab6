"""The table of sessions: who is logged in, from where, and what will end it first."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.durations import format_left, format_time
from simulator.events import Reason
from simulator.limits import FOREVER_MS
from simulator.roles import Role
from simulator.snapshot import SessionView
from ui.models.cells import Cell
from ui.models.session_columns import SessionColumns
from ui.models.session_order import Column, SessionOrder, Showing
from ui.models.states import state_words, urgency
from ui.models.throttle import Throttle
from ui.models.words import ENDS_BY_WORDS, NOBODY, role_words, user_words
from ui.workspace import Workspace

HEADERS = {
    Column.SESSION: "Session",
    Column.USER: "User",
    Column.ROLE: "Role",
    Column.CLIENT: "Client",
    Column.ADDRESS: "Address",
    Column.STATE: "State",
    Column.IDLE_LEFT: "Idle left",
    Column.ABSOLUTE_LEFT: "Absolute left",
    Column.ENDS_FIRST_BY: "Ends first by",
    Column.REQUESTS: "Requests",
}

REFRESH_MS = 200
_RIGHT = {Column.REQUESTS}
_CHEAPER_TO_RESET = 64
_NEVER = "never"

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SessionTable(QAbstractTableModel):
    """Sessions as rows. It holds keys and places; the cells are made when they are looked at."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._columns = SessionColumns()
        self._order = SessionOrder(self._columns)
        self._rows = np.empty(0, np.int64)
        self._sorted_by, self._descending = Column.IDLE_LEFT, False
        self._changed: set[int] = set()
        self.showing = Showing.LIVE
        self._throttle = Throttle(self, self._refresh, REFRESH_MS)
        self._texts: dict[Column, Callable[[SessionView], str]] = {
            Column.SESSION: self._handle,
            Column.USER: self._user,
            Column.ROLE: self._role,
            Column.CLIENT: self._client,
            Column.ADDRESS: self._address,
            Column.STATE: self._state,
            Column.IDLE_LEFT: self._idle_left,
            Column.ABSOLUTE_LEFT: self._absolute_left,
            Column.ENDS_FIRST_BY: self._ends_first_by,
            Column.REQUESTS: self._requests,
        }
        workspace.run_changed.connect(self._start_over)
        workspace.moment_changed.connect(self._moment_changed)
        workspace.filter_changed.connect(self._filter_changed)
        self._start_over()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._texts[column](self._view(index.row()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Cell.KEY:
            return self._view(index.row()).key
        if role == Cell.TONE:
            return self._tone(column, self._view(index.row()))
        if role == Cell.SHAPE:
            return state_words(self._view(index.row()), self._workspace.snapshot, self._workspace.now_ms).shape
        if role == Cell.PART:
            return self._part(column, self._view(index.row()))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._sorted_by, self._descending = Column(column), order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def show(self, showing: Showing) -> None:
        """Lists the live sessions, the ended ones, or all."""
        self.showing = showing
        self._arrange()

    def key_at(self, row: int) -> int:
        """The session in a row."""
        return self._view(row).key

    def rows_of(self, keys: tuple[int, ...]) -> list[int]:
        """Where these sessions stand; those that are not listed are left out."""
        wanted = [row for key in keys if (row := self._columns.row_of(key)) is not None]
        return [int(row) for row in np.flatnonzero(np.isin(self._rows, wanted))]

    def _view(self, row: int) -> SessionView:
        return self._columns.views[self._rows[row]]

    def _start_over(self) -> None:
        self.beginResetModel()
        self._columns = SessionColumns()
        self._order = SessionOrder(self._columns)
        self._changed.clear()
        self._columns.update(self._workspace.snapshot, self._workspace.snapshot.sessions)
        self._rows = self._wanted_rows()
        self.endResetModel()

    def _moment_changed(self) -> None:
        self._changed |= self._workspace.changed
        self._throttle.ask(now=not self._workspace.playing)

    def _filter_changed(self) -> None:
        self._arrange()

    def _refresh(self) -> None:
        self._columns.update(self._workspace.snapshot, self._changed)
        self._changed.clear()
        self._arrange()
        if len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def _wanted_rows(self) -> np.ndarray:
        workspace = self._workspace
        return self._order.rows(
            workspace.snapshot,
            workspace.now_ms,
            showing=self.showing,
            roles=workspace.roles,
            by=self._sorted_by,
            descending=self._descending,
        )

    def _arrange(self) -> None:
        """Brings rows in and out and in order, so that views keep their place and their selection."""
        wanted = self._wanted_rows()
        if np.array_equal(wanted, self._rows):
            return
        gone = np.flatnonzero(~np.isin(self._rows, wanted))
        runs = list(_runs_from_the_end(gone))
        if len(runs) > _CHEAPER_TO_RESET:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for first, last in runs:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._rows = np.delete(self._rows, np.s_[first : last + 1])
            self.endRemoveRows()
        new = wanted[~np.isin(wanted, self._rows)]
        if len(new):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows = np.concatenate([self._rows, new])
            self.endInsertRows()
        self._reorder(wanted)

    def _reorder(self, wanted: np.ndarray) -> None:
        if np.array_equal(wanted, self._rows):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        place = np.empty(self._columns.size, np.int64)
        place[wanted] = np.arange(len(wanted))
        after = [self.index(int(place[self._rows[index.row()]]), index.column()) for index in before]
        self._rows = wanted
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _handle(self, session: SessionView) -> str:
        return self._workspace.snapshot.handle(session.key)

    def _user(self, session: SessionView) -> str:
        return user_words(session.user, self._workspace.snapshot)

    def _role(self, session: SessionView) -> str:
        return role_words(session.role)

    def _client(self, session: SessionView) -> str:
        return self._workspace.snapshot.browsers[session.browser].client

    def _address(self, session: SessionView) -> str:
        return self._workspace.snapshot.browsers[session.browser].address

    def _state(self, session: SessionView) -> str:
        return state_words(session, self._workspace.snapshot, self._workspace.now_ms).word

    def _idle_left(self, session: SessionView) -> str:
        deadline_ms = self._workspace.snapshot.limits.idle_deadline_ms(session.renewed_at_ms)
        return self._left(session, deadline_ms)

    def _absolute_left(self, session: SessionView) -> str:
        deadline_ms = self._workspace.snapshot.limits.absolute_deadline_ms(session.logged_in_at_ms)
        return self._left(session, deadline_ms)

    def _left(self, session: SessionView, deadline_ms: int) -> str:
        if session.ending is not None:
            return NOBODY
        return _NEVER if deadline_ms >= FOREVER_MS else format_left(deadline_ms - self._workspace.now_ms)

    def _ends_first_by(self, session: SessionView) -> str:
        snapshot = self._workspace.snapshot
        if session.ending is not None:
            return f"ended {format_time(session.ending.at_ms)}"
        if snapshot.deadline_ms(session) >= FOREVER_MS:
            return _NEVER
        return ENDS_BY_WORDS[snapshot.limits.reason(session.logged_in_at_ms, session.renewed_at_ms)]

    def _requests(self, session: SessionView) -> str:
        return f"{session.requests:,}"

    def _tone(self, column: Column, session: SessionView) -> str:
        if column is Column.STATE:
            return state_words(session, self._workspace.snapshot, self._workspace.now_ms).tone
        if column is Column.ROLE:
            return Role(session.role).label if session.role else "nobody"
        part = self._part(column, session)
        if part is None:
            return ""
        reason = self._workspace.snapshot.limits.reason(session.logged_in_at_ms, session.renewed_at_ms)
        first = Column.IDLE_LEFT if reason is Reason.IDLE_TIMEOUT else Column.ABSOLUTE_LEFT
        return urgency(part) if column is first else "faint"

    def _part(self, column: Column, session: SessionView) -> float | None:
        """How much of a limit is left, from 1 to 0; None where no limit runs."""
        limits, now_ms = self._workspace.snapshot.limits, self._workspace.now_ms
        if session.ending is not None:
            return None
        if column is Column.IDLE_LEFT and limits.idle_ms < FOREVER_MS:
            left_ms, whole_ms = limits.idle_deadline_ms(session.renewed_at_ms) - now_ms, limits.idle_ms
        elif column is Column.ABSOLUTE_LEFT and limits.absolute_ms < FOREVER_MS:
            left_ms, whole_ms = limits.absolute_deadline_ms(session.logged_in_at_ms) - now_ms, limits.absolute_ms
        else:
            return None
        return min(1.0, max(0.0, left_ms / max(1, whole_ms)))


def _runs_from_the_end(places: np.ndarray) -> Iterator[tuple[int, int]]:
    """Neighbouring places as (first, last), the last run first."""
    for run in reversed(np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)):
        if len(run):
            yield int(run[0]), int(run[-1])
