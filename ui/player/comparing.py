"""Two recorded runs beside each other, compared in slices that leave the window its frames."""

from collections.abc import Iterator

from simulator.clock import stopwatch_s
from simulator.events import Event
from simulator.experiments.comparison import Answer, Asked, Comparison, Difference, Divergence, instants
from simulator.runspec.steps import Steps
from ui.player.tape import Tape

__all__ = ["Answer", "Asked", "Comparison", "Difference", "Divergence", "comparison_steps"]

_READ_EVENTS = 4096
_SLICE_S = 0.004


def comparison_steps(first: Tape, second: Tape) -> Steps[Comparison]:
    """What differs between what is on two tapes.

    Raises:
        CoatcheckError: one of them cannot be read.
    """
    comparison, last_seq = Comparison(), max(first.count, 1)
    due_s = stopwatch_s() + _SLICE_S
    for both in instants(_events(first), _events(second)):
        comparison.take(*both)
        if stopwatch_s() >= due_s:
            yield min(1.0, comparison.events[0] / last_seq)
            due_s = stopwatch_s() + _SLICE_S
    return comparison


def _events(tape: Tape) -> Iterator[Event]:
    seq = 0
    while batch := tape.events(seq + 1, seq + _READ_EVENTS):
        yield from batch
        seq = batch[-1].seq
