"""Policies and their values as text: the file of a whole policy, and single values as people write them."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from simulator.policy.policy import Policy, policy_fields
from simulator.validation import complaint


def policy_toml(values: Mapping[str, Any], name: str, description: str) -> str:
    """The TOML of a policy with these values, dotted fields as a file writes them, in the order of the model."""
    lines = [f"name = {toml_value(name)}"]
    if description:
        lines.append(f"description = {toml_value(description)}")
    for table, leaves in _tables():
        lines += ["", f"[{table}]", *(f"{leaf} = {toml_value(values[f'{table}.{leaf}'])}" for leaf in leaves)]
    return "\n".join(lines) + "\n"


def _tables(model: type[BaseModel] = Policy, prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """Each table with the names of its own values, before the tables within it."""
    inner = {
        name: field.annotation
        for name, field in model.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
    }
    if prefix and (leaves := [name for name in model.model_fields if name not in inner]):
        yield prefix, leaves
    for name, section in inner.items():
        yield from _tables(section, f"{prefix}.{name}" if prefix else name)


def toml_value(value: object) -> str:
    """A text, number, switch or list as TOML writes it; its texts are JSON's, but for one character."""
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(toml_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def file_values(policy: Policy) -> dict[str, Any]:
    """Every value of a policy by its dotted field, as a file writes it."""
    return dict(_flat(policy.model_dump(), ""))


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        elif prefix:
            yield prefix + name, list(value) if isinstance(value, tuple) else value


def read_value(field: str, text: str) -> Any:
    """The value that a text means for a dotted field, as a policy file writes it: `15m`, `true`, `5`, `[logout, key]`.

    Raises:
        KeyError: there is no such field.
        ValueError: the text is no value of it; it says why.
    """
    adapter, problem = _adapters()[field], ""
    for candidate in _candidates(text):
        try:
            adapter.validate_python(candidate)
        except ValidationError as error:
            problem = problem or complaint(error.errors(include_url=False)[0])
        else:
            return candidate
    raise ValueError(problem)


@cache
def _adapters() -> Mapping[str, TypeAdapter[Any]]:
    kinds: dict[str, Any] = {name: Annotated[field.annotation, field] for name, field in policy_fields()}
    return {name: TypeAdapter(kind) for name, kind in kinds.items()}


def _candidates(text: str) -> Iterator[Any]:
    """What a text may stand for: on a line of words, texts have no quotes and numbers look like them."""
    if text.startswith("[") and text.endswith("]"):
        yield [item.strip().strip('"') for item in text[1:-1].split(",") if item.strip()]
    with suppress(ValueError):
        yield json.loads(text)
    yield text
