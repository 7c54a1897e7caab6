"""Cutting tokens into the slices that expressions are, by brackets, commas and the ends of statements."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from simulator.interop.tokens import Token

Slice = Sequence[Token]
"""The tokens of one expression."""

_OPENING: Final = frozenset({"(", "[", "{"})
_CLOSING: Final = frozenset({")", "]", "}"})
_DECLARATIONS: Final = frozenset({"const", "let", "var"})


def inside(part: Slice) -> Slice | None:
    """What stands within the brackets of an object or a dictionary; None for anything else."""
    part = without_parentheses(part)
    if len(part) >= 2 and part[0].text == "array" and part[1].text == "(" and closing_of(part, 1) == len(part) - 1:
        return part[2:-1]
    if not part or part[0].kind != "mark" or closing_of(part, 0) != len(part) - 1:
        return None
    if part[0].text == "{":
        return part[1:-1]
    dictionary = part[0].text == "[" and any(first_of(item, {"=>"}) is not None for item in split(part[1:-1]))
    return part[1:-1] if dictionary else None


def split(tokens: Slice, marks: frozenset[str] = frozenset({","})) -> Iterator[Slice]:
    """The slices between commas outside of brackets; an empty last one is left out."""
    depth, start = 0, 0
    for place, token in enumerate(tokens):
        if token.kind == "mark":
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
            if depth == 0 and token.text in marks:
                yield tokens[start:place]
                start = place + 1
    if start < len(tokens):
        yield tokens[start:]


def pairs(tokens: Slice) -> Iterator[tuple[str, int, Slice]]:
    """Key, line and value of each entry: `key: value`, `"key": value`, `'key' => value`, `:key => value`, `key`."""
    for part in split(tokens):
        if not part or part[0].kind not in {"name", "text", "symbol"}:
            continue
        if len(part) > 2 and part[1].text in {":", "=>"}:
            yield part[0].text, part[0].line, part[2:]
        elif len(part) == 1:
            yield part[0].text, part[0].line, part


def expression_from(tokens: Slice, start: int, stops: frozenset[str] = frozenset({",", ";"})) -> Slice:
    """The slice that begins at `start` and ends before a stop, before the bracket that closes around it, or with a line
    after which a new statement begins.
    """
    depth = 0
    for place in range(start, len(tokens)):
        token, before = tokens[place], tokens[place - 1]
        if token.kind != "mark":
            continues = before.kind == "mark" and before.text not in _CLOSING
            if depth == 0 and place > start and token.line > before.line and not continues:
                return tokens[start:place]
            continue
        if depth == 0 and (token.text in stops or token.text in _CLOSING):
            return tokens[start:place]
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
    return tokens[start:]


def arguments_at(tokens: Slice, opening: int) -> Slice:
    """What stands between a bracket and the one that closes it."""
    closing = closing_of(tokens, opening)
    return tokens[opening + 1 : closing if closing is not None else len(tokens)]


class Assignment(NamedTuple):
    """`a.b.c = value` in a source: the names, the line, the slice of the value, and where the names begin."""

    path: tuple[str, ...]
    line: int
    value: Slice
    place: int


def assignments(tokens: Slice) -> Iterator[Assignment]:
    """Each assignment of a value to a name or to a path of names."""
    for place in range(1, len(tokens)):
        if tokens[place].text != "=" or tokens[place].kind != "mark" or tokens[place - 1].kind != "name":
            continue
        start = place - 1
        while start > 1 and tokens[start - 1].text in {".", "->", "?.", "::"} and tokens[start - 2].kind == "name":
            start -= 2
        if start > 2 and tokens[start - 1].text == ":" and tokens[start - 3].text in _DECLARATIONS:
            start -= 2  # TypeScript: `const name: Type = value`.
            yield Assignment((tokens[start].text,), tokens[start].line, expression_from(tokens, place + 1), start)
            continue
        path = tuple(token.text for token in tokens[start:place] if token.kind == "name")
        yield Assignment(path, tokens[start].line, expression_from(tokens, place + 1), start)


def closing_of(tokens: Slice, opening: int) -> int | None:
    """The place of the bracket that closes the one at `opening`; None where there is none."""
    depth = 0
    for place in range(opening, len(tokens)):
        token = tokens[place]
        if token.kind == "mark":
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
            if depth == 0:
                return place
    return None


def without_parentheses(tokens: Slice) -> Slice:
    """An expression without the parentheses around all of it."""
    while (
        len(tokens) > 1
        and tokens[0].text == "("
        and tokens[0].kind == "mark"
        and closing_of(tokens, 0) == len(tokens) - 1
    ):
        tokens = tokens[1:-1]
    return tokens


def first_of(tokens: Slice, marks: set[str]) -> int | None:
    """The place of the first of these marks."""
    return next((place for place, token in enumerate(tokens) if token.kind == "mark" and token.text in marks), None)


def last_outside(tokens: Slice, marks: Sequence[str]) -> int | None:
    """The last of these marks outside of brackets that has something on its left."""
    depth, found = 0, None
    for place, token in enumerate(tokens):
        if token.kind == "mark":
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
        stands = token.kind == "mark" or token.text in {"if", "unless", "or"}
        if depth == 0 and place and stands and token.kind != "text" and token.text in marks:
            found = place
    return found
