"""A twin run: one cast and one seed under two policies, played to the end in slices and compared."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir

from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.simulation import Simulation
from ui.player.comparing import Comparison, comparison_steps
from ui.player.tape import Tape

_SLICE_S = 0.008
_PLAYING = 0.8
"""What part of the work it is to play both; the rest is comparing them."""


@dataclass(frozen=True, slots=True)
class TwinSide:
    """One of the two runs, called by its policy."""

    name: str
    spec: RunSpec
    tape: Tape


@dataclass(frozen=True, slots=True)
class Twin:
    """Two runs with one clock, and what differs between them."""

    sides: tuple[TwinSide, TwinSide]
    comparison: Comparison


class TwinStudio:
    """Plays twin runs, and keeps the recordings of the last one until it is closed."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir(QDir.temp().filePath("coatcheck-twin-XXXXXX"))
        self._tapes: list[Tape] = []
        self._made = 0

    def close(self) -> None:
        """Removes the recordings."""
        self._discard()
        self._folder.remove()

    def steps(self, spec: RunSpec, first: Policy, second: Policy) -> Steps[Twin]:
        """Plays a spec under two policies, without what was done by hand.

        Raises:
            CoatcheckError: it cannot be played or recorded.
        """
        self._discard()
        sides = []
        for number, policy in enumerate((first, second)):
            side = self._side(replace(spec, policy=policy, commands=()))
            playing = self._play(side)
            for part in playing:
                yield _PLAYING * (number + part) / 2
            sides.append(side)
        comparing = comparison_steps(sides[0].tape, sides[1].tape, spec.end_ms)
        while True:
            try:
                yield _PLAYING + (1 - _PLAYING) * next(comparing)
            except StopIteration as stop:
                return Twin((sides[0], sides[1]), stop.value)

    def _side(self, spec: RunSpec) -> TwinSide:
        self._made += 1
        tape = Tape(Path(self._folder.filePath(f"twin-{self._made}.coatcheck")), spec)
        self._tapes.append(tape)
        return TwinSide(spec.policy.name, spec, tape)

    @staticmethod
    def _play(side: TwinSide) -> Steps[None]:
        spec = side.spec
        simulation = Simulation(spec)
        simulation.journal.sinks += (side.tape.add,)
        span_ms = max(1, spec.end_ms - spec.start_ms)
        while not simulation.advance(spec.end_ms, _SLICE_S):
            simulation.journal.drain()
            yield min(1.0, (simulation.now_ms - spec.start_ms) / span_ms)
        simulation.journal.drain()
        if side.tape.failure is not None:
            raise side.tape.failure

    def _discard(self) -> None:
        for tape in self._tapes:
            tape.discard()
        self._tapes.clear()
