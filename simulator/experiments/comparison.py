"""Two runs beside each other: where they part, what is counted differently, and which decisions differ.

Events are compared by names, browsers' and people's, and sessions by their handles: numbers are given in the order in
which things appear, so that one more person in one of two runs would shift all that follow. Decisions are compared by
what they are about, a browser's first visit of a page with its first, the second with the second, so that what happens
a little later in one of the runs is no difference unless the answer is.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, NamedTuple

from simulator.events import Event, Flag, Kind, Reason
from simulator.experiments.logins import Logins
from simulator.experiments.naming import Names, Told

_AT_MS = itemgetter(1)
_DO = {
    Kind.LOGIN: "login",
    Kind.LOGIN_FAILED: "login",
    Kind.LOGOUT: "logout",
    Kind.REQUEST_ALLOWED: "visit",
    Kind.REQUEST_DENIED: "visit",
}


class Divergence(NamedTuple):
    """The first event in which two runs differ: its number, and what each has there; None: nothing more by then."""

    seq: int
    first: Told | None
    second: Told | None


class Asked(NamedTuple):
    """What was asked for, and when: the `nth` time that the browser asks for it since the runs have parted."""

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
    """A decision that differs; an answer is None where that run was not asked.

    `at_each_ms` is when each run was asked; `asked.at_ms` is the first of them that is known.
    """

    asked: Asked
    first: Answer | None
    second: Answer | None
    at_each_ms: tuple[int | None, int | None] = (None, None)

    def document(self) -> dict[str, Any]:
        """It as plain data; times are virtual seconds since midnight of the first day."""
        return {
            "at": self.asked.at_ms / 1000,
            "browser": self.asked.browser,
            "do": self.asked.do,
            "route": self.asked.route,
            "answers": [answer and answer._asdict() for answer in (self.first, self.second)],
            "at_each": [None if at_ms is None else at_ms / 1000 for at_ms in self.at_each_ms],
        }


_Subject = tuple[str, str, str]
"""What a decision is about: browser, act, route."""


class _Side:
    """One of the runs while its events go by."""

    def __init__(self) -> None:
        self.start: Event | None = None
        self.events = 0
        self.names = Names()
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

    def decisions(self, events: list[Event]) -> Iterator[tuple[_Subject, int, Answer]]:
        for event in events:
            do = _DO.get(Kind(event.kind))
            if do is None:
                continue
            if do == "visit" and event.flags & Flag.POST:
                do = "submit"
            subject = (self.names.browsers.get(event.browser, ""), do, self.names.routes.get(event.route, ""))
            allowed = event.kind not in (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED)
            reason = Reason(event.reason).label if event.reason else None
            yield subject, event.at_ms, Answer(allowed, reason, self.names.handle(event.session))

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


class _Ahead:
    """What one of the runs was asked about one subject and the other was not yet, by which of them, in order."""

    __slots__ = ("answers", "matched", "second")

    def __init__(self) -> None:
        self.second = False
        self.answers: deque[tuple[int, Answer]] = deque()
        self.matched = 0


class Comparison:
    """What differs between two runs; `take` is fed what happened at one instant in both.

    Decisions that differ are told to `tell` as they are found, the rest of them by `finish`; without it they are kept
    in `decisions`.
    """

    def __init__(self, tell: Callable[[Difference], None] | None = None) -> None:
        self._first, self._second = _Side(), _Side()
        self._seq = 0
        self._ahead: dict[_Subject, _Ahead] = {}
        self._found: list[Difference] = []
        self._tell = self._found.append if tell is None else tell
        self.divergence: Divergence | None = None

    @property
    def decisions(self) -> list[Difference]:
        """The decisions that differ, in order of time; those of which one run was not asked, as far as that is known."""
        return sorted((*self._found, *self._unanswered()), key=itemgetter(0))

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
        for is_second, side, events in ((False, self._first, first), (True, self._second, second)):
            for subject, at_ms, answer in side.decisions(events):
                self._match(subject, at_ms, answer, is_second=is_second)

    def _match(self, subject: _Subject, at_ms: int, answer: Answer, *, is_second: bool) -> None:
        ahead = self._ahead.get(subject)
        if ahead is None:
            ahead = self._ahead[subject] = _Ahead()
        if not ahead.answers or ahead.second == is_second:
            ahead.second = is_second
            ahead.answers.append((at_ms, answer))
            return
        before_ms, before = ahead.answers.popleft()
        ahead.matched += 1
        if before != answer:
            pairs = ((at_ms, answer), (before_ms, before)) if ahead.second else ((before_ms, before), (at_ms, answer))
            (first_ms, first), (second_ms, second) = pairs
            asked = Asked(first_ms, *subject, ahead.matched)
            self._tell(Difference(asked, first, second, (first_ms, second_ms)))

    def _unanswered(self) -> Iterator[Difference]:
        for subject, ahead in self._ahead.items():
            for nth, (at_ms, answer) in enumerate(ahead.answers, start=ahead.matched + 1):
                asked = Asked(at_ms, *subject, nth)
                if ahead.second:
                    yield Difference(asked, None, answer, (None, at_ms))
                else:
                    yield Difference(asked, answer, None, (at_ms, None))

    def finish(self) -> None:
        """Tells what one of the runs was asked and the other was not; both have ended."""
        for difference in sorted(self._unanswered(), key=itemgetter(0)):
            self._tell(difference)
        self._ahead.clear()

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

    With `tell`, which is handed every decision that differs, what is kept grows with how far one run is ahead of the
    other; else with the differences. It does not grow with the runs.
    """
    comparison = Comparison(tell)
    for both in instants(first, second):
        comparison.take(*both)
    comparison.finish()
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
