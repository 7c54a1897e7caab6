"""Attacks, one file each: what the thief does, what the victim does meanwhile, and what the thief is after.

A file holds a function of a `Plot` that bears the file's name, and `ATTACK`, which says what it is.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from simulator.messages import message
from simulator.world.actor import Program
from simulator.world.attacking.attempt import Attempt
from simulator.world.attacking.plot import Attack, Plot
from simulator.world.attacking.verdict import announce, conclude

Script = Callable[[Plot], None]


def attack_names() -> tuple[str, ...]:
    """The attacks there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def attack_named(name: str) -> Attack:
    """What the attack of that name is.

    Raises:
        ValueError: there is none; the text names those there are.
    """
    if name not in attack_names():
        raise ValueError(
            message(
                "unknown attack {name!r}; attacks are {attack_names}", name=name, attack_names=", ".join(attack_names())
            )
        )
    attack: Attack = import_module(f"{__name__}.{name}").ATTACK
    return attack


def write_attack(attempt: Attempt) -> Program:
    """The steps of an attempt."""
    attack = attack_named(attempt.attack)
    script: Script = getattr(import_module(f"{__name__}.{attempt.attack}"), attempt.attack)
    plot = Plot(attempt)
    plot.add("announce", announce)
    script(plot)
    plot.conclude(lambda scene: conclude(scene, attack))
    return plot.program()
