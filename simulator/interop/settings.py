"""Settings as a file states them: each value with its line, and with what keeps it from being known.

Nothing here knows a framework. Readers give `Setting`s, whose values are plain: text, numbers, switches, `None`, lists,
dictionaries, `timedelta`, and `Called` for what a file would call.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from simulator.errors import InputError
from simulator.messages import mark, message

_SECRET: Final = re.compile(
    r"secret|passw|salt|pepper|private|credential|api_?key|app_?key|\bkey_?base|(?<!_id)_?token$", re.IGNORECASE
)
_NO_SECRETS: Final = re.compile(
    r"csrf|remember|name$|lifespan|reuse|cleanup|clean_up|timeout|revoke|sign_in_after|lifetime", re.IGNORECASE
)


class _Missing:
    """The value of a setting that nothing is known of."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()
"""Stands where a value could not be told and nothing stands in for it."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a file would call, such as `FileSystemCache("sessions", threshold=200)`; it is not called."""

    name: str
    arguments: Mapping[str, object] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """A value that a file states under a key.

    `why` is empty where the value is certain; otherwise it says what it depends on, and `value` is what would hold
    without that, such as the default of an environment variable, or `MISSING`.
    """

    key: str
    value: object
    line: int
    why: str = ""
    conditional: bool = False


def is_secret(key: str) -> bool:
    """Whether what stands under this key is nobody's business: such values are dropped where they are read."""
    last = re.split(r"[.\[]", key)[-1]
    return bool(_SECRET.search(last)) and not _NO_SECRETS.search(last)


def without_secrets(settings: Iterable[Setting]) -> list[Setting]:
    """The settings, with the values of secret keys dropped, and with keys that can be printed."""
    return [
        Setting(_printable(setting.key), MISSING, setting.line, mark("a secret, which is not read"))
        if is_secret(setting.key)
        else replace(setting, key=_printable(setting.key), why=_printable(setting.why))
        for setting in settings
    ]


def _printable(text: str) -> str:
    """Half of a pair of surrogates can stand in a source as an escape, and cannot be written anywhere."""
    printable = text.encode("utf-8", "replace").decode()
    return text if text == printable else printable


def conditional(setting: Setting, line: int | None) -> Setting:
    """The setting as one that stands under the condition on that line, where there is one."""
    if not line:
        return setting
    return replace(setting, why=setting.why or message("the condition on line {line}", line=line), conditional=True)


def cannot_parse(where: str, line: int, what: str) -> InputError:
    """The refusal of a file that cannot be parsed."""
    return InputError(
        message("{where}, line {line}", where=where, line=line), what, "correct the file; it is read, never run"
    )
