"""What a filter says, as a tree, and that tree as text again.

Trees are kept in one form (`all_of` and `any_of` make it), so that printing one and parsing the text gives the same.
"""

import re
from dataclasses import dataclass

FIELD = re.compile(r"([A-Za-z][A-Za-z_]*)(\s*(?:<=|>=|!=|<|>|=)\s*|:\s*)")
"""A field with its operator, as it stands before a value."""

OPERATORS = (":", "=", "!=", "<", "<=", ">", ">=")
KEYWORDS = ("or", "and", "not")

_SPECIAL = re.compile(r'[\s()"]')
_LEADING = "-<>=!:"


@dataclass(frozen=True, slots=True)
class Word:
    """A text that is looked for anywhere."""

    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A field compared with values, of which one has to fit; `values` are texts as they were written."""

    field: str
    operator: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What `part` lets through is kept back."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class All:
    """All parts have to fit; without parts, everything does."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts has to fit."""

    parts: tuple["Query", ...]


Query = Word | Term | Not | All | Either

EVERYTHING = All(())


def all_of(*parts: Query) -> Query:
    """The query that all of these fit."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, All) else (part,)))
    return flat[0] if len(flat) == 1 else All(flat)


def any_of(first: Query, *others: Query) -> Query:
    """The query that one of these fits."""
    flat = tuple(inner for part in (first, *others) for inner in (part.parts if isinstance(part, Either) else (part,)))
    return flat[0] if len(flat) == 1 else Either(flat)


def fields_of(query: Query) -> frozenset[str]:
    """The fields that a query speaks of."""
    match query:
        case Term(field):
            return frozenset((field,))
        case Not(part):
            return fields_of(part)
        case All(parts) | Either(parts):
            return frozenset().union(*map(fields_of, parts))
    return frozenset()


def written(query: Query) -> str:
    """The query as text that reads back as the same query."""
    match query:
        case Word(text):
            return quoted(text) if _needs_quotes(text) else text
        case Term(field, operator, values):
            return field + operator + ",".join(value_written(value) for value in values)
        case Not(part):
            return f"-{_enclosed(part, All | Either)}"
        case All(parts):
            return " ".join(_enclosed(part, Either) for part in parts)
        case Either(parts):
            return " or ".join(_enclosed(part, ()) for part in parts)


def value_written(value: str) -> str:
    """A value as it is written behind an operator, in quotes where it needs them."""
    return quoted(value) if not value or _SPECIAL.search(value) or "," in value or value[0] in _LEADING else value


def quoted(text: str) -> str:
    """A text in quotes; quotes and backslashes in it are escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _enclosed(query: Query, kinds: object) -> str:
    return f"({written(query)})" if isinstance(query, kinds) else written(query)


def _needs_quotes(text: str) -> bool:
    return (
        not text
        or text[0] in _LEADING
        or text.lower() in KEYWORDS
        or _SPECIAL.search(text) is not None
        or FIELD.match(text) is not None
    )
