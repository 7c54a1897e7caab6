"""One trace through a real framework and through `replay` under the policy of its settings, action by action."""

from typing import NamedTuple

from simulator.experiments.replay import replay
from simulator.runspec.trace import ANSWERED_ACTIONS, Action, Trace
from tests.fidelity.harness import Framework


class Disagreement(NamedTuple):
    """An action that the framework and the engine answered differently."""

    action: Action
    real: bool
    ours: bool
    reason: str


def disagreements(framework: Framework, trace: Trace) -> list[Disagreement]:
    """Where the framework and the engine differ on a trace, in order."""
    real = framework.play(trace)
    (run,) = replay(trace, [framework.policy]).runs
    asked = [action for action in trace.actions if action.do in ANSWERED_ACTIONS]
    rows = zip(asked, real, run.decisions, strict=True)
    return [
        Disagreement(action, allowed, decision.allowed, decision.reason)
        for action, allowed, decision in rows
        if allowed != decision.allowed
    ]
