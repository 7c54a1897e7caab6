"""A twin run: one cast and one seed under two policies, played to the end in slices and compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QTemporaryDir

from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, share_of
from simulator.snapshot import Snapshot
from simulator.world.simulation import Simulation
from ui.player.comparing import Comparison, comparison_steps
from ui.player.tape import Tape

if TYPE_CHECKING:
    from simulator.recording.event_block import EventColumns

_SLICE_S = 0.008
_PLAYING = 0.8
"""What part of the work it is to play both; the rest is comparing them."""


@dataclass(frozen=True, slots=True)
class TwinSide:
    """One of the two runs, called by its policy, with all its events as columns, and the state at its start and at its end."""

    name: str
    spec: RunSpec
    tape: Tape
    columns: "EventColumns"
    first: Snapshot
    latest: Snapshot


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
        _discard(self._tapes)
        self._tapes = []
        self._folder.remove()

    def steps(self, spec: RunSpec, policies: Sequence[tuple[str, Policy]]) -> Steps[Twin]:
        """Plays a spec under two policies, each with what its run is called, without what was done by hand. Given up or
        failed, the last twin run is kept.

        Raises:
            CoatcheckError: it cannot be played or recorded.
        """
        tapes: list[Tape] = []
        try:
            sides = []
            for number, (name, policy) in enumerate(policies):
                playing = self._side_steps(name, replace(spec, policy=policy, commands=()), tapes)
                side = yield from share_of(playing, _PLAYING * number / 2, _PLAYING / 2)
                sides.append(side)
            comparing = comparison_steps(sides[0].tape, sides[1].tape, spec.end_ms)
            comparison = yield from share_of(comparing, _PLAYING, 1 - _PLAYING)
        except BaseException:
            _discard(tapes)
            raise
        _discard(self._tapes)
        self._tapes = tapes
        return Twin((sides[0], sides[1]), comparison)

    def _side_steps(self, name: str, spec: RunSpec, tapes: list[Tape]) -> Steps[TwinSide]:
        self._made += 1
        tape = Tape(Path(self._folder.filePath(f"twin-{self._made}.coatcheck")), spec)
        tapes.append(tape)
        yield 0.0
        simulation = Simulation(spec)
        yield 0.0
        simulation.journal.sinks += (tape.add,)
        span_ms = max(1, spec.end_ms - spec.start_ms)
        while not simulation.advance(spec.end_ms, _SLICE_S):
            simulation.journal.drain()
            yield min(1.0, (simulation.now_ms - spec.start_ms) / span_ms)
        simulation.journal.drain()
        if tape.failure is not None:
            raise tape.failure
        yield 1.0
        tape.flush()
        yield 1.0
        columns = tape.columns()
        yield 1.0
        first = tape.moment(tape.seq_at(spec.start_ms))
        yield 1.0
        return TwinSide(name, spec, tape, columns, first, tape.moment(tape.count))


def _discard(tapes: list[Tape]) -> None:
    for tape in tapes:
        tape.discard()
