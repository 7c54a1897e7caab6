"""Recorded traffic under two policies, in slices that leave the window its frames."""

from collections.abc import Sequence
from pathlib import Path

from simulator.experiments.replay import Answered, PolicyReplay, Replay, replay_steps
from simulator.policy import Policy
from simulator.runspec.sources import traffic_steps
from simulator.runspec.steps import Steps, share_of
from simulator.runspec.trace import Trace

__all__ = ["Answered", "PolicyReplay", "Replay", "rehearsal_steps"]

_SLICE_S = 0.004
_READING = 0.3
"""What part of the whole it is to read a file: about as much as ten thousand requests show."""


def rehearsal_steps(source: Path | Trace, policies: Sequence[Policy], *, people: bool = False) -> Steps[Replay]:
    """What each policy would have done to a file's traffic, or to traffic that was read before.

    `people` leaves out of an access log what people did not ask for.

    Raises:
        InputError: the file is neither a trace nor an access log.
    """
    if isinstance(source, Trace):
        return (yield from replay_steps(source, policies, _SLICE_S))
    trace = yield from share_of(traffic_steps(source, people=people), 0.0, _READING)
    return (yield from share_of(replay_steps(trace, policies, _SLICE_S), _READING, 1 - _READING))
