"""The table of what two runs answer otherwise: one row for each decision that differs."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.durations import format_time
from simulator.event_texts import label_words
from ui.models.cells import Cell
from ui.player.comparing import Answer, Difference
from ui.words import Phrases, Words, mark, tr

NAMES = Phrases(("The one", "The other"))
"""What two runs are called as long as there are none."""
HEADERS = (mark("Time"), mark("Browser"), mark("Asked for"), *NAMES)
TIME, BROWSER, ASKED, FIRST, SECOND = range(len(HEADERS))
STYLES = {
    TIME: ("mono_small", "muted"),
    BROWSER: ("mono_small", "text"),
    ASKED: ("small", "text"),
    FIRST: ("small_medium", ""),
    SECOND: ("small_medium", ""),
}
"""Style and token of each column; without a token, each cell has its own tone."""
NOT_ASKED = mark("not asked")

_DO = Words({"login": "log in", "logout": "log out", "visit": "visit", "submit": "submit"})
_DONE = Words({"login": "logged in", "logout": "logged out"})

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ComparisonTable(QAbstractTableModel):
    """Decisions that differ, in order of time; `names` head the two columns of answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Difference] = ()
        self._names = NAMES

    def show_differences(self, rows: Sequence[Difference], names: tuple[str, str]) -> None:
        """Shows the differences of two other runs."""
        self.beginResetModel()
        self._rows, self._names = rows, names
        self.endResetModel()

    def difference_at(self, row: int) -> Difference:
        """What stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section]) if section < FIRST else self._names[section - FIRST]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        difference, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell(difference, column)
        if role == Cell.TONE and column >= FIRST:
            return _tone(difference[1 + column - FIRST])
        return None


def _cell(difference: Difference, column: int) -> str:
    asked = difference.asked
    if column == TIME:
        return format_time(asked.at_ms)
    if column == BROWSER:
        return asked.browser
    if column == ASKED:
        # Where one logs in and out goes without saying.
        route = asked.route if asked.do not in _DONE else ""
        return " ".join(filter(None, (_DO.get(asked.do, asked.do), route, tr("again") if asked.again else "")))
    return answer_words(difference[1 + column - FIRST], asked.do)


def answer_words(answer: Answer | None, do: str) -> str:
    """What came of it, in a word or two."""
    if answer is None:
        return tr(NOT_ASKED)
    if answer.allowed:
        return _DONE.get(do) or tr("served")
    return tr("refused: {reason}").format(reason=tr(label_words(answer.reason or "")))


def _tone(answer: Answer | None) -> str:
    return "faint" if answer is None else "ok" if answer.allowed else "danger"
