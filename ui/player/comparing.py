"""Two recorded runs beside each other, compared in slices that leave the window its frames."""

from collections.abc import Iterator

from simulator.clock import stopwatch_s
from simulator.events import Event
from simulator.experiments.comparison import Comparison, Divergence, instants
from simulator.experiments.decisions import Answer, Asked, Difference
from simulator.experiments.naming import Told
from simulator.runspec.steps import Steps
from ui.player.tape import Tape

__all__ = ["Answer", "Asked", "Comparison", "Difference", "Divergence", "Told", "comparison_steps"]

_READ_EVENTS = 4096
_SLICE_S = 0.004


def comparison_steps(first: Tape, second: Tape, until_ms: int) -> Steps[Comparison]:
    """What differs between what is on two tapes up to and including an instant.

    Raises:
        CoatcheckError: one of them cannot be read.
    """
    comparison, last_seq = Comparison(), max(first.seq_at(until_ms), 1)
    due_s = stopwatch_s() + _SLICE_S
    for _ in _taken(comparison, _events(first, until_ms), _events(second, until_ms)):
        if stopwatch_s() >= due_s:
            yield min(1.0, comparison.events[0] / last_seq)
            due_s = stopwatch_s() + _SLICE_S
    return comparison


def _taken(comparison: Comparison, first: Iterator[Event], second: Iterator[Event]) -> Iterator[None]:
    for both in instants(first, second):
        comparison.take(*both)
        yield
    yield from comparison.finish()


def _events(tape: Tape, until_ms: int) -> Iterator[Event]:
    seq, last_seq = 0, tape.seq_at(until_ms)
    while batch := tape.events(seq + 1, min(seq + _READ_EVENTS, last_seq)):
        yield from batch
        seq = batch[-1].seq
