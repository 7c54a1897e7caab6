"""Sessions as bars: one lane a person, one sub-row for each device in use at the same time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

import numpy as np

from simulator.durations import format_left, format_time
from simulator.events import Kind
from simulator.limits import FOREVER_MS
from simulator.roles import ROLE_NAMES
from simulator.snapshot import SessionView, Snapshot
from ui.models.words import reason_words, role_words
from ui.widgets.glyphs import ENDING_KINDS
from ui.widgets.lanes import Bars, LaneData

FEW_USERS = 40
"""So many people all have a lane from the start; of more, those who have had a session."""

MOST_LANES = 1000
"""With more lanes, roles are folded into curves."""

NOT_LOGGED_IN = "Not logged in"

_TOKENS = ("nobody", *ROLE_NAMES)
_GROUPS = (NOT_LOGGED_IN, *(name.capitalize() for name in ROLE_NAMES))
_FIRST_CAPACITY = 256
_NO_ENDING = -1
_TYPES = {
    "ids": np.int64,
    "lane": np.int32,
    "row": np.int32,
    "start_ms": np.int64,
    "end_ms": np.int64,
    "active_ms": np.int64,
    "deadline_ms": np.int64,
    "colour": np.int32,
    "ended": bool,
    "ending": np.int32,
    "shown": bool,
    "logged_in_ms": np.int64,
    "renewed_ms": np.int64,
    "own_deadline_ms": np.int64,
}


class SessionLanes:
    """Bars for the sessions of a run, kept up to date session by session."""

    def __init__(self, snapshot: Snapshot, visible: Callable[[int], bool]) -> None:
        self._snapshot = snapshot
        self._visible = visible
        self._columns = {name: np.zeros(_FIRST_CAPACITY, kind) for name, kind in _TYPES.items()}
        self._views: list[SessionView] = []
        self._position: dict[int, int] = {}
        self._lane_of_user: dict[int, int] = {}
        self._lane_users: list[int] = []
        self._lane_names: list[str] = []
        self._lane_roles: list[int] = []
        self._lane_rows: list[int] = []
        self._last_in_row: list[list[int]] = []
        self._labels: dict[int, str] = {}
        self._now_ms = snapshot.at_ms
        self._structure = 0
        self._role_changes = 0
        self._data = LaneData()
        self.update(())

    def __len__(self) -> int:
        return len(self._views)

    def update(self, keys: Iterable[int]) -> None:
        """Takes over what became of these sessions, and makes bars for the new ones."""
        before = self._structure
        self._look_at_users()
        for key in keys:
            position = self._position.get(key)
            if position is not None:
                session = self._views[position]
                if self._lane_users[self._columns["lane"][position]] != session.user:
                    self._put_into_lane(position, session)
                self._write(position, session)
        # After the ends that make room for them, and in the order in which they were created.
        sessions = self._snapshot.sessions
        new = list(islice(reversed(sessions.values()), len(sessions) - len(self._views)))
        for session in reversed(new):
            self._write(self._append(session), session)
        if self._structure != before:
            self._data = self._laid_out()

    def filter(self) -> None:
        """Asks anew which sessions are to be seen."""
        shown = [self._visible(view.key) for view in self._views]
        self._columns["shown"][: len(shown)] = shown
        self._structure += 1
        self._data = self._laid_out()

    def data(self, now_ms: int) -> LaneData:
        """The bars as they are at `now_ms`."""
        self._now_ms = now_ms
        limits = self._snapshot.limits
        columns = self._columns
        idle_ms = limits.idle_deadline_ms(columns["renewed_ms"])
        deadline = np.minimum(idle_ms, limits.absolute_deadline_ms(columns["logged_in_ms"]))
        own_ms = columns["own_deadline_ms"]
        np.minimum(np.where(own_ms > 0, own_ms, deadline), FOREVER_MS, out=columns["deadline_ms"])
        size = len(self._views)
        bars = Bars(**{name: columns[name][:size] for name in Bars.__slots__})
        return replace(self._data, bars=bars)

    def _look_at_users(self) -> None:
        users = self._snapshot.users
        if len(self._lane_of_user) < len(users) <= FEW_USERS:
            for user in users:
                self._lane(user)
        if (role_changes := self._snapshot.kinds[Kind.ROLE_CHANGED]) != self._role_changes:
            self._role_changes = role_changes
            self._lane_roles = [self._role_of(user) for user in self._lane_users]
            self._structure += 1

    def _role_of(self, user: int) -> int:
        return int(self._snapshot.users[user].role) if user else 0

    def _lane(self, user: int) -> int:
        lane = self._lane_of_user.get(user)
        if lane is None:
            lane = self._lane_of_user[user] = len(self._lane_users)
            self._lane_users.append(user)
            self._lane_names.append(self._snapshot.users[user].display if user else NOT_LOGGED_IN)
            self._lane_roles.append(self._role_of(user))
            self._lane_rows.append(0)
            self._last_in_row.append([])
            self._structure += 1
        return lane

    def _append(self, session: SessionView) -> int:
        position = len(self._views)
        if position == len(self._columns["ids"]):
            self._columns = {name: np.concatenate((old, np.zeros_like(old))) for name, old in self._columns.items()}
        self._views.append(session)
        self._position[session.key] = position
        self._columns["ids"][position] = session.key
        self._columns["start_ms"][position] = session.created_at_ms
        self._columns["shown"][position] = self._visible(session.key)
        self._put_into_lane(position, session)
        return position

    def _put_into_lane(self, position: int, session: SessionView) -> None:
        """The first sub-row of the person's lane that is free when the session begins."""
        ended, end_ms = self._columns["ended"], self._columns["end_ms"]
        lane = self._lane(session.user)
        last_in_row = self._last_in_row[lane]
        free = [ended[last] and end_ms[last] <= session.created_at_ms for last in last_in_row]
        row = free.index(True) if True in free else len(free)
        last_in_row[row : row + 1] = [position]
        self._lane_rows[lane] = len(last_in_row)
        self._columns["lane"][position] = lane
        self._columns["row"][position] = row
        self._structure += 1

    def _write(self, position: int, session: SessionView) -> None:
        columns, ending = self._columns, session.ending
        columns["active_ms"][position] = session.accessed_at_ms
        columns["logged_in_ms"][position] = session.logged_in_at_ms
        columns["renewed_ms"][position] = session.renewed_at_ms
        # 0 where the session goes on under the policy's limits, which may change without an event of its own.
        columns["own_deadline_ms"][position] = self._snapshot.deadline_ms(session) if session.limits else 0
        columns["colour"][position] = session.role
        columns["ended"][position] = ending is not None
        columns["end_ms"][position] = ending.at_ms if ending else 0
        columns["ending"][position] = ENDING_KINDS.index(ending.reason.label) if ending else _NO_ENDING

    def _laid_out(self) -> LaneData:
        size = len(self._views)
        shown = self._columns["shown"][:size]
        rows = np.array(self._lane_rows, np.int32)
        roles = np.array(self._lane_roles, np.int32)
        in_lane = np.bincount(self._columns["lane"][:size][shown], minlength=len(rows)) > 0
        everybody = len(self._snapshot.users) <= FEW_USERS and bool(shown.all())
        rows = np.where(in_lane | everybody, np.maximum(rows, 1), 0)
        return LaneData(
            lane_names=self._lane_names,
            lane_colour=roles,
            lane_group=roles,
            lane_rows=rows,
            group_names=_GROUPS,
            group_tokens=_TOKENS,
            tokens=_TOKENS,
            endings=ENDING_KINDS,
            grouped=len(rows) > MOST_LANES,
            label=self.label,
            describe=self.describe,
            epoch=id(self),
            structure=self._structure,
        )

    def label(self, position: int) -> str:
        """What stands on a bar: the handle and what kind of browser it is."""
        made = self._labels.get(position)
        if made is None:
            session = self._views[position]
            client = self._snapshot.browsers[session.browser].client
            handle = self._snapshot.handle(session.key)
            made = self._labels[position] = f"{handle} · {client}" if client else handle
        return made

    def describe(self, position: int) -> str:
        """A session in a sentence, for the tooltip and for screen readers."""
        session = self._views[position]
        user = self._snapshot.users.get(session.user)
        who = f"{user.display}, {role_words(session.role)}" if user else NOT_LOGGED_IN
        text = f"{who}\n{self.label(position)}\nfrom {format_time(session.created_at_ms)}"
        if session.ending is not None:
            by = f" by {session.ending.actor}" if session.ending.actor else ""
            why = f": {session.ending.why}" if session.ending.why else ""
            how = reason_words(session.ending.reason)
            return f"{text} to {format_time(session.ending.at_ms)}\n{how}{by}{why}"
        deadline_ms = int(self._columns["deadline_ms"][position])
        text += f", last request {format_time(session.accessed_at_ms)}"
        if deadline_ms >= FOREVER_MS:
            return f"{text}\nlive, no time limit"
        return f"{text}\nlive, {format_left(deadline_ms - self._now_ms)} left, until {format_time(deadline_ms)}"
