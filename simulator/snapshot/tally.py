"""The fold of many events at once.

A run is nearly all requests, and of a session's requests only the last counts, and how many there were. So requests are
tallied by column, and each session is written to once: ten times fewer steps than event by event, with the same outcome.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.events import Event, EventTuple, Flag, Kind
from simulator.snapshot.fold import Snapshot

_ALLOWED, _DENIED = int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED)
_ACCESSED, _RENEWED = int(Flag.ACCESSED), int(Flag.RENEWED)
_CREATED = int(Kind.SESSION_CREATED)
_IN_TURN = frozenset(map(int, (Kind.RUN_STARTED, Kind.POLICY_CHANGED, Kind.SESSION_REVIVED)))
"""What depends on the requests before it, or changes what those after it mean; a session made of another does too."""

_SESSIONS_A_STEP = 2048

_Column = NDArray[Any]


class Columns(Protocol):
    """Events that follow one another, by column."""

    at_ms: NDArray[np.int64]
    kind: _Column
    session: NDArray[np.int64]
    route: _Column
    reason: _Column
    flags: _Column

    @property
    def last_seq(self) -> int:
        """The number of the last event."""

    def events(self) -> list[EventTuple]:
        """All of them, as tuples."""

    def events_at(self, positions: NDArray[np.intp]) -> list[EventTuple]:
        """Those that stand at these positions."""


class Tally:
    """Folds events into a snapshot, which is up to date after `settle`."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._requests: list[tuple[_Column, ...]] = []

    def add(self, block: Columns, events: Sequence[EventTuple] | None = None) -> int:
        """Takes events in, which follow those before; returns how many had to be folded one by one.

        `events` are the block's, for whoever has them as tuples: a snapshot that is kept then shares their numbers with
        the run that made them.
        """
        if not len(block.at_ms):
            return 0
        snapshot, kind = self._snapshot, block.kind
        asked = (kind == _ALLOWED) | (kind == _DENIED)
        alone = np.flatnonzero(~asked)
        others = block.events_at(alone) if events is None else [events[position] for position in alone.tolist()]
        if any(event[2] in _IN_TURN or (event[2] == _CREATED and _made_of_another(event)) for event in others):
            self.settle()
            snapshot.apply(block.events() if events is None else events)
            return len(block.at_ms)
        snapshot.apply(others)
        self._count(kind, block.reason)
        columns = (block.session, block.at_ms, block.route, block.reason, block.flags)
        self._requests.append(tuple(column[asked] for column in columns))
        snapshot.seq, snapshot.at_ms = block.last_seq, int(block.at_ms[-1])
        return len(others)

    def _count(self, kind: _Column, reason: _Column) -> None:
        snapshot, denied = self._snapshot, kind == _DENIED
        allowed = int(np.count_nonzero(kind == _ALLOWED))
        reasons, counts = np.unique(reason[denied], return_counts=True)
        snapshot.kinds.update({_ALLOWED: allowed} if allowed else {})
        if len(reasons):
            snapshot.kinds[_DENIED] += int(counts.sum())
            snapshot.denials.update(dict(zip(reasons.tolist(), counts.tolist(), strict=True)))

    def settle(self) -> None:
        """Writes what was tallied to the sessions."""
        for _ in self.settling():
            pass

    def settling(self) -> Iterator[None]:
        """As `settle`, in steps of a millisecond or two; nothing may be added before the last."""
        if not self._requests:
            return
        session, at_ms, route, reason, flags = (np.concatenate(parts) for parts in zip(*self._requests, strict=True))
        self._requests.clear()
        keys, place = np.unique(session, return_inverse=True)
        asked = np.bincount(place, minlength=len(keys))
        denied = np.bincount(place[reason != 0], minlength=len(keys))
        columns = (
            keys,
            asked,
            denied,
            _last(keys, place, route),
            *(
                _last(keys, place[chosen], at_ms[chosen])
                for chosen in ((flags & _ACCESSED) != 0, (flags & _RENEWED) != 0)
            ),
        )
        for first in range(0, len(keys), _SESSIONS_A_STEP):
            yield
            self._write(*(column[first : first + _SESSIONS_A_STEP].tolist() for column in columns))
        self._snapshot.changed.update(keys[keys != 0].tolist())

    def _write(self, *columns: list[int]) -> None:
        find = self._snapshot.sessions.get
        for key, count, refused, last_route, accessed_at_ms, renewed_at_ms in zip(*columns, strict=True):
            view = find(key)
            if view is None:
                continue
            view.requests += count
            view.denied += refused
            view.last_route = last_route
            # Something else may have accessed or renewed it since.
            if accessed_at_ms > view.accessed_at_ms:  # noqa: PLR1730 - this is what a moment spends its time on
                view.accessed_at_ms = accessed_at_ms
            if renewed_at_ms >= 0:
                view.limits = None
                if renewed_at_ms > view.renewed_at_ms:  # noqa: PLR1730 - as above
                    view.renewed_at_ms = renewed_at_ms


def _made_of_another(event: EventTuple) -> bool:
    return "copy_of" in Event._make(event).facts


def _last(keys: _Column, place: _Column, values: _Column) -> NDArray[np.int64]:
    """The last of the values at each place; -1 where there is none."""
    last = np.full(len(keys), -1, np.int64)
    last[place] = values  # of several at one place, the last one stays
    return last
