"""The branches of a run: where two futures part, both are kept."""

from dataclasses import dataclass, replace
from pathlib import Path

from simulator.commands import Command
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from ui.player.head import Head, simulated
from ui.words import mark, tr

FIRST_NAME = mark("First run")


@dataclass(eq=False)
class Branch:
    """One future: `head` is how far it has come; it parted from `parent` at the instant `parted_ms`, the first one never.

    `name` is what a person calls it; `saved_seq` how far it had come when it was saved last, -1 where it never was.
    """

    name: str
    head: Head
    parent: "Branch | None" = None
    parted_ms: int = 0
    saved_seq: int = -1

    @property
    def kept(self) -> bool:
        """Whether all of it is in a file of somebody's own."""
        return self.saved_seq == self.head.seq or not self.head.tape.recording

    @property
    def lineage(self) -> dict["Branch", int]:
        """This branch and those that it came from, each with the instant up to which their events are its own."""
        found: dict[Branch, int] = {self: self.head.now_ms}
        shared_ms, branch = self.head.now_ms, self
        while branch.parent is not None:
            shared_ms = min(shared_ms, branch.parted_ms)
            branch = branch.parent
            found[branch] = shared_ms
        return found

    def shared_ms(self, other: "Branch") -> int:
        """The instant up to which the events of two branches of one run are the same."""
        mine, others = self.lineage, other.lineage
        return max((min(mine[branch], others[branch]) for branch in mine if branch in others), default=0)


class Branches:
    """The branches that are kept, in the order in which they began, and the one that is shown."""

    def __init__(self, first: Head) -> None:
        self.current = Branch(tr(FIRST_NAME), first)
        self.all = [self.current]
        self._made = 1

    def begin(self, path: Path, spec: RunSpec, at_ms: int) -> Steps[None]:
        """Begins a further branch, which parts from the current one at an instant, and makes it the current one.

        Up to there, `spec` must be what the current one was recorded of. The new one is recorded at `path`.

        Raises:
            CoatcheckError: the record cannot be read, or the branch not be recorded.
        """
        parent = self.current
        simulation = yield from simulated(parent.head.tape, spec, at_ms)
        tape = parent.head.tape.going_on(path, spec, simulation.journal.seq)
        tape.save_spec(spec)
        parted_ms = max(at_ms, spec.start_ms)
        self._made += 1
        self.current = Branch(
            tr("Branch {made}").format(made=self._made), Head(tape, spec, parted_ms, simulation), parent, parted_ms
        )
        self.all.append(self.current)

    def drop(self, branch: Branch) -> None:
        """Forgets a branch that is not the current one, with its record; what came from it is kept."""
        assert branch is not self.current, "what is shown is kept"
        branch.head.tape.discard()
        self.all.remove(branch)
        for other in self.all:
            if other.parent is branch:
                other.parent, other.parted_ms = branch.parent, min(other.parted_ms, branch.parted_ms)

    def close(self) -> None:
        """Ends all recordings and removes their files."""
        for branch in self.all:
            branch.head.tape.discard()


def up_to(spec: RunSpec, at_ms: int) -> RunSpec:
    """A spec without what was given by hand after an instant."""
    return replace(spec, commands=tuple(command for command in spec.commands if command.at_ms <= at_ms))


def stated_and_given(spec: RunSpec) -> tuple[Command, ...]:
    """All commands of a run, the scenario's own and those given by hand, in order of time."""
    stated: tuple[Command, ...] = getattr(spec.scenario, "commands", ())
    return tuple(sorted((*stated, *spec.commands), key=lambda command: command.at_ms))
