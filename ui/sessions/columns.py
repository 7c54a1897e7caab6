"""The sessions of a run as columns of numbers, so that a hundred thousand of them are looked through in milliseconds."""

from collections.abc import Iterable
from itertools import islice
from operator import attrgetter

import numpy as np

from simulator.events import EventTuple, Kind, Reason, split_session_key, split_session_keys
from simulator.limits import FOREVER_MS, Limits
from simulator.snapshot import SessionView, Snapshot
from ui.sessions.states import State, idle_after_ms

_FIRST_CAPACITY = 1024
_REQUESTS = frozenset({int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED)})

_COUNTED = ("renewed_at_ms", "accessed_at_ms", "requests", "denied")
_NEW_POLICY = frozenset({int(Kind.RUN_STARTED), int(Kind.POLICY_CHANGED)})

_OF_LIMITS = ("own_idle_end_ms", "own_absolute_end_ms", "own_idle_after_ms")
_OF_A_LIFE = ("user", "role", "logged_in_at_ms", "logged_out", "reason", "ended_at_ms", "actor", "why")
_FOR_GOOD = ("key", "ordinal", "browser", "created_at_ms")
_TOUCHED = "seq"
_NAMES = (*_COUNTED, *_OF_LIMITS, *_OF_A_LIFE, *_FOR_GOOD, _TOUCHED)

_LIMITS = attrgetter("limits")


class Texts:
    """Texts by number, the empty one being 0; the number of a text never changes."""

    def __init__(self) -> None:
        self.by_number: dict[int, str] = {0: ""}
        self._numbers = {"": 0}

    def number(self, text: str) -> int:
        """The number of a text, a new one where it has none yet."""
        number = self._numbers.setdefault(text, len(self._numbers))
        self.by_number[number] = text
        return number


class SessionColumns:
    """One row a session, in the order of creation; rows stay where they are when a session ends.

    Every column is int64: times are virtual milliseconds; `reason` and `ended_at_ms` are 0 while the session lives;
    `actor` and `why` are numbers in `actors` and `whys`; `seq` is the number of the last event about it. What a
    session's own limits say is in three columns, 0 where it goes on under the policy's.

    `size` is how many sessions there are at the moment shown, `known` how many the record has. An earlier moment differs
    from what is known last only in the sessions that events have touched since: nothing else is written to show it.
    """

    def __init__(self) -> None:
        self.size = 0
        self.known = 0
        self._latest: dict[str, np.ndarray] = {}
        self._latest_seq = 0
        self.views: list[SessionView] = []
        self.actors, self.whys = Texts(), Texts()
        self._rows: dict[int, int] = {}
        self._some_own_limits = False
        self._data = {name: np.zeros(_FIRST_CAPACITY, np.int64) for name in _NAMES}

    def column(self, name: str) -> np.ndarray:
        """One column, as long as there are sessions.

        Raises:
            KeyError: there is no such column.
        """
        return self._data[name][: self.size]

    def recorded(self, name: str) -> np.ndarray:
        """One column as the record leaves it, with the sessions that are yet to come at the moment shown.

        Raises:
            KeyError: there is no such column.
        """
        return (self._latest or self._data)[name][: self.known]

    @property
    def earlier(self) -> bool:
        """Whether the moment shown is an earlier one than the record reaches to."""
        return bool(self._latest)

    def row_of(self, key: int) -> int | None:
        """Where a session stands; None for one that there is not at the moment shown."""
        row = self._rows.get(key)
        return row if row is not None and row < self.size else None

    def recorded_row_of(self, key: int) -> int | None:
        """Where a session of the record stands, be it one that is yet to come at the moment shown."""
        return self._rows.get(key)

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """Where these sessions stand; -1 for what is none."""
        row_of = self._rows.get
        rows = [row_of(key, -1) for key in keys]
        return rows if self.size == self.known else [row if row < self.size else -1 for row in rows]

    def welcome(self, snapshot: Snapshot) -> None:
        """Appends the sessions that are new."""
        if len(snapshot.sessions) == self.size:
            return
        new = list(islice(snapshot.sessions.values(), self.size, None))
        first, self.size = self.size, self.size + len(new)
        if self.size > len(self._data["key"]):
            more = (1 << (self.size - 1).bit_length()) - len(self._data["key"])
            self._data = {name: np.pad(column, (0, more)) for name, column in self._data.items()}
        self.views += new
        rows = np.arange(first, self.size)
        if self.size > self.known:
            self._introduce(rows, new)
        self._write_counts(rows, new)
        self._write_lives(rows, new)
        self._write_limits(rows, new)

    def take_over(self, snapshot: Snapshot, batch: list[EventTuple]) -> list[int]:
        """Takes over what events that are folded in have made of their sessions, and returns the row of each event's
        session, -1 where there is none.
        """
        self.welcome(snapshot)
        rows = self.rows_of([event[4] for event in batch])
        if touched := [row for row in rows if row >= 0]:
            # All of it while what the fold has just touched is still at hand: later it would take twice as long.
            self._write_counts(np.array(touched), [self.views[row] for row in touched])
            # Of several events about one session the last is written last.
            self._data[_TOUCHED][touched] = [event[0] for row, event in zip(rows, batch, strict=True) if row >= 0]
        lived = {row for row, event in zip(rows, batch, strict=True) if row >= 0 and event[2] not in _REQUESTS}
        if lived:
            self._write_lives(np.array(list(lived)), [self.views[row] for row in lived])
        self._take_over_limits(snapshot, batch, touched, lived)
        if self._latest and snapshot.seq >= self._latest_seq:
            self._latest = {}
        return rows

    def show(self, snapshot: Snapshot, before: Snapshot) -> None:
        """Shows another moment of the same run than `before`, which was shown until now."""
        if not self._latest:
            self._latest_seq = before.seq
            self._latest = {name: column.copy() for name, column in self._data.items()}
        for name, column in self._latest.items():
            np.copyto(self._data[name], column)
        self.views = list(snapshot.sessions.values())
        self.size = len(self.views)
        if snapshot.seq >= self._latest_seq:
            self._latest = {}
            return
        rows = np.flatnonzero(self._data[_TOUCHED][: self.size] > snapshot.seq)
        sessions = [self.views[row] for row in rows.tolist()]
        self._write_counts(rows, sessions)
        self._write_lives(rows, sessions)
        self._write_limits(rows, sessions)

    def rows_of_column(self, keys: np.ndarray) -> np.ndarray:
        """Where these sessions of the record stand; -1 for what is none."""
        known = self._data["key"][: self.known]
        if not len(known):
            return np.full(len(keys), -1)
        # One look-up each: a search for a million keys among ten thousand takes a fifth of a second.
        browser, ordinal = split_session_keys(known)
        many = np.zeros(int(browser.max()) + 1, np.int64)
        np.maximum.at(many, browser, ordinal + 1)
        base = np.cumsum(many) - many
        row_of = np.full(int(many.sum()), -1)
        row_of[base[browser] + ordinal] = np.arange(len(known))
        browser, ordinal = split_session_keys(keys)
        browser_there = np.where(browser < len(many), browser, 0)
        there = (browser_there == browser) & (ordinal < many[browser_there])
        return np.where(there, row_of[np.where(there, base[browser_there] + ordinal, 0)], -1)

    def note_last_events(self, rows: np.ndarray, policy_seq: int) -> None:
        """Says which session each event of the record was about, -1 for none, and which event changed the policy last."""
        about = rows >= 0
        # Of several events about one session the last is written last.
        self._data[_TOUCHED][rows[about]] = np.flatnonzero(about) + 1
        np.maximum(self._data[_TOUCHED], policy_seq, out=self._data[_TOUCHED])

    def idle_deadline_ms(self, limits: Limits) -> np.ndarray:
        """When inactivity will end each session; `limits` are those of the policy."""
        ends_ms = np.minimum(limits.idle_deadline_ms(self.column("renewed_at_ms")), FOREVER_MS)
        return self._unless_own("own_idle_end_ms", ends_ms)

    def absolute_deadline_ms(self, limits: Limits) -> np.ndarray:
        """When age will end each session; `limits` are those of the policy."""
        ends_ms = np.minimum(limits.absolute_deadline_ms(self.column("logged_in_at_ms")), FOREVER_MS)
        return self._unless_own("own_absolute_end_ms", ends_ms)

    def states(self, snapshot: Snapshot, now_ms: int) -> np.ndarray:
        """The `State` of each session; of an ended one, beyond all states, why it ended."""
        user, reason = self.column("user"), self.column("reason")
        idle_after = self._unless_own("own_idle_after_ms", np.full(self.size, idle_after_ms(snapshot.limits)))
        quiet = now_ms - self.column("accessed_at_ms") >= idle_after
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

    def _take_over_limits(
        self, snapshot: Snapshot, batch: list[EventTuple], touched: list[int], lived: set[int]
    ) -> None:
        """Few sessions ever have limits of their own, so as long as none has, requests need not be looked through."""
        rows = touched if self._some_own_limits else list(lived)
        if any(_reaches_others(event) for event in batch):
            others = [row for row in self.rows_of(snapshot.changed) if row >= 0]
            self._write_counts(np.array(others, np.int64), [self.views[row] for row in others])
            self._data[_TOUCHED][others] = batch[-1][0]
            rows = rows + others
        if rows:
            self._write_limits(np.array(rows), [self.views[row] for row in rows])

    def _unless_own(self, name: str, of_the_policy: np.ndarray) -> np.ndarray:
        if not self._some_own_limits:
            return of_the_policy
        own = self.column(name)
        return np.where(own > 0, own, of_the_policy)

    def _write_limits(self, rows: np.ndarray, sessions: list[SessionView]) -> None:
        if not self._some_own_limits:
            self._some_own_limits = any(map(_LIMITS, sessions))
        if not self._some_own_limits:
            return
        for name in _OF_LIMITS:
            self._data[name][rows] = 0
        for row, session in zip(rows.tolist(), sessions, strict=True):
            if (limits := session.limits) is not None:
                idle_ms = limits.idle_deadline_ms(session.renewed_at_ms)
                absolute_ms = limits.absolute_deadline_ms(session.logged_in_at_ms)
                self._data["own_idle_end_ms"][row] = min(idle_ms, FOREVER_MS)
                self._data["own_absolute_end_ms"][row] = min(absolute_ms, FOREVER_MS)
                self._data["own_idle_after_ms"][row] = idle_after_ms(limits)

    def _introduce(self, rows: np.ndarray, new: list[SessionView]) -> None:
        keys = [session.key for session in new]
        self.known = self.size
        self._rows.update(zip(keys, rows.tolist(), strict=True))
        self._data["key"][rows] = keys
        self._data["ordinal"][rows] = [split_session_key(key)[1] for key in keys]
        self._data["browser"][rows] = [session.browser for session in new]
        self._data["created_at_ms"][rows] = [session.created_at_ms for session in new]

    def _write_counts(self, rows: np.ndarray, sessions: list[SessionView]) -> None:
        data = self._data
        data["renewed_at_ms"][rows] = [session.renewed_at_ms for session in sessions]
        data["accessed_at_ms"][rows] = [session.accessed_at_ms for session in sessions]
        data["requests"][rows] = [session.requests for session in sessions]
        data["denied"][rows] = [session.denied for session in sessions]

    def _write_lives(self, rows: np.ndarray, sessions: list[SessionView]) -> None:
        data = self._data
        data["user"][rows] = [session.user for session in sessions]
        data["role"][rows] = [session.role for session in sessions]
        data["logged_in_at_ms"][rows] = [session.logged_in_at_ms for session in sessions]
        data["logged_out"][rows] = [session.logged_out for session in sessions]
        for name in ("reason", "ended_at_ms", "actor", "why"):
            data[name][rows] = 0
        endings = [
            (row, session.ending) for row, session in zip(rows.tolist(), sessions, strict=True) if session.ending
        ]
        for row, ending in endings:
            if ending is not None:
                data["reason"][row] = ending.reason
                data["ended_at_ms"][row] = ending.at_ms
                data["actor"][row] = self.actors.number(ending.actor)
                data["why"][row] = self.whys.number(ending.why)


def _reaches_others(event: EventTuple) -> bool:
    """Whether an event changes sessions that it does not name: all live ones, or that beside which one is created."""
    kind = event[2]
    return kind in _NEW_POLICY or (kind == Kind.SESSION_CREATED and "beside" in (event[9] or ""))
