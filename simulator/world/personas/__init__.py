"""Kinds of people, one file each: how such a person spends the day.

A persona is a function of a `Day` and of habits with defaults; its name is the name that scenarios use.
"""

import inspect
from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from simulator.world.actor import Day, Program

Persona = Callable[..., None]


def persona_names() -> tuple[str, ...]:
    """The personas there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def write_program(name: str, habits: Mapping[str, str | int | float | bool]) -> Program:
    """The day of the persona `name` with these habits.

    Raises:
        ValueError: there is no such persona, it has no such habit, or a habit's value makes no sense.
    """
    if name not in persona_names():
        raise ValueError(f"unknown persona {name!r}; personas are {', '.join(persona_names())}")
    persona: Persona = getattr(import_module(f"{__name__}.{name}"), name)
    known = [parameter for parameter in inspect.signature(persona).parameters if parameter != "day"]
    for habit in habits:
        if habit not in known:
            raise ValueError(f"{name} has no habit {habit!r}; its habits are {', '.join(known) or 'none'}")
    day = Day()
    try:
        persona(day, **habits)
    except (TypeError, AttributeError) as error:
        raise ValueError(f"a habit of {name} has a value that it cannot live by: {error}") from None
    return day.program()
