"""The table of events: a window onto the record, which holds however many there are."""

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.durations import format_time
from simulator.events import Event, Kind, Reason
from ui.models.cells import Cell
from ui.models.throttle import Throttle
from ui.models.words import kind_words, session_words, user_words, what_happened, why_it_happened
from ui.words import Phrases
from ui.workspace import Workspace

HEADERS = Phrases(("Number", "Time", "Kind", "User", "Session", "What happened", "Why"))
NUMBER, TIME, KIND, USER, SESSION, WHAT, WHY = range(len(HEADERS))

REFRESH_MS = 200
_BLOCK = 256
_SPARSE_BLOCK = 32
_BLOCKS_KEPT = 16
_CHEAPER_TO_SKIP = 1024

_TONES = {
    Kind.REQUEST_DENIED: "danger",
    Kind.LOGIN_FAILED: "danger",
    Kind.USER_LOCKED_OUT: "danger",
    Kind.COMMAND_REJECTED: "danger",
    Kind.SESSIONS_REVOKED: "danger",
    Kind.USER_DEACTIVATED: "danger",
    Kind.LOGIN: "ok",
    Kind.SESSION_CREATED: "ok",
    Kind.POLICY_CHANGED: "accent",
    Kind.ROLE_CHANGED: "accent",
    Kind.PASSWORD_CHANGED: "accent",
    Kind.USER_REACTIVATED: "accent",
}
_ENDING_TONES = {Reason.LOGOUT: "muted", Reason.REPLACED: "muted", Reason.IDLE_TIMEOUT: "warn"}

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EventTable(QAbstractTableModel):
    """One row an event, up to the moment shown, in order: all of them, or those that the filter lets through.

    Only what is looked at is read.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._count = 0
        self._numbers: np.ndarray | None = None
        self._blocks: dict[int, list[Event]] = {}
        self._throttle = Throttle(self, self._grow, REFRESH_MS)
        workspace.run_changed.connect(self._start_over)
        workspace.jumped.connect(self._grow)
        workspace.moment_changed.connect(self._moment_changed)
        workspace.filter_changed.connect(self._filter_changed)
        self._start_over()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() == NUMBER else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            event = self.event_at(index.row())
            return None if event is None else self._text(event, index.column())
        if role == Cell.KEY:
            event = self.event_at(index.row())
            return 0 if event is None else event.session
        if role == Cell.TONE:
            event = self.event_at(index.row())
            return "text" if event is None else _tone(event)
        return None

    def event_at(self, row: int) -> Event | None:
        """The event in a row."""
        size = _BLOCK if self._numbers is None else _SPARSE_BLOCK
        number, place = divmod(row, size)
        block = self._blocks.get(number)
        if block is None or place >= len(block):
            block = self._read(number * size, min((number + 1) * size, self._count))
            while len(self._blocks) >= _BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[number] = block
        return block[place] if place < len(block) else None

    def row_of(self, seq: int) -> int | None:
        """Where the event of this number stands; None where it is not listed."""
        self._grow()
        row = seq - 1 if self._numbers is None else int(self._numbers.searchsorted(seq))
        event = self.event_at(row) if 0 <= row < self._count else None
        return row if event is not None and event.seq == seq else None

    def _read(self, first_row: int, end_row: int) -> list[Event]:
        """The events of these rows. Where few of many pass, what lies between them is not read."""
        if self._numbers is None:
            return self._workspace.events(first_row + 1, end_row)
        numbers = self._numbers[first_row:end_row]
        events: list[Event] = []
        for run in np.split(numbers, np.flatnonzero(np.diff(numbers) > _CHEAPER_TO_SKIP) + 1):
            if len(run):
                wanted = set(run.tolist())
                found = self._workspace.events(int(run[0]), int(run[-1]))
                events += [event for event in found if event.seq in wanted]
        return events

    def _text(self, event: Event, column: int) -> str:
        snapshot = self._workspace.snapshot
        if column == NUMBER:
            return f"{event.seq:,}"
        if column == TIME:
            return format_time(event.at_ms)
        if column == KIND:
            return kind_words(event.kind)
        if column == USER:
            return user_words(event.user, snapshot)
        if column == SESSION:
            return session_words(event.session, snapshot)
        return what_happened(event, snapshot) if column == WHAT else why_it_happened(event, snapshot)

    def _start_over(self) -> None:
        self.beginResetModel()
        self._blocks.clear()
        self._numbers = self._wanted()
        self._count = self._size_of(self._numbers)
        self.endResetModel()

    def _wanted(self) -> np.ndarray | None:
        """The numbers of the events to list; None: all."""
        return self._workspace.visible_events() if self._workspace.filtering else None

    def _size_of(self, numbers: np.ndarray | None) -> int:
        return self._workspace.snapshot.seq if numbers is None else len(numbers)

    def _moment_changed(self) -> None:
        self._throttle.ask(now=not self._workspace.playing)

    def _filter_changed(self) -> None:
        wanted = self._wanted()
        if wanted is None or self._numbers is None or not _goes_on(self._numbers, wanted):
            self._start_over()
        else:
            self._grow_to(wanted)

    def _grow(self) -> None:
        if self._workspace.filtering:
            self._filter_changed()
        else:
            self._grow_to(None)

    def _grow_to(self, wanted: np.ndarray | None) -> None:
        count = self._size_of(wanted)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count, self._numbers = count, wanted
            self.endInsertRows()
        elif count < self._count:
            # What stands in the rows that stay is the same: the moment is an earlier one of the same run.
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count, self._numbers = count, wanted
            self.endRemoveRows()


def _goes_on(before: np.ndarray, after: np.ndarray) -> bool:
    """Whether one of them begins with all of the other."""
    both = min(len(before), len(after))
    return np.array_equal(before[:both], after[:both])


def _tone(event: Event) -> str:
    if event.kind == Kind.SESSION_ENDED:
        return _ENDING_TONES.get(Reason(event.reason), "danger")
    try:
        return _TONES.get(Kind(event.kind), "text")
    except ValueError:
        return "text"
