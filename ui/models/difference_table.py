"""The actions of recorded traffic that two policies answer otherwise, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.cells import Cell
from ui.models.traffic_words import ACTION_WORDS, answer_words, moment_words
from ui.player.rehearsal import Answered, Replay
from ui.words import Phrases

TIME, LINE, PERSON, ACTION, FIRST, SECOND = range(6)
_TITLES = Phrases(("Time", "Line", "Person", "Action"))

Row = tuple[Answered, ...]
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DifferenceTable(QAbstractTableModel):
    """A row for each action that is answered otherwise, in the order of time; the last two columns are the policies.

    It can be narrowed to one person.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._replay: Replay | None = None
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self.person = ""

    def show_replay(self, replay: Replay) -> None:
        """Shows the differences of another replay of two policies, those of everybody."""
        self.beginResetModel()
        self._replay, self._all, self.person = replay, replay.differences, ""
        self._rows = self._all
        self.endResetModel()

    def show_person(self, person: str) -> None:
        """Shows what this person was told alone; with an empty name, everybody."""
        self.beginResetModel()
        self.person = person
        self._rows = [row for row in self._all if row[0].user == person] if person else self._all
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many differences there are in all, whoever is shown."""
        return len(self._all)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_TITLES) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LINE:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = [run.policy for run in self._replay.runs] if self._replay else ["", ""]
        return (*_TITLES, *names)[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._replay is None:
            return None
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == Cell.TONE and column >= FIRST:
            return "ok" if row[column - FIRST].allowed else "danger"
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LINE:
            return _RIGHT
        return None

    def answers_at(self, row: int) -> Row:
        """What each policy answers in a row."""
        return self._rows[row]

    def _text(self, row: Row, column: int) -> str:
        assert self._replay is not None, "there are rows"
        first = row[0]
        if column >= FIRST:
            return answer_words(row[column - FIRST])
        return (
            moment_words(self._replay.trace, first.at_ms),
            f"{first.line:,}",
            first.user or first.browser,
            f"{ACTION_WORDS.get(first.do, first.do)} {first.path}".rstrip(),
        )[column]
