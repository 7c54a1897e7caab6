"""Settings of somebody's own application, brought from a file; the kind of file says which framework it is of."""

from pathlib import Path
from typing import Final

from simulator.interop import IMPORTED, framework_named
from simulator.interop.importing import Import, import_settings
from simulator.validation import read_text

_ENDINGS: Final = {
    "express": "*.js *.mjs *.ts",
    "spring": "*.properties *.yml *.yaml",
    "aspnet": "*.json",
    "rails": "*.rb",
    "devise": "*.rb",
    "php": "*.ini",
    "laravel": "*.php *.env",
    "keycloak": "*.json",
}


def file_kinds() -> dict[str, str]:
    """What a file dialog offers, with the framework that each stands for."""
    return {f"{framework_named(name).title} ({_ENDINGS.get(name, '*.py')})": name for name in IMPORTED}


def brought(path: Path, framework: str) -> Import:
    """The policy that a file of settings comes to.

    Raises:
        InputError: the file cannot be read, or says what no policy can be made of.
    """
    return import_settings(framework_named(framework), read_text(path), str(path))
