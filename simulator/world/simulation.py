"""A run in progress: the clock moves to whatever is due next, and events come out.

At one instant, endings come first, then answers to requests under way, then wake-ups, then commands, each in the order
of their numbers.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from simulator.clock import stopwatch_s
from simulator.commands import Command, Do
from simulator.engine.answers import Answer
from simulator.engine.store.base import SessionStore
from simulator.engine.store.memory import MemoryStore
from simulator.events import Event, Kind, facts_text
from simulator.journal import Journal
from simulator.limits import FOREVER_MS
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import Trace
from simulator.world.administering import Administrator
from simulator.world.attacking.beginning import begin
from simulator.world.crowd import Crowd
from simulator.world.stage import Stage
from simulator.world.traffic import Traffic

BATCH = 4096
_STEPS_BETWEEN_LOOKS = 16


class Driver(Protocol):
    """What makes things happen at wake-ups: a scenario's people, or recorded traffic."""

    def next_ms(self) -> int:
        """The instant of the next wake-up; far away when there is none."""

    def step(self) -> None:
        """Does what is due now: exactly one wake-up."""

    def answered(self, asker: int, answer: Answer) -> None:
        """A request that took time has ended, which `asker` had sent."""


class Simulation:
    """One run of a spec. `now_ms` is the virtual time up to which everything has happened.

    `store` is where sessions are kept, in memory by default; it must be empty.
    """

    def __init__(self, spec: RunSpec, store: SessionStore | None = None) -> None:
        self.spec = spec
        scenario = spec.scenario
        store = MemoryStore() if store is None else store
        self.stage = Stage(spec.policy, spec.seed, scenario.origin_s, spec.start_ms, store)
        self._commands = _in_order(spec)
        self._given = 0
        self._administrator = Administrator(self.stage)
        self._announce()
        self.driver: Driver = self._enter(scenario)

    @classmethod
    def resumed(cls, spec: RunSpec, stage: Stage, driver: Driver, commands_given: int) -> "Simulation":
        """A simulation that goes on from a stage as a checkpoint describes it."""
        self = cls.__new__(cls)
        self.spec = spec
        self.stage = stage
        self.driver = driver
        self._commands = _in_order(spec)
        self._given = commands_given
        self._administrator = Administrator(stage)
        return self

    @property
    def commands_given(self) -> int:
        """How many of the commands, in their order, have been carried out."""
        return self._given

    def _announce(self) -> None:
        spec = self.spec
        detail = facts_text(
            scenario=spec.scenario.name,
            origin_s=spec.scenario.origin_s,
            seed=spec.seed,
            policy=spec.policy.model_dump(mode="json"),
        )
        self.journal.emit(spec.start_ms, int(Kind.RUN_STARTED), detail=detail)

    def _enter(self, scenario: Scenario | Trace) -> Driver:
        if isinstance(scenario, Trace):
            return Traffic.enter(self.stage, scenario)
        return Crowd.enter(self.stage, scenario, self.spec.seed)

    @property
    def journal(self) -> Journal:
        return self.stage.journal

    @property
    def now_ms(self) -> int:
        return self.stage.clock.now_ms

    @property
    def finished(self) -> bool:
        """Whether everything up to the end of the spec has happened."""
        return self.now_ms >= self.spec.end_ms and self._next_ms() > self.spec.end_ms

    def _next_command_ms(self) -> int:
        return self._commands[self._given].at_ms if self._given < len(self._commands) else FOREVER_MS

    def _next_ms(self) -> int:
        due = self.driver.next_ms(), self._next_command_ms(), self.stage.requests.next_ms()
        return min(*due, self.stage.store.earliest_ms())

    def advance(self, until_ms: int, budget_s: float | None = None, max_events: int | None = None) -> bool:
        """Lets everything happen that is due at or before `until_ms`, but not past the end of the spec.

        Returns False when `budget_s` seconds of real time were used up, or `max_events` are pending, before that.
        """
        until_ms = min(until_ms, self.spec.end_ms)
        deadline_s = None if budget_s is None else stopwatch_s() + budget_s
        stage, journal, driver = self.stage, self.stage.journal, self.driver
        clock, earliest_ms, expire = stage.clock, stage.store.earliest_ms, stage.engine.lifecycle.expire
        next_ms, step, under_way = driver.next_ms, driver.step, stage.requests.queue
        command_ms = self._next_command_ms()
        looks = 0
        while True:
            at_ms = next_ms()
            if under_way and under_way[0][0] <= min(at_ms, command_ms, until_ms):
                self._finish_next(under_way[0][0])
            elif at_ms <= until_ms and at_ms <= command_ms:
                if earliest_ms() <= at_ms:
                    expire(at_ms)
                clock.now_ms = at_ms
                step()
            elif command_ms <= until_ms:
                self._give_next(command_ms)
                command_ms = self._next_command_ms()
            else:
                if earliest_ms() <= until_ms:
                    expire(until_ms)
                clock.now_ms = max(clock.now_ms, until_ms)
                return True
            if len(journal.pending) >= BATCH and max_events is None:
                journal.drain()
            looks += 1
            if max_events is not None and len(journal.pending) >= max_events:
                return False
            if deadline_s is not None and looks % _STEPS_BETWEEN_LOOKS == 0 and stopwatch_s() >= deadline_s:
                return False

    def _finish_next(self, at_ms: int) -> None:
        self.stage.engine.lifecycle.expire(at_ms)
        self.stage.clock.now_ms = at_ms
        asker, answer = self.stage.requests.finish_next()
        if asker:
            self.driver.answered(asker, answer)

    def _give_next(self, at_ms: int) -> None:
        self.stage.engine.lifecycle.expire(at_ms)
        self.stage.clock.now_ms = at_ms
        command = self._commands[self._given]
        self._given += 1
        if command.do is Do.ATTACK and isinstance(self.driver, Crowd):
            begin(self.stage, self.driver, command)
        else:
            self._administrator.carry_out(command)

    def step(self) -> None:
        """Lets the next due thing happen that yields at least one event; at the end of the run, nothing."""
        seq = self.journal.seq
        while self.journal.seq == seq and not self.finished:
            due_ms = self._next_ms()
            if due_ms > self.spec.end_ms:
                self.advance(self.spec.end_ms)
            elif self.stage.store.earliest_ms() <= due_ms:
                self.stage.engine.lifecycle.expire(due_ms)
                self.stage.clock.now_ms = max(self.now_ms, due_ms)
            elif self.stage.requests.next_ms() <= due_ms:
                self._finish_next(due_ms)
            elif self.driver.next_ms() <= due_ms:
                self.stage.clock.now_ms = due_ms
                self.driver.step()
            else:
                self._give_next(due_ms)

    def give(self, *commands: Command) -> None:
        """Carries commands out now, after all that is due at this instant, and appends them to the spec.

        The spec then plays to the same events from its start.
        """
        self.advance(self.now_ms)
        now = [command.model_copy(update={"at_ms": self.now_ms}) for command in commands]
        self.spec = replace(self.spec, commands=(*self.spec.commands, *now))
        self._commands[self._given : self._given] = now
        for _ in now:
            self._give_next(self.now_ms)


def _in_order(spec: RunSpec) -> list[Command]:
    """The scenario's commands and those given by hand, by time; at one instant the scenario's first."""
    stated = () if isinstance(spec.scenario, Trace) else spec.scenario.commands
    return sorted((*stated, *spec.commands), key=lambda command: command.at_ms)


def play(spec: RunSpec) -> Iterator[Event]:
    """The events of a run, from its first to its last.

    The same spec gives the same events, on every machine and Python.
    """
    simulation = Simulation(spec)
    done = False
    while not done:
        done = simulation.advance(spec.end_ms, max_events=BATCH)
        yield from map(Event._make, simulation.journal.drain())
