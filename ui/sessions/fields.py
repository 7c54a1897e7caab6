"""The fields that a filter compares, each with what it reads and which sessions it lets through."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from operator import attrgetter
from typing import Any

import numpy as np

from simulator.durations import HOUR_MS, MINUTE_MS, SECOND_MS
from simulator.events import ENDING_REASONS
from simulator.roles import ROLE_NAMES
from simulator.snapshot import Snapshot
from ui.sessions.clients import client_words
from ui.sessions.clock import clock_ms, clock_text
from ui.sessions.columns import SessionColumns
from ui.sessions.lookup import Corpus, DigitsLookup, Lookup, TextTest, contains, ends_with, equals, starts_with
from ui.sessions.states import State
from ui.words import mark, tr


@dataclass(frozen=True, slots=True)
class Sight:
    """Sessions as they are at a moment; `now_ms` is virtual time. `corpora` may be shared by all sights of a run."""

    columns: SessionColumns
    snapshot: Snapshot
    now_ms: int
    corpora: dict[str, Corpus] = field(default_factory=dict)

    def column(self, name: str) -> np.ndarray:
        """A column of the sessions; see `SessionColumns`."""
        return self.columns.column(name)

    def corpus(self, column: str) -> Corpus:
        """The texts of what the numbers of a column stand for; see `CORPORA`."""
        if column not in self.corpora:
            things_of, text_of = CORPORA[column]
            self.corpora[column] = Corpus(things_of(self), text_of)
        return self.corpora[column]


Mask = Callable[[Sight], np.ndarray]
"""Which sessions of a sight are let through, a boolean for each."""


class Field(ABC):
    """What can be compared; `hint` says what it is, `example` is a term that is right."""

    operators: tuple[str, ...] = (":", "=", "!=")
    about_people = False
    """Whether it is known of who asked alone, also where there was no session."""

    def __init__(self, hint: str, example: str) -> None:
        self.hint, self.example = hint, example

    def check(self, operator: str, value: str) -> None:
        """Raises ValueError where the field cannot be compared so; its text is `problem; remedy`."""
        if operator not in self.operators:
            text = tr("{operator} compares times and numbers; write {example}")
            raise ValueError(text.format(operator=operator, example=self.example))
        self.mask(":" if operator == "!=" else operator, value)

    @abstractmethod
    def mask(self, operator: str, value: str) -> Mask:
        """Which sessions fit one value; `operator` is never `!=`, which keeps back what `:` lets through."""

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        """Values that may be meant, those in use where they are many."""
        return ()


class Choice(Field):
    """One of a few words. A word may be written with spaces or hyphens as well."""

    def __init__(self, hint: str, example: str, masks: Mapping[str, Mask], *, about_people: bool = False) -> None:
        super().__init__(hint, example)
        self._masks = masks
        self.about_people = about_people

    def mask(self, operator: str, value: str) -> Mask:
        word = _spelled(value)
        if word not in self._masks:
            near = get_close_matches(word, self._masks, 1)
            known = (
                tr("did you mean {near}?").format(near=near[0])
                if near
                else tr("it is one of {masks}").format(masks=", ".join(self._masks))
            )
            raise ValueError(tr("there is no such value; {known}").format(known=known))
        return self._masks[word]

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        return tuple(self._masks)


def _spelled(word: str) -> str:
    return re.sub(r"[\s-]+", "_", word.strip().casefold())


class Text(Field):
    """Texts of what the numbers of a column stand for: `:` is somewhere in one of them, `=` is the whole of one."""

    def __init__(self, hint: str, example: str, column: str, *names: str, about_people: bool = True) -> None:
        super().__init__(hint, example)
        self._column, self._names = column, names
        self.about_people = about_people

    def mask(self, operator: str, value: str) -> Mask:
        fits = (equals if operator == "=" else contains)(value)
        found = [_looked_up(self._column, name, fits) for name in self._names]
        return found[0] if len(found) == 1 else lambda sight: np.logical_or.reduce([mask(sight) for mask in found])

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        things_of, text_of = CORPORA[self._column]
        return map(text_of[self._names[0]], things_of(Sight(columns, snapshot, 0)).values())


def _looked_up(column: str, name: str, fits: TextTest) -> Mask:
    lookup = Lookup(name, fits)
    return lambda sight: lookup.of(sight.corpus(column), sight.column(column))


class Handle(Field):
    """The name of a session: `browser#ordinal`."""

    def mask(self, operator: str, value: str) -> Mask:
        name, mark, ordinal = value.rpartition("#")
        if operator == "=":
            return _across(equals(name), equals(ordinal))
        in_name, ordinals = _looked_up("browser", "name", contains(value)), DigitsLookup(contains(value))
        if mark:
            across = _across(ends_with(name), starts_with(ordinal))
            return lambda sight: in_name(sight) | across(sight)
        return lambda sight: in_name(sight) | ordinals.of(sight.column("ordinal"))

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterator[str]:
        return (snapshot.handle(key) for key in snapshot.live)


def _across(name: TextTest, ordinal: TextTest) -> Mask:
    """Both sides of the mark between browser and ordinal."""
    names, ordinals = _looked_up("browser", "name", name), DigitsLookup(ordinal)
    return lambda sight: names(sight) & ordinals.of(sight.column("ordinal"))


class Amount(Field):
    """A number of each session, compared with what `read` makes of a value; where `known` is not, nothing fits."""

    operators = (":", "=", "!=", "<", "<=", ">", ">=")

    def __init__(
        self,
        hint: str,
        example: str,
        read: Callable[[str], int],
        amounts: Mask,
        known: Mask | None = None,
        offered: tuple[str, ...] = ("1m", "5m", "15m", "1h"),
    ) -> None:
        super().__init__(hint, example)
        self._read, self._amounts, self._known, self._offered = read, amounts, known, offered

    def mask(self, operator: str, value: str) -> Mask:
        amount, compare = self._read(value), COMPARISONS[operator]

        def fits(sight: Sight) -> np.ndarray:
            compared = compare(self._amounts(sight), amount)
            return compared if self._known is None else compared & self._known(sight)

        return fits

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        return self._offered


class Ended(Field):
    """When a session ended: so long ago, or at a clock time."""

    operators = Amount.operators

    def mask(self, operator: str, value: str) -> Mask:
        compare = COMPARISONS[operator]
        if ":" not in value:
            ago_s = _read_ago_s(value)
            return lambda sight: _ended(sight) & compare(_ended_ago_s(sight), ago_s)
        at_ms = clock_ms(value)
        # Equal to 14:30 is whatever reads 14:30.
        unit_ms = SECOND_MS if value.count(":") > 1 else MINUTE_MS
        return lambda sight: _ended(sight) & compare(sight.column("ended_at_ms") // unit_ms, at_ms // unit_ms)

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        return "1m", "5m", "15m", "1h"


class Bound(Field):
    """One end of a stretch of time: `fits` says which sessions lie, with any part of them, on this side of an instant."""

    operators = (":", "=")

    def __init__(self, hint: str, example: str, fits: Callable[[Sight, int], np.ndarray]) -> None:
        super().__init__(hint, example)
        self._fits = fits

    def check(self, operator: str, value: str) -> None:
        if operator not in self.operators:
            raise ValueError(tr("one clock time is all it takes; write {example}").format(example=self.example))
        clock_ms(value)

    def mask(self, operator: str, value: str) -> Mask:
        at_ms = clock_ms(value)
        return lambda sight: self._fits(sight, at_ms)

    def values(self, snapshot: Snapshot, columns: SessionColumns) -> Iterable[str]:
        """Whole hours in which there was something to see."""
        if not columns.size:
            return ()
        first = int(columns.column("created_at_ms").min()) // HOUR_MS
        last = int(columns.column("accessed_at_ms").max()) // HOUR_MS + 1
        return (clock_text(hour * HOUR_MS) for hour in range(first, last + 1))


COMPARISONS: dict[str, Callable[[np.ndarray, int], np.ndarray]] = {
    ":": np.equal,
    "=": np.equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}

_SPANS = re.compile(r"(?:[0-9]{1,9}[smhd]){1,4}", re.ASCII)
_SPAN = re.compile(r"[0-9]+[smhd]", re.ASCII)
_UNIT_S = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_NUMBER = re.compile(r"[0-9]{1,15}", re.ASCII)


def _read_duration_s(text: str) -> int:
    if _SPANS.fullmatch(text) is None:
        raise ValueError(tr("not a duration; write whole numbers with s, m, h or d, such as 5m or 1h30m"))
    return sum(int(span[:-1]) * _UNIT_S[span[-1]] for span in _SPAN.findall(text))


def _read_ago_s(text: str) -> int:
    if _SPANS.fullmatch(text) is None:
        raise ValueError(tr("not a time; write how long ago, such as 10m, or a clock time such as 14:30"))
    return _read_duration_s(text)


def _read_number(text: str) -> int:
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(tr("not a number; write a whole number such as 100"))
    return int(text)


def _live(sight: Sight) -> np.ndarray:
    return sight.column("reason") == 0


def _ended(sight: Sight) -> np.ndarray:
    return sight.column("reason") != 0


def _ended_ago_s(sight: Sight) -> np.ndarray:
    return (sight.now_ms - sight.column("ended_at_ms")) // SECOND_MS


def _lasts_until(sight: Sight, at_ms: int) -> np.ndarray:
    return np.where(_live(sight), sight.now_ms, sight.column("ended_at_ms")) >= at_ms


def _begun_by(sight: Sight, at_ms: int) -> np.ndarray:
    return sight.column("created_at_ms") <= at_ms


def _idle_left_s(sight: Sight) -> np.ndarray:
    return np.maximum(0, -((sight.now_ms - sight.columns.idle_deadline_ms(sight.snapshot.limits)) // SECOND_MS))


def _absolute_left_s(sight: Sight) -> np.ndarray:
    return np.maximum(0, -((sight.now_ms - sight.columns.absolute_deadline_ms(sight.snapshot.limits)) // SECOND_MS))


def _age_s(sight: Sight) -> np.ndarray:
    until_ms = np.where(_live(sight), sight.now_ms, sight.column("ended_at_ms"))
    return (until_ms - sight.column("logged_in_at_ms")) // SECOND_MS


def _of_column(name: str) -> Mask:
    return lambda sight: sight.column(name)


def _is(name: str, value: int) -> Mask:
    return lambda sight: sight.column(name) == value


def _in_state(state: State) -> Mask:
    return lambda sight: sight.columns.states(sight.snapshot, sight.now_ms) == state


_REASONS: dict[str, Mask] = {reason.label: _is("reason", int(reason)) for reason in ENDING_REASONS}
_STATES: dict[str, Mask] = {
    "live": _live,
    "active": _in_state(State.ACTIVE),
    "idle": _in_state(State.IDLE),
    "anonymous": _in_state(State.ANONYMOUS),
    "logged_out": _in_state(State.LOGGED_OUT),
    "not_valid_now": _in_state(State.NOT_VALID),
    "ended": _ended,
    **_REASONS,
}
_ROLES: dict[str, Mask] = {name: _is("role", number) for number, name in enumerate((*ROLE_NAMES, "nobody"), 1)}
_ROLES["nobody"] = _is("role", 0)


def is_end(state: str) -> bool:
    """Whether a value of `state` is one that only ended sessions have."""
    return _spelled(state) in ("ended", *_REASONS)


CORPORA: dict[str, tuple[Callable[[Sight], Mapping[int, Any]], dict[str, Callable[[Any], str]]]] = {
    "user": (lambda sight: sight.snapshot.users, {name: attrgetter(name) for name in ("display", "name")}),
    "browser": (
        lambda sight: sight.snapshot.browsers,
        {
            "name": attrgetter("name"),
            "client": lambda browser: client_words(browser.client),
            "address": attrgetter("address"),
        },
    ),
    "actor": (lambda sight: sight.columns.actors.by_number, {"text": str}),
    "why": (lambda sight: sight.columns.whys.by_number, {"text": str}),
}
"""What the numbers of a column stand for, and the texts that each of these things has."""

_COUNTS = ("0", "10", "100", "1000")

FIELDS: dict[str, Field] = {
    "role": Choice(mark("role that the session acts with"), "role:admin", _ROLES, about_people=True),
    "state": Choice(mark("live, idle, ended, or why it ended"), "state:live", _STATES),
    "user": Text(mark("name of the person or the account"), 'user:"Grace Lin"', "user", "display", "name"),
    "browser": Text(mark("what the browser is"), "browser:firefox", "browser", "client"),
    "address": Text(mark("network address"), "address:10.0.0.4", "browser", "address"),
    "session": Handle(mark("handle of the session"), "session:grace.lin#2"),
    "idle": Amount(mark("time left until the idle limit"), "idle<5m", _read_duration_s, _idle_left_s, _live),
    "absolute": Amount(
        mark("time left until the absolute limit"), "absolute<1h", _read_duration_s, _absolute_left_s, _live
    ),
    "age": Amount(mark("time since log-in"), "age>2h", _read_duration_s, _age_s),
    "requests": Amount(mark("how many requests"), "requests>100", _read_number, _of_column("requests"), None, _COUNTS),
    "denied": Amount(
        mark("how many of them were denied"), "denied>0", _read_number, _of_column("denied"), None, _COUNTS
    ),
    "ended": Ended(mark("how long ago it ended, or at what time"), "ended<10m"),
    "reason": Choice(mark("why it ended"), "reason:idle_timeout", _REASONS),
    "actor": Text(mark("who ended it"), "actor:administrator", "actor", "text", about_people=False),
    "from": Bound(mark("begin of a time range"), "from:09:30", _lasts_until),
    "to": Bound(mark("end of a time range"), "to:10:15", _begun_by),
    "why": Text(mark("the reason that was given for ending it"), "why:stolen", "why", "text", about_people=False),
}

SYNONYMS = {
    "agent": "browser", "client": "browser", "device": "browser", "os": "browser",
    "ip": "address", "host": "address",
    "handle": "session", "id": "session", "key": "session",
    "name": "user", "person": "user", "account": "user",
    "by": "actor", "admin": "role", "cause": "reason", "note": "why",
    "status": "state", "is": "state", "live": "state",
    "since": "from", "after": "from", "until": "to", "till": "to", "before": "to",
    "left": "idle", "timeout": "idle", "time": "idle", "count": "requests", "errors": "denied",
}  # fmt: skip
"""Names that are no fields, and the fields that are meant by them."""


def word_mask(text: str) -> Mask:
    """Which sessions have a text anywhere: in handle, user, client or address."""
    masks = [FIELDS[name].mask(":", text) for name in ("session", "user", "browser", "address")]
    return lambda sight: np.logical_or.reduce([mask(sight) for mask in masks])
