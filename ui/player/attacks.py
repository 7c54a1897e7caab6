"""Attacks for the window: what there are, what comes of one at a moment of the run, and what holds a policy up."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from simulator.commands import Command, Do
from simulator.experiments.attacks import (
    Attacked,
    AttackReport,
    defended_steps,
    strengthening,
    weakening,
)
from simulator.experiments.trial import Asked, Trial, trial_steps
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.attackers import attack_named, attack_names
from simulator.world.attacking.attempt import Outcome
from simulator.world.attacking.beginning import THIEF
from simulator.world.attacking.obstacles import clause_of, is_weakest, weakest_value
from simulator.world.attacking.plot import Attack
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation

if TYPE_CHECKING:
    from ui.player.player import Player

__all__ = [
    "ATTACKER",
    "THIEF",
    "Asked",
    "Attack",
    "AttackReport",
    "Attacked",
    "Outcome",
    "Standpoint",
    "Trial",
    "attack_command",
    "attack_named",
    "attack_names",
    "clause_of",
    "defended_steps",
    "is_weakest",
    "strengthening",
    "switched",
    "weakening",
    "weakest_value",
]

ATTACKER = "attacker"
_SLICE_S = 0.006


class Standpoint:
    """A moment of a run, kept: attacks can be begun at it again and again, whatever the run has come to since.

    At the end of what has been played it is a checkpoint; an earlier moment is reached by playing.
    """

    def __init__(self, player: "Player") -> None:
        self.spec: RunSpec = player.spec
        self.at_ms = player.now_ms
        self.live = player.live
        simulation = player.head.simulation
        self._body = save(simulation) if self.live and simulation is not None else b""

    def trial_steps(self, name: str, victim: str, changes: Mapping[str, Any]) -> Steps[Trial]:
        """An attack on `victim` here, after these changes of the policy.

        Raises:
            InputError: it is not accepted.
        """
        return trial_steps(self._standing, attack_command(name, victim, self.at_ms), changes, _SLICE_S)

    def _standing(self) -> Steps[Simulation]:
        if self._body:
            return restore(self.spec, self._body)
        simulation = Simulation(self.spec)
        while not simulation.advance(self.at_ms, budget_s=_SLICE_S):
            simulation.journal.drain()
            yield 0.0
        return simulation


def attack_command(name: str, victim: str, at_ms: int) -> Command:
    """The command that begins an attack."""
    return Command(at_ms=at_ms, do=Do.ATTACK, attack=name, user=victim, actor=ATTACKER)


def switched(policy: Policy, setting: str) -> Mapping[str, Any] | None:
    """A defence turned the other way: one that is at its weakest is set as `owasp` has it, any other to its weakest.
    None where that cannot be."""
    turn = strengthening if is_weakest(policy, setting) else weakening
    return turn(policy, setting)
