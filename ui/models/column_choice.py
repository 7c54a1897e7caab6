"""Which columns of the table of sessions are shown: what suits a list, until somebody chooses, which is remembered."""

from collections.abc import Iterable

from ui import settings
from ui.models.session_order import Column, Showing

_WHO = (Column.SESSION, Column.USER, Column.ROLE)
_LIVE = (*_WHO, Column.CLIENT, Column.ADDRESS, Column.STATE, Column.IDLE_LEFT, Column.ABSOLUTE_LEFT,
         Column.REQUESTS)  # fmt: skip

SUITING = {
    Showing.LIVE: frozenset(_LIVE),
    Showing.ENDED: frozenset(
        (*_WHO, Column.STATE, Column.ENDED_AT, Column.ENDED_BY, Column.RULE, Column.WHY, Column.REQUESTS)
    ),
    Showing.ALL: frozenset(
        (*_WHO, Column.ADDRESS, Column.STATE, Column.IDLE_LEFT, Column.ABSOLUTE_LEFT, Column.ENDED_AT, Column.REQUESTS)
    ),
}
"""The columns of each list where nobody has chosen."""

ALWAYS = Column.SESSION
"""A row must be called something."""


class ColumnChoice:
    """The columns of each list, as they were chosen last."""

    def __init__(self) -> None:
        self._chosen = {showing: _remembered(showing) for showing in Showing}

    def __getitem__(self, showing: Showing) -> frozenset[Column]:
        """The columns that a list shows."""
        return self._chosen[showing]

    def choose(self, showing: Showing, columns: Iterable[Column]) -> None:
        """Shows these columns in a list from now on."""
        self._chosen[showing] = frozenset(columns) | {ALWAYS}
        settings.remember(_name(showing), ",".join(sorted(column.name for column in self._chosen[showing])))

    def forget(self, showing: Showing) -> None:
        """Goes back to the columns that suit a list."""
        self._chosen[showing] = SUITING[showing]
        settings.remember(_name(showing), "")


def _remembered(showing: Showing) -> frozenset[Column]:
    names = settings.remembered(_name(showing)).split(",")
    known = frozenset(Column[name] for name in names if name in Column.__members__)
    return known | {ALWAYS} if known else SUITING[showing]


def _name(showing: Showing) -> str:
    return f"sessions/columns/{showing}"
