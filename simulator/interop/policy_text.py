"""A policy as TOML: what it extends, and the fields that differ, each with where it comes from."""

from collections.abc import Mapping
from typing import Any

from simulator.interop.importing import Import
from simulator.interop.settings import Setting
from simulator.policy.text import toml_value


def toml_of(imported: Import) -> str:
    """The policy of an import, for `load_policy`; a comment names the setting and the line behind each field."""
    dumped = imported.policy.model_dump()
    because = _because(imported.preset_because, imported.effective)
    lines = [
        f"name = {toml_value(imported.policy.name)}",
        f"description = {toml_value(imported.policy.description)}",
        f"extends = {toml_value(imported.preset)}{because}",
    ]
    tables: dict[str, list[str]] = {}
    for change in imported.changes:
        table, _, leaf = change.field.rpartition(".")
        value = toml_value(_at(dumped, change.field))
        tables.setdefault(table, []).append(f"{leaf} = {value}{_because(change.because, imported.effective)}")
    for table, fields in tables.items():
        lines += ["", f"[{table}]", *fields]
    return "\n".join(lines) + "\n"


def _at(dumped: Mapping[str, Any], path: str) -> Any:
    value: Any = dumped
    for part in path.split("."):
        value = value[part]
    return value


def _because(keys: tuple[str, ...], effective: Mapping[str, Setting]) -> str:
    """The settings behind a value, with their lines, as a comment; those that stand nowhere are left out."""
    told = []
    for key in dict.fromkeys(keys):
        setting = effective.get(key)
        if setting is not None:
            told.append(f"{key}, line {setting.line}" + (f": default, for {setting.why}" if setting.why else ""))
    return " # " + "; ".join(" ".join(text.split()) for text in told) if told else ""
