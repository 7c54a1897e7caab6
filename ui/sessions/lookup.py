"""Questions about texts, asked once for each thing that has the text and answered for all sessions at once."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np

TextTest = Callable[[Sequence[str]], list[bool]]
"""What is true of each of some texts, which are in lower case."""


def contains(text: str) -> TextTest:
    """Whether a text has this in it; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [wanted in text for text in texts]


def equals(text: str) -> TextTest:
    """Whether a text is this one; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [wanted == text for text in texts]


def starts_with(text: str) -> TextTest:
    """Whether a text begins like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [text.startswith(wanted) for text in texts]


def ends_with(text: str) -> TextTest:
    """Whether a text ends like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [text.endswith(wanted) for text in texts]


class Corpus:
    """A text of each of some numbered things, in lower case; `things` may grow at its end, and `take_new` follows."""

    def __init__(self, things: Mapping[int, Any], text_of: Callable[[Any], str]) -> None:
        self._things, self._text_of = things, text_of
        self.texts: list[str] = []
        self.numbers = np.empty(0, np.int64)

    def take_new(self) -> None:
        """Takes the texts of the things that have come since."""
        known = len(self.texts)
        if len(self._things) > known:
            new = np.fromiter(islice(self._things, known, None), np.int64)
            self.numbers = np.concatenate([self.numbers, new])
            self.texts += map(str.casefold, map(self._text_of, islice(self._things.values(), known, None)))


class Lookup:
    """What a test says of the texts of numbered things, each asked about once."""

    def __init__(self, test: TextTest) -> None:
        self._test = test
        self._corpus: Corpus | None = None
        self._known = 0
        self._passed = np.zeros(1, bool)

    def of(self, corpus: Corpus, numbers: np.ndarray) -> np.ndarray:
        """The answer for each of `numbers`; False for 0, which stands for nothing."""
        if corpus is not self._corpus:
            self._corpus, self._known, self._passed = corpus, 0, np.zeros(1, bool)
        corpus.take_new()
        new = corpus.numbers[self._known :]
        if len(new):
            missing = int(new.max()) + 1 - len(self._passed)
            if missing > 0:
                self._passed = np.pad(self._passed, (0, missing + self._known))
            self._passed[new] = self._test(corpus.texts[self._known :])
            self._known += len(new)
        return self._passed[numbers]


class DigitsLookup:
    """What a test says of numbers as they are written."""

    def __init__(self, test: TextTest) -> None:
        self._test = test
        self._passed = np.zeros(0, bool)

    def of(self, numbers: np.ndarray) -> np.ndarray:
        """The answer for each of `numbers`, none of which is negative."""
        known, most = len(self._passed), int(numbers.max(initial=0))
        if most >= known:
            new = [str(number) for number in range(known, 2 * most + 16)]
            self._passed = np.concatenate([self._passed, self._test(new)])
        return self._passed[numbers]
