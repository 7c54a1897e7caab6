"""What the line is fed with: curves that are stacked, and marks. Times are milliseconds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at an instant: an `act` points down from above, a `bookmark` hangs there as a flag."""

    at_ms: int
    text: str
    kind: str = "act"
    token: str = "danger"


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """How many there were of each kind: a row of `counts` for each token, a column for each of `at_ms`."""

    at_ms: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    counts: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.int64))
    tokens: Sequence[str] = ()

    @property
    def most(self) -> int:
        """The most there were of all kinds together."""
        return int(self.counts.sum(axis=0).max(initial=0))


def counted(
    at_ms: np.ndarray, begins_ms: np.ndarray, ends_ms: np.ndarray, kind: np.ndarray, tokens: Sequence[str]
) -> Curves:
    """The curves of what begins and ends, one of `tokens` for each number in `kind`; what goes on ends far away."""
    counts = np.zeros((len(tokens), len(at_ms)), np.int64)
    for number in range(len(tokens)):
        some = kind == number
        begun = np.searchsorted(np.sort(begins_ms[some]), at_ms, "right")
        counts[number] = begun - np.searchsorted(np.sort(ends_ms[some]), at_ms, "right")
    return Curves(at_ms, counts, tokens)
