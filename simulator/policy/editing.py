"""A policy file that somebody wrote, brought in step with other values: comments, order and spacing stay as they are."""

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.items import Table

from simulator.policy.policy import Policy
from simulator.policy.text import file_values


def in_step(text: str, values: Mapping[str, Any]) -> str:
    """The text of a policy file that says `values`, dotted fields as a file writes them. What it leaves out stays out
    where `values` say what holds then, and is written into its table otherwise.

    Raises:
        tomlkit.exceptions.ParseError: the text is no TOML.
    """
    document = tomlkit.parse(text)
    absent = file_values(Policy())
    for field, value in values.items():
        *tables, leaf = field.split(".")
        table = _table(document, tables)
        said = table[leaf] if table is not None and leaf in table else absent[field]
        if _plain(said) != value:
            (table if table is not None else _made(document, tables))[leaf] = value
    return tomlkit.dumps(document)


def _plain(value: Any) -> Any:
    return value.unwrap() if hasattr(value, "unwrap") else value


def _table(document: Container, path: list[str]) -> Any:
    """The table at a path; None where there is none."""
    found: Any = document
    for name in path:
        if name not in found:
            return None
        found = found[name]
    return found


def _made(document: Container, path: list[str]) -> Any:
    """The table at a path, made where it is missing; a table that only holds others needs no header of its own."""
    found: Any = document
    for place, name in enumerate(path):
        if name not in found:
            made: Table = tomlkit.table(is_super_table=place < len(path) - 1)
            found[name] = made
        found = found[name]
    return found
