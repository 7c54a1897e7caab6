"""Kinds of people, one file each: how such a person spends the day.

A persona is a function of a `Day` and of habits with defaults; its name is the name that scenarios use.
"""

import inspect
import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from simulator.errors import text_of
from simulator.messages import message
from simulator.runspec.scenario import Habit
from simulator.world.actor import Day, Program

Persona = Callable[..., None]

_WRITTEN_AS = {str: (str,), int: (int,), float: (int, float)}
"""What a file may say for a habit whose default is of a type."""


@cache
def persona_names() -> tuple[str, ...]:
    """The personas there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def write_program(name: str, habits: Mapping[str, Habit]) -> Program:
    """The day of the persona `name` with these habits.

    Raises:
        ValueError: there is no such persona, it has no such habit, or a habit's value makes no sense.
    """
    if name not in persona_names():
        raise ValueError(
            message("unknown persona {name!r}; personas are {names}", name=name, names=", ".join(persona_names()))
        )
    persona: Persona = getattr(import_module(f"{__name__}.{name}"), name)
    defaults = {p.name: p.default for p in inspect.signature(persona).parameters.values() if p.name != "day"}
    for habit, value in habits.items():
        if habit not in defaults:
            raise ValueError(
                message(
                    "{name} has no habit {habit!r}; its habits are {habits}",
                    name=name,
                    habit=habit,
                    habits=", ".join(defaults) or message("none"),
                )
            )
        if isinstance(value, bool) or not isinstance(value, _WRITTEN_AS[type(defaults[habit])]):
            raise ValueError(
                message(
                    "{said}: write a value such as {value}", said=_said(habit, value), value=json.dumps(defaults[habit])
                )
            )
    try:
        return _lived(persona, habits)
    except ValueError as error:
        raise ValueError(
            message("{habit}{problem}", habit=_to_blame(persona, habits), problem=text_of(error))
        ) from None


def _lived(persona: Persona, habits: Mapping[str, Habit]) -> Program:
    day = Day()
    persona(day, **habits)
    return day.program()


def _to_blame(persona: Persona, habits: Mapping[str, Habit]) -> str:
    """The habit that cannot be lived by, even if it is the only one, with what stands between it and the reason."""
    for habit, value in habits.items():
        try:
            _lived(persona, {habit: value})
        except ValueError:
            return f"{_said(habit, value)}: "
    return ""


def _said(habit: str, value: Habit) -> str:
    return f"habits.{habit} = {json.dumps(value, ensure_ascii=False)}"
