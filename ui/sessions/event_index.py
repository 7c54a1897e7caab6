"""When each event of a run happened, of which kind it was, and which session, or else which person, it was about."""

from collections.abc import Collection, Mapping
from typing import Protocol

import numpy as np

from simulator.events import EventTuple, Kind
from simulator.snapshot import Snapshot
from ui.sessions.fields import Mask, Sight
from ui.sessions.spool import Spool

_REQUESTS = (int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED))
_TYPES = {"at_ms": np.int64, "kind": np.uint8, "reason": np.uint8, "about": np.int32}


class Recorded(Protocol):
    """All events of a record as columns. `more` has a row (number, user, browser, reason) for each event without a
    session and each that ended one."""

    at_ms: np.ndarray
    kind: np.ndarray
    session: np.ndarray
    more: np.ndarray


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
    """Four numbers an event, in their order: what can be asked of a stretch of a run without reading it. The numbers of
    the events of each kind are kept as well, so that counting those before an instant looks at none of them: 18 bytes an
    event, which of a long run lie in temporary files.

    It has every event of the record from the first one on; `size` is how many. Whoever asks says up to which event,
    since the moment shown may be an earlier one. `about` is the row of the session, or, counted back from -1, who it was
    about. Times are virtual milliseconds.
    """

    def __init__(self) -> None:
        self.size = 0
        self._columns = {name: Spool(kind) for name, kind in _TYPES.items()}
        self._seqs: dict[tuple[int, int], Spool] = {}
        self._people = _People()

    def add(self, batch: list[EventTuple], rows: list[int]) -> None:
        """Takes in the events that follow, with the row of the session of each, -1 where it has none."""
        number = self._people.number
        about = [row if row >= 0 else -1 - number(event[3], event[5]) for row, event in zip(rows, batch, strict=True)]
        columns = self._columns
        columns["at_ms"].extend([event[1] for event in batch])
        columns["kind"].extend([event[2] for event in batch])
        columns["reason"].extend([event[7] for event in batch])
        columns["about"].extend(about)
        self.size += len(about)
        sorted_out: dict[tuple[int, int], list[int]] = {}
        for event in batch:
            sorted_out.setdefault((event[2], event[7]), []).append(event[0])
        for kind_and_reason, seqs in sorted_out.items():
            self._seqs.setdefault(kind_and_reason, Spool(np.int32)).extend(seqs)

    def fill(self, columns: Recorded, rows: np.ndarray) -> None:
        """Takes in a whole record at once, with the row of the session of each event, -1 where it has none."""
        self.size = len(columns.at_ms)
        about = rows.astype(np.int32)
        reason = np.zeros(self.size, np.uint8)
        reason[columns.more[:, 0] - 1] = columns.more[:, 3]
        strangers = columns.more[about[columns.more[:, 0] - 1] < 0]
        number = self._people.number
        about[strangers[:, 0] - 1] = [-1 - number(user, browser) for _, user, browser, _ in strangers.tolist()]
        known = {"at_ms": columns.at_ms, "kind": columns.kind, "reason": reason, "about": about}
        self._columns = {name: Spool(kind) for name, kind in _TYPES.items()}
        for name, numbers in known.items():
            self._columns[name].extend(numbers)
        codes = columns.kind.astype(np.int32) << 8 | reason
        for code in np.unique(codes).tolist():
            self._seqs.setdefault((code >> 8, code & 255), Spool(np.int32)).extend(np.flatnonzero(codes == code) + 1)

    def seq_at(self, at_ms: int, last_seq: int) -> int:
        """The number of the last event at or before an instant, none later than `last_seq`; 0 where there is none."""
        return int(self._column("at_ms", last_seq).searchsorted(at_ms, "right"))

    def requests_between(self, first_ms: int, last_ms: int, last_seq: int) -> tuple[np.ndarray, np.ndarray]:
        """Times and rows of the requests within sessions from `first_ms` up to and including `last_ms`."""
        part = self._part(first_ms, last_ms, last_seq)
        at_ms, kind, rows = (self._columns[name].values[part] for name in ("at_ms", "kind", "about"))
        chosen = np.isin(kind, _REQUESTS) & (rows >= 0)
        return at_ms[chosen], rows[chosen]

    def seqs_until(self, instants_ms: np.ndarray, last_seq: int, *, included: bool) -> np.ndarray:
        """For each instant, the number of the last event before it, or at it where it is `included`; none later than
        `last_seq`, 0 where there is none."""
        return self._column("at_ms", last_seq).searchsorted(instants_ms, "right" if included else "left")

    def counts(self, kinds: Collection[int], seqs: np.ndarray, reason: int = 0) -> np.ndarray:
        """How many events of these kinds there are up to and including each number; `reason` 0 means any."""
        counted = np.zeros(len(seqs), np.int64)
        # Of the same kind as the columns, which would otherwise be converted as a whole.
        seqs = seqs.astype(np.int32)
        for (kind, why), numbers in self._seqs.items():
            if kind in kinds and reason in (0, why):
                counted += numbers.values.searchsorted(seqs, "right")
        return counted

    def seqs_of_row(self, row: int, last_seq: int) -> np.ndarray:
        """The numbers of the events about one session, in order, none later than `last_seq`."""
        return np.flatnonzero(self._column("about", last_seq) == row) + 1

    def seqs_of_kinds(self, kinds: Collection[int], last_seq: int) -> np.ndarray:
        """The numbers of the events of these kinds, in order, none later than `last_seq`."""
        return np.flatnonzero(np.isin(self._column("kind", last_seq), list(kinds))) + 1

    def at_ms(self, seqs: np.ndarray) -> np.ndarray:
        """When the events with these numbers happened."""
        return self._columns["at_ms"].values[seqs - 1]

    def seqs_between(self, first_ms: int, last_ms: int, last_seq: int) -> range:
        """The numbers of the events from `first_ms` up to and including `last_ms`, none later than `last_seq`."""
        part = self._part(first_ms, last_ms, last_seq)
        return range(part.start + 1, part.stop + 1)

    def passing(
        self, sessions: np.ndarray, people: Mask | None, snapshot: Snapshot, now_ms: int, seqs: range
    ) -> np.ndarray:
        """The numbers of the events, of those in `seqs`, whose session is let through; of events without one, `people`
        decides."""
        sight = self._people.sight(snapshot, now_ms)
        strangers = np.zeros(len(sight.column("user")), bool) if people is None else people(sight)
        # Numbers below zero count from the end.
        about = self._columns["about"].values[seqs.start - 1 : seqs.stop - 1]
        return np.flatnonzero(np.concatenate([sessions, strangers[::-1]])[about]) + seqs.start

    def _column(self, name: str, last_seq: int) -> np.ndarray:
        return self._columns[name].values[: min(self.size, last_seq)]

    def _part(self, first_ms: int, last_ms: int, last_seq: int) -> slice:
        at_ms = self._column("at_ms", last_seq)
        return slice(int(at_ms.searchsorted(first_ms, "left")), int(at_ms.searchsorted(last_ms, "right")))
