"""The decisions of two runs beside each other: which of them belong together, and which differ.

A browser's first visit of a page is held against its first, its second log-in against its second: what happens a little
later in one of the runs is no difference unless the answer is. What somebody is refused, logs in for and asks again is
told apart from the rest, so that one forced log-in does not shift every visit that follows.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from simulator.events import Event, Flag, Kind, Reason
from simulator.experiments.naming import Names

MOST_KEPT = 50_000
"""So many differences are kept in memory; however many there are, they are counted."""

_DO = {
    Kind.LOGIN: "login",
    Kind.LOGIN_FAILED: "login",
    Kind.LOGOUT: "logout",
    Kind.REQUEST_ALLOWED: "visit",
    Kind.REQUEST_DENIED: "visit",
}
_REFUSED = (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED)


class Asked(NamedTuple):
    """What was asked for, and when: the `nth` time that the browser asks for it since the runs have parted.

    `again`: it was refused, and asked once more after a log-in; such requests are counted by themselves.
    """

    at_ms: int
    browser: str
    do: str
    route: str
    nth: int
    again: bool = False


class Answer(NamedTuple):
    """What came of it; `session` is a handle, `reason` and `session` are None where there is none."""

    allowed: bool
    reason: str | None
    session: str | None

    def differs(self, other: "Answer") -> bool:
        """Whether the asker is told something else; that the session is another one is no other answer."""
        return self[:2] != other[:2]


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
            "again": self.asked.again,
            "answers": [answer and answer._asdict() for answer in (self.first, self.second)],
            "at_each": [None if at_ms is None else at_ms / 1000 for at_ms in self.at_each_ms],
        }


class Earliest:
    """Of all differences that are told, the earliest `most` in order of time, and how many there were."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: list[Difference] = []
        self.count = 0

    def add(self, difference: Difference) -> None:
        """Takes one more."""
        self.count += 1
        self._kept.append(difference)
        if len(self._kept) >= 2 * self._most:
            self._kept = self.kept

    @property
    def kept(self) -> list[Difference]:
        """Those that are kept; of the same instant, in the order in which they were told."""
        return sorted(self._kept, key=_at_ms)[: self._most]


def _at_ms(difference: Difference) -> int:
    return difference.asked.at_ms


_Subject = tuple[str, str, str, bool]
"""What a decision is about: browser, act, route, and whether it is asked again."""

Decision = tuple[_Subject, int, Answer]
"""What it is about, when it was asked, and the answer."""


class Asking:
    """What one run is asked, and what it answers, while its events go by."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._answers: dict[tuple[bool, int, int], Answer] = {}
        self._refused: dict[int, set[tuple[str, int]]] = {}
        self._due: dict[int, set[tuple[str, int]]] = {}

    def like(self, names: Names) -> "Asking":
        """Another run that has been the same up to here, with the names of its own."""
        other = Asking(names)
        other._refused = {browser: set(asked) for browser, asked in self._refused.items()}
        other._due = {browser: set(asked) for browser, asked in self._due.items()}
        return other

    def follow(self, events: Iterable[Event]) -> None:
        """Lets events go by of which nobody asks what they decide."""
        for event in events:
            if event.kind in _DO:
                self._is_again(event, _act(event))

    def decisions(self, events: Iterable[Event]) -> Iterator[Decision]:
        """What is decided in these events: what about, when, and how."""
        for event in events:
            if event.kind not in _DO:
                continue
            do, names = _act(event), self._names
            again = self._is_again(event, do)
            subject = (names.browsers.get(event.browser, ""), do, names.routes.get(event.route, ""), again)
            yield subject, event.at_ms, self._answer(event)

    def _answer(self, event: Event) -> Answer:
        key = (event.kind not in _REFUSED, event.reason, event.session)
        answer = self._answers.get(key)
        if answer is None:
            reason = Reason(event.reason).label if event.reason else None
            answer = self._answers[key] = Answer(key[0], reason, self._names.handle(event.session))
        return answer

    def _is_again(self, event: Event, do: str) -> bool:
        """Whether it was refused before, and is the first that the browser asks for since it has logged in for it."""
        browser = event.browser
        if do == "login":
            if event.kind == Kind.LOGIN:
                self._due[browser] = self._refused.pop(browser, set())
            return False
        if do == "logout":
            self._refused.pop(browser, None)
            self._due.pop(browser, None)
            return False
        asked, due = (do, event.route), self._due.get(browser, set())
        again = asked in due
        if again:
            due.remove(asked)
        else:
            due.clear()
        if event.kind == Kind.REQUEST_DENIED:
            self._refused.setdefault(browser, set()).add(asked)
        else:
            self._refused.pop(browser, None)
        return again


def _act(event: Event) -> str:
    do = _DO[Kind(event.kind)]
    return "submit" if do == "visit" and event.flags & Flag.POST else do


class _Ahead:
    """What one of the runs was asked about one subject and the other was not yet, by which of them, in order."""

    __slots__ = ("answers", "at_ms", "matched", "second")

    def __init__(self) -> None:
        self.second = False
        # Two columns take less room than pairs: there may be as many as a run has requests.
        self.at_ms: deque[int] = deque()
        self.answers: deque[Answer] = deque()
        self.matched = 0


class Matching:
    """Puts what two runs decide side by side while both go by, and tells of each pair that differs as it is found."""

    def __init__(self, tell: Callable[[Difference], None]) -> None:
        self._tell = tell
        self._ahead: dict[_Subject, _Ahead] = {}

    def take(self, decisions: Iterable[Decision], *, second: bool) -> None:
        """Takes what the one run decides, or the second of them."""
        for subject, at_ms, answer in decisions:
            ahead = self._ahead.get(subject)
            if ahead is None:
                ahead = self._ahead[subject] = _Ahead()
            if not ahead.answers or ahead.second == second:
                ahead.second = second
                ahead.at_ms.append(at_ms)
                ahead.answers.append(answer)
            else:
                self._match(subject, ahead, at_ms, answer)

    def _match(self, subject: _Subject, ahead: _Ahead, at_ms: int, answer: Answer) -> None:
        before_ms, before = ahead.at_ms.popleft(), ahead.answers.popleft()
        ahead.matched += 1
        if before.differs(answer):
            pairs = ((at_ms, answer), (before_ms, before)) if ahead.second else ((before_ms, before), (at_ms, answer))
            (first_ms, first), (second_ms, second) = pairs
            self._tell(Difference(_asked(first_ms, subject, ahead.matched), first, second, (first_ms, second_ms)))

    def finish(self) -> Iterator[None]:
        """Tells of what one of the runs was asked and the other was not, one for each time that it is gone on with."""
        for subject, ahead in self._ahead.items():
            for nth, (at_ms, answer) in enumerate(zip(ahead.at_ms, ahead.answers, strict=True), ahead.matched + 1):
                asked = _asked(at_ms, subject, nth)
                if ahead.second:
                    self._tell(Difference(asked, None, answer, (None, at_ms)))
                else:
                    self._tell(Difference(asked, answer, None, (at_ms, None)))
                yield
        self._ahead.clear()


def _asked(at_ms: int, subject: _Subject, nth: int) -> Asked:
    browser, do, route, again = subject
    return Asked(at_ms, browser, do, route, nth, again)
