"""What can be found and gone to by typing a few letters: one list of people, sessions, lessons, settings and actions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.fuzzy import fit
from ui.words import Words

MOST = 60
"""No more than so many are listed: whoever does not see what they look for types another letter."""

_SAID_ONLY = 12
"""What fits by its title comes before what fits as well by what is said of it."""

PLACES_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HINT_ROLE = PLACES_ROLE + 1
ICON_ROLE = PLACES_ROLE + 2
SORT_ROLE = PLACES_ROLE + 3
KEYS_ROLE = PLACES_ROLE + 4


class Sort(IntEnum):
    """What a thing is; of those that fit alike, earlier sorts come first."""

    PERSON = 0
    SESSION = 1
    PAGE = 2
    ACTION = 3
    LESSON = 4
    SCENARIO = 5
    SETTING = 6

    @property
    def word(self) -> str:
        """What it is called."""
        return _SORTS[self]


_SORTS = Words(
    {
        Sort.PERSON: "Person",
        Sort.SESSION: "Session",
        Sort.PAGE: "Page",
        Sort.ACTION: "Action",
        Sort.LESSON: "Lesson",
        Sort.SCENARIO: "Scenario",
        Sort.SETTING: "Setting",
    }
)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to go to: `title` is what is read and searched first, `hint` what else is said of it; `go` goes there."""

    sort: Sort
    title: str
    hint: str
    icon: str
    go: Callable[[], object]
    keys: str = ""


class FinderModel(QAbstractListModel):
    """The things that fit what was typed, best first; without anything typed, those that are offered at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: list[Thing] = []
        self._rows: list[tuple[Thing, tuple[int, ...]]] = []
        self.typed = ""

    def offer(self, things: Iterable[Thing]) -> None:
        """Takes other things to choose from."""
        self._things = list(things)
        self.find(self.typed)

    def find(self, typed: str) -> None:
        """Lists what fits."""
        self.typed = typed.strip()
        self.beginResetModel()
        self._rows = self._fitting() if self.typed else [(thing, ()) for thing in self._things[:MOST]]
        self.endResetModel()

    def _fitting(self) -> list[tuple[Thing, tuple[int, ...]]]:
        scored = []
        for order, thing in enumerate(self._things):
            if found := fit(self.typed, thing.title):
                scored.append((-found.score, thing.sort, order, thing, found.places))
            elif found := fit(self.typed, f"{thing.title} {thing.hint}"):
                inside = tuple(place for place in found.places if place < len(thing.title))
                scored.append((_SAID_ONLY - found.score, thing.sort, order, thing, inside))
        scored.sort(key=lambda entry: entry[:3])
        return [(thing, places) for *_, thing, places in scored[:MOST]]

    def thing(self, row: int) -> Thing:
        """The thing in a row."""
        return self._rows[row][0]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        thing, places = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (thing.title, thing.sort.word, thing.hint, thing.keys)))
        told = {
            int(Qt.ItemDataRole.DisplayRole): thing.title,
            int(Qt.ItemDataRole.ToolTipRole): "\n".join(filter(None, (thing.title, thing.hint))),
            PLACES_ROLE: places,
            HINT_ROLE: thing.hint,
            ICON_ROLE: thing.icon,
            SORT_ROLE: thing.sort.word,
            KEYS_ROLE: thing.keys,
        }
        return told.get(int(role))
