"""A policy that somebody is working on: what was changed, from what, and what its settings say together."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from simulator.errors import InputError
from simulator.messages import joined, message
from simulator.policy import Note, Policy, overruled
from simulator.policy.checks import contradictions
from simulator.policy.editing import in_step
from simulator.policy.text import file_values, policy_toml
from simulator.validation import first_problem, parse_toml
from ui.words import tr

MOST_STEPS = 500
WHERE = "this policy"


class PolicyDraft(QObject):
    """Values by dotted field, as a policy file writes them. They may contradict each other for a while; `policy` is
    None as long as they do, and `contradicting` says how.

    `base` is what changes are told from. `changed` says that values, base or notes are others now.
    """

    changed = Signal()

    def __init__(self, base: Policy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start(base)

    def start(self, base: Policy) -> None:
        """Begins with another policy, and forgets what was done before."""
        self.base = base
        self._base_values = file_values(base)
        self._steps: list[dict[str, Any]] = [dict(self._base_values)]
        self._place = 0
        self._typing_in = ""
        self._text = ""
        self._settle()

    @property
    def values(self) -> Mapping[str, Any]:
        return self._steps[self._place]

    @property
    def can_undo(self) -> bool:
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        return self._place < len(self._steps) - 1

    def set(self, field: str, value: Any, *, typing: bool = False) -> None:
        """Gives a field another value. What is typed into one field on end is one step to undo."""
        self.set_many({field: value}, typing_in=field if typing else "")

    def set_many(self, values: Mapping[str, Any], *, typing_in: str = "") -> None:
        """Gives several fields other values, as one step; `typing_in` names what is typed into, if anything is."""
        after = {**self.values, **values}
        if after == self.values:
            return
        goes_on = bool(typing_in) and typing_in == self._typing_in and self.can_undo and not self.can_redo
        del self._steps[self._place + (0 if goes_on else 1) :]
        self._steps.append(after)
        del self._steps[:-MOST_STEPS]
        self._place = len(self._steps) - 1
        self._typing_in = typing_in
        self._settle()

    def set_all(self, policy: Policy) -> None:
        """Takes over every value of a policy, as one step."""
        self.set_many(file_values(policy))

    def revert(self, fields: Iterable[str]) -> None:
        """Gives fields their values of the base again, as one step."""
        self.set_many({field: self._base_values[field] for field in fields})

    def undo(self) -> None:
        if self.can_undo:
            self._go(self._place - 1)

    def redo(self) -> None:
        if self.can_redo:
            self._go(self._place + 1)

    def _go(self, place: int) -> None:
        self._place = place
        self._typing_in = ""
        self._settle()

    def measure_from(self, base: Policy) -> None:
        """Tells changes from another policy from now on; the values stay."""
        self.base, self._base_values = base, file_values(base)
        self._settle()

    def is_changed(self, field: str) -> bool:
        return bool(self.values[field] != self._base_values[field])

    def before(self, field: str) -> Any:
        """The value that a field has in the base."""
        return self._base_values[field]

    @property
    def changed_fields(self) -> list[str]:
        """The fields that differ from the base, in the order of the model."""
        return [field for field in self.values if self.is_changed(field)]

    def differences(self, policy: Policy) -> dict[str, Any]:
        """The values that another policy has otherwise."""
        theirs = file_values(policy)
        return {field: value for field, value in self.values.items() if theirs[field] != value}

    @property
    def toml(self) -> str:
        """The draft as a policy file: the one that was typed, brought in step, where there is one."""
        if self._text:
            return in_step(self._text, self.values)
        return policy_toml(self.values, self.base.name, self.base.description)

    def read_toml(self, text: str) -> str:
        """Takes over what a policy file says; what is wrong with it, or nothing. Absent values are those of `owasp`."""
        try:
            data = parse_toml(text, WHERE)
            for told in ("name", "description"):
                data.pop(told, None)
            values = file_values(_loosely(data))
        except InputError as error:
            return _said(error)
        except ValidationError as error:
            return _said(first_problem(error, WHERE))
        self._text = text
        self.set_many(values, typing_in="toml")
        return ""

    def _settle(self) -> None:
        drafted = _loosely(_nested(self.values))
        self.contradicting: tuple[Note, ...] = tuple(contradictions(drafted))
        self.overruled: tuple[Note, ...] = () if self.contradicting else tuple(overruled(drafted))
        self.policy: Policy | None = None
        if not self.contradicting:
            told = {"name": self.base.name, "description": self.base.description}
            self.policy = Policy.model_validate(_nested(self.values) | told)
        self.changed.emit()

    def notes_of(self, field: str) -> list[tuple[str, bool]]:
        """What a field says together with another one, and whether that is a contradiction."""
        notes = [(note, True) for note in self.contradicting] + [(note, False) for note in self.overruled]
        return [(note.text, wrong) for note, wrong in notes if field in note.fields]


def _said(error: InputError) -> str:
    """What is wrong, and what would be right; where goes without saying."""
    return "; ".join(tr(part) for part in (error.problem, error.remedy) if part)


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field, value in values.items():
        table = data
        *parents, leaf = field.split(".")
        for parent in parents:
            table = table.setdefault(parent, {})
        table[leaf] = value
    return data


def _loosely(data: Mapping[str, Any]) -> Policy:
    """A policy whose values are each right by themselves, but may contradict each other.

    Raises:
        ValidationError: a value is not one of its field.
        InputError: there is no such section.
    """
    sections = {}
    for name, value in data.items():
        model = Policy.model_fields[name].annotation if name in Policy.model_fields else None
        if model is None or not isinstance(value, dict):
            raise InputError(WHERE, message("unknown field {key}", key=name), "remove it or correct its name")
        try:
            sections[name] = model.model_validate(value)
        except ValidationError as error:
            found = first_problem(error, WHERE)
            unknown = error.errors(include_url=False)[0]["type"] == "extra_forbidden"
            raise InputError(WHERE, joined(": " if unknown else ".", (name, found.problem))) from None
    return Policy.model_construct(**sections)
