"""Sessions as bars: one lane a person, one sub-row for each device in use at the same time."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from simulator.durations import format_left, format_time
from simulator.events import ENDING_REASONS, Kind, split_session_key
from simulator.limits import FOREVER_MS
from simulator.roles import ROLE_NAMES
from simulator.snapshot import Snapshot
from ui.models.words import reason_words, role_words
from ui.sessions.clients import client_words
from ui.widgets.glyphs import ENDING_KINDS
from ui.widgets.lanes import Bars, Ghosts, LaneData, no_ghosts
from ui.words import Phrases, mark, tr
from ui.workspace import OtherFuture, Workspace

FEW_USERS = 40
"""So many people all have a lane from the start; of more, those who have had a session."""

MOST_LANES = 1000
"""With more lanes, roles are folded into curves."""

NOT_LOGGED_IN = mark("Not logged in")

_TOKENS = ("nobody", *ROLE_NAMES)
_GROUPS = Phrases((NOT_LOGGED_IN, "User", "Manager", "Admin", "Service"))
_FIRST_CAPACITY = 256
_NO_ENDING = -1
_AT = ("ended_at_ms", "accessed_at_ms", "role", "reason")
_ENDING_OF = np.full(256, _NO_ENDING, np.int32)
for _reason in ENDING_REASONS:
    _ENDING_OF[_reason] = ENDING_KINDS.index(_reason.label)


class SessionLanes:
    """Bars for the sessions of a run, one for each row of the workspace's columns.

    Lanes and sub-rows are given once, for all that the record knows of, and stay whatever moment is shown: a bar is
    always found where it was. What is yet to come at the moment is not shown as a bar but as a ghost. With
    the `room` of others, of another run of the same cast, their lanes come first, each as high as there at least.
    """

    def __init__(
        self, workspace: Workspace, before: "SessionLanes | None" = None, room: Mapping[int, int] | None = None
    ) -> None:
        self._workspace = workspace
        self._size = 0
        self._lanes, self._rows, self._users = (np.zeros(_FIRST_CAPACITY, np.int32) for _ in range(3))
        self._present = 0
        self._passing = np.ones(0, bool)
        self._lane_of_user: dict[int, int] = {}
        self._lane_users: list[int] = []
        self._lane_names: list[str] = []
        self._lane_roles: list[int] = []
        self._lane_rows: list[int] = []
        self._least_rows: dict[int, int] = {}
        self._last_in_row: list[list[int]] = []
        self._labels: dict[int, str] = {}
        self._structure = 0
        self._choice = 0
        self._role_changes = 0
        self._unnamed: set[int] = set()
        self._data = LaneData()
        self._others = no_ghosts()
        if room:
            self.keep_room(room)
        self.update()
        if workspace.other_future is not None:
            self._take_other_future(workspace.other_future, before)

    def __len__(self) -> int:
        return self._workspace.columns.size

    def update(self) -> None:
        """Makes bars for sessions that are new, and moves those of people who were not known."""
        before = self._structure
        self._look_at_users()
        columns = self._workspace.columns
        users = columns.recorded("user")
        known = users[: self._size]
        moved = (known != self._users[: self._size]) & (known != 0)
        for row in np.flatnonzero(moved).tolist():
            self._put_into_lane(row, int(users[row]))
        if columns.known > self._size:
            self._append(users)
        self._welcome_new()
        self._name_lanes(self._workspace.snapshot)
        if self._structure != before:
            self._data = self._laid_out()

    def filter(self) -> None:
        """Asks anew which sessions are to be seen. A time range hides none: what lies outside of it is dimmed."""
        self.update()
        mask = self._workspace.rows_visible_whenever()
        # Of what is yet to come nobody knows whether it will pass: it has no place while there is a filter.
        passing = np.append(mask, np.full(len(self._passing) - len(mask), not self._workspace.choosing))
        if np.array_equal(passing, self._passing):
            return
        self._passing = passing
        self._choice += 1
        self._present = len(mask)
        self._structure += 1
        self._data = self._laid_out()

    def data(self, now_ms: int) -> LaneData:
        """The bars as they are at `now_ms`."""
        workspace, size = self._workspace, self._size
        columns, limits = workspace.columns, workspace.snapshot.limits
        present = np.arange(size) < columns.size
        yet_to_come = (0, size - columns.size)
        at = {name: np.pad(columns.column(name), yet_to_come) for name in _AT}
        deadline_ms = np.minimum(columns.idle_deadline_ms(limits), columns.absolute_deadline_ms(limits))
        bars = Bars(
            ids=columns.recorded("key"),
            lane=self._lanes[:size],
            row=self._rows[:size],
            start_ms=columns.recorded("created_at_ms"),
            end_ms=at["ended_at_ms"],
            active_ms=at["accessed_at_ms"],
            deadline_ms=np.pad(np.minimum(deadline_ms, FOREVER_MS), yet_to_come),
            colour=at["role"].astype(np.int32),
            ended=at["reason"] != 0,
            ending=_ENDING_OF[at["reason"]],
            shown=self._passing & present,
        )
        return replace(self._data, bars=bars, ghosts=self._ghosts(now_ms))

    def _ghosts(self, now_ms: int) -> Ghosts:
        """What the record has of the time ahead, and what another branch has of it."""
        columns = self._workspace.columns
        if not columns.earlier:
            return self._others
        ended_ms = np.where(columns.recorded("reason") > 0, columns.recorded("ended_at_ms"), self._workspace.head_ms)
        ahead = np.flatnonzero((ended_ms > now_ms) & self._passing)
        own = Ghosts(
            self._lanes[ahead],
            self._rows[ahead],
            np.maximum(columns.recorded("created_at_ms")[ahead], now_ms),
            ended_ms[ahead],
            columns.recorded("role")[ahead].astype(np.int32),
            np.zeros(len(ahead), bool),
        )
        return Ghosts(*map(np.concatenate, zip(own, self._others, strict=True)))

    def _take_other_future(self, future: OtherFuture, before: "SessionLanes | None") -> None:
        """Sessions of another branch lie where they lay when it was shown."""
        lanes = np.array([self._lane(user) for user in future.user.tolist()], np.int32)
        rows = np.zeros(len(lanes), np.int32) if before is None else before.sub_rows(future.row)
        for lane, row in zip(lanes.tolist(), rows.tolist(), strict=True):
            self._lane_rows[lane] = max(self._lane_rows[lane], row + 1)
        role, other = future.role.astype(np.int32), np.ones(len(lanes), bool)
        self._others = Ghosts(lanes, rows, future.start_ms, future.end_ms, role, other)
        self._name_lanes(self._workspace.snapshot)
        self._structure += 1
        self._data = self._laid_out()

    @property
    def room(self) -> dict[int, int]:
        """People in the order of their lanes, each with how many sub-rows the lane needs."""
        return dict(zip(self._lane_users, self._lane_rows, strict=True))

    def keep_room(self, room: Mapping[int, int]) -> None:
        """Has a lane for each of these people, at least so high, be there a session in it or not."""
        self._least_rows = {self._lane(user): least for user, least in room.items() if least}
        self._name_lanes(self._workspace.snapshot)
        self._structure += 1
        self._data = self._laid_out()

    def sub_rows(self, positions: np.ndarray) -> np.ndarray:
        """Which sub-row of its lane each bar lies in."""
        return self._rows[positions]

    def _welcome_new(self) -> None:
        """Asks of the sessions that have come since whether they pass."""
        present, self._present = self._present, self._workspace.columns.size
        if self._workspace.choosing and present < self._present:
            new = self._workspace.rows_visible_whenever()[present:]
            self._structure += int(not np.array_equal(new, self._passing[present : self._present]))
            self._passing[present : self._present] = new

    def _look_at_users(self) -> None:
        snapshot = self._workspace.snapshot
        users = snapshot.users
        if len(self._lane_of_user) < len(users) <= FEW_USERS:
            for user in users:
                self._lane(user)
        if (role_changes := snapshot.kinds[Kind.ROLE_CHANGED]) != self._role_changes:
            self._role_changes = role_changes
            self._lane_roles = [self._role_of(user) for user in self._lane_users]
            self._structure += 1

    def _name_lanes(self, snapshot: Snapshot) -> None:
        """Whose lane it is may become known only at a later moment than that at which it was made."""
        known = {lane for lane in self._unnamed if self._lane_users[lane] in snapshot.users}
        for lane in known:
            self._lane_names[lane] = snapshot.users[self._lane_users[lane]].display
            self._lane_roles[lane] = self._role_of(self._lane_users[lane])
        self._unnamed -= known
        self._structure += len(known)

    def _role_of(self, user: int) -> int:
        view = self._workspace.snapshot.users.get(user)
        return int(view.role) if view else 0

    def _lane(self, user: int) -> int:
        lane = self._lane_of_user.get(user)
        if lane is None:
            lane = self._lane_of_user[user] = len(self._lane_users)
            self._lane_users.append(user)
            self._lane_names.append(tr(NOT_LOGGED_IN))
            if user:
                self._unnamed.add(lane)
            self._lane_roles.append(self._role_of(user))
            self._lane_rows.append(0)
            self._last_in_row.append([])
            self._structure += 1
        return lane

    def _append(self, users: np.ndarray) -> None:
        first, self._size = self._size, self._workspace.columns.known
        if self._size > len(self._lanes):
            more = (1 << (self._size - 1).bit_length()) - len(self._lanes)
            self._lanes, self._rows, self._users = (
                np.pad(column, (0, more)) for column in (self._lanes, self._rows, self._users)
            )
        self._passing = np.pad(self._passing, (0, self._size - first), constant_values=not self._workspace.choosing)
        for row in range(first, self._size):
            self._put_into_lane(row, int(users[row]))

    def _put_into_lane(self, row: int, user: int) -> None:
        """The first sub-row of the person's lane that is free when the session begins."""
        columns = self._workspace.columns
        ended_ms, created_ms = columns.recorded("ended_at_ms"), columns.recorded("created_at_ms")[row]
        lane = self._lane(user)
        last_in_row = self._last_in_row[lane]
        free = [0 < ended_ms[last] <= created_ms for last in last_in_row]
        place = free.index(True) if True in free else len(free)
        last_in_row[place : place + 1] = [row]
        self._lane_rows[lane] = len(last_in_row)
        self._lanes[row] = lane
        self._users[row] = user
        self._rows[row] = place
        self._structure += 1

    def _laid_out(self) -> LaneData:
        shown = self._passing
        rows = np.array(self._lane_rows, np.int32)
        roles = np.array(self._lane_roles, np.int32)
        in_lane = np.bincount(self._lanes[: self._size][shown], minlength=len(rows)) > 0
        in_lane[self._others.lane] = True
        for lane, least in self._least_rows.items():
            rows[lane] = max(rows[lane], least)
            in_lane[lane] = True
        everybody = len(self._workspace.snapshot.users) <= FEW_USERS and bool(shown.all())
        rows = np.where(in_lane | everybody, np.maximum(rows, 1), 0)
        return LaneData(
            lane_names=self._lane_names,
            lane_ids=self._lane_users,
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
            choice=self._choice,
        )

    def label(self, position: int) -> str:
        """What stands on a bar: the handle and what kind of browser it is."""
        made = self._labels.get(position)
        if made is None:
            snapshot, key = self._workspace.snapshot, int(self._workspace.columns.recorded("key")[position])
            client = client_words(snapshot.browsers[split_session_key(key)[0]].client)
            handle = snapshot.handle(key)
            made = self._labels[position] = f"{handle} · {client}" if client else handle
        return made

    def describe(self, position: int) -> str:
        """A session in a sentence, for the tooltip and for screen readers."""
        snapshot, now_ms = self._workspace.snapshot, self._workspace.now_ms
        session = self._workspace.columns.views[position]
        user = snapshot.users.get(session.user)
        who = f"{user.display}, {role_words(session.role)}" if user else tr(NOT_LOGGED_IN)
        since = tr("from {time}").format(time=format_time(session.created_at_ms))
        text = f"{who}\n{self.label(position)}\n{since}"
        if session.ending is not None:
            by = tr(" by {actor}").format(actor=tr(session.ending.actor)) if session.ending.actor else ""
            why = f": {tr(session.ending.why)}" if session.ending.why else ""
            how = reason_words(session.ending.reason)
            return tr("{value} to {time}\n{how}{by}{why}").format(
                value=text, time=format_time(session.ending.at_ms), how=how, by=by, why=why
            )
        deadline_ms = min(snapshot.deadline_ms(session), FOREVER_MS)
        text += tr(", last request {time}").format(time=format_time(session.accessed_at_ms))
        if deadline_ms >= FOREVER_MS:
            return tr("{value}\nlive, no time limit").format(value=text)
        return tr("{value}\nlive, {left} left, until {time}").format(
            value=text, left=format_left(deadline_ms - now_ms), time=format_time(deadline_ms)
        )
