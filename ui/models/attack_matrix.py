"""Attacks by defences under one policy: which setting holds, which would hold if others did not, which does nothing."""

from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from simulator.policy import Policy, policy_fields
from ui.models.attack_list import goal_sentence
from ui.models.attack_words import outcome_words, span_words
from ui.models.cells import Cell
from ui.player.attacks import Attacked, attack_named, attack_names, is_weakest
from ui.words import Phrases, mark, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ATTACK, OUTCOME, FIRST = range(3)
_TITLES = Phrases(("Attack", "Outcome"))


class PartWords(NamedTuple):
    """A part that a defence plays, as it is shown and told."""

    word: str
    tone: str
    told: str


class Part(Enum):
    """What a setting does against an attack."""

    LOAD_BEARING = PartWords(
        mark("Load-bearing"), "accent", mark("Set to its weakest alone, it lets the attack come further.")
    )
    REDUNDANT = PartWords(
        mark("Redundant"), "ok", mark("Others hold; it would hold if all of them were at their weakest.")
    )
    IRRELEVANT = PartWords(mark("Irrelevant"), "faint", mark("Under this policy it makes no difference."))
    WEAKEST = PartWords(mark("At its weakest"), "danger", mark("It is at its weakest, and holds nothing up."))
    NOT_TRIED = PartWords(mark("Not tried yet"), "faint", mark("It has not been tried yet."))
    NO_DEFENCE = PartWords("", "faint", "")

    @property
    def word(self) -> str:
        return tr(self.value.word)

    @property
    def told(self) -> str:
        return tr(self.value.told)


class AttackMatrix(QAbstractTableModel):
    """A row for each attack, a column for each setting that is a defence against any, after title and outcome.

    `Cell.SHAPE` of a defence is its `Part`, and of an outcome its icon; `Cell.TONE` is its tone.
    """

    def __init__(self, policy: Policy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = sorted(attack_names(), key=_title)
        used = {setting for name in self._names for setting in attack_named(name).defences}
        self.settings = [setting for setting, _ in policy_fields() if setting in used]
        self.policy = policy
        self._attacked: dict[str, Attacked] = {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else FIRST + len(self.settings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            if not across:
                return tr(attack_named(self._names[section]).title)
            return _TITLES[section] if section < FIRST else self.settings[section - FIRST]
        if role == Qt.ItemDataRole.ToolTipRole and across and section >= FIRST:
            setting = self.settings[section - FIRST]
            return f"{setting} = {self.policy.value_text(setting)}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.column() < FIRST:
            return self._of_attack(self._names[index.row()], index.column(), role)
        part = self.part_at(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return part.word
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told_at(index.row(), index.column())
        if role == Cell.SHAPE:
            return part
        return part.value.tone if role == Cell.TONE else None

    def _of_attack(self, name: str, column: int, role: int) -> Any:
        attacked = self._attacked.get(name)
        words = outcome_words(attacked.outcome.value) if attacked is not None else None
        if column == ATTACK:
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(attack_named(name).title)
            return goal_sentence(attack_named(name)) if role == Qt.ItemDataRole.ToolTipRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words.word if words is not None else tr("Not tried yet")
        if role == Cell.SHAPE:
            return words.icon if words is not None else ""
        return (words.tone if words is not None else "faint") if role == Cell.TONE else None

    def name_at(self, row: int) -> str:
        """The attack of a row."""
        return self._names[row]

    def setting_at(self, column: int) -> str:
        """The setting of a column; empty for title and outcome."""
        return self.settings[column - FIRST] if column >= FIRST else ""

    def part_at(self, row: int, column: int) -> Part:
        """What the setting of a column does against the attack of a row."""
        name, setting = self._names[row], self.setting_at(column)
        attacked = self._attacked.get(name)
        if setting not in attack_named(name).defences:
            return Part.NO_DEFENCE
        if is_weakest(self.policy, setting):
            return Part.WEAKEST
        if attacked is None:
            return Part.NOT_TRIED
        if setting in attacked.load_bearing:
            return Part.LOAD_BEARING
        return Part.REDUNDANT if setting in attacked.redundant else Part.IRRELEVANT

    def told_at(self, row: int, column: int) -> str:
        """A cell in two sentences; empty where the setting is no defence against the attack."""
        title, setting = tr(attack_named(self._names[row]).title), self.setting_at(column)
        if not setting:
            return self._told_of(title, self._attacked.get(self._names[row]))
        part = self.part_at(row, column)
        if part is Part.NO_DEFENCE:
            return ""
        value = self.policy.value_text(setting)
        return tr("{setting} = {value} against {title}: {word}. {told}").format(
            setting=setting, value=value, title=title, word=part.word.lower(), told=part.told
        )

    @staticmethod
    def _told_of(title: str, attacked: Attacked | None) -> str:
        if attacked is None:
            return tr("{title}: not tried yet.").format(title=title)
        by = (
            tr(" by {stopped_by}").format(stopped_by=tr(" and ").join(attacked.stopped_by))
            if attacked.stopped_by
            else ""
        )
        exposure = (
            tr(", {span} of exposure").format(span=span_words(attacked.exposure_s)) if attacked.exposure_s else ""
        )
        beyond = (
            tr(" No session policy stops it: {inevitable}.").format(inevitable=tr(attacked.inevitable))
            if attacked.inevitable
            else ""
        )
        return f"{title}: {outcome_words(attacked.outcome.value).word.lower()}{by}{exposure}.{beyond}"

    @property
    def attacked(self) -> tuple[Attacked, ...]:
        """What has come of the attacks so far."""
        return tuple(self._attacked.values())

    @property
    def missing(self) -> list[str]:
        """The attacks that have not been tried, in the order of rows."""
        return [name for name in self._names if name not in self._attacked]

    def show_policy(self, policy: Policy) -> None:
        """Shows another policy, under which nothing has been tried."""
        self.beginResetModel()
        self.policy, self._attacked = policy, {}
        self.endResetModel()

    def show_attacked(self, attacked: Attacked) -> None:
        """Shows what came of an attack."""
        self._attacked[attacked.name] = attacked
        row = self._names.index(attacked.name)
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))


def _title(name: str) -> str:
    return tr(attack_named(name).title).removeprefix("The ").casefold()
