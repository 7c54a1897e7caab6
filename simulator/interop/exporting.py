"""From a policy to a framework's settings: their text, what they leave unsaid, and the code that would say it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from simulator.errors import InputError
from simulator.interop.advice import ADVICE
from simulator.interop.framework import Exporting, Framework
from simulator.interop.losses import Loss, losses
from simulator.interop.reading import policy_from
from simulator.messages import mark, message
from simulator.policy import Policy
from simulator.validation import write_text

REMEDIES: Final = Path(__file__).parents[2] / "resources" / "remedies"
"""Code that does what no setting can, a file each, by framework."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A file of code for some losses, with the policy's values in its constants."""

    name: str
    fields: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """A policy in the form of a framework's settings."""

    framework: Framework
    policy: Policy
    settings: Mapping[str, object]
    text: str
    losses: tuple[Loss, ...]
    remedies: tuple[Remedy, ...]

    def advice(self, loss: Loss) -> str:
        """What to do about a loss: the file of code, or a line of advice."""
        for remedy in self.remedies:
            if loss.field in remedy.fields:
                return remedy.name
        return ADVICE[loss.field]

    @property
    def files(self) -> dict[str, str]:
        """The text of each file by its name, the settings first."""
        assert self.framework.exporting is not None, "it was exported"
        code = {remedy.name.partition("/")[2]: remedy.text for remedy in self.remedies}
        return {self.framework.exporting.file: self.text, **code}

    def write(self, folder: Path) -> None:
        """Writes the files into a folder, which is made where there is none.

        Raises:
            InputError: the folder or a file cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(str(folder), error.strerror or mark("cannot be made"), "give another folder") from None
        for name, text in self.files.items():
            write_text(folder / name, text)

    def document(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            "framework": self.framework.name,
            "policy": self.policy.name,
            "settings": self.text,
            "losses": [
                {
                    "field": loss.field,
                    "wanted": loss.wanted,
                    "got": loss.got,
                    "felt": loss.felt,
                    "advice": self.advice(loss),
                }
                for loss in self.losses
            ],
            "code": [
                {"file": remedy.name, "fields": list(remedy.fields), "text": remedy.text} for remedy in self.remedies
            ],
        }


def export_policy(framework: Framework, policy: Policy) -> Export:
    """The settings that come closest to a policy; the losses are what reading them back would miss.

    Raises:
        InputError: settings of this framework can only be read.
    """
    exporting = framework.exporting
    if exporting is None:
        raise InputError(
            framework.name, message("settings of {framework} can be imported, not exported", framework=framework.title)
        )
    settings = exporting.settings_of(policy)
    lost = losses(policy, policy_from(framework.translate(settings), framework.name))
    remedies = _remedies(exporting, policy, [loss.field for loss in lost if loss.felt])
    return Export(framework, policy, settings, exporting.render(settings), lost, remedies)


def _remedies(exporting: Exporting, policy: Policy, fields: list[str]) -> tuple[Remedy, ...]:
    remedies = []
    for name, file in exporting.remedies.items():
        covered = tuple(field for field in fields if field in file.serves and file.serves[field](policy))
        if covered:
            text = (REMEDIES / name).read_text(encoding="utf-8")
            remedies.append(Remedy(name, covered, _with_constants(text, file.constants(policy))))
    return tuple(remedies)


def _with_constants(text: str, constants: Mapping[str, str]) -> str:
    """The code with other values: `NAME = value`, `const NAME = value` or `const NAME = value;` on a line."""
    for name, value in constants.items():
        pattern = re.compile(rf"^((?:const )?{name} = )[^;#\n]*?(;?(?:\s*(?:#|//).*)?)$", re.MULTILINE)
        found = pattern.search(text)
        if found is None:
            raise KeyError(name)
        text = text[: found.end(1)] + value + text[found.start(2) :]
    return text
