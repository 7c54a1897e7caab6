"""Which policies a sweep plays: fields and the values that each of them takes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import product
from typing import Any, NamedTuple

from pydantic import ValidationError

from simulator.errors import InputError, text_of
from simulator.messages import any_of, as_message, message
from simulator.policy import Policy, policy_fields
from simulator.policy.text import read_value

_BETWEEN_VALUES = re.compile(r",(?![^\[]*\])")
MOST_POINTS = 100_000
EMPTY = '""'


class Axis(NamedTuple):
    """A dotted field and its values as a policy file writes them."""

    field: str
    values: tuple[Any, ...]


class Point(NamedTuple):
    """One policy of a sweep: what is set in it, field by field."""

    settings: Mapping[str, Any]
    policy: Policy


class Refused(NamedTuple):
    """Settings that contradict each other, and how."""

    settings: Mapping[str, Any]
    problem: str


def read_axis(text: str) -> Axis:
    """An axis written `time.idle=5m,15m,30m`.

    Raises:
        InputError: the field does not exist, a value is not one of its own, or comes twice.
    """
    where = f"--vary {text}"
    field, found, rest = text.partition("=")
    fields = [name for name, _ in policy_fields()]
    if not found or not rest:
        raise InputError(where, "not a field with values", 'write it like "time.idle=5m,15m"')
    if field not in fields:
        near = get_close_matches(field, fields, n=3)
        raise InputError(
            where,
            message("unknown field {field}", field=field),
            message("perhaps {near}", near=any_of(near)) if near else "",
        )
    values: list[Any] = []
    for word in _BETWEEN_VALUES.split(rest):
        value = _read_value(field, word.strip(), f"{where}: {field}")
        if value in values:
            raise InputError(where, message("{word} comes twice", word=word.strip()))
        values.append(value)
    return Axis(field, tuple(values))


def _read_value(field: str, word: str, where: str) -> Any:
    try:
        return read_value(field, word)
    except ValueError as error:
        raise InputError(f"{where} = {word or EMPTY}", text_of(error)) from None


def points_of(policy: Policy, axes: Sequence[Axis]) -> tuple[list[Point], list[Refused]]:
    """Every combination of the values, the last axis turning fastest; those that contradict themselves apart.

    Raises:
        InputError: there is no axis, a field is varied twice, there are too many combinations, or all are refused.
    """
    _check(axes)
    points: list[Point] = []
    refused: list[Refused] = []
    for combination in product(*(axis.values for axis in axes)):
        settings = {axis.field: value for axis, value in zip(axes, combination, strict=True)}
        try:
            points.append(Point(settings, policy.with_changes(settings)))
        except ValidationError as error:
            text = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
            refused.append(Refused(settings, text))
    if not points:
        raise InputError(
            "--vary", message("no combination is a policy: {problem}", problem=as_message(refused[0].problem))
        )
    return points, refused


def _check(axes: Sequence[Axis]) -> None:
    if not axes:
        raise InputError("--vary", "nothing is varied", 'write it like "time.idle=5m,15m"')
    fields = [axis.field for axis in axes]
    if twice := next((field for field in fields if fields.count(field) > 1), None):
        raise InputError("--vary", message("{twice} is varied twice", twice=twice), "write all of its values in one")
    if (count := _count(axes)) > MOST_POINTS:
        raise InputError(
            "--vary",
            message("{count:,} combinations are too many", count=count),
            message("vary for at most {most:,}", most=MOST_POINTS),
        )


def _count(axes: Iterable[Axis]) -> int:
    count = 1
    for axis in axes:
        count *= len(axis.values)
    return count
