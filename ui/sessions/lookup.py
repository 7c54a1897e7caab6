"""Questions about texts, asked once for each thing that has the text and answered for all sessions at once."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

import numpy as np

TextTest = Callable[[str], bool]


def contains(text: str) -> TextTest:
    """Whether a text has this in it; upper and lower case are one."""
    wanted = text.casefold()
    return lambda said: wanted in said.casefold()


def equals(text: str) -> TextTest:
    """Whether a text is this one; upper and lower case are one."""
    wanted = text.casefold()
    return lambda said: wanted == said.casefold()


def starts_with(text: str) -> TextTest:
    """Whether a text begins like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda said: said.casefold().startswith(wanted)


def ends_with(text: str) -> TextTest:
    """Whether a text ends like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda said: said.casefold().endswith(wanted)


class Lookup:
    """What a test says of numbered things.

    A thing is asked about once: what its number stands for does not change as long as the mapping is the same one,
    which may grow at its end.
    """

    def __init__(self, test: Callable[[Any], bool]) -> None:
        self._test = test
        self._things: Mapping[int, Any] | None = None
        self._known = 0
        self._passed = np.zeros(1, bool)

    def of(self, things: Mapping[int, Any], numbers: np.ndarray) -> np.ndarray:
        """The answer for each of `numbers`; False for a number without a thing."""
        if things is not self._things:
            self._things, self._known, self._passed = things, 0, np.zeros(1, bool)
        if len(things) > self._known:
            new = list(islice(things.items(), self._known, None))
            self._known += len(new)
            missing = max(number for number, _ in new) + 1 - len(self._passed)
            if missing > 0:
                self._passed = np.pad(self._passed, (0, missing + self._known))
            self._passed[[number for number, _ in new]] = [self._test(thing) for _, thing in new]
        return self._passed[numbers]


class DigitsLookup:
    """What a test says of numbers as they are written."""

    def __init__(self, test: TextTest) -> None:
        self._test = test
        self._passed = np.zeros(0, bool)

    def of(self, numbers: np.ndarray) -> np.ndarray:
        """The answer for each of `numbers`, which are none of them negative."""
        known, most = len(self._passed), int(numbers.max(initial=0))
        if most >= known:
            new = range(known, 2 * most + 16)
            self._passed = np.concatenate([self._passed, [self._test(str(number)) for number in new]])
        return self._passed[numbers]
