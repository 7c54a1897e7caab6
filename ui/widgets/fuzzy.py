"""How well a few typed letters fit a text, and where: the letters in order, gaps allowed, beginnings of words first."""

from typing import NamedTuple

_BOUNDARIES = frozenset(" .-_/#·(")
_START, _WORD, _NEXT, _GAP = 12, 8, 6, 1
_SPREAD = 4
"""Letters that are scattered over more than so many times their number fit everything and mean nothing."""


class Fit(NamedTuple):
    """The better a text fits, the higher its score; `places` are those of the letters typed."""

    score: int
    places: tuple[int, ...]


def fit(typed: str, text: str) -> Fit | None:
    """How `typed` fits `text`, in any case; None where it does not. Words typed may come in any order."""
    low = text.casefold()
    score, places = 0, []
    for word in typed.casefold().split():
        found = _word_in(word, low)
        if found is None:
            return None
        score += found.score
        places += found.places
    return Fit(score - len(text) // 8, tuple(sorted(places)))


def _word_in(word: str, text: str) -> Fit | None:
    """A whole word where there is one, at the beginning of a word if possible; otherwise its letters in order."""
    at = _best_whole(word, text)
    if at >= 0:
        bonus = _START if at == 0 else _WORD if text[at - 1] in _BOUNDARIES else 0
        return Fit(bonus + _NEXT * len(word), tuple(range(at, at + len(word))))
    score, places, at = 0, [], -1
    for letter in word:
        found = text.find(letter, at + 1)
        if found < 0:
            return None
        at_word = found == 0 or text[found - 1] in _BOUNDARIES
        score += (_WORD if at_word else 0) - _GAP * min(10, found - at - 1)
        places.append(found)
        at = found
    if at - places[0] > _SPREAD * len(word):
        return None
    return Fit(score, tuple(places))


def _best_whole(word: str, text: str) -> int:
    first = at = text.find(word)
    while at > 0:
        if text[at - 1] in _BOUNDARIES:
            return at
        at = text.find(word, at + 1)
    return at if at == 0 else first
