"""Which sessions a table shows, and in which order."""

from collections.abc import Callable, Mapping
from enum import IntEnum, StrEnum
from typing import Any

import numpy as np

from simulator.snapshot import Snapshot
from ui.sessions.clients import client_words
from ui.sessions.columns import SessionColumns

_LAST = np.iinfo(np.int64).max - 1
_ORDINAL_BITS = 20
_ROW_BITS = 20
_ROW_MASK = (1 << _ROW_BITS) - 1
_FARTHEST = (1 << 63 - _ROW_BITS) - 1
"""Keys farther apart than any two instants or counts are: what has no deadline comes last."""


class Column(IntEnum):
    """The columns of the session table. Their numbers stay: those who look for a header find it where it was."""

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
    ENDED_AT = 10
    ENDED_BY = 11
    RULE = 12
    WHY = 13
    LOGGED_IN = 14
    AGE = 15
    LAST_REQUEST = 16
    DENIED = 17


COLUMNS = tuple(Column)
"""The columns by their numbers: many times as fast as making them of a number."""


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
        self._places: dict[Column, tuple[int, np.ndarray]] = {}

    def rows(
        self, snapshot: Snapshot, now_ms: int, *, passing: np.ndarray, showing: Showing, by: Column, descending: bool
    ) -> np.ndarray:
        """The rows to show, in order, of those that are `passing`, a boolean for each."""
        chosen = np.flatnonzero(passing & self.listed(showing))
        return _sorted(chosen, self._sort_keys(snapshot, now_ms, by)[chosen], descending=descending)

    def listed(self, showing: Showing) -> np.ndarray:
        """Which rows a list of these has, a boolean for each."""
        if showing is Showing.ALL:
            return np.ones(self._columns.size, bool)
        return (self._columns.column("reason") == 0) == (showing is Showing.LIVE)

    def _sort_keys(self, snapshot: Snapshot, now_ms: int, by: Column) -> np.ndarray:
        columns = self._columns
        if (name := _BY_COLUMN.get(by)) is not None:
            return columns.column(name)
        if (deadline_ms := _BY_DEADLINE.get(by)) is not None:
            return np.where(columns.column("reason") == 0, deadline_ms(columns, snapshot), _LAST)
        if by is Column.STATE:
            return columns.states(snapshot, now_ms)
        if by is Column.AGE:
            until_ms = np.where(columns.column("reason") == 0, now_ms, columns.column("ended_at_ms"))
            return until_ms - columns.column("logged_in_at_ms")
        places = self._alphabetical(by, snapshot)
        return (places << _ORDINAL_BITS) + columns.column("ordinal") if by is Column.SESSION else places

    def _alphabetical(self, by: Column, snapshot: Snapshot) -> np.ndarray:
        """The place of each row's text among all texts; made again only when there are more of them."""
        column, things_of, text_of = _BY_TEXT[by]
        things = things_of(self._columns, snapshot)
        known, places = self._places.get(by, (-1, np.zeros(1, np.int64)))
        if known != len(things):
            texts = {number: text_of(thing) for number, thing in things.items()}
            place = {text: i for i, text in enumerate(sorted(set(texts.values()), key=str.casefold), 1)}
            places = np.zeros(max(texts, default=0) + 1, np.int64)
            places[list(texts)] = [place[text] for text in texts.values()]
            self._places[by] = len(things), places
        return places[self._columns.column(column)]


def _sorted(rows: np.ndarray, keys: np.ndarray, *, descending: bool) -> np.ndarray:
    """Rows by their keys, and by themselves where keys are equal.

    Keys and rows are sorted as one number each, which is many times faster than a sort that must not swap equals.
    """
    if not len(rows) or int(rows[-1]) >> _ROW_BITS:
        return rows[np.argsort(-keys if descending else keys, kind="stable")]
    distance = keys.max() - keys if descending else keys - keys.min()
    return np.sort(np.minimum(distance, _FARTHEST) << _ROW_BITS | rows) & _ROW_MASK


def _address_spelled(browser: Any) -> str:
    """Numbers padded, so that 10.0.0.9 comes before 10.0.0.10."""
    return ".".join(part.rjust(3, "0") for part in browser.address.split("."))


def _first_deadline_ms(columns: SessionColumns, snapshot: Snapshot) -> np.ndarray:
    return np.minimum(columns.idle_deadline_ms(snapshot.limits), columns.absolute_deadline_ms(snapshot.limits))


_BY_COLUMN = {
    Column.ROLE: "role",
    Column.REQUESTS: "requests",
    Column.DENIED: "denied",
    Column.ENDED_AT: "ended_at_ms",
    Column.RULE: "reason",
    Column.LOGGED_IN: "logged_in_at_ms",
    Column.LAST_REQUEST: "accessed_at_ms",
}

_BY_DEADLINE: dict[Column, Callable[[SessionColumns, Snapshot], np.ndarray]] = {
    Column.IDLE_LEFT: lambda columns, snapshot: columns.idle_deadline_ms(snapshot.limits),
    Column.ABSOLUTE_LEFT: lambda columns, snapshot: columns.absolute_deadline_ms(snapshot.limits),
    Column.ENDS_FIRST_BY: _first_deadline_ms,
}

_Things = Callable[[SessionColumns, Snapshot], Mapping[int, Any]]

_BY_TEXT: dict[Column, tuple[str, _Things, Callable[[Any], str]]] = {
    Column.SESSION: ("browser", lambda columns, snapshot: snapshot.browsers, lambda browser: browser.name),
    Column.USER: ("user", lambda columns, snapshot: snapshot.users, lambda user: user.display),
    Column.CLIENT: (
        "browser",
        lambda columns, snapshot: snapshot.browsers,
        lambda browser: client_words(browser.client),
    ),
    Column.ADDRESS: ("browser", lambda columns, snapshot: snapshot.browsers, _address_spelled),
    Column.ENDED_BY: ("actor", lambda columns, snapshot: columns.actors.by_number, str),
    Column.WHY: ("why", lambda columns, snapshot: columns.whys.by_number, str),
}
