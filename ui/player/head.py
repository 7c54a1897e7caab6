"""How far a run has come: its simulation, and the tape that it is recorded on."""

from collections.abc import Iterable

from simulator.commands import Command
from simulator.events import EventTuple
from simulator.runspec.spec import RunSpec
from simulator.world.checkpoint import Checkpointer
from simulator.world.simulation import Simulation
from ui.player.tape import Tape

_SAVED_IN_PASSING, _SAVED_AT_REST = 1_000, 10_000
"""Of so many people the world is saved while time passes, and when it stands still: a thousand take ten milliseconds."""


class Head:
    """The end of what has been played. It only ever moves on; whoever looks at an earlier moment reads the tape.

    `fresh` holds the events since it was emptied last.
    """

    def __init__(self, simulation: Simulation, tape: Tape) -> None:
        self.simulation = simulation
        self.tape = tape
        self.fresh: list[EventTuple] = []
        self._checkpointer = Checkpointer(simulation, tape.checkpoint)
        simulation.journal.sinks += (tape.add, self.fresh.extend)
        simulation.journal.drain()

    @property
    def spec(self) -> RunSpec:
        """What determines the run, the commands given by hand among it."""
        return self.simulation.spec

    @property
    def seq(self) -> int:
        """The number of the last event."""
        return self.simulation.journal.seq

    @property
    def now_ms(self) -> int:
        """The virtual time up to which everything has happened."""
        return self.simulation.now_ms

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to come."""
        return self.simulation.finished

    def advance(self, until_ms: int, budget_s: float | None = None) -> bool:
        """Lets time pass up to `until_ms`; False when `budget_s` seconds of real time were used up before."""
        arrived = self.simulation.advance(until_ms, budget_s)
        self._collect()
        return arrived

    def step(self) -> None:
        """Lets the next thing happen that yields an event."""
        self.simulation.step()
        self._collect()

    def give(self, commands: Iterable[Command]) -> list[EventTuple]:
        """Gives commands now, after all that is due at this instant; the events that come of them."""
        self.advance(self.now_ms)
        first_seq = self.seq
        self.simulation.give(*commands)
        self._collect()
        self.tape.save_spec(self.spec)
        return [event for event in self.fresh if event[0] > first_seq]

    def rest(self) -> None:
        """Says that time stands still, so that nothing is held up by saving a larger world."""
        if len(self.simulation.stage.people) <= _SAVED_AT_REST:
            self._checkpointer()

    def take_fresh(self) -> list[EventTuple]:
        """The events since this was asked last."""
        fresh = list(self.fresh)
        self.fresh.clear()
        return fresh

    def _collect(self) -> None:
        self.simulation.journal.drain()
        if len(self.simulation.stage.people) <= _SAVED_IN_PASSING:
            self._checkpointer()
