"""What a person is about to do, told before it is done: the commands, what they hit, and what survives."""

from dataclasses import dataclass

from simulator.commands import Command
from simulator.roles import Role
from simulator.snapshot import Snapshot
from simulator.snapshot.impact import Impact, Survivor, impact_of


@dataclass(frozen=True, slots=True)
class Proposal:
    """Commands that are given together, and their impact as one."""

    commands: tuple[Command, ...]
    impact: Impact


def propose(commands: tuple[Command, ...], snapshot: Snapshot) -> Proposal:
    """The commands with their common impact at the snapshot's moment.

    What one of them hits survives none of the others. It counts as refused only where all of them would be.
    """
    impacts = [impact_of(command, snapshot) for command in commands]
    hit = tuple(dict.fromkeys(key for impact in impacts for key in impact.hit))
    refusals = [impact.refused for impact in impacts if impact.refused]
    merged = Impact(
        hit=hit,
        users=tuple(sorted({user for impact in impacts for user in impact.users})),
        roles=tuple(sorted({Role(role) for impact in impacts for role in impact.roles})),
        survivors=_survivors(impacts, frozenset(hit)),
        later=next((impact.later for impact in impacts if impact.later), ""),
        refused=refusals[0] if impacts and len(refusals) == len(impacts) else "",
    )
    return Proposal(commands, merged)


def _survivors(impacts: list[Impact], hit: frozenset[int]) -> tuple[Survivor, ...]:
    by_why: dict[str, dict[int, None]] = {}
    for impact in impacts:
        for survivor in impact.survivors:
            by_why.setdefault(survivor.why, {}).update(dict.fromkeys(k for k in survivor.keys if k not in hit))
    return tuple(Survivor(tuple(keys), why) for why, keys in by_why.items() if keys)
