"""An attack in the middle of a run that is going on: what will come of it, and what would under other settings.

Each is a fork at the same moment: the same past, then perhaps a change of policy, then the attack. So it can be played
and looked at like any other run.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.event_texts import said_again
from simulator.events import Event, EventTuple, Flag, Kind
from simulator.messages import mark
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.snapshot.attacks import AttackView, begun, told_of
from simulator.world.simulation import Simulation

_REQUESTS = frozenset({Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED, Kind.LOGIN, Kind.LOGIN_FAILED, Kind.LOGOUT})
_TOLD_BY = frozenset({Kind.ATTACK_STOLE, Kind.ATTACK_USED, Kind.ATTACK_ENDED})
_HALF_DONE_MS = 30 * 60_000
LONGEST_MS = 30 * 3_600_000
"""Longer than any attack lasts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as one would call it: the number of its event, its instant, method and path."""

    seq: int
    at_ms: int
    method: str
    path: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of an attack. `spec` plays to it; `changes` are the settings that were changed before it; `on` is the
    request that the attack was stopped on, None where it was stopped by none."""

    spec: RunSpec
    changes: Mapping[str, Any]
    attack: AttackView
    on: Asked | None


def trial_steps(
    standing: Callable[[], Steps[Simulation]], command: Command, changes: Mapping[str, Any], slice_s: float
) -> Steps[Trial]:
    """Lets `command`, an attack, happen in a simulation that `standing` brings to the moment, after `changes` of the
    policy, and goes on until it is over.

    Raises:
        InputError: the attack is not accepted, or is never over.
    """
    simulation = yield from standing()
    began_ms = simulation.now_ms
    simulation.spec = replace(simulation.spec, until_ms=max(simulation.spec.end_ms, began_ms + LONGEST_MS))
    events: list[EventTuple] = []
    simulation.journal.drain()
    simulation.journal.sinks.append(events.extend)
    if changes:
        simulation.give(Command(at_ms=began_ms, do=Do.CHANGE_POLICY, policy=dict(changes)))
    simulation.give(command)
    simulation.advance(began_ms)
    simulation.journal.drain()
    attack, seen = _begun(events), 0
    while True:
        for event in map(Event._make, events[seen:]):
            if event.kind in _TOLD_BY and told_of([attack], event) is attack:
                attack.take(event)
        if attack.over:
            break
        if simulation.finished:
            raise InputError(attack.name, "the attack is never over", "begin it at another time")
        yield 1 - 0.5 ** ((simulation.now_ms - began_ms) / _HALF_DONE_MS)
        del events[:-_KEPT]
        seen = len(events)
        simulation.advance(simulation.spec.end_ms, budget_s=slice_s, max_events=_BATCH)
        simulation.journal.drain()
    spec = replace(simulation.spec, until_ms=_until_ms(simulation, attack))
    return Trial(spec, changes, attack, _asked(events, attack.on_request, simulation))


_BATCH = 2048
_KEPT = 4 * _BATCH


def _begun(events: list[EventTuple]) -> AttackView:
    for event in map(Event._make, events):
        if event.kind == Kind.COMMAND_REJECTED:
            raise InputError(
                "attack", said_again(event.facts.get("why", mark("not accepted"))), "choose another victim"
            )
        if event.kind == Kind.ATTACK_STARTED:
            return begun(event, 1)
    raise InputError("attack", "it did not begin", "recorded traffic has nobody who could be attacked")


def _until_ms(simulation: Simulation, attack: AttackView) -> int | None:
    """The end of a run that shows the attack to its end: the scenario's own, if it is not over before."""
    own_ms = simulation.spec.scenario.end_ms
    return None if attack.ended_at_ms <= own_ms else attack.ended_at_ms


def _asked(events: list[EventTuple], seq: int, simulation: Simulation) -> Asked | None:
    """The request that the event of that number tells of; None where it tells of none."""
    found = next((Event._make(event) for event in events if event[0] == seq), None)
    if found is None or found.kind not in _REQUESTS or not found.route:
        return None
    post = found.flags & Flag.POST or found.kind in (Kind.LOGIN, Kind.LOGIN_FAILED, Kind.LOGOUT)
    path = simulation.stage.site.path_of(found.route)
    return Asked(seq, found.at_ms, "POST" if post else "GET", path)
