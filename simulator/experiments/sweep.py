"""Many specs mapped over workers: what each of many policies costs people, seed by seed.

A job is plain data, so that it can go to another process or another machine. Results depend on the job alone: whoever
does it, in whatever order, they are the same.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median
from typing import Any, NamedTuple

import msgspec

from simulator.errors import InputError
from simulator.experiments.attacks import attack
from simulator.experiments.costs import CostMeter, Costs
from simulator.experiments.dispatching import Dispatch
from simulator.experiments.playing import collector_at_rest
from simulator.experiments.varying import Axis, Point, points_of
from simulator.messages import message
from simulator.policy import Policy
from simulator.policy.text import file_values
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import Trace
from simulator.world.attackers import attack_names
from simulator.world.simulation import Simulation

Progress = Callable[[int, int], None]
"""Told how many runs are done, and of how many."""

MEASURES = ("forced_logins", "lost_forms", "exposure_s", "denied", "sessions")
"""What is told of each policy, as median and spread over its seeds."""


class Job(NamedTuple):
    """One run of a sweep: a spec as text, what is set in its policy, and a seed."""

    base: str
    settings: Mapping[str, Any]
    seed: int


def do_job(job: Job) -> Costs:
    """Plays one run and counts what it cost, and attacks its policy."""
    base = _base(job.base)
    spec = replace(base, policy=base.policy.with_changes(job.settings), seed=job.seed)
    simulation, meter = Simulation(spec), CostMeter()
    simulation.journal.sinks.append(meter.add)
    with collector_at_rest():
        simulation.advance(spec.end_ms)
        simulation.journal.drain()
    return msgspec.structs.replace(meter.costs(), exposure_s=_exposure_s(spec.policy))


@lru_cache(maxsize=16)
def _exposure_s(policy: Policy) -> int:
    """How long attackers use what they steal under a policy, over every attack on its own scenario.

    There is no chance in it, so that it is the same for all seeds; a worker finds it out once for each policy.
    """
    return sum(attack(name, policy).exposure_s for name in attack_names())


@lru_cache(maxsize=4)
def _base(text: str) -> RunSpec:
    """The spec of a text, read once a process: a log of ten thousand requests takes as long to read as to play."""
    return RunSpec.from_json(text)


@dataclass(frozen=True, slots=True)
class Measured:
    """A policy of a sweep with the costs of the seeds that were played, in their order."""

    point: Point
    costs: Mapping[int, Costs]
    is_current: bool

    def median(self, measure: str) -> float:
        """The middle of a measure over the seeds."""
        return float(median(getattr(costs, measure) for costs in self.costs.values()))

    def spread(self, measure: str) -> tuple[int, int]:
        """The least and the most of a measure over the seeds."""
        values = [getattr(costs, measure) for costs in self.costs.values()]
        return min(values), max(values)

    def a_person_day(self, measure: str) -> float:
        """The middle, over the seeds, of a measure for each person and day."""
        return median(costs.a_person_day(getattr(costs, measure)) for costs in self.costs.values())

    def cost(self, measures: Sequence[str]) -> float:
        """What it costs people: the sum of some measures for each person and day, the middle over the seeds."""
        return median(
            costs.a_person_day(sum(getattr(costs, measure) for measure in measures)) for costs in self.costs.values()
        )

    def is_beaten_by(self, other: "Measured", measures: Sequence[str] = ("forced_logins",)) -> bool:
        """Whether another policy costs people and helps attackers no more, and one of them less."""
        mine, theirs = ((one.cost(measures), one.median("exposure_s")) for one in (self, other))
        return theirs != mine and theirs[0] <= mine[0] and theirs[1] <= mine[1]

    def document(self) -> dict[str, Any]:
        """The point as plain data."""
        return {
            "settings": dict(self.point.settings),
            "current": self.is_current,
            "median": {measure: self.median(measure) for measure in MEASURES},
            "spread": {measure: list(self.spread(measure)) for measure in MEASURES},
            "a_person_day": {measure: self.a_person_day(measure) for measure in ("forced_logins", "lost_forms")},
            "runs": [{"seed": seed, **_plain(costs)} for seed, costs in sorted(self.costs.items())],
        }


def _plain(costs: Costs) -> dict[str, int]:
    return {name: getattr(costs, name) for name in costs.__struct_fields__}


class Sweep:
    """A sweep that is planned, under way or done.

    `base` is the spec whose policy is varied; for recorded traffic there is one seed, because no chance is in it.
    `beside` are policies that are played as well, to compare with, each as it is.

    Raises:
        InputError: the axes or the number of seeds make no sense.
    """

    def __init__(self, base: RunSpec, axes: Sequence[Axis], seeds: int = 1, beside: Sequence[Policy] = ()) -> None:
        if seeds < 1:
            raise InputError("--seeds", message("{seeds} is no number of seeds", seeds=seeds), "write 1 or more")
        if isinstance(base.scenario, Trace) and seeds > 1:
            raise InputError(
                "--seeds",
                message("{scenario} is recorded traffic, in which there is no chance", scenario=base.scenario.name),
            )
        self.base, self.axes = base, tuple(axes)
        self.points, self.refused = points_of(base.policy, axes)
        self.beside = tuple(policy.name for policy in beside)
        self._played = (*self.points, *(_as_it_is(base.policy, policy) for policy in beside))
        self.seeds = tuple(range(base.seed, base.seed + seeds))
        self._text = base.to_json()
        self._text_hash = hashlib.blake2b(self._text.encode(), digest_size=16).hexdigest()
        self._costs: dict[tuple[int, int], Costs] = {}

    @property
    def planned(self) -> int:
        """How many runs there are in all."""
        return len(self._played) * len(self.seeds)

    @property
    def done(self) -> int:
        """How many of them have been played."""
        return len(self._costs)

    def run(
        self,
        executor: Executor,
        *,
        ahead: int,
        renew: Callable[[], Executor] | None = None,
        known: Mapping[str, Costs] | None = None,
        learn: Callable[[str, Costs], None] | None = None,
        progress: Progress | None = None,
    ) -> bool:
        """Plays what is not done yet; whether all is done. Ctrl-C waits for the runs under way, gives up the others and
        returns False; so does nothing else. The rest is as for `begin`.

        Raises:
            CoatcheckError: workers died, again and again; what is done is kept.
        """
        work = self.begin(executor, ahead=ahead, renew=renew, known=known, learn=learn, progress=progress)
        try:
            while not work.step():
                pass
        except KeyboardInterrupt:
            work.stop()
            while not work.step():
                pass
            return False
        return True

    def begin(
        self,
        executor: Executor,
        *,
        ahead: int,
        renew: Callable[[], Executor] | None = None,
        known: Mapping[str, Costs] | None = None,
        learn: Callable[[str, Costs], None] | None = None,
        progress: Progress | None = None,
    ) -> "Dispatch[tuple[int, int], Job, Costs]":
        """The work of playing what is not done yet, at most `ahead` runs given out at a time.

        `known` are results of earlier sweeps by the key of their run, and `learn` is told each new one. `renew` makes
        another executor where a worker's death broke the first.
        """
        tell = progress or _silent
        for place, key in self._open():
            if known and key in known:
                self._costs[place] = known[key]
        tell(self.done, self.planned)

        def keep(place: tuple[int, int], costs: Costs) -> None:
            self._costs[place] = costs
            if learn:
                index, seed = place
                learn(self._key(self._played[index], seed), costs)
            tell(self.done, self.planned)

        tasks = [(place, self._job(place)) for place, _ in self._open()]
        return Dispatch(executor, do_job, tasks, keep, ahead=ahead, renew=renew)

    def _open(self) -> Iterator[tuple[tuple[int, int], str]]:
        """The place and the key of every run that is not done."""
        for index, point in enumerate(self._played):
            for seed in self.seeds:
                if (index, seed) not in self._costs:
                    yield (index, seed), self._key(point, seed)

    def _key(self, point: Point, seed: int) -> str:
        text = f"{self._text_hash} {point.policy.model_dump_json()} {seed}"
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def _job(self, place: tuple[int, int]) -> Job:
        index, seed = place
        return Job(self._text, self._played[index].settings, seed)

    def measured(self) -> list[Measured]:
        """The policies of which at least one seed was played, in the order of the axes."""
        return [one for index in range(len(self.points)) if (one := self._measured(index))]

    def measured_beside(self) -> dict[str, Measured]:
        """The policies played to compare with, by their names, as far as at least one seed was played."""
        found = ((name, self._measured(len(self.points) + place)) for place, name in enumerate(self.beside))
        return {name: one for name, one in found if one}

    def _measured(self, index: int) -> Measured | None:
        point = self._played[index]
        costs = {seed: self._costs[index, seed] for seed in self.seeds if (index, seed) in self._costs}
        return Measured(point, costs, is_current=point.policy == self.base.policy) if costs else None

    def front(self, measures: Sequence[str] = ("forced_logins",)) -> list[Measured]:
        """The varied policies that none of the others beats: less of `measures` costs more exposure there."""
        measured = self.measured()
        return [one for one in measured if not any(one.is_beaten_by(other, measures) for other in measured)]

    def document(self) -> dict[str, Any]:
        """What `sweep --json` prints."""
        beside = {name: measured.document() for name, measured in self.measured_beside().items()}
        return {
            "policy": self.base.policy.name,
            "on": self.base.scenario.name,
            "vary": {axis.field: list(axis.values) for axis in self.axes},
            "seeds": list(self.seeds),
            "runs": {"planned": self.planned, "done": self.done},
            "complete": self.done == self.planned,
            "points": [measured.document() for measured in self.measured()],
            "front": [dict(measured.point.settings) for measured in self.front()],
            "refused": [{"settings": dict(one.settings), "problem": one.problem} for one in self.refused],
            **({"beside": beside} if beside else {}),
        }


def _as_it_is(base: Policy, policy: Policy) -> Point:
    """A policy as what is to be set in the base: the two may share a name and be the same run."""
    before = file_values(base)
    settings = {field: value for field, value in file_values(policy).items() if before[field] != value}
    return Point(settings, base.with_changes(settings))


def _silent(done: int, total: int) -> None:
    """The progress of who does not want to know."""
