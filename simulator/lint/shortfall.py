"""What a check says, and the small words that most checks are made of.

A check looks at one demand. Whether a field falls short may depend on other fields, but it must do so in one direction
only: a policy that defends better in any field falls short nowhere that it did not before.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from simulator.durations import format_duration, parse_duration_ms
from simulator.messages import any_of, mark, message
from simulator.policy import OFF, Policy

A_LIMIT = mark("a limit")
ON_SERVER = mark("records on the server")

FileValue = bool | int | str | list[str]
"""A value as a policy file writes it."""


class Shortfall(NamedTuple):
    """A field that falls short of a demand: what would be right, and the fields to set so that it is."""

    field: str
    wanted: str
    fix: Mapping[str, FileValue]


Check = Callable[..., Iterator[Shortfall]]
"""Yields where a policy falls short of a demand; its keywords are the numbers and words of the rule."""


def field_is(field: str, value: FileValue) -> Check:
    """A demand that a field have exactly this value."""

    def check(policy: Policy) -> Iterator[Shortfall]:
        if policy.value(field) != value:
            yield Shortfall(field, shown(value), {field: value})

    return check


def one_of(policy: Policy, field: str, values: Sequence[str]) -> Iterator[Shortfall]:
    """Falls short unless the field has one of `values`; the fix is the first of them."""
    if policy.value(field) not in values:
        yield Shortfall(field, either(values), {field: values[0]})


def at_most(policy: Policy, field: str, limit: str) -> Iterator[Shortfall]:
    """Falls short where a duration is off or longer than `limit`."""
    value = policy.value(field)
    if value is None or value > parse_duration_ms(limit):
        yield Shortfall(field, message("at most {limit}", limit=limit), {field: limit})


def limited(policy: Policy, field: str, usual: str) -> Iterator[Shortfall]:
    """Falls short where a duration is off; the fix is what is usual."""
    if policy.value(field) is None:
        yield Shortfall(field, A_LIMIT, {field: usual})


def either(values: Sequence[FileValue]) -> str:
    """Values as a sentence names them: `"strict"`, `"lax" or "none"`."""
    return any_of(map(shown, values))


def shown(value: object) -> str:
    """A value of a field as a policy file writes it, quotes and all."""
    if value is None:
        return f'"{OFF}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(shown(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def shorter(limit: str, usual: str) -> str:
    """The shorter of two durations."""
    return format_duration(min(parse_duration_ms(limit), parse_duration_ms(usual)))
