"""Which framework a file of settings is likely to be of: for whoever drops one on the window, and can say otherwise."""

from pathlib import PurePath
from typing import Final

from simulator.errors import InputError
from simulator.interop import framework_named

_BY_ENDING: Final = {
    ".py": ("django", "flask", "flask-session", "flask-login", "starlette"),
    ".js": ("express",),
    ".mjs": ("express",),
    ".ts": ("express",),
    ".php": ("php", "laravel"),
    ".ini": ("php",),
    ".env": ("laravel",),
    ".rb": ("rails", "devise"),
    ".properties": ("spring",),
    ".yml": ("spring",),
    ".yaml": ("spring",),
    ".cs": ("aspnet",),
    ".json": ("aspnet", "keycloak"),
}
"""Frameworks whose settings may stand in such a file; where two know as much of it, the first one is meant."""


def guess_framework(where: str, text: str, otherwise: str) -> str:
    """The framework that knows most of the settings in a file; `otherwise` where its ending tells nothing."""
    name = PurePath(where)
    candidates = _BY_ENDING.get(name.suffix.lower() or name.name.lower())
    if candidates is None:
        return otherwise
    return max(candidates, key=lambda candidate: _known_in(text, where, candidate))


def _known_in(text: str, where: str, framework_name: str) -> int:
    """How many settings of a text a framework knows; -1 where it cannot even read it."""
    framework = framework_named(framework_name)
    try:
        settings = framework.read(text, where)
    except (InputError, RecursionError):
        return -1
    return len({setting.key for setting in settings} & framework.known.keys())
