"""The attacks there are, as a table of one column: title, goal, and what came of each when it was tried last."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.attack_words import outcome_words
from ui.models.cells import Cell
from ui.player.attacks import Attack, attack_named, attack_names
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def goal_sentence(attack: Attack) -> str:
    """What the thief is after, as a sentence."""
    return tr("The thief {goal}.").format(goal=tr(attack.goal))


class AttackList(QAbstractTableModel):
    """A row for each attack, by title; `Cell.SHAPE` is the icon of its last outcome and `Cell.TONE` its tone, both empty
    before it was tried."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = sorted(attack_names(), key=_title)
        self._outcomes: dict[str, str] = {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr("Attack")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = self._names[index.row()]
        attack, outcome = attack_named(name), self._outcomes.get(name)
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(attack.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return goal_sentence(attack)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = "" if outcome is None else f" {outcome_words(outcome).word}."
            return f"{tr(attack.title)}. {goal_sentence(attack)}{word}"
        if role == Cell.SHAPE:
            return "" if outcome is None else outcome_words(outcome).icon
        if role == Cell.TONE:
            return "" if outcome is None else outcome_words(outcome).tone
        return None

    def name_at(self, row: int) -> str:
        """The attack of a row."""
        return self._names[row]

    def row_of(self, name: str) -> int:
        """The row of an attack."""
        return self._names.index(name)

    def goal_at(self, row: int) -> str:
        """The goal of the attack of a row."""
        return tr(attack_named(self._names[row]).goal)

    def show_outcome(self, name: str, outcome: str) -> None:
        """Shows what came of an attack."""
        self._outcomes[name] = outcome
        index = self.index(self.row_of(name), 0)
        self.dataChanged.emit(index, index)

    def forget_outcomes(self) -> None:
        """Shows all attacks as not tried yet."""
        self._outcomes.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))


def _title(name: str) -> str:
    return tr(attack_named(name).title).removeprefix("The ").casefold()
