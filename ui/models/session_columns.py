"""The sessions of a run as columns of numbers, so that a hundred thousand of them are sorted in milliseconds."""

from collections.abc import Iterable

import numpy as np

from simulator.events import Reason, split_session_key
from simulator.limits import FOREVER_MS, Limits
from simulator.snapshot import SessionView, Snapshot
from ui.models.states import State, idle_after_ms

_FIRST_CAPACITY = 1024
_COLUMNS = (
    "key",
    "ordinal",
    "user",
    "browser",
    "role",
    "logged_in_at_ms",
    "renewed_at_ms",
    "accessed_at_ms",
    "requests",
    "reason",
    "logged_out",
)


class SessionColumns:
    """One row a session, in the order of creation; rows stay where they are when a session ends.

    Every column is int64: times are virtual milliseconds, `reason` is 0 while the session lives.
    """

    def __init__(self) -> None:
        self.size = 0
        self.views: list[SessionView] = []
        self._rows: dict[int, int] = {}
        self._data = {name: np.zeros(_FIRST_CAPACITY, np.int64) for name in _COLUMNS}

    def column(self, name: str) -> np.ndarray:
        """One column, as long as there are sessions."""
        return self._data[name][: self.size]

    def row_of(self, key: int) -> int | None:
        """Where a session stands."""
        return self._rows.get(key)

    def update(self, snapshot: Snapshot, keys: Iterable[int]) -> None:
        """Takes over what became of these sessions; new ones are appended."""
        sessions, rows = snapshot.sessions, self._rows
        for key in keys:
            session = sessions.get(key)
            if session is None:
                continue
            row = rows.get(key)
            if row is None:
                row = rows[key] = self._append(session)
            self._write(row, session)

    def idle_deadline_ms(self, limits: Limits) -> np.ndarray:
        """When inactivity will end each session."""
        return np.minimum(self.column("renewed_at_ms") + min(limits.idle_ms, FOREVER_MS) + limits.edge_ms, FOREVER_MS)

    def absolute_deadline_ms(self, limits: Limits) -> np.ndarray:
        """When age will end each session."""
        logged_in = self.column("logged_in_at_ms")
        return np.minimum(logged_in + min(limits.absolute_ms, FOREVER_MS) + limits.edge_ms, FOREVER_MS)

    def states(self, snapshot: Snapshot, now_ms: int) -> np.ndarray:
        """The `State` of each session; of an ended one, beyond all states, why it ended."""
        user, reason = self.column("user"), self.column("reason")
        quiet = now_ms - self.column("accessed_at_ms") >= idle_after_ms(snapshot.limits)
        states = np.where(quiet, int(State.IDLE), int(State.ACTIVE))
        states[user == 0] = State.ANONYMOUS
        states[self.column("logged_out") == 1] = State.LOGGED_OUT
        refused = [number for number, view in snapshot.users.items() if not view.active]
        if refused:
            of_refused = np.isin(user, refused)
            states[[row for row in np.flatnonzero(of_refused) if snapshot.not_valid_now(self.views[row])]] = (
                State.NOT_VALID
            )
        ended = reason != Reason.NONE
        states[ended] = State.ENDED + reason[ended]
        return states

    def _append(self, session: SessionView) -> int:
        row = self.size
        if row == len(self._data["key"]):
            for name, column in self._data.items():
                self._data[name] = np.concatenate([column, np.zeros_like(column)])
        self._data["key"][row] = session.key
        self._data["ordinal"][row] = split_session_key(session.key)[1]
        self._data["browser"][row] = session.browser
        self.views.append(session)
        self.size += 1
        return row

    def _write(self, row: int, session: SessionView) -> None:
        data = self._data
        data["user"][row] = session.user
        data["role"][row] = session.role
        data["logged_in_at_ms"][row] = session.logged_in_at_ms
        data["renewed_at_ms"][row] = session.renewed_at_ms
        data["accessed_at_ms"][row] = session.accessed_at_ms
        data["requests"][row] = session.requests
        data["logged_out"][row] = session.logged_out
        data["reason"][row] = 0 if session.ending is None else int(session.ending.reason)
