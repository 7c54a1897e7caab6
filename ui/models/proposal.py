"""What a person is about to do, told before it is done: the commands, what they hit, and what survives."""

from dataclasses import dataclass

from simulator.commands import Command
from simulator.snapshot import Snapshot
from simulator.snapshot.impact import Impact, impact_of_all


@dataclass(frozen=True, slots=True)
class Proposal:
    """Commands that are given together, and their impact as one."""

    commands: tuple[Command, ...]
    impact: Impact


def propose(commands: tuple[Command, ...], snapshot: Snapshot) -> Proposal:
    """The commands with their common impact at the snapshot's moment."""
    return Proposal(commands, impact_of_all(commands, snapshot))
