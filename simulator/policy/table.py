"""The fields of a policy as a table to read, made of their descriptions."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from simulator.policy.policy import Policy, policy_fields
from simulator.policy.values import AFTER

_DURATION = 'a duration or `"off"`'


def markdown_table() -> str:
    """Every field with the values it takes, what `owasp` says, what it is for, and the clause behind it."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    default = Policy()
    yield "| field | values | owasp | meaning | clause |"
    yield "| --- | --- | --- | --- | --- |"
    for path, field in policy_fields():
        extra = field.json_schema_extra
        clause = str(extra.get("clause", "")) if isinstance(extra, dict) else ""
        text = default.value_text(path)
        yield f"| `{path}` | {values_of(path)} | {text or '–'} | {field.description} | {clause} |"


def values_of(path: str) -> str:
    """What a field may be, as text."""
    *parents, leaf = path.split(".")
    model: type[BaseModel] = Policy
    for parent in parents:
        inner = model.model_fields[parent].annotation
        assert isinstance(inner, type), "a table of the policy is a model"
        model = inner
    schema = model.model_json_schema()["properties"][leaf]
    return ", ".join(schema["enum"]) if "enum" in schema else _other(schema)


def _other(schema: dict[str, Any]) -> str:
    if "enum" in schema.get("anyOf", [{}])[0]:
        return ", ".join((*schema["anyOf"][0]["enum"], f'`"{AFTER}30m"`'))
    if "anyOf" in schema:
        return 'a number or `"off"`'
    kind = schema["type"]
    if kind == "boolean":
        return "true, false"
    if kind == "integer":
        return f"{schema['minimum']} to {schema['maximum']}"
    if kind == "array":
        items = schema["items"]
        return "list of " + (", ".join(items["enum"]) if "enum" in items else "origins")
    if schema.get("unit") == "duration":
        return _DURATION
    return "text"
