"""How far a run has come: the tape that it is recorded on, and the simulation that goes on from its end."""

from collections.abc import Iterable
from pathlib import Path

from simulator.commands import Command
from simulator.events import EventTuple
from simulator.experiments.fork import Fork, resume
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.checkpoint import Checkpointer
from simulator.world.simulation import Simulation
from ui.player.tape import Tape

_SAVED_IN_PASSING, _SAVED_AT_REST = 1_000, 10_000
"""Of so many people the world is saved while time passes, and when it stands still: a thousand take ten milliseconds."""


class Head:
    """The end of what has been played. It only ever moves on; whoever looks at an earlier moment reads the tape.

    `simulation` is None until there is something to play on: a run file that was opened is read at first.
    """

    def __init__(self, tape: Tape, spec: RunSpec, now_ms: int, simulation: Simulation | None = None) -> None:
        self.tape = tape
        self._spec = spec
        self._now_ms = now_ms
        self._fresh: list[EventTuple] = []
        self.simulation: Simulation | None = None
        if simulation is not None:
            self.go_on_with(simulation)

    def go_on_with(self, simulation: Simulation) -> None:
        """Takes the simulation that goes on from here, or from shortly before; what it does again is known already."""
        self.simulation = simulation
        self._checkpointer = Checkpointer(simulation, self.tape.checkpoint)
        simulation.journal.sinks += (self._take,)
        simulation.journal.drain()

    @property
    def spec(self) -> RunSpec:
        """What determines the run, the commands given by hand among it."""
        return self._spec if self.simulation is None else self.simulation.spec

    @property
    def seq(self) -> int:
        """The number of the last event."""
        return self.tape.count

    @property
    def now_ms(self) -> int:
        """The virtual time up to which everything has happened."""
        return self._now_ms if self.simulation is None else max(self._now_ms, self.simulation.now_ms)

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to come."""
        return self.now_ms >= self.spec.end_ms if self.simulation is None else self.simulation.finished

    def advance(self, until_ms: int, budget_s: float | None = None) -> bool:
        """Lets time pass up to `until_ms`; False when `budget_s` seconds of real time were used up before."""
        arrived = self._playing.advance(until_ms, budget_s)
        self._collect()
        return arrived

    def step(self) -> None:
        """Lets the next thing happen that yields an event."""
        before = self.seq
        while self.seq == before and not self.finished:
            self._playing.step()
            self._collect()

    def give(self, commands: Iterable[Command]) -> list[EventTuple]:
        """Gives commands now, after all that is due at this instant; the events that come of them."""
        self.advance(self.now_ms)
        first_seq = self.seq
        self._playing.give(*commands)
        self._collect()
        self.tape.save_spec(self.spec)
        return [event for event in self._fresh if event[0] > first_seq]

    def resumed(self, path: Path) -> Steps[None]:
        """Brings a simulation to the end of the record, from where it goes on; at `path`, where it was only read.

        Raises:
            CoatcheckError: the record cannot be read, or it cannot go on there.
        """
        # What happened last may be cut off amid an instant, which then happens again.
        whole = self.tape.recording or self.tape.run().saved_ms == self._now_ms
        at_ms = self._now_ms if whole else self._now_ms - 1
        simulation = yield from simulated(self.tape, self._spec, at_ms)
        if not self.tape.recording:
            self.tape.record_on(path)
        self.go_on_with(simulation)

    def rest(self) -> None:
        """Says that time stands still, so that nothing is held up by saving a larger world."""
        if self.simulation is not None and len(self.simulation.stage.people) <= _SAVED_AT_REST:
            self._checkpointer()

    def save_world(self) -> None:
        """Saves the world as it is, so that a branch here need not play up to it again."""
        if self.simulation is not None and len(self.simulation.stage.people) <= _SAVED_AT_REST:
            self._checkpointer.finish()

    def take_fresh(self) -> list[EventTuple]:
        """The events since this was asked last."""
        fresh = list(self._fresh)
        self._fresh.clear()
        return fresh

    @property
    def _playing(self) -> Simulation:
        assert self.simulation is not None, "somebody has resumed it"
        return self.simulation

    def _take(self, batch: list[EventTuple]) -> None:
        new = batch[max(0, self.seq + 1 - batch[0][0]) :]
        if new:
            self._fresh += new
            self.tape.add(new)

    def _collect(self) -> None:
        self._playing.journal.drain()
        if len(self._playing.stage.people) <= _SAVED_IN_PASSING:
            self._checkpointer()


def simulated(tape: Tape, spec: RunSpec, at_ms: int) -> Steps[Simulation]:
    """The simulation of what is on a tape, at an instant of it, from the nearest checkpoint; nothing is recorded.

    Up to there, `spec` must be what the tape was recorded of.

    Raises:
        CoatcheckError: the tape cannot be read.
    """
    simulation: Simulation | None = None
    for part, simulation in resume(tape.run(), Fork(spec, at_ms + 1)):  # noqa: B007 - the last one is returned
        yield part
    assert simulation is not None, "it comes with the last part"
    return simulation
