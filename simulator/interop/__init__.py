"""Settings of web frameworks, in and out: files are parsed, never run."""

from importlib import import_module
from typing import Final

from simulator.errors import InputError
from simulator.interop.framework import Framework
from simulator.messages import message

EXPORTED: Final = ("django", "flask", "flask-login", "flask-session", "starlette", "express", "php")
"""The frameworks that policies can be written for."""

IMPORTED: Final = (*EXPORTED, "spring", "aspnet", "rails", "devise", "laravel", "keycloak")
"""The frameworks whose settings can be read; each has a module of its name."""


def framework_named(name: str) -> Framework:
    """The framework of that name.

    Raises:
        InputError: there is none.
    """
    if name not in IMPORTED:
        raise InputError(name, "no such framework", message("give one of {imported}", imported=", ".join(IMPORTED)))
    module = import_module(f"simulator.interop.{name.replace('-', '_')}")
    framework: Framework = module.FRAMEWORK
    return framework
