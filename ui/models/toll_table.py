"""What each of two policies costs each person of recorded traffic, as a table."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.player.rehearsal import PolicyReplay, Replay
from ui.words import tr

PERSON, FORCED_FIRST, FORCED_SECOND, REFUSED_FIRST, REFUSED_SECOND = range(5)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Toll(NamedTuple):
    """What a person paid: forced log-ins and refused requests, each under the first and the second policy."""

    person: str
    forced: tuple[int, int]
    refused: tuple[int, int]


def tolls(replay: Replay) -> list[Toll]:
    """The people to whom something happened, those whom it hits hardest first."""
    first, second = map(_counted, replay.runs)
    people = {person for counts in (*first, *second) for person in counts}
    found = [
        Toll(person, (first[0][person], second[0][person]), (first[1][person], second[1][person])) for person in people
    ]
    return sorted(found, key=_lightness)


def _lightness(toll: Toll) -> tuple[int, int, str]:
    return -max(toll.forced), -max(toll.refused), toll.person


def _counted(run: PolicyReplay) -> tuple[Counter[str], Counter[str]]:
    refused = (decision.user or decision.browser for decision in run.decisions if not decision.allowed)
    return _names(forced.user for forced in run.forced), _names(refused)


def _names(found: Iterable[str]) -> Counter[str]:
    counts = Counter(found)
    del counts[""]
    return counts


class TollTable(QAbstractTableModel):
    """A row for each person to whom one of two policies does something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Toll] = []
        self._names = ("", "")

    def show_replay(self, replay: Replay) -> None:
        """Shows what another replay of two policies costs."""
        self.beginResetModel()
        self._rows = tolls(replay)
        first, second = (run.policy for run in replay.runs)
        self._names = (first, second)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else REFUSED_SECOND + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return _RIGHT
        first, second = self._names
        titles = (
            tr("Person"),
            tr("Forced, {first}").format(first=first),
            tr("Forced, {second}").format(second=second),
            tr("Refused, {first}").format(first=first),
            tr("Refused, {second}").format(second=second),
        )
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            toll = self._rows[index.row()]
            counts = (*toll.forced, *toll.refused)
            return f"{counts[index.column() - 1]:,}" if index.column() else toll.person
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return self._rows[index.row()].person
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _RIGHT
        return None

    def person_at(self, row: int) -> str:
        """Who stands in a row."""
        return self._rows[row].person
