"""Which session, or else which person, each event of a run was about."""

from collections.abc import Mapping

import numpy as np

from simulator.events import EventTuple
from simulator.snapshot import Snapshot
from ui.sessions.fields import Mask, Sight

_FIRST_CAPACITY = 4096


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
    """One number an event, in their order: the row of its session, or, counted back from -1, who it was about.

    It has every event from the first one on; `size` is how many.
    """

    def __init__(self) -> None:
        self.size = 0
        self._about = np.empty(_FIRST_CAPACITY, np.int32)
        self._people = _People()

    def add(self, batch: list[EventTuple], rows: list[int]) -> None:
        """Takes in the events that follow, with the row of the session of each, -1 where it has none."""
        number = self._people.number
        about = [row if row >= 0 else -1 - number(event[3], event[5]) for row, event in zip(rows, batch, strict=True)]
        size = self.size + len(about)
        if size > len(self._about):
            self._about = np.resize(self._about, 1 << (size - 1).bit_length())
        self._about[self.size : size] = about
        self.size = size

    def passing(self, sessions: np.ndarray, people: Mask | None, snapshot: Snapshot, now_ms: int) -> np.ndarray:
        """The numbers of the events whose session is let through; of events without one, `people` decides."""
        sight = self._people.sight(snapshot, now_ms)
        strangers = np.zeros(len(sight.column("user")), bool) if people is None else people(sight)
        # Numbers below zero count from the end.
        return np.flatnonzero(np.concatenate([sessions, strangers[::-1]])[self._about[: self.size]]) + 1
