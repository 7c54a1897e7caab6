"""Values of literals in JavaScript, PHP, C#, Ruby and JSON, folded from their tokens without running anything.

What is no literal, no arithmetic on numbers and no name assigned above is
unresolved; the environment's part is told with the default that the source gives it.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from simulator.interop.settings import MISSING, Called, Setting
from simulator.interop.slices import (
    Slice,
    assignments,
    closing_of,
    first_of,
    inside,
    last_outside,
    pairs,
    split,
    without_parentheses,
)
from simulator.interop.tokens import Token
from simulator.messages import message

_WORDS: Final[Mapping[str, object]] = {
    "true": True,
    "false": False,
    "null": None,
    "nil": None,
    "none": None,
    "undefined": MISSING,
}
_ARITHMETIC: Final[Mapping[str, Callable[[float, float], float]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_CASTS: Final = frozenset({"Number", "parseInt", "parseFloat", "Boolean", "int", "bool", "intval", "Integer"})
_ENVIRONMENT_CALLS: Final = frozenset({"env", "getenv", "fetch", "GetEnvironmentVariable", "GetValue"})
_LARGEST: Final = 10.0**18


class Unresolved(Exception):  # noqa: N818 - no error: a value that the file alone does not tell
    """A value that depends on something else; `default` is what holds without that, or `MISSING`."""

    def __init__(self, why: str, default: object = MISSING) -> None:
        super().__init__(why)
        self.why, self.default = why, default


@dataclass(slots=True)
class Folder:
    """Folds slices; `special` lets a framework's language add forms of its own, such as `30.minutes`."""

    names: dict[str, object] = field(default_factory=dict)
    special: Callable[["Folder", Slice], object] | None = None

    def setting(self, key: str, tokens: Slice, line: int) -> Setting:
        """A setting of the value of a slice."""
        try:
            return Setting(key, self.fold(tokens), line)
        except Unresolved as unresolved:
            return Setting(key, unresolved.default, line, unresolved.why)

    def lenient(self, tokens: Slice) -> object:
        """The value, or what holds in its stead."""
        try:
            return self.fold(tokens)
        except Unresolved as unresolved:
            return unresolved.default

    def fold(self, tokens: Slice) -> object:
        """The value of an expression.

        Raises:
            Unresolved: the file alone does not tell it.
        """
        tokens = without_parentheses(tokens)
        if not tokens:
            raise Unresolved("nothing is there")
        if self.special is not None:
            value = self.special(self, tokens)
            if value is not MISSING:
                return value
        if len(tokens) == 1:
            return self._single(tokens[0])
        self._refuse_conditions(tokens)
        for marks in (("||", "??", "or"), ("+", "-"), ("*", "/")):
            place = last_outside(tokens, marks)
            if place:
                return self._combined(tokens[:place], tokens[place].text, tokens[place + 1 :])
        return self._compound(tokens)

    def _single(self, token: Token) -> object:
        if token.kind in {"text", "symbol"}:
            return token.text
        if token.kind == "number":
            return _number(token.text)
        if token.kind == "name":
            if token.text.lower() in _WORDS:
                return _WORDS[token.text.lower()]
            if token.text in self.names:
                value = self.names[token.text]
                if isinstance(value, Unresolved):
                    raise Unresolved(value.why, value.default)
                return value
            raise Unresolved(message("the name {name}, which is not assigned above", name=token.text))
        raise Unresolved("a text with code in it" if token.kind == "open" else "an expression that is not run")

    def _refuse_conditions(self, tokens: Slice) -> None:
        if last_outside(tokens, ("?", "=>", "if", "unless", "===", "==", "!==", "!=", "&&")) is not None:
            raise Unresolved("a condition")

    def _combined(self, left: Slice, mark: str, right: Slice) -> object:
        if mark not in _ARITHMETIC:
            try:
                value = self.fold(left)
            except Unresolved as unresolved:
                default = unresolved.default if unresolved.default is not MISSING else self.lenient(right)
                raise Unresolved(unresolved.why, default) from None
            falls_through = value is None or value is MISSING or (mark != "??" and not value)
            return self.fold(right) if falls_through else value
        why, values = "", []
        for part in (left, right):
            try:
                values.append(self.fold(part))
            except Unresolved as unresolved:
                why = why or unresolved.why
                values.append(unresolved.default)
        if not why:
            return _operated(mark, *values)
        if MISSING in values:
            raise Unresolved(why)
        raise Unresolved(why, _operated(mark, *values))

    def _compound(self, tokens: Slice) -> object:
        first, last = tokens[0].text, tokens[-1].text
        if tokens[0].kind == "mark":
            if first in {"-", "+"}:
                value = self.fold(tokens[1:])
                if isinstance(value, int | float):
                    return -value if first == "-" else value
            if first == "!":
                return not self.fold(tokens[1:])
            if first == "[" and last == "]":
                return self.collection(tokens[1:-1])
            if first == "{" and last == "}":
                return self.entries(tokens[1:-1])
        if first == "(" and tokens[1].text in {"int", "bool", "string"} and tokens[2].text == ")":
            return self.fold(tokens[3:])
        return self._named(tokens)

    def _named(self, tokens: Slice) -> object:
        """A path of names, such as `process.env.X`, or a call at its end."""
        if tokens[0].text in {"new", "await"}:
            return self.fold(tokens[1:])
        opening = first_of(tokens, {"(", "["})
        path = [token.text for token in tokens[:opening] if token.kind in {"name", "symbol"}]
        if not path:
            raise Unresolved("an expression that is not run")
        if path[:2] == ["process", "env"] or path[0] in {"ENV", "$_ENV", "$_SERVER"}:
            return self._environment(path, tokens[opening:] if opening is not None else ())
        if opening is None:
            raise Unresolved(".".join(path))
        if closing_of(tokens, opening) != len(tokens) - 1 or tokens[opening].text == "[":
            raise Unresolved("an expression that is not run")
        arguments = list(split(tokens[opening + 1 : -1]))
        return self._called(path, arguments)

    def _called(self, path: list[str], arguments: list[Slice]) -> object:
        if path[-1] in _CASTS and arguments:
            return self.cast(path[-1], arguments[0])
        if path[-1] in _ENVIRONMENT_CALLS and arguments:
            return self._environment(path, arguments[0], arguments[1] if len(arguments) > 1 else None)
        if path == ["array"]:
            return self.collection([token for part in _joined(arguments) for token in part])
        # Of `MongoStore.create(...)`, the store is what matters.
        name = path[-2] if len(path) > 1 and path[-1][:1].islower() else path[-1]
        return Called(name, self._keywords(arguments))

    def cast(self, name: str, tokens: Slice) -> object:
        """A value made a number, or true or false."""
        to_bool = name in {"Boolean", "bool"}
        try:
            return _cast(self.fold(tokens), to_bool=to_bool)
        except Unresolved as unresolved:
            raise Unresolved(unresolved.why, _cast(unresolved.default, to_bool=to_bool)) from None

    def _keywords(self, arguments: list[Slice]) -> dict[str, object]:
        entries: dict[str, object] = {}
        for argument in arguments:
            if argument and argument[0].text == "{":
                entries |= self.entries(argument[1:-1])
        return entries

    def _environment(self, path: list[str], rest: Slice, default: Slice | None = None) -> object:
        variable = next((token.text for token in rest if token.kind == "text"), path[-1])
        if default is None and path[-1] == "fetch":
            parts = list(split(rest[1:-1])) if rest and rest[0].text == "(" else []
            default = parts[1] if len(parts) > 1 else None
        raise Unresolved(
            message("the environment variable {name}", name=variable),
            MISSING if default is None else self.lenient(default),
        )

    def collection(self, tokens: Slice) -> object:
        """A list, or in PHP a dictionary, by what stands between its commas."""
        parts = list(split(tokens))
        if any(first_of(part, {"=>"}) is not None for part in parts):
            return self.entries(tokens)
        return [self.lenient(part) for part in parts]

    def entries(self, tokens: Slice) -> dict[str, object]:
        """The entries of an object or a dictionary; those that are not told are left out."""
        return {key: value for key, _, part in pairs(tokens) if (value := self.lenient(part)) is not MISSING}

    def leaves(self, prefix: str, tokens: Slice) -> Iterator[Setting]:
        """The entries of nested objects under dotted keys, each with its line."""
        for key, line, part in pairs(tokens):
            path = f"{prefix}.{key}" if prefix else key
            inner = inside(part)
            if inner is None:
                yield self.setting(path, part, line)
            else:
                yield from self.leaves(path, inner)


def _joined(arguments: list[Slice]) -> Iterator[Slice]:
    for count, argument in enumerate(arguments):
        if count:
            yield [Token("mark", ",", argument[0].line if argument else 0)]
        yield argument


def names_assigned(tokens: Slice, folder: Folder) -> None:
    """Lets the folder know the plain names that the source assigns; the last assignment counts."""
    for assignment in assignments(tokens):
        if len(assignment.path) == 1:
            try:
                folder.names[assignment.path[0]] = folder.fold(assignment.value)
            except Unresolved as unresolved:
                folder.names[assignment.path[0]] = unresolved


def _number(text: str) -> int | float:
    digits = text.replace("_", "")
    if digits[:2].lower() == "0x":
        return int(digits, 16)
    return int(digits) if digits.isdigit() else _whole(float(digits))


def _operated(mark: str, first: object, second: object) -> object:
    if mark == "+" and isinstance(first, str) and isinstance(second, str):
        return (first + second)[:10_000]
    if isinstance(first, int | float) and isinstance(second, int | float):
        return _whole(_calculated(mark, first, second))
    raise Unresolved("arithmetic that is not folded")


def _calculated(mark: str, first: float, second: float) -> float:
    try:
        value = _ARITHMETIC[mark](first, second)
    except ArithmeticError:
        raise Unresolved("arithmetic without a result") from None
    if not abs(value) <= _LARGEST:
        raise Unresolved("a number that is too large")
    return value


def _whole(number: float) -> int | float:
    return int(number) if abs(number) <= _LARGEST and number == int(number) else number


def _cast(value: object, *, to_bool: bool) -> object:
    if value is MISSING:
        return value
    if to_bool:
        return value not in {False, None, "", "0", "false"} if isinstance(value, str | int | None) else bool(value)
    try:
        return _whole(float(str(int(value) if isinstance(value, bool) else value)))
    except (ValueError, OverflowError):
        return MISSING
