"""Questions about texts, asked once for each thing that has the text and answered for all sessions at once."""

import operator
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, repeat
from typing import Any

import numpy as np

TextTest = Callable[[Sequence[str]], list[bool]]
"""What is true of each of some texts, which are in lower case."""


def contains(text: str) -> TextTest:
    """Whether a text has this in it; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: list(map(operator.contains, texts, repeat(wanted)))


def equals(text: str) -> TextTest:
    """Whether a text is this one; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: list(map(operator.eq, texts, repeat(wanted)))


def starts_with(text: str) -> TextTest:
    """Whether a text begins like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [text.startswith(wanted) for text in texts]


def ends_with(text: str) -> TextTest:
    """Whether a text ends like this; upper and lower case are one."""
    wanted = text.casefold()
    return lambda texts: [text.endswith(wanted) for text in texts]


class Corpus:
    """The texts of numbered things, in lower case; `things` may grow at its end. `text_of` says what each is called by."""

    def __init__(self, things: Mapping[int, Any], text_of: Mapping[str, Callable[[Any], str]]) -> None:
        self._things, self._text_of = things, text_of
        self._texts: dict[str, list[str]] = {name: [] for name in text_of}
        self._numbers = np.empty(0, np.int64)

    def numbers(self) -> np.ndarray:
        """The numbers of the things, in the order in which they came."""
        known = len(self._numbers)
        if len(self._things) > known:
            new = np.fromiter(islice(self._things, known, None), np.int64)
            self._numbers = np.concatenate([self._numbers, new])
        return self._numbers

    def texts(self, name: str) -> list[str]:
        """What each is called by `name`, in that order."""
        texts = self._texts[name]
        if len(self._things) > len(texts):
            new = islice(self._things.values(), len(texts), None)
            texts += map(str.casefold, map(self._text_of[name], new))
        return texts


class Lookup:
    """What a test says of a text of numbered things, each asked about once."""

    def __init__(self, name: str, test: TextTest) -> None:
        self._name, self._test = name, test
        self._corpus: Corpus | None = None
        self._known = 0
        self._passed = np.zeros(1, bool)

    def of(self, corpus: Corpus, numbers: np.ndarray) -> np.ndarray:
        """The answer for each of `numbers`; False for 0, which stands for nothing."""
        if corpus is not self._corpus:
            self._corpus, self._known, self._passed = corpus, 0, np.zeros(1, bool)
        new = corpus.numbers()[self._known :]
        if len(new):
            missing = int(new.max()) + 1 - len(self._passed)
            if missing > 0:
                self._passed = np.pad(self._passed, (0, missing + self._known))
            texts = corpus.texts(self._name)
            self._passed[new] = _booleans(self._test(texts[self._known :] if self._known else texts))
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
            self._passed = np.concatenate([self._passed, _booleans(self._test(new))])
        return self._passed[numbers]


def _booleans(answers: list[bool]) -> np.ndarray:
    """The answers as a column, three times as fast as by looking at each."""
    return np.frombuffer(bytes(answers), bool)
