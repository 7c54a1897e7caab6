"""When each event of a run happened, of which kind it was, and which session, or else which person, it was about."""

from collections.abc import Collection, Mapping

import numpy as np

from simulator.events import EventTuple, Kind
from simulator.snapshot import Snapshot
from ui.sessions.fields import Mask, Sight

_FIRST_CAPACITY = 4096
_REQUESTS = (int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED))
_TYPES = {"at_ms": np.int64, "kind": np.uint8, "reason": np.uint8, "about": np.int32}


class _People:
    """Who asked without a session, and from where, as columns."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int], int] = {}

    def number(self, user: int, browser: int) -> int:
        return self._numbers.setdefault((user, browser), len(self._numbers))

    def sight(self, snapshot: Snapshot, now_ms: int) -> Sight:
        users, browsers = np.array(list(self._numbers), np.int64).reshape(-1, 2).T
        role_of = {number: int(view.role) for number, view in snapshot.users.items()}
        roles = np.array([role_of.get(user, 0) for user in users.tolist()], np.int64)
        return Sight(_Columns({"user": users, "browser": browsers, "role": roles}), snapshot, now_ms)


class _Columns:
    def __init__(self, columns: Mapping[str, np.ndarray]) -> None:
        self.column = columns.__getitem__


class EventIndex:
    """Four numbers an event, in their order, 14 bytes each: what can be asked of a stretch of a run without reading it.

    It has every event of the record from the first one on; `size` is how many. Whoever asks says up to which event,
    since the moment shown may be an earlier one. `about` is the row of the session, or, counted back from -1, who it was
    about. Times are virtual milliseconds.
    """

    def __init__(self) -> None:
        self.size = 0
        self._data = {name: np.empty(_FIRST_CAPACITY, kind) for name, kind in _TYPES.items()}
        self._people = _People()

    def add(self, batch: list[EventTuple], rows: list[int]) -> None:
        """Takes in the events that follow, with the row of the session of each, -1 where it has none."""
        number = self._people.number
        about = [row if row >= 0 else -1 - number(event[3], event[5]) for row, event in zip(rows, batch, strict=True)]
        size = self.size + len(about)
        if size > len(self._data["about"]):
            capacity = 1 << (size - 1).bit_length()
            self._data = {name: np.resize(column, capacity) for name, column in self._data.items()}
        self._data["at_ms"][self.size : size] = [event[1] for event in batch]
        self._data["kind"][self.size : size] = [event[2] for event in batch]
        self._data["reason"][self.size : size] = [event[7] for event in batch]
        self._data["about"][self.size : size] = about
        self.size = size

    def seq_at(self, at_ms: int, last_seq: int) -> int:
        """The number of the last event at or before an instant, none later than `last_seq`; 0 where there is none."""
        return int(self._column("at_ms", last_seq).searchsorted(at_ms, "right"))

    def requests_between(self, first_ms: int, last_ms: int, last_seq: int) -> tuple[np.ndarray, np.ndarray]:
        """Times and rows of the requests within sessions from `first_ms` up to and including `last_ms`."""
        part = self._part(first_ms, last_ms, last_seq)
        rows = self._data["about"][part]
        chosen = np.isin(self._data["kind"][part], _REQUESTS) & (rows >= 0)
        return self._data["at_ms"][part][chosen], rows[chosen]

    def times(self, kinds: Collection[int], first_ms: int, last_ms: int, last_seq: int, reason: int = 0) -> np.ndarray:
        """When events of these kinds happened, from `first_ms` up to and including `last_ms`; `reason` 0 means any."""
        part = self._part(first_ms, last_ms, last_seq)
        chosen = np.isin(self._data["kind"][part], list(kinds))
        if reason:
            chosen &= self._data["reason"][part] == reason
        return self._data["at_ms"][part][chosen]

    def seqs_of_row(self, row: int, last_seq: int) -> np.ndarray:
        """The numbers of the events about one session, in order, none later than `last_seq`."""
        return np.flatnonzero(self._column("about", last_seq) == row) + 1

    def seqs_of_kinds(self, kinds: Collection[int], last_seq: int) -> np.ndarray:
        """The numbers of the events of these kinds, in order, none later than `last_seq`."""
        return np.flatnonzero(np.isin(self._column("kind", last_seq), list(kinds))) + 1

    def at_ms(self, seqs: np.ndarray) -> np.ndarray:
        """When the events with these numbers happened."""
        return self._data["at_ms"][seqs - 1]

    def passing(
        self, sessions: np.ndarray, people: Mask | None, snapshot: Snapshot, now_ms: int, last_seq: int
    ) -> np.ndarray:
        """The numbers of the events, none later than `last_seq`, whose session is let through; of events without one,
        `people` decides."""
        sight = self._people.sight(snapshot, now_ms)
        strangers = np.zeros(len(sight.column("user")), bool) if people is None else people(sight)
        # Numbers below zero count from the end.
        return np.flatnonzero(np.concatenate([sessions, strangers[::-1]])[self._column("about", last_seq)]) + 1

    def _column(self, name: str, last_seq: int) -> np.ndarray:
        return self._data[name][: min(self.size, last_seq)]

    def _part(self, first_ms: int, last_ms: int, last_seq: int) -> slice:
        at_ms = self._column("at_ms", last_seq)
        return slice(int(at_ms.searchsorted(first_ms, "left")), int(at_ms.searchsorted(last_ms, "right")))
