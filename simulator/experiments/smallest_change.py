"""The smallest change of policy that would have flipped an answer, found by trying: each is played and looked at.

What "would have" means is a choice. A change may be in force

- *at the request*: everything before it happened as it did, and the change came a millisecond earlier;
- *since the log-in*: from a millisecond before the session was opened, so that the session lived under it;
- *from the start*: the whole run is played under it.

The later a change comes, the less of the past it rewrites, so the scopes are tried in this order, and the answer says
which it is. Within one scope one field is changed, and only where no single one helps, two of those that the reason may
come from. The request that is looked for in the other run is that of the same browser at the same instant; where people
act otherwise there because they were told otherwise, there may be none, and then nothing is claimed. The settings that
the reason may come from are tried first, all others only where none of those helps.

Of the values of a field the nearest that flips the answer is named; a duration is narrowed down to a minute.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations
from typing import Any

from pydantic import ValidationError

from simulator.commands import Command, Do
from simulator.durations import parse_duration_ms
from simulator.errors import InputError
from simulator.event_texts import label_words
from simulator.events import Event, EventTuple, Kind, Reason
from simulator.experiments.candidates import FROM_THE_START, Values, behind, between, fields_in_order, values_beside
from simulator.experiments.moments import SLICE_S, Checkpoints, no_checkpoints, saved_before
from simulator.messages import all_of, as_message, joined, mark, message
from simulator.policy import OFF, Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.attacking.obstacles import weakest_value
from simulator.world.checkpoint import restore
from simulator.world.simulation import Simulation

_SERVED = frozenset({Kind.REQUEST_ALLOWED, Kind.LOGIN, Kind.LOGOUT})
_FAMILIES = (
    frozenset({Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED}),
    frozenset({Kind.LOGIN, Kind.LOGIN_FAILED}),
    frozenset({Kind.LOGOUT, Kind.REQUEST_DENIED}),
)
_MOST_PAIRED = 6


class Scope(Enum):
    """Since when a change is in force."""

    REQUEST = mark("at the request")
    LOGIN = mark("since the session's log-in")
    START = mark("from the start of the run")


@dataclass(frozen=True, slots=True)
class Flip:
    """A change that flips the answer: the fields with their values now and before as a file writes them, since when it
    is in force, what the request is told then (0: it is served), and the spec whose run shows it."""

    changes: Mapping[str, Any]
    before: Mapping[str, str]
    scope: Scope
    since_ms: int
    reason: int
    spec: RunSpec

    @property
    def text(self) -> str:
        """The change in one line."""
        changes = all_of(
            message(
                "{field} = {value} instead of {before}", field=field, value=_written(value), before=self.before[field]
            )
            for field, value in self.changes.items()
        )
        return joined(", ", (changes, as_message(self.scope.value)))

    @property
    def outcome(self) -> str:
        """What the request is told then."""
        if not self.reason:
            return mark("served")
        return message("refused: {reason}", reason=label_words(Reason(self.reason).label))


class Search:
    """Looks for the changes that flip the answer to the request of `event`, in the run of `spec`.

    `policy` is the one that was in force at the request; `login_ms` is when its session was opened, None where it has
    none. `found` grows while the search goes on; `tried` counts the policies that were played.
    """

    def __init__(
        self,
        spec: RunSpec,
        event: Event,
        policy: Policy,
        login_ms: int | None = None,
        checkpoints: Checkpoints = no_checkpoints,
    ) -> None:
        self.found: list[Flip] = []
        self.tried = 0
        self._spec = spec
        self._event = event
        self._policy = policy
        self._login_ms = login_ms
        self._checkpoints = checkpoints
        self._served = event.kind in _SERVED
        self._world: bytes | None = None
        self._part = 0.0

    def steps(self) -> Steps[tuple[Flip, ...]]:
        """Does the search; the flips found, those of the narrowest scope that has any, the likeliest first."""
        scopes = list(self._scopes())
        for number, (scope, since_ms) in enumerate(scopes):
            fields = self._fields(fields_in_order(self._event.reason), scope)
            likely = len(self._fields(behind(self._event.reason), scope))
            yield from self._save_world(scope, since_ms)
            for place, field in enumerate(fields):
                if self.found and place >= likely:
                    break
                self._part = (number + place / len(fields)) / (len(scopes) + 1)
                yield self._part
                yield from self._try_field(field, scope, since_ms)
            if self.found:
                return tuple(self.found)
        self._part = len(scopes) / (len(scopes) + 1)
        yield from self._try_pairs()
        return tuple(self.found)

    def _scopes(self) -> Iterator[tuple[Scope, int]]:
        yield Scope.REQUEST, int(self._event.facts.get("began_at_ms", self._event.at_ms))
        if self._login_ms is not None and self._login_ms > self._spec.start_ms:
            yield Scope.LOGIN, self._login_ms
        yield Scope.START, self._spec.start_ms

    def _fields(self, fields: Iterable[str], scope: Scope) -> list[str]:
        return [field for field in fields if scope is Scope.START or field not in FROM_THE_START]

    def _save_world(self, scope: Scope, since_ms: int) -> Steps[None]:
        self._world = None
        if scope is not Scope.START and since_ms - 1 > self._spec.start_ms:
            self._world = yield from self._within(saved_before(self._spec, since_ms - 1, self._checkpoints))

    def _try_field(self, field: str, scope: Scope, since_ms: int) -> Steps[None]:
        for run in values_beside(field, self._policy):
            if run.steps:
                yield from self._try_run(run, scope, since_ms)
                continue
            for value in run.values:
                if (yield from self._flips({field: value}, scope, since_ms)):
                    break

    def _try_run(self, run: Values, scope: Scope, since_ms: int) -> Steps[None]:
        """The nearest of values in one direction that flips the answer, found by halving."""
        farthest = yield from self._played({run.field: run.values[-1]}, scope, since_ms)
        if farthest is None:
            return
        best, low, high = farthest, 0, len(run.values) - 1
        while low < high:
            middle = (low + high) // 2
            flip = yield from self._played({run.field: run.values[middle]}, scope, since_ms)
            best, low, high = (best, middle + 1, high) if flip is None else (flip, low, middle)
        self.found.append((yield from self._narrowed(best, run.field, scope, since_ms)))

    def _narrowed(self, flip: Flip, field: str, scope: Scope, since_ms: int) -> Steps[Flip]:
        """The same with a duration as near to the present one as it may be, to the minute."""
        now, value = self._policy.value(field), flip.changes[field]
        if not isinstance(value, str) or value == OFF or now is None:
            return flip
        nearer = now
        while (text := between(nearer, parse_duration_ms(str(flip.changes[field])))) is not None:
            closer = yield from self._played({field: text}, scope, since_ms)
            if closer is None:
                nearer = parse_duration_ms(text)
            else:
                flip = closer
        return flip

    def _try_pairs(self) -> Steps[None]:
        """Two settings at once, of those that the reason may come from: of a refusal both at their weakest."""
        for scope, since_ms in self._scopes():
            yield from self._save_world(scope, since_ms)
            fields = self._fields(behind(self._event.reason), scope)[:_MOST_PAIRED]
            for (one, this), (other, that) in combinations(self._ends(fields), 2):
                if one != other and (yield from self._flips({one: this, other: that}, scope, since_ms)):
                    return

    def _ends(self, fields: Iterable[str]) -> list[tuple[str, Any]]:
        if not self._served:
            return [(field, weakest_value(field)) for field in fields]
        return [(field, run.values[-1]) for field in fields for run in values_beside(field, self._policy)]

    def _within(self, steps: Steps[Any]) -> Steps[Any]:
        """Steps of a part whose own progress is not that of the whole."""
        try:
            while True:
                next(steps)
                yield self._part
        except StopIteration as stop:
            return stop.value

    def _flips(self, changes: Mapping[str, Any], scope: Scope, since_ms: int) -> Steps[bool]:
        flip = yield from self._played(changes, scope, since_ms)
        if flip is not None:
            self.found.append(flip)
        return flip is not None

    def _played(self, changes: Mapping[str, Any], scope: Scope, since_ms: int) -> Steps[Flip | None]:
        """The change, if a run with it tells the request the opposite."""
        try:
            self._policy.with_changes(changes)
            spec = self._changed(changes, scope, since_ms)
        except ValidationError:
            return None
        self.tried += 1
        yield self._part
        try:
            answer = yield from self._within(self._answer(spec))
        except InputError:
            return None
        if answer is None or (answer.kind in _SERVED) == self._served:
            return None
        before = {field: self._policy.value_text(field) for field in changes}
        return Flip(changes, before, scope, since_ms, answer.reason, spec)

    def _changed(self, changes: Mapping[str, Any], scope: Scope, since_ms: int) -> RunSpec:
        if scope is Scope.START or since_ms - 1 <= self._spec.start_ms:
            return replace(self._spec, policy=self._spec.policy.with_changes(changes))
        command = Command(at_ms=since_ms - 1, do=Do.CHANGE_POLICY, policy=dict(changes), why=f"what if, {scope.value}")
        return replace(self._spec, commands=(*self._spec.commands, command))

    def _answer(self, spec: RunSpec) -> Steps[Event | None]:
        simulation = Simulation(spec) if self._world is None else restore(spec, self._world)
        told: list[EventTuple] = []
        at_ms = self._event.at_ms
        if simulation.now_ms < at_ms - 1:
            while not simulation.advance(at_ms - 1, SLICE_S):
                simulation.journal.drain()
                yield 0.0
            simulation.journal.drain()
        simulation.journal.sinks += (told.extend,)
        while not simulation.advance(at_ms, SLICE_S):
            yield 0.0
        simulation.journal.drain()
        return same_request(self._event, told)


def same_request(event: Event, told: list[EventTuple]) -> Event | None:
    """The request of the same browser at the same instant among the events of another run; None: it is not made."""
    family = next(kinds for kinds in _FAMILIES if event.kind in kinds)
    alike = [
        other
        for other in map(Event._make, told)
        if other.at_ms == event.at_ms and other.browser == event.browser and other.kind in family
    ]
    return next((other for other in alike if other.route == event.route), None)


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
