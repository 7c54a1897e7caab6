"""Two runs beside each other: where they part, what is counted differently, and which decisions differ.

Events are compared by names, browsers' and people's, and sessions by their handles: numbers are given in the order in
which things appear, so that one more person in one of two runs would shift all that follow.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, NamedTuple

from simulator.events import Event, Flag, Kind, Reason, format_handle
from simulator.experiments.logins import Logins

_AT_MS = itemgetter(1)
_DO = {
    Kind.LOGIN: "login",
    Kind.LOGIN_FAILED: "login",
    Kind.LOGOUT: "logout",
    Kind.REQUEST_ALLOWED: "visit",
    Kind.REQUEST_DENIED: "visit",
}


class Told(NamedTuple):
    """An event by names; a name is empty where none is concerned. `at_ms` is virtual time."""

    at_ms: int
    kind: str
    user: str
    session: str
    browser: str
    route: str
    reason: str
    flags: int
    detail: str | None

    def document(self) -> dict[str, Any]:
        """It as plain data, what does not apply left out."""
        return {name: value for name, value in self._asdict().items() if value not in ("", None)}


class Divergence(NamedTuple):
    """The first event in which two runs differ: its number, and what each has there; None: nothing more by then."""

    seq: int
    first: Told | None
    second: Told | None


class Asked(NamedTuple):
    """What was asked for: `nth` tells apart what a browser asks for twice at one instant."""

    at_ms: int
    browser: str
    do: str
    route: str
    nth: int


class Answer(NamedTuple):
    """What came of it; `session` is a handle, `reason` and `session` are None where there is none."""

    allowed: bool
    reason: str | None
    session: str | None


class Difference(NamedTuple):
    """A decision that differs; an answer is None where that run was not asked."""

    asked: Asked
    first: Answer | None
    second: Answer | None


class _Side:
    """One of the runs while its events go by."""

    def __init__(self) -> None:
        self.start: Event | None = None
        self.events = 0
        self._kinds: Counter[int] = Counter()
        self._ended: Counter[int] = Counter()
        self._denied: Counter[int] = Counter()
        self._logins = Logins()
        self._users: dict[int, str] = {}
        self._browsers: dict[int, str] = {}
        self._routes: dict[int, str] = {}

    def take(self, events: list[Event]) -> None:
        self.events += len(events)
        self._logins.add(events)
        for event in events:
            self._kinds[event.kind] += 1
            if event.kind == Kind.SESSION_ENDED:
                self._ended[event.reason] += 1
            elif event.kind == Kind.REQUEST_DENIED:
                self._denied[event.reason] += 1
            elif event.kind == Kind.USER_ADDED:
                self._users[event.user] = event.facts["name"]
            elif event.kind == Kind.BROWSER_ADDED:
                self._browsers[event.browser] = event.facts["name"]
            elif event.kind == Kind.ROUTE_ADDED:
                self._routes[event.route] = event.detail or ""
            elif event.kind == Kind.RUN_STARTED:
                self.start = event

    def told(self, event: Event) -> Told:
        return Told(
            event.at_ms,
            Kind(event.kind).label,
            self._users.get(event.user, ""),
            self._handle(event) or "",
            self._browsers.get(event.browser, ""),
            self._routes.get(event.route, ""),
            Reason(event.reason).label if event.reason else "",
            event.flags,
            # What a run starts from is compared as settings, not as an event.
            None if event.kind == Kind.RUN_STARTED else event.detail,
        )

    def decisions(self, events: list[Event]) -> dict[Asked, Answer]:
        answers: dict[Asked, Answer] = {}
        for event in events:
            do = _DO.get(Kind(event.kind))
            if do is None:
                continue
            if do == "visit" and event.flags & Flag.POST:
                do = "submit"
            asked = Asked(event.at_ms, self._browsers.get(event.browser, ""), do, self._routes.get(event.route, ""), 1)
            while asked in answers:
                asked = asked._replace(nth=asked.nth + 1)
            refused = event.kind in (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED)
            answers[asked] = Answer(
                not refused, Reason(event.reason).label if event.reason else None, self._handle(event)
            )
        return answers

    def _handle(self, event: Event) -> str | None:
        browser = self._browsers.get(event.session >> 20)
        return None if browser is None else format_handle(browser, event.session)

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
    """What differs between two runs; `take` is fed what happened at one instant in both."""

    def __init__(self) -> None:
        self._first, self._second = _Side(), _Side()
        self._seq = 0
        self.divergence: Divergence | None = None
        self.decisions: list[Difference] = []

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
                return
            self._seek_divergence(first, second)
        one, other = self._first.decisions(first), self._second.decisions(second)
        for asked in sorted(one.keys() | other.keys()):
            if one.get(asked) != other.get(asked):
                self.decisions.append(Difference(asked, one.get(asked), other.get(asked)))

    def _seek_divergence(self, first: list[Event], second: list[Event]) -> None:
        for left, right in zip_longest(first, second):
            self._seq += 1
            one = None if left is None else self._first.told(left)
            other = None if right is None else self._second.told(right)
            if one != other:
                self.divergence = Divergence(self._seq, one, other)
                return

    def document(self) -> dict[str, Any]:
        """All of it as plain data: `compare --json`, the names of the runs apart. Of every pair, the first run's is
        first; `at` is in virtual seconds since midnight of the first day."""
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
            "decisions": [
                {
                    "at": asked.at_ms / 1000,
                    "browser": asked.browser,
                    "do": asked.do,
                    "route": asked.route,
                    "answers": [answer and answer._asdict() for answer in (one, other)],
                }
                for asked, one, other in self.decisions
            ],
        }


def compare(first: Iterable[Event], second: Iterable[Event]) -> Comparison:
    """Compares the events of two runs, each in its order.

    What is kept grows with the differences alone, not with the runs.
    """
    comparison = Comparison()
    for both in instants(first, second):
        comparison.take(*both)
    return comparison


def instants(first: Iterable[Event], second: Iterable[Event]) -> Iterator[tuple[list[Event], list[Event]]]:
    """What happened in either run at each instant at which anything did, in order."""
    left, right = (map(list, map(itemgetter(1), groupby(run, _AT_MS))) for run in (first, second))
    one, other = next(left, None), next(right, None)
    while one or other:
        at_ms = min(events[0].at_ms for events in (one, other) if events)
        here: list[list[Event]] = [[], []]
        if one and one[0].at_ms == at_ms:
            here[0], one = one, next(left, None)
        if other and other[0].at_ms == at_ms:
            here[1], other = other, next(right, None)
        yield here[0], here[1]


def _differing(first: dict[str, Any], second: dict[str, Any], absent: Any) -> dict[str, tuple[Any, Any]]:
    names = sorted(first.keys() | second.keys())
    pairs = {name: (first.get(name, absent), second.get(name, absent)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _flat(facts: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in facts.items():
        flat |= _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
    return flat
