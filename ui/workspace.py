"""What the whole window looks at: one run, one moment, one selection, one filter.

Panels read it and listen to its signals; none of them knows another. What is shown comes from the snapshot at the
moment and from the record of events, whoever made them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal

from simulator.events import Event, EventTuple
from simulator.roles import Role
from simulator.snapshot import Snapshot
from ui.sessions.columns import SessionColumns
from ui.sessions.event_index import EventIndex, Recorded
from ui.sessions.query import Query, written
from ui.sessions.roles import with_roles
from ui.sessions.session_index import SessionIndex
from ui.sessions.time_range import TimeRange, with_range

_LOOK_AGAIN_FRAMES = 6
_CATCH_UP_EVENTS = 4096
_MANY_EVENTS = 256
NO_SESSION = 0


class Record(Protocol):
    """The events of the run that is shown, those not shown yet among them."""

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events with these numbers, both included, in order; fewer where there are none."""
        ...

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        """The last `limit` events of a session, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class ShownRun:
    """A run as it is handed to the window; times are virtual milliseconds, `policy` and `scenario` are names. `notes` are
    those of the scenario for whoever presents it, each with the time from which it holds, in order of time."""

    record: Record
    snapshot: Snapshot
    title: str
    scenario: str
    policy: str
    seed: int
    start_ms: int
    end_ms: int
    notes: tuple[tuple[int, str], ...] = ()

    @property
    def identity(self) -> tuple[str, str, int]:
        """What two showings of one run have in common."""
        return self.scenario, self.policy, self.seed


class Known(NamedTuple):
    """All that is on record of a run: its events as columns, the state at its end, and when that is."""

    recorded: Recorded
    latest: Snapshot
    head_ms: int


class OtherFuture(NamedTuple):
    """What another branch of the run has on record after the instant `from_ms` up to which both are the same.

    Columns of equal length, one entry a session: its row in that branch, whose it was and in which role, and when it
    began and ended, or how far that branch has come.
    """

    from_ms: int
    row: np.ndarray
    user: np.ndarray
    role: np.ndarray
    start_ms: np.ndarray
    end_ms: np.ndarray


@dataclass(frozen=True, slots=True)
class Pace:
    """How time passes: `speed` is virtual seconds per second, 0 meaning as fast as the machine can.

    `behind` says that the machine cannot keep the speed, `finished` that the run has nothing more to give,
    `seeking` that the window is on its way to a moment asked for, `live` that the moment shown is how far the run has come.
    """

    playing: bool = False
    speed: int = 60
    behind: bool = False
    finished: bool = False
    seeking: bool = False
    live: bool = True


class _EmptyRecord:
    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        return []

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        return []


NOTHING = ShownRun(_EmptyRecord(), Snapshot(), "", "", "", 0, 0, 0)


class Workspace(QObject):
    """The run, the moment, the selection and the filter that every panel shows.

    `events_shown` carries each batch as it is folded in; `jumped` says that another snapshot of the same run is shown,
    earlier or later, without the events between; `moment_changed` follows. `moment_changed` comes once a frame, after the fold, with
    the sessions touched since the last one in `changed`. `filter_changed` says that other sessions pass the filter now:
    it is another filter, or time has brought sessions in or out; `time_range_changed` comes before it where the filter asks
    for another stretch of time. `window_ms` is the stretch that the timeline shows,
    `window_wanted` carries one that it should show; `head_ms` is how far the run has come. Times are virtual milliseconds.
    """

    run_changed = Signal()
    moment_changed = Signal()
    selection_changed = Signal()
    asked_changed = Signal()
    time_range_changed = Signal()
    filter_changed = Signal()
    pace_changed = Signal()
    jumped = Signal()
    window_changed = Signal()
    window_wanted = Signal(object, object)
    events_shown = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run: ShownRun = NOTHING
        self.now_ms = 0
        self.head_ms = 0
        self.window_ms = (0, 0)
        self.other_future: OtherFuture | None = None
        self.changed: set[int] = set()
        self.selected = NO_SESSION
        self.selection: tuple[int, ...] = ()
        self.asked = 0
        self.pace = Pace()
        self._index = SessionIndex()
        self._frames_since_look = 0

    @property
    def snapshot(self) -> Snapshot:
        return self.run.snapshot

    @property
    def title(self) -> str:
        return self.run.title

    @property
    def seed(self) -> int:
        return self.run.seed

    @property
    def start_ms(self) -> int:
        return self.run.start_ms

    @property
    def end_ms(self) -> int:
        return self.run.end_ms

    @property
    def playing(self) -> bool:
        return self.pace.playing

    @property
    def speed(self) -> int:
        """Virtual seconds per second; 0 means as fast as the machine can."""
        return self.pace.speed

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        """The events with these numbers, both included, none later than the moment shown."""
        return self.run.record.events(max(1, first_seq), min(last_seq, self.snapshot.seq))

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        """The last `limit` events of a session up to the moment shown, oldest first; in the time range where there is one."""
        first_seq, last_seq, later = 1, self.snapshot.seq, 0
        if self.time_range is not None and (row := self.columns.row_of(key)) is not None:
            in_range = self._index.seqs_in_range()
            first_seq, last_seq = in_range.start, in_range.stop - 1
            later = int(np.count_nonzero(self.event_index.seqs_of_row(row, self.event_index.size) > last_seq))
        # Rounded up, since the record keeps what it has found for each number that it was asked for.
        asked = limit + -(-later // _MANY_EVENTS) * _MANY_EVENTS
        found = self.run.record.events_of_session(key, asked)
        return [event for event in found if first_seq <= event.seq <= last_seq][-limit:]

    def requests_between(self, first_ms: int, last_ms: int) -> tuple[np.ndarray, np.ndarray]:
        """Times and session keys of the requests shown, both as int64 columns in the order of time."""
        at_ms, rows = self._index.events.requests_between(first_ms, last_ms, self.snapshot.seq)
        return at_ms, self._index.columns.column("key")[rows]

    @property
    def event_index(self) -> EventIndex:
        """Every event of the record as a few numbers; ask it up to the moment's `snapshot.seq`."""
        return self._index.events

    @property
    def columns(self) -> SessionColumns:
        """All sessions at the moment shown, one row each."""
        return self._index.columns

    @property
    def filter_text(self) -> str:
        """The filter in force, as it was typed; empty where there is none."""
        return self._index.text

    @property
    def query(self) -> Query:
        """The filter in force, as it is meant."""
        return self._index.query

    @property
    def filtering(self) -> bool:
        """Whether a filter is in force."""
        return self._index.filtering

    @property
    def time_range(self) -> TimeRange | None:
        """The stretch of time that the filter asks for; None where it asks for none."""
        return self._index.time_range

    @property
    def choosing(self) -> bool:
        """Whether the filter says anything besides a time range."""
        return self._index.choosing

    def visible(self, key: int) -> bool:
        """Whether the filter lets a session through."""
        return self._index.admits(key)

    def visible_rows(self) -> np.ndarray:
        """Which rows of `columns` the filter lets through, a boolean for each."""
        return self._index.mask()

    def rows_visible_whenever(self) -> np.ndarray:
        """The same, without regard to the time range."""
        return self._index.mask_whenever()

    def visible_events(self) -> np.ndarray:
        """The numbers of the events up to the moment shown that the filter lets through, in order.

        These are the events of the sessions that pass, and of the time range if there is one. An event without a session,
        such as a failed log-in, passes where the filter speaks of users, roles, browsers and addresses alone, by who asked
        and from where.
        """
        index, last_seq = self._index, self.snapshot.seq
        while (size := index.events.size) < last_seq:
            index.take_events(self.run.record.events(size + 1, min(last_seq, size + _CATCH_UP_EVENTS)))
        return index.passing_events()

    def select(self, key: int) -> None:
        """Makes one session the selection, or none with 0."""
        self.select_many((key,) if key else ())

    def select_many(self, keys: Iterable[int]) -> None:
        """Makes these sessions the selection; the last of them is the one that details are shown of."""
        selection = tuple(keys)
        if selection == self.selection:
            return
        self.selection = selection
        self.selected = selection[-1] if selection else NO_SESSION
        self.asked = 0
        self.selection_changed.emit()

    def ask_about(self, seq: int) -> None:
        """Makes the request of event `seq` the one that is asked about; 0: the last of the selected session."""
        if seq != self.asked:
            self.asked = seq
            self.asked_changed.emit()

    def set_filter(self, text: str) -> None:
        """Puts another filter in force; an empty text is none.

        Raises:
            FilterError: the text cannot be read; the filter before stays in force.
        """
        before = self.time_range
        if self._index.set_filter(text):
            if self.time_range != before:
                self._drop_question_out_of_range()
                self.time_range_changed.emit()
            self.filter_changed.emit()

    def set_time_range(self, time_range: TimeRange | None) -> None:
        """Asks the filter for another stretch of time, or for none, whatever else it says."""
        self.set_filter(written(with_range(self.query, time_range)))

    def _drop_question_out_of_range(self) -> None:
        if self.asked and self.time_range is not None and self.asked not in self._index.seqs_in_range():
            self.ask_about(0)

    def show_roles(self, roles: Iterable[Role]) -> None:
        """Lets only sessions of these roles through the filter, whatever else it says."""
        self.set_filter(written(with_roles(self.query, roles)))

    def future_after(self, from_ms: int) -> OtherFuture:
        """What is on record after an instant, for whoever shows another branch next."""
        columns = self.columns
        ended_ms = np.where(columns.recorded("reason") > 0, columns.recorded("ended_at_ms"), self.head_ms)
        rows = np.flatnonzero(ended_ms > from_ms)
        return OtherFuture(
            from_ms,
            rows,
            columns.recorded("user")[rows],
            columns.recorded("role")[rows],
            np.maximum(columns.recorded("created_at_ms")[rows], from_ms),
            ended_ms[rows],
        )

    def open_run(
        self,
        run: ShownRun,
        now_ms: int | None = None,
        known: Known | None = None,
        other_future: OtherFuture | None = None,
    ) -> None:
        """Shows another run, or another branch of the same one, which then has the same sessions and keeps them selected.

        It is shown at its start, or at `now_ms`; `known` is what is on record of it, where that is more than is shown;
        `other_future` is that of the branch that was shown before.
        """
        same = run.identity == self.run.identity
        self.run, self.other_future = run, other_future
        self.now_ms = self.head_ms = run.start_ms if now_ms is None else now_ms
        self.changed = set()
        if known is None:
            self._index.start_over(run.snapshot, self.now_ms)
        else:
            self.head_ms = known.head_ms
            # The columns begin with the end of the record, and go back from there.
            self._index.start_over(Snapshot(), self.now_ms)
            self._index.know(known.recorded, known.latest)
            self._index.show(run.snapshot, self.now_ms)
        self.run_changed.emit()
        if not same:
            self.select_many(())

    def take_events(self, batch: list[EventTuple]) -> None:
        """Keeps what the views want to know of events that the snapshot has just folded in."""
        self._index.take_events(batch)
        self.events_shown.emit(batch)

    def jump_to(self, snapshot: Snapshot, now_ms: int) -> None:
        """Shows another moment of the same run: whatever has come, gone or changed since or before. `move_to` follows."""
        self.run = replace(self.run, snapshot=snapshot)
        snapshot.changed = set(snapshot.sessions)
        self._index.show(snapshot, now_ms)
        self.now_ms = now_ms
        self.jumped.emit()
        if self._index.filtering:
            self.filter_changed.emit()

    def want_window(self, first_ms: int, last_ms: int) -> None:
        """Asks the timeline to show this stretch."""
        self.window_wanted.emit(first_ms, last_ms)

    def set_window(self, first_ms: int, last_ms: int) -> None:
        """Says which stretch the timeline shows."""
        if (first_ms, last_ms) != self.window_ms:
            self.window_ms = (first_ms, last_ms)
            self.window_changed.emit()

    def move_to(self, now_ms: int) -> None:
        """Ends a frame: tells everybody which moment is shown now, and what changed since the last frame."""
        self.now_ms = now_ms
        self.head_ms = max(self.head_ms, now_ms)
        self.changed, self.snapshot.changed = self.snapshot.changed, set()
        self._index.move_to(now_ms)
        self.moment_changed.emit()
        self._frames_since_look += 1
        if not self.playing or self._frames_since_look >= _LOOK_AGAIN_FRAMES:
            self._look_again()

    def set_pace(self, pace: Pace) -> None:
        """Says how time passes from now on."""
        if pace != self.pace:
            self.pace = pace
            if not pace.playing:
                self._look_again()
            self.pace_changed.emit()

    def _look_again(self) -> None:
        """Tells of sessions that time alone has brought in or out of the filter: while playing, not at every frame."""
        self._frames_since_look = 0
        if self._index.moved():
            self.filter_changed.emit()
