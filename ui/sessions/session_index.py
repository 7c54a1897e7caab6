"""The sessions and events of a run as the filter leaves them, kept up to date with the moment shown."""

import numpy as np

from simulator.events import EventTuple, Kind
from simulator.snapshot import Snapshot
from ui.sessions.columns import SessionColumns
from ui.sessions.event_index import EventIndex, Recorded
from ui.sessions.fields import Sight
from ui.sessions.lookup import Corpus
from ui.sessions.matching import mask_of, people_mask_of, read_filter
from ui.sessions.query import EVERYTHING, Query
from ui.sessions.time_range import split_range


class SessionIndex:
    """What there is, and what the filter lets through: `text` as it was typed, `query` as it is meant, `time_range` the
    stretch of time that it asks for, if it does.

    What passes is worked out when somebody asks. `columns` has every session as it is at the moment, `events` every
    event since the run's first.
    """

    def __init__(self) -> None:
        self.text = ""
        self._mean(EVERYTHING)
        self.start_over(Snapshot(), 0)

    def _mean(self, query: Query) -> None:
        self.query = query
        self.time_range, self._whenever = split_range(query)
        self._admits, self._admits_whenever = mask_of(query), mask_of(self._whenever)
        self._admits_people = people_mask_of(self._whenever)

    def start_over(self, snapshot: Snapshot, now_ms: int) -> None:
        """Takes another run, at any moment of it; the filter stays."""
        self.events = EventIndex()
        self._snapshot, self._now_ms = snapshot, now_ms
        self.columns = SessionColumns()
        self.columns.welcome(snapshot)
        self._corpora: dict[str, Corpus] = {}
        self._mask: np.ndarray | None = None
        self._told = np.empty(0, bool)

    @property
    def filtering(self) -> bool:
        """Whether there is a filter."""
        return self.query != EVERYTHING

    @property
    def choosing(self) -> bool:
        """Whether the filter says anything besides a range of time."""
        return self._whenever != EVERYTHING

    def set_filter(self, text: str) -> bool:
        """Takes another filter, and says whether it means something else than the one before.

        Raises:
            FilterError: the text is none; the filter before stays in force.
        """
        query = read_filter(text)
        self.text = text
        if query == self.query:
            return False
        self._mean(query)
        self._mask = None
        self._told = self.mask()
        return True

    def take_events(self, batch: list[EventTuple]) -> None:
        """Events that the snapshot has folded in. Those that do not follow the last ones are not indexed."""
        rows = self.columns.take_over(self._snapshot, batch)
        if batch:
            # What was recorded before it was shown is known already.
            known = self.events.size + 1 - batch[0][0]
            if 0 <= known < len(batch):
                self.events.add(batch[known:], rows[known:])

    def know(self, recorded: Recorded, latest: Snapshot) -> None:
        """Takes in all that is on record of a run, at whose end it then is: `latest`."""
        columns = self.columns
        columns.welcome(latest)
        rows = columns.rows_of_column(recorded.session)
        changes = np.flatnonzero(recorded.kind == Kind.POLICY_CHANGED)
        columns.note_last_events(rows, int(changes[-1]) + 1 if len(changes) else 0)
        self.events.fill(recorded, rows)
        self._snapshot = latest

    def show(self, snapshot: Snapshot, now_ms: int) -> None:
        """Shows another moment of the same run, earlier or later; `move_to` follows."""
        self.columns.show(snapshot, self._snapshot)
        self._snapshot, self._now_ms = snapshot, now_ms
        self._mask, self._told = None, np.empty(0, bool)

    def move_to(self, now_ms: int) -> None:
        """Another moment."""
        if self._mask is not None and len(self._mask) > len(self._told):
            # Whoever asked about new sessions has been told this.
            self._told = np.concatenate([self._told, self._mask[len(self._told) :]])
        self._now_ms = now_ms
        self._mask = None

    def mask(self) -> np.ndarray:
        """Which rows of `columns` the filter lets through."""
        # Sessions come while a frame goes on, and whoever asks then asks about them too.
        if self._mask is None or len(self._mask) != self.columns.size:
            self._mask = self._admits(self._sight())
        return self._mask

    def mask_whenever(self) -> np.ndarray:
        """The same, without regard to the range of time."""
        return self.mask() if self.time_range is None else self._admits_whenever(self._sight())

    def _sight(self) -> Sight:
        return Sight(self.columns, self._snapshot, self._now_ms, self._corpora)

    def admits(self, key: int) -> bool:
        """Whether the filter lets a session through; one that there is not is kept back by any filter."""
        if not self.filtering:
            return True
        mask = self.mask()
        row = self.columns.row_of(key)
        return row is not None and bool(mask[row])

    def moved(self) -> bool:
        """Whether time has brought sessions in or out of the filter since this was asked last; new ones do not count."""
        if not self.filtering:
            return False
        before, self._told = self._told, self.mask()
        return not np.array_equal(before, self._told[: len(before)])

    def passing_events(self) -> np.ndarray:
        """The numbers of the events up to the moment that the filter lets through, in order."""
        snapshot, seqs = self._snapshot, self.seqs_in_range()
        if not self.choosing:
            return np.arange(seqs.start, seqs.stop)
        # What a session was told after its end is no part of its life, but lies in the range all the same.
        return self.events.passing(self.mask_whenever(), self._admits_people, snapshot, self._now_ms, seqs)

    def seqs_in_range(self) -> range:
        """The numbers of the events up to the moment that lie in the range of time: all of them where there is none."""
        last_seq = self._snapshot.seq
        if self.time_range is None:
            return range(1, min(self.events.size, last_seq) + 1)
        return self.events.seqs_between(*self.time_range, last_seq)
