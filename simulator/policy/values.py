"""How values are written in a policy file, and how a field is described.

Durations are written `"15m"` or `"off"` and held as integer milliseconds, `None` meaning off. Counts that may be absent
are written as a number or `"off"`. `"after 30m"` means that the account is looked at again on the first request more
than 30 minutes after the last look; log-in and renewal are looks.
"""

from typing import Annotated, Any, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core.core_schema import CoreSchema, no_info_before_validator_function

from simulator.durations import format_duration, parse_duration_ms
from simulator.messages import message

OFF = "off"
AFTER = "after "
MOST_ENTRIES = 10_000_000


def _read_duration(value: object) -> object:
    if value == OFF or value is None:
        return None
    if isinstance(value, str):
        return parse_duration_ms(value)
    if isinstance(value, int) and not isinstance(value, bool):
        raise ValueError(
            message('write a duration with its unit, such as "{seconds}s", or "off"', seconds=max(1, value))
        )
    raise ValueError('write a duration such as "15m", or "off"')


def _write_duration(value: int | None) -> str:
    return OFF if value is None else format_duration(value)


_DURATION_SCHEMA = {"type": "string", "pattern": r"^(off|(0|[1-9][0-9]*)[smhd])$"}

Duration = Annotated[
    int | None,
    BeforeValidator(_read_duration),
    PlainSerializer(_write_duration, return_type=str),
    WithJsonSchema(_DURATION_SCHEMA),
]


def _read_count(value: object) -> object:
    if value == OFF or value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_ENTRIES:
        return value
    raise ValueError(message('write a whole number from 1 to {most}, or "off"', most=MOST_ENTRIES))


def _write_count(value: int | None) -> int | str:
    return OFF if value is None else value


_COUNT_SCHEMA = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MOST_ENTRIES}, {"const": OFF}]}

Count = Annotated[
    int | None,
    BeforeValidator(_read_count),
    PlainSerializer(_write_count, return_type=int | str),
    WithJsonSchema(_COUNT_SCHEMA),
]

Switch = Annotated[bool, Field(strict=True)]


class Recheck(NamedTuple):
    """When a session looks at its account again: one of `words`, or in intervals, `"after 30m"`."""

    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        interval = {"type": "string", "pattern": rf"^{AFTER}(0|[1-9][0-9]*)[smhd]$"}
        return {"anyOf": [{"enum": list(self.words)}, interval]}

    def read(self, value: object) -> object:
        """The value as it is held: there is one way to write an interval."""
        if isinstance(value, str):
            if value in self.words:
                return value
            if value.startswith(AFTER):
                return AFTER + format_duration(parse_duration_ms(value.removeprefix(AFTER)))
        raise ValueError(message('write {words}, or "after 30m"', words=", ".join(self.words)))


def recheck_after_ms(value: str) -> int | None:
    """The interval of an `"after 30m"` value in milliseconds; None for the words without an interval."""
    return parse_duration_ms(value.removeprefix(AFTER)) if value.startswith(AFTER) else None


def described(default: Any, why: str, *, weakest: Any, clause: str = "", unit: str = "") -> Any:
    """A field with everything that editor, documentation and validation say of it.

    `weakest` is the value, as a file writes it, that defends least; `clause` the demand behind the field; `unit` what
    a bare number would count.
    """
    extra = {"weakest": weakest, "clause": clause, "unit": unit}
    if unit == "duration" or default is None:
        extra["default"] = _write_duration(default)  # As a file writes it, and not as it is held.
    return Field(default, description=why, json_schema_extra={k: v for k, v in extra.items() if v != ""})


class Section(BaseModel):
    """A table of a policy file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
