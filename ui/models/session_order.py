"""Which sessions a table shows, and in which order."""

from collections.abc import Callable, Iterable
from enum import IntEnum, StrEnum

import numpy as np

from simulator.roles import Role
from simulator.snapshot import Snapshot
from ui.models.session_columns import SessionColumns


class Column(IntEnum):
    """The columns of the session table."""

    SESSION = 0
    USER = 1
    ROLE = 2
    CLIENT = 3
    ADDRESS = 4
    STATE = 5
    IDLE_LEFT = 6
    ABSOLUTE_LEFT = 7
    ENDS_FIRST_BY = 8
    REQUESTS = 9


class Showing(StrEnum):
    """Which sessions are listed."""

    LIVE = "live"
    ENDED = "ended"
    ALL = "all"


class SessionOrder:
    """Sorts the rows of `columns` by one column, ascending or not; equals stay in the order of creation.

    The time left is sorted by the instant at which it runs out, so that a ticking clock moves no row.
    """

    def __init__(self, columns: SessionColumns) -> None:
        self._columns = columns
        self._ranks: dict[str, tuple[int, np.ndarray]] = {}

    def rows(
        self, snapshot: Snapshot, now_ms: int, *, showing: Showing, roles: frozenset[Role], by: Column, descending: bool
    ) -> np.ndarray:
        """The rows to show, in order."""
        chosen = np.flatnonzero(self._mask(showing, roles))
        if by is Column.SESSION and not snapshot.browsers:
            return chosen
        keys = self._sort_keys(snapshot, now_ms, by)[chosen]
        return chosen[np.argsort(-keys if descending else keys, kind="stable")]

    def _mask(self, showing: Showing, roles: frozenset[Role]) -> np.ndarray:
        columns = self._columns
        mask = np.ones(columns.size, bool)
        if showing is not Showing.ALL:
            mask &= (columns.column("reason") == 0) == (showing is Showing.LIVE)
        if len(roles) < len(Role):
            mask &= np.isin(columns.column("role"), [int(role) for role in roles])
        return mask

    def _sort_keys(self, snapshot: Snapshot, now_ms: int, by: Column) -> np.ndarray:
        columns, limits = self._columns, snapshot.limits
        if by is Column.IDLE_LEFT:
            return self._ended_last(columns.idle_deadline_ms(limits))
        if by is Column.ABSOLUTE_LEFT:
            return self._ended_last(columns.absolute_deadline_ms(limits))
        if by is Column.ENDS_FIRST_BY:
            idle, absolute = columns.idle_deadline_ms(limits), columns.absolute_deadline_ms(limits)
            return self._ended_last(np.minimum(idle, absolute))
        if by is Column.STATE:
            return columns.states(snapshot, now_ms)
        if by in (Column.REQUESTS, Column.ROLE):
            return columns.column("requests" if by is Column.REQUESTS else "role")
        if by is Column.USER:
            return self._rank("user", ((number, view.display) for number, view in snapshot.users.items()))
        attribute = {Column.SESSION: "name", Column.CLIENT: "client", Column.ADDRESS: "address"}[by]
        spelled: Callable[[str], str] = _address_spelled if by is Column.ADDRESS else str
        ranks = self._rank(
            "browser",
            ((number, spelled(getattr(view, attribute))) for number, view in snapshot.browsers.items()),
            by.name,
        )
        return (ranks << 20) + columns.column("ordinal") if by is Column.SESSION else ranks

    def _ended_last(self, deadline_ms: np.ndarray) -> np.ndarray:
        return np.where(self._columns.column("reason") == 0, deadline_ms, np.iinfo(np.int64).max - 1)

    def _rank(self, column: str, names: Iterable[tuple[int, str]], cache: str = "") -> np.ndarray:
        """The place of each row's name among all names; made again only when there are more of them."""
        numbered = dict(names)
        known, ranks = self._ranks.get(column + cache, (-1, np.zeros(1, np.int64)))
        if known != len(numbered):
            place = {name: i + 1 for i, name in enumerate(sorted(set(numbered.values()), key=str.casefold))}
            ranks = np.zeros(max(numbered, default=0) + 1, np.int64)
            for number, name in numbered.items():
                ranks[number] = place[name]
            self._ranks[column + cache] = len(numbered), ranks
        return ranks[self._columns.column(column)]


def _address_spelled(address: str) -> str:
    """Numbers padded, so that 10.0.0.9 comes before 10.0.0.10."""
    return ".".join(part.rjust(3, "0") for part in address.split("."))
