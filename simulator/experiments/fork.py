"""What if? A run that shares another's past and goes its own way from a moment on.

A fork is nothing but a spec: the parent's with commands added or taken back. Its past is the parent's, because what has
not happened yet cannot matter (law 2), and so it plays on from any checkpoint of the parent that lies before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.commands import Command
from simulator.durations import format_time
from simulator.errors import CoatcheckError, InputError
from simulator.messages import message
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.world.checkpoint import restore
from simulator.world.simulation import Simulation

if TYPE_CHECKING:
    # The window knows forks before it has loaded the database library.
    from simulator.recording.reader import Run

_SLICE_S = 0.02


@dataclass(frozen=True, slots=True)
class Fork:
    """A spec and the instant at which it parts from its parent: all events before `at_ms`, virtual, are the same.

    `appended`: those at that instant are too, because commands that are added come after everything else there.
    """

    spec: RunSpec
    at_ms: int
    appended: bool = False

    @property
    def shared_ms(self) -> int:
        """The last instant of which everything that happened is shared with the parent."""
        return self.at_ms if self.appended else self.at_ms - 1


def fork(parent: RunSpec, *, add: tuple[Command, ...] = (), take_back: tuple[Command, ...] = ()) -> Fork:
    """The parent with these commands more and those fewer, each at its own time.

    A command that was given twice alike is taken back once for each time it is named. It may be one of the scenario's
    own.

    Raises:
        InputError: nothing is changed, a command was never given, or one lies outside the run.
    """
    changes = (*add, *take_back)
    if not changes:
        raise InputError("fork", "nothing is changed", "add a command or take one back")
    for command in add:
        if not parent.start_ms <= command.at_ms <= parent.end_ms:
            span = f"{format_time(parent.start_ms)} to {format_time(parent.end_ms)}"
            raise InputError(
                "fork",
                message("{do} at {time} is outside the run", do=command.do.value, time=format_time(command.at_ms)),
                message("it lasts {span}", span=span),
            )
    scenario, given = parent.scenario, list(parent.commands)
    stated = list(scenario.commands) if isinstance(scenario, Scenario) else []
    for command in take_back:
        if command in given:
            given.remove(command)
        elif command in stated:
            stated.remove(command)
        else:
            at = format_time(command.at_ms)
            raise InputError(
                "fork",
                message("{do} at {at} was never given", do=command.do.value, at=at),
                "take back a command of the run",
            )
    if isinstance(scenario, Scenario):
        scenario = scenario.model_copy(update={"commands": tuple(stated)})
    spec = replace(parent, scenario=scenario, commands=(*given, *add))
    at_ms = min(command.at_ms for command in changes)
    return Fork(spec, at_ms, appended=all(command.at_ms > at_ms for command in take_back))


def resume(run: "Run", forked: Fork) -> Iterator[tuple[float, Simulation]]:
    """Takes the fork of a recorded run to the instant at which it parts, from the last checkpoint before.

    Yields the part done, 0 to 1, with the simulation on its way, in slices of some 20 ms; who stops asking has
    cancelled it. With the last, everything before the fork has happened and what parts it from its parent has not.

    Raises:
        RunFileError: the run file is damaged.
    """
    simulation = _nearest(run, forked)
    start_ms, target_ms = simulation.now_ms, forked.at_ms - 1
    while not simulation.advance(target_ms, budget_s=_SLICE_S):
        simulation.journal.drain()
        yield (simulation.now_ms - start_ms) / max(1, target_ms - start_ms), simulation
    simulation.journal.drain()
    yield 1.0, simulation


def _nearest(run: "Run", forked: Fork) -> Simulation:
    checkpoint = run.checkpoint_by(forked.shared_ms)
    if checkpoint is not None:
        try:
            return restore(forked.spec, checkpoint[2])
        except CoatcheckError:
            # Of another release: the way from the start is longer and leads to the same place.
            pass
    return Simulation(forked.spec)
