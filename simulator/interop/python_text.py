"""Settings written as Python."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

_INDENT: Final = "    "


def literal(value: object, indent: str = "") -> str:
    """A value as Python source; lists and dictionaries have a line for each of their parts."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, timedelta):
        return f"timedelta(seconds={int(value.total_seconds())})"
    inner = indent + _INDENT
    if isinstance(value, list) and value:
        return "[\n" + "".join(f"{inner}{literal(item, inner)},\n" for item in value) + f"{indent}]"
    if isinstance(value, Mapping) and value:
        parts = (f"{inner}{literal(key)}: {literal(part, inner)},\n" for key, part in value.items())
        return "{\n" + "".join(parts) + f"{indent}}}"
    return repr(value)


def assignments(settings: Mapping[str, object]) -> str:
    """`KEY = value`, a line each."""
    return "".join(f"{key} = {literal(value)}\n" for key, value in settings.items())


def configuration(settings: Mapping[str, object], application: str = "app") -> str:
    """`app.config.update(KEY=value, ...)`, for Flask and what builds on it."""
    lines = "".join(f"{_INDENT}{key}={literal(value, _INDENT)},\n" for key, value in settings.items())
    return f"{application}.config.update(\n{lines})\n"
