"""Folding expressions of Python to values, without running them."""

import ast
import operator
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from simulator.interop.settings import MISSING, Called
from simulator.messages import message

_MOST_DIGITS: Final = 18
_MOST_ITEMS: Final = 10_000
_LARGEST: Final = 10**_MOST_DIGITS
_LARGEST_POWER: Final = 64
_OPERATORS: Final[Mapping[type[ast.operator], Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Pow: operator.pow,
}
_COMPARISONS: Final[Mapping[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.In: lambda value, known: value in known,
    ast.NotIn: lambda value, known: value not in known,
}
_METHODS: Final = frozenset({"lower", "upper", "strip", "title", "split"})
_CASTS: Final[Mapping[str, Callable[[Any], object]]] = {
    "int": int,
    "float": float,
    "str": str,
    "bool": bool,
    "list": list,
    "tuple": list,
}
_ENVIRONMENT: Final = frozenset({"env", "environ", "getenv", "config", "os", "decouple", "settings"})
_TIMEDELTA_POSITIONS: Final = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")


class Unresolved(Exception):  # noqa: N818 - no error: a value that the file alone does not tell
    """A value that depends on something else; `default` is what holds without that, or `MISSING`."""

    def __init__(self, why: str, default: object = MISSING) -> None:
        super().__init__(why)
        self.why, self.default = why, default


def dotted(node: ast.expr) -> str:
    """`a.b.c` of a chain of names; empty for anything else. Calls within it are looked through."""
    parts: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Name):
            return ".".join(reversed([*parts, node.id]))
        else:
            return ""


def fold(node: ast.expr, names: Mapping[str, object]) -> object:
    """The value of an expression, where `names` are those assigned above it.

    Raises:
        Unresolved: the file alone does not tell it.
    """
    match node:
        case ast.Constant(value=value):
            return value.decode("latin-1") if isinstance(value, bytes) else value
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            return _fold_items(items, names)
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            return {str(fold(key, names)): _leniently(value, names) for key, value in pairs if key is not None}
        case ast.BinOp(left=left, op=operation, right=right):
            return _fold_both(left, operation, right, names)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            number = fold(operand, names)
            if isinstance(number, int | float):
                return -number
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _mapped(operand, names, operator.not_)
        case ast.Compare(left=left, ops=[comparison], comparators=[right]) if type(comparison) in _COMPARISONS:
            wanted = fold(right, names)
            return _mapped(left, names, lambda value: _COMPARISONS[type(comparison)](value, wanted))
        case ast.Name(id=name):
            return _fold_name(name, names)
        case ast.Call():
            return _fold_call(node, names)
        case ast.Subscript(value=holder, slice=ast.Constant(value=str() as key)) if _of_environment(dotted(holder)):
            raise Unresolved(message("the environment variable {name}", name=key))
        case ast.BoolOp(op=ast.Or(), values=[first, *_, last]):
            return _fold_or(first, last, names)
        case ast.IfExp(lineno=line):
            raise Unresolved(message("the condition on line {line}", line=line))
    raise Unresolved("an expression that is not run")


def _leniently(node: ast.expr, names: Mapping[str, object]) -> object:
    """A part of a dictionary: where it is not told, the others still are."""
    try:
        return fold(node, names)
    except Unresolved as unresolved:
        return unresolved.default


def _fold_items(items: list[ast.expr], names: Mapping[str, object]) -> list[object]:
    folded: list[object] = []
    for item in items:
        if isinstance(item, ast.Starred):
            inner = fold(item.value, names)
            folded += inner if isinstance(inner, list) else []
        else:
            folded.append(fold(item, names))
    return folded


def _fold_both(left: ast.expr, operation: ast.operator, right: ast.expr, names: Mapping[str, object]) -> object:
    """The result of an operation; where a part is unresolved, that of its default."""
    why, values = "", []
    for part in (left, right):
        try:
            values.append(fold(part, names))
        except Unresolved as unresolved:
            why = why or unresolved.why
            values.append(unresolved.default)
    if not why:
        return _fold_operation(values[0], operation, values[1])
    if MISSING in values:
        raise Unresolved(why)
    raise Unresolved(why, _fold_operation(values[0], operation, values[1]))


def _fold_operation(left: object, operation: ast.operator, right: object) -> object:
    apply = _OPERATORS.get(type(operation))
    if apply is None:
        raise Unresolved("arithmetic that is not folded")
    if isinstance(left, timedelta) and isinstance(right, timedelta | int):
        return _checked(apply, left, right)
    if isinstance(right, timedelta) and isinstance(left, int):
        return _checked(apply, left, right)
    if isinstance(operation, ast.Add) and isinstance(left, str | list) and type(left) is type(right):
        joined: str | list[object] = left + right  # type: ignore[operator]  # both are text, or both lists
        if len(joined) <= _MOST_ITEMS:
            return joined
    numbers = (left, right)
    if all(isinstance(number, int | float) and abs(number) <= _LARGEST for number in numbers):
        if isinstance(operation, ast.Pow) and not (isinstance(right, int) and 0 <= right <= _LARGEST_POWER):
            raise Unresolved("a power that is too large")
        return _checked(apply, *numbers)
    raise Unresolved("arithmetic that is not folded")


def _checked(apply: Callable[[Any, Any], Any], left: object, right: object) -> object:
    try:
        value = apply(left, right)
    except (ArithmeticError, TypeError, ValueError):
        raise Unresolved("arithmetic without a result") from None
    if isinstance(value, int | float) and not abs(value) <= _LARGEST:
        raise Unresolved("a number that is too large")
    return value


def _fold_name(name: str, names: Mapping[str, object]) -> object:
    if name not in names:
        raise Unresolved(message("the name {name}, which is not assigned above", name=name))
    value = names[name]
    if isinstance(value, Unresolved):
        raise Unresolved(value.why, value.default)
    return value


def _fold_or(first: ast.expr, last: ast.expr, names: Mapping[str, object]) -> object:
    try:
        return fold(first, names) or fold(last, names)
    except Unresolved as unresolved:
        default = unresolved.default if unresolved.default is not MISSING else _leniently(last, names)
        raise Unresolved(unresolved.why, default) from None


def _of_environment(name: str) -> bool:
    return name.partition(".")[0] in _ENVIRONMENT


def _fold_call(node: ast.Call, names: Mapping[str, object]) -> object:
    name = dotted(node.func)
    last = name.rpartition(".")[2]
    if isinstance(node.func, ast.Attribute) and last in _METHODS and not node.keywords:
        arguments = [fold(argument, names) for argument in node.args]
        return _mapped(node.func.value, names, lambda value: getattr(_text(value), last)(*arguments))
    if isinstance(node.func, ast.Attribute) and last == "total_seconds":
        return _mapped(node.func.value, names, _total_seconds)
    if last == "timedelta":
        return _fold_timedelta(node, names)
    if name in _CASTS and len(node.args) == 1 and not node.keywords:
        return _mapped(node.args[0], names, _CASTS[name])
    if _of_environment(name) and node.args and isinstance(node.args[0], ast.Constant):
        raise Unresolved(message("the environment variable {name}", name=node.args[0].value), _default_of(node, names))
    if not name:
        raise Unresolved("a call that is not made")
    keywords = {word.arg: _leniently(word.value, names) for word in node.keywords if word.arg is not None}
    return Called(last, keywords)


def _default_of(node: ast.Call, names: Mapping[str, object]) -> object:
    """What a look-up in the environment gives where the variable is not set, cast as it says."""
    given = {word.arg: word.value for word in node.keywords}
    default = given.get("default") or (node.args[1] if len(node.args) > 1 else None)
    if default is None:
        return MISSING
    value = _leniently(default, names)
    cast = _CASTS.get(dotted(given["cast"])) if "cast" in given else None
    try:
        return cast(value) if cast and value is not MISSING else value
    except (TypeError, ValueError):
        return MISSING


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _total_seconds(value: object) -> int | float:
    if not isinstance(value, timedelta):
        raise TypeError(value)
    seconds = value.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds


def _mapped(node: ast.expr, names: Mapping[str, object], make: Callable[[Any], object]) -> object:
    """What `make` gives for a value; where that is unresolved, for its default."""
    try:
        return make(fold(node, names))
    except Unresolved as unresolved:
        try:
            default = MISSING if unresolved.default is MISSING else make(unresolved.default)
        except (TypeError, ValueError, OverflowError):
            default = MISSING
        raise Unresolved(unresolved.why, default) from None
    except (TypeError, ValueError, OverflowError):
        raise Unresolved("a conversion that fails") from None


def _fold_timedelta(node: ast.Call, names: Mapping[str, object]) -> timedelta:
    parts = dict(zip(_TIMEDELTA_POSITIONS, node.args, strict=False))
    parts |= {word.arg: word.value for word in node.keywords if word.arg is not None}
    try:
        values: dict[str, Any] = {name: fold(value, names) for name, value in parts.items()}
        return timedelta(**values)
    except (TypeError, OverflowError, ValueError):
        raise Unresolved("a timedelta that cannot be made") from None
    except Unresolved as unresolved:
        raise Unresolved(unresolved.why, _timedelta_default(parts, names)) from None


def _timedelta_default(parts: Mapping[str, ast.expr], names: Mapping[str, object]) -> object:
    values: dict[str, Any] = {name: _leniently(value, names) for name, value in parts.items()}
    try:
        return MISSING if MISSING in values.values() else timedelta(**values)
    except (TypeError, OverflowError, ValueError):
        return MISSING
