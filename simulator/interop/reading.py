"""Settings put into the words of a policy: which field each one sets, and what a policy cannot say."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from pydantic import ValidationError

from simulator.durations import SECOND_MS, format_duration
from simulator.errors import InputError
from simulator.interop.settings import MISSING, Called
from simulator.messages import as_message, joined, mark, message
from simulator.policy import OFF, Policy
from simulator.presets import load_policy
from simulator.validation import complaint

LONGEST_S: Final = 999_999_999
"""The most seconds that a duration of a policy can say: 31 years."""


class Kind(StrEnum):
    """What a remark is about."""

    UNRESOLVED = "unresolved"
    MISREAD = "misread"
    UNKNOWN = "unknown"
    RISK = "risk"
    NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a setting that the policy does not say."""

    kind: Kind
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A field of the policy, its value as a file writes it, and the settings that it follows from."""

    field: str
    value: Any
    because: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """The translation of effective settings, filled by a framework's module."""

    settings: Mapping[str, object]
    preset: str
    changes: dict[str, Change] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    preset_because: tuple[str, ...] = ()
    """The settings that chose the preset."""

    def has(self, *keys: str) -> bool:
        """Whether one of these is set to something that can be used."""
        return any(self.settings.get(key, MISSING) is not MISSING for key in keys)

    def say(self, path: str, value: Any, *because: str) -> None:
        """Sets a field of the policy."""
        self.changes[path] = Change(path, value, because)

    def remark(self, key: str, text: str, kind: Kind = Kind.NOT_SAID) -> None:
        self.remarks.append(Remark(kind, key, text))

    def misread(self, key: str, wanted: str) -> None:
        found, asked = _shown(self.settings.get(key, MISSING)), as_message(wanted)
        told = message("is not {wanted}; the default is taken", wanted=asked)
        if found:
            told = message("is not {wanted}: {found}; the default is taken", wanted=asked, found=found)
        self.remark(key, told, Kind.MISREAD)

    def flag(self, key: str, *, default: bool) -> bool:
        """A switch."""
        value = self.settings.get(key, MISSING)
        if value is MISSING:
            return default
        if not isinstance(value, bool):
            self.misread(key, "true or false")
            return default
        return value

    def text(self, key: str, default: str) -> str:
        """A text; None counts as absent."""
        value = self.settings.get(key, MISSING)
        if value is MISSING or value is None:
            return default
        if not isinstance(value, str):
            self.misread(key, "a text")
            return default
        return value

    def choice(self, key: str, options: Mapping[object, str], default: str, *, fold_case: bool = False) -> str:
        """One of a few values, told by what a policy calls it."""
        value = self.settings.get(key, MISSING)
        if value is MISSING:
            return default
        asked = value.lower() if fold_case and isinstance(value, str) else value
        for option, meaning in options.items():
            if type(option) is type(asked) and option == asked:
                return meaning
        self.misread(key, message("one of {names}", names=", ".join(map(str, options))))
        return default

    def number(self, key: str, default: int, least: int = 0, most: int = LONGEST_S) -> int:
        """A whole number."""
        value = self.settings.get(key, MISSING)
        if value is MISSING:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.misread(key, message("a whole number from {least} to {most}", least=least, most=most))
            return default
        return value

    def duration(self, key: str, default: str, *, unit_ms: int = SECOND_MS, dates: bool = False) -> str:
        """A duration as a policy writes it; None is off. `dates`: the framework also takes a timedelta."""
        value = self.settings.get(key, MISSING)
        if value is MISSING:
            return default
        if value is None:
            return OFF
        if isinstance(value, timedelta) and dates:
            length_ms = round(value / timedelta(milliseconds=1))
        elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LONGEST_S * SECOND_MS:
            length_ms = int(value * unit_ms)
        else:
            self.misread(key, message("a number of {units}", units=as_message(_UNITS[unit_ms])))
            return default
        return self.written(key, length_ms, default)

    def written(self, key: str, length_ms: int, default: str) -> str:
        """A length as a policy writes it: whole seconds, within what can be written."""
        if not 0 <= length_ms <= LONGEST_S * SECOND_MS:
            self.misread(key, "between nothing and 31 years")
            return default
        if length_ms % SECOND_MS:
            self.remark(key, "is cut to whole seconds")
        return format_duration(length_ms - length_ms % SECOND_MS)

    def names(self, key: str) -> tuple[str, ...] | None:
        """A list of texts; None where it is absent or something else."""
        value = self.settings.get(key, MISSING)
        if value is MISSING:
            return None
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            self.misread(key, "a list of texts")
            return None
        return tuple(value)

    def copy(self, path: str, key: str, read: Callable[[str], Any]) -> None:
        """Sets a field to what `read` makes of a setting, where there is one."""
        if self.has(key):
            self.say(path, read(key), key)

    def called(self, key: str) -> str:
        """The name of what the file would call there, or the text that stands there; empty where there is neither."""
        value = self.settings.get(key, MISSING)
        if isinstance(value, Called):
            return value.name
        return value if isinstance(value, str) else ""

    def policy(self, where: str) -> Policy:
        """The policy that the settings come to.

        Raises:
            InputError: together they say what a policy refuses, such as a cookie that a browser would drop.
        """
        base = load_policy(self.preset)
        try:
            return base.with_changes({change.field: change.value for change in self.changes.values()})
        except ValidationError as error:
            raise self._refusal(error, where) from None

    def _refusal(self, error: ValidationError, where: str) -> InputError:
        item = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in item["loc"] if not str(part).startswith("function-"))
        text = complaint(item)
        concerned = [
            key
            for change in self.changes.values()
            if change.field in text or path.startswith(change.field)
            for key in change.because
        ]
        keys = ", ".join(dict.fromkeys(concerned))
        return RefusedError(where, joined(": ", (keys, text)) if keys else text, tuple(concerned))


class RefusedError(InputError):
    """Settings that no policy can say; `keys` are those concerned, so that their line can be told."""

    def __init__(self, where: str, problem: str, keys: tuple[str, ...]) -> None:
        super().__init__(where, problem)
        self.keys = keys


_HARMLESS: Final = re.compile(r"[\w .,+-]{0,40}", re.ASCII)


def _shown(value: object) -> str:
    """What stands there instead, where it is a plain word or a number: anything else might be an address or a secret."""
    plain = isinstance(value, str) and _HARMLESS.fullmatch(value)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return json.dumps(value) if plain or number else ""


_UNITS: Final[Mapping[int, str]] = mark({1: "milliseconds", SECOND_MS: "seconds", 60 * SECOND_MS: "minutes"})


def policy_from(reading: Reading, framework: str) -> Policy:
    """The policy of settings that were given by hand, where nothing may be misread.

    Raises:
        InputError: a setting has a value that the framework does not take, or they contradict each other.
    """
    for remark in reading.remarks:
        if remark.kind is Kind.MISREAD:
            raise InputError(framework, joined(" ", (remark.key, as_message(remark.text))))
    return reading.policy(framework)
