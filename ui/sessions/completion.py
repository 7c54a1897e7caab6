"""What might be typed next into a filter: fields, and the values in use."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from simulator.snapshot import Snapshot
from ui.sessions.columns import SessionColumns
from ui.sessions.fields import FIELDS, SYNONYMS
from ui.sessions.parser import FilterError, parse
from ui.sessions.query import FIELD, quoted, value_written

MOST_OFFERS = 12
_LEAST_OF_A_NAME = 2

_TOKEN = re.compile(r'(?:[^\s()"]|"(?:[^"\\]|\\.)*(?:"|$))+')
_COMMA = re.compile(r'(,)|"(?:[^"\\]|\\.)*(?:"|$)')
_ESCAPED = re.compile(r"\\(.)")
_LISTING = (":", "=", "!=")


class Offer(NamedTuple):
    """A text that may replace what is being typed, and a few words on what it means."""

    text: str
    hint: str = ""


class Completion(NamedTuple):
    """Offers for what stands from `start` up to `end` in the text; `begun` says that it is not a filter as it stands, or
    the beginning of a field as well, so that the first offer is what is meant."""

    start: int
    end: int
    offers: tuple[Offer, ...] = ()
    begun: bool = False


def complete(text: str, cursor: int, snapshot: Snapshot, columns: SessionColumns) -> Completion:
    """What may stand where the cursor is, the most fitting first; nothing where it is complete."""
    start, end = _token_at(text, cursor)
    begun = begins_a_field(text[:cursor]) or not _can_be_read(text[start:end])
    start += len(text[start:cursor]) - len(text[start:cursor].lstrip("-"))
    term = FIELD.match(text, start, cursor)
    if term is None:
        typed = text[start:cursor]
        offers: Iterable[Offer] = _fields_and_people(typed, snapshot)
    else:
        start = term.end()
        if term[2] in _LISTING:
            start = max((comma.end(1) for comma in _COMMA.finditer(text, start, cursor) if comma[1]), default=start)
        typed = _unquoted(text[start:cursor])
        offers = _values(term[1].lower(), typed, snapshot, columns)
    found = tuple(islice(offers, MOST_OFFERS))
    if not found or found[0].text in (text[start:end], typed):
        return Completion(start, end)
    return Completion(start, end, found, begun)


def begins_a_field(text: str) -> bool:
    """Whether a text ends in what may become a field, so that it is not clear yet what is meant."""
    start, end = _token_at(text, len(text))
    typed = text[start:end].lstrip("-").lower()
    return bool(typed) and any(name.startswith(typed) for name in FIELDS)


def _can_be_read(term: str) -> bool:
    try:
        parse(term, FIELDS, SYNONYMS)
    except FilterError:
        return False
    return True


def _token_at(text: str, cursor: int) -> tuple[int, int]:
    """Where the word or term around the cursor begins and ends."""
    for token in _TOKEN.finditer(text):
        if token.start() <= cursor <= token.end():
            return token.span()
    return cursor, cursor


def _fields_and_people(typed: str, snapshot: Snapshot) -> Iterator[Offer]:
    """Fields that begin like this, then people who have it in their name."""
    for name, field in FIELDS.items():
        if name.startswith(typed.casefold()):
            opening = FIELD.match(field.example)
            assert opening is not None, "an example is a term"
            yield Offer(opening[0], field.hint)
    if len(typed) >= _LEAST_OF_A_NAME:
        people = {user.display: user.role.label for user in snapshot.users.values()}
        for name in _fitting(people, typed):
            yield Offer(f"user:{quoted(name) if ' ' in name else value_written(name)}", people[name])


def _values(field: str, typed: str, snapshot: Snapshot, columns: SessionColumns) -> Iterator[Offer]:
    if field in FIELDS:
        known = FIELDS[field].values(snapshot, columns)
        for value in _fitting(dict.fromkeys(known), typed):
            yield Offer(value_written(value))


def _fitting(texts: Iterable[str], typed: str) -> Iterator[str]:
    """Those that begin with what is typed, then those that have it elsewhere."""
    wanted = typed.casefold()
    elsewhere = []
    for text in texts:
        place = text.casefold().find(wanted)
        if text and place == 0:
            yield text
        elif place > 0:
            elsewhere.append(text)
    yield from elsewhere


def _unquoted(typed: str) -> str:
    if not typed.startswith('"'):
        return typed
    inner = typed[1:-1] if len(typed) > 1 and typed.endswith('"') else typed[1:]
    return _ESCAPED.sub(r"\1", inner)
