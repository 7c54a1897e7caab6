"""Two runs beside each other: where they part, what is counted differently, and which decisions differ.

Events are compared by names, browsers' and people's, and sessions by their handles: numbers are given in the order in
which things appear, so that one more person in one of two runs would shift all that follow.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, NamedTuple

from simulator.events import Event, Kind, Reason
from simulator.experiments.decisions import Asking, Difference, Earliest, Matching
from simulator.experiments.logins import Logins
from simulator.experiments.naming import Names, Told

_AT_MS = itemgetter(1)
_MOST_AT_ONCE = 1024
"""A day begins with all of its people at one instant: whoever compares in slices has more of them than one."""


class Divergence(NamedTuple):
    """The first event in which two runs differ: its number, and what each has there; None: nothing more by then."""

    seq: int
    first: Told | None
    second: Told | None


class _Side:
    """One of the runs while its events go by."""

    def __init__(self) -> None:
        self.start: Event | None = None
        self.events = 0
        self.names = Names()
        self.asking = Asking(self.names)
        self._kinds: Counter[int] = Counter()
        self._ended: Counter[int] = Counter()
        self._denied: Counter[int] = Counter()
        self._logins = Logins()

    def take(self, events: list[Event]) -> None:
        self.events += len(events)
        self._logins.add(events)
        self.names.learn(events)
        for event in events:
            self._kinds[event.kind] += 1
            if event.kind == Kind.SESSION_ENDED:
                self._ended[event.reason] += 1
            elif event.kind == Kind.REQUEST_DENIED:
                self._denied[event.reason] += 1
            elif event.kind == Kind.RUN_STARTED:
                self.start = event

    def told(self, event: Event) -> Told:
        told = self.names.told(event)
        # What a run starts from is compared as settings, not as an event.
        return told._replace(detail=None) if event.kind == Kind.RUN_STARTED else told

    def counts(self) -> dict[str, dict[str, int]]:
        logins = self._logins
        return {
            "events": {Kind(kind).label: count for kind, count in self._kinds.items()},
            "ended": {Reason(reason).label: count for reason, count in self._ended.items()},
            "denied": {Reason(reason).label: count for reason, count in self._denied.items()},
            "logins": {
                "first": logins.first,
                "again": logins.again,
                "forced": logins.forced,
                "failed": logins.failed,
            },
        }


class Comparison:
    """What differs between two runs; `take` is fed what happened at one instant in both, then comes `finish`.

    Each decision that differs is told to `tell` as it is found; without it, the earliest of them are kept.
    """

    def __init__(self, tell: Callable[[Difference], None] | None = None) -> None:
        self._first, self._second = _Side(), _Side()
        self._seq = 0
        self._earliest = Earliest()
        self._matching = Matching(self._earliest.add if tell is None else tell)
        self.divergence: Divergence | None = None

    @property
    def decisions(self) -> list[Difference]:
        """The earliest of the decisions that differ, in order of time: at most `MOST_KEPT`."""
        return self._earliest.kept

    @property
    def decision_count(self) -> int:
        """How many decisions differ in all, where they are kept and not told."""
        return self._earliest.count

    @property
    def differs(self) -> bool:
        """Whether anything does: what they started from, or any event."""
        return self.divergence is not None or bool(self.settings)

    @property
    def events(self) -> tuple[int, int]:
        """How many events each has."""
        return self._first.events, self._second.events

    @property
    def settings(self) -> dict[str, tuple[Any, Any]]:
        """What the runs started from, as far as it differs: `scenario`, `seed`, and `policy.*` by dotted field."""
        first, second = (_flat(side.start.facts) if side.start else {} for side in (self._first, self._second))
        return _differing(first, second, None)

    @property
    def counts(self) -> dict[str, dict[str, tuple[int, int]]]:
        """What was counted differently: `events`, sessions `ended` and requests `denied` by reason, `logins`."""
        first, second = self._first.counts(), self._second.counts()
        found = {name: _differing(first[name], second[name], 0) for name in first}
        return {name: differing for name, differing in found.items() if differing}

    def take(self, first: list[Event], second: list[Event]) -> None:
        """What happened in the one and in the other at one instant."""
        self._first.take(first)
        self._second.take(second)
        if self.divergence is None:
            # As long as nothing has differed, the same numbers mean the same names.
            if first == second:
                self._seq += len(first)
                self._first.asking.follow(first)
                return
            self._second.asking = self._first.asking.like(self._second.names)
            self._seek_divergence(first, second)
        self._matching.take(self._first.asking.decisions(first), second=False)
        self._matching.take(self._second.asking.decisions(second), second=True)

    def finish(self) -> Iterator[None]:
        """Tells of what one of the runs was asked and the other was not; both have ended. Goes in small steps."""
        return self._matching.finish()

    def _seek_divergence(self, first: list[Event], second: list[Event]) -> None:
        for left, right in zip_longest(first, second):
            self._seq += 1
            one = None if left is None else self._first.told(left)
            other = None if right is None else self._second.told(right)
            if one != other:
                self.divergence = Divergence(self._seq, one, other)
                return

    def document(self) -> dict[str, Any]:
        """All of it but the decisions as plain data. Of every pair, the first run's is first."""
        divergence = None
        if (found := self.divergence) is not None:
            told = [event and event.document() for event in (found.first, found.second)]
            divergence = {"seq": found.seq, "events": told}
        return {
            "differs": self.differs,
            "settings": {name: list(pair) for name, pair in self.settings.items()},
            "first_divergence": divergence,
            "counts": {
                name: {key: list(pair) for key, pair in differing.items()} for name, differing in self.counts.items()
            },
        }


def compare(
    first: Iterable[Event], second: Iterable[Event], tell: Callable[[Difference], None] | None = None
) -> Comparison:
    """Compares the events of two runs, each in its order.

    `tell` is handed every decision that differs. What is kept grows with how far one run is ahead of the other.
    """
    comparison = Comparison(tell)
    for both in instants(first, second):
        comparison.take(*both)
    for _ in comparison.finish():
        pass
    return comparison


def instants(first: Iterable[Event], second: Iterable[Event]) -> Iterator[tuple[list[Event], list[Event]]]:
    """What happened in either run at each instant at which anything did, in order; of very much, part after part."""
    left, right = (map(list, map(itemgetter(1), groupby(run, _AT_MS))) for run in (first, second))
    one, other = next(left, None), next(right, None)
    while one or other:
        at_ms = min(events[0].at_ms for events in (one, other) if events)
        here: list[list[Event]] = [[], []]
        if one and one[0].at_ms == at_ms:
            here[0], one = one, next(left, None)
        if other and other[0].at_ms == at_ms:
            here[1], other = other, next(right, None)
        for place in range(0, max(map(len, here)), _MOST_AT_ONCE):
            yield here[0][place : place + _MOST_AT_ONCE], here[1][place : place + _MOST_AT_ONCE]


def _differing(first: dict[str, Any], second: dict[str, Any], absent: Any) -> dict[str, tuple[Any, Any]]:
    names = sorted(first.keys() | second.keys())
    pairs = {name: (first.get(name, absent), second.get(name, absent)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _flat(facts: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in facts.items():
        flat |= _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
    return flat
