"""Values worth trying for a field, for whoever varies it for the first time."""

from typing import Any

from pydantic.fields import FieldInfo

from simulator.policy import Policy, policy_fields
from simulator.policy.text import file_values
from ui.models.policy_words import CHOICES, choices_of
from ui.models.sweep_points import value_words

_DURATIONS = ("5m", "15m", "30m", "1h")
_LONG_DURATIONS = ("4h", "8h", "12h", "24h")
_LONG = frozenset({"time.absolute", "remember.duration", "cookie.max_age", "transport.hsts", "token.refresh"})

_NUMBERS = {
    "id.bits": ("64", "128", "256"),
    "limit.max_sessions": ("1", "3", "5", "off"),
    "login.max_failures": ("0", "3", "5", "10"),
    "store.max_entries": ("100", "1000", "off"),
}


def varied_fields() -> list[str]:
    """The fields that take one of several values that can be listed."""
    return [name for name, info in policy_fields() if suggested_values(name, info, Policy())]


def suggestion(field: str, policy: Policy) -> str:
    """Values for a field as they are written: `5m, 15m, 30m`, the policy's own among them."""
    info = dict(policy_fields())[field]
    return ", ".join(suggested_values(field, info, policy))


def suggested_values(field: str, info: FieldInfo, policy: Policy) -> tuple[str, ...]:
    """The values one by one; none where they would be lists or texts of one's own."""
    extra: Any = info.json_schema_extra
    current = value_words(file_values(policy)[field])
    if info.annotation is bool:
        return ("true", "false")
    if words := choices_of(info) or tuple(CHOICES.get(field, ())):
        return words
    if extra.get("unit") == "duration":
        return _with(_LONG_DURATIONS if field in _LONG else _DURATIONS, current)
    return _with(_NUMBERS[field], current) if field in _NUMBERS else ()


def _with(usual: tuple[str, ...], *more: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*usual, *more)))
