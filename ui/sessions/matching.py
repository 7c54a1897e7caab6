"""From what a filter says to the sessions that it lets through."""

import numpy as np

from ui.sessions.fields import FIELDS, SYNONYMS, Mask, Sight, is_end
from ui.sessions.parser import FilterError, parse
from ui.sessions.query import All, Either, Not, Query, Term, Word, fields_of
from ui.sessions.time_range import FROM, TO, split_range
from ui.words import tr

_OF_ENDS = ("ended", "reason", "actor", "why")
_OF_A_TIME = (FROM, TO)
_SEARCHED = ("session", "user", "browser", "address")


def read_filter(text: str) -> Query:
    """The query that somebody typed.

    Raises:
        FilterError: it is none; the error says where and what would be right.
    """
    query = parse(text, FIELDS, SYNONYMS)
    time_range, _ = split_range(query)
    if time_range is not None and time_range.first_ms > time_range.last_ms:
        raise FilterError(
            text, 0, len(text), tr("the range ends before it begins"), tr("write the earlier time behind from:")
        )
    return query


def mask_of(query: Query, searched: tuple[str, ...] = _SEARCHED) -> Mask:
    """Which sessions a query lets through. Words are looked for in the fields `searched`.

    The mask remembers what it has looked up, so it is fast to ask again while time passes.
    """
    match query:
        case Word(text):
            return _any([FIELDS[name].mask(":", text) for name in searched])
        case Term(field, "!=", values):
            return _none([FIELDS[field].mask(":", value) for value in values])
        case Term(field, operator, values):
            return _any([FIELDS[field].mask(operator, value) for value in values])
        case Not(part):
            return _none([mask_of(part, searched)])
        case Either(parts):
            return _any([mask_of(part, searched) for part in parts])
        case All(parts):
            return _all([mask_of(part, searched) for part in parts])


def people_mask_of(query: Query) -> Mask | None:
    """Which of those who asked without a session a query lets through; None where it speaks of sessions' lives."""
    if not all(FIELDS[name].about_people for name in fields_of(query)):
        return None
    return mask_of(query, tuple(name for name in _SEARCHED if FIELDS[name].about_people))


def speaks_of_ends(query: Query) -> bool:
    """Whether a query asks for what only ended sessions have, or for a time at which those that have ended since were
    there too, so that a list of live ones would hide what is meant."""
    match query:
        case Term("state", _, values):
            return any(map(is_end, values))
        case Term(field):
            return field in _OF_ENDS or field in _OF_A_TIME
        case Not(part):
            return speaks_of_ends(part)
        case All(parts) | Either(parts):
            return any(map(speaks_of_ends, parts))
    return False


def means_ended(query: Query) -> bool:
    """Whether only ended sessions can pass."""
    match query:
        case Term(_, "!="):
            return False
        case Term("state", _, values):
            return all(map(is_end, values))
        case Term(field):
            return field in _OF_ENDS
        case All(parts):
            return any(map(means_ended, parts))
        case Either(parts):
            return all(map(means_ended, parts))
    return False


def _any(masks: list[Mask]) -> Mask:
    return masks[0] if len(masks) == 1 else lambda sight: np.logical_or.reduce([mask(sight) for mask in masks])


def _none(masks: list[Mask]) -> Mask:
    found = _any(masks)
    return lambda sight: ~found(sight)


def _all(masks: list[Mask]) -> Mask:
    if not masks:
        return _everything
    return lambda sight: np.logical_and.reduce([mask(sight) for mask in masks])


def _everything(sight: Sight) -> np.ndarray:
    return np.ones(len(sight.column("user")), bool)
