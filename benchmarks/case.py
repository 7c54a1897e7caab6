"""What a case is: sides that are measured in turn, and figures made of what they yield in one round."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.trial import Quantities

Round = Mapping[str, Quantities]
"""What each side yielded, by its name, within one round."""


@dataclass(frozen=True)
class Side:
    """A module of `benchmarks.sides` and the arguments of its `measure`."""

    module: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Goal:
    """A bound on a figure: the least it should be, or the most."""

    limit: float
    at_least: bool

    def shortfall(self, value: float) -> float:
        """By which part of the limit the value misses it; 0 where the goal is met."""
        miss = self.limit - value if self.at_least else value - self.limit
        return max(0.0, miss / self.limit)


def at_least(limit: float) -> Goal:
    """The figure should not be below the limit."""
    return Goal(limit, at_least=True)


def at_most(limit: float) -> Goal:
    """The figure should not be above the limit."""
    return Goal(limit, at_least=False)


@dataclass(frozen=True)
class Figure:
    """A number made of one round; its median over the rounds is what is reported. Without a goal it explains others."""

    title: str
    unit: str
    of: Callable[[Round], float]
    goal: Goal | None = None


@dataclass(frozen=True)
class Case:
    """A question that is answered by measuring. `note` says what to bear in mind when reading the answer."""

    name: str
    title: str
    sides: Mapping[str, Side]
    figures: tuple[Figure, ...]
    note: str = ""
