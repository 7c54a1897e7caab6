"""From a file of settings to a policy: what each setting came to, from which line, and what could not be said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from simulator.errors import InputError
from simulator.interop.framework import Framework
from simulator.interop.reading import Change, Kind, Reading, RefusedError, Remark
from simulator.interop.settings import MISSING, Setting, cannot_parse
from simulator.messages import as_message, message
from simulator.policy import Policy
from simulator.presets import load_policy


@dataclass(frozen=True, slots=True)
class Told:
    """A setting and what is known of it. `status`: stated, given (by hand), defaulted, or unresolved."""

    key: str
    status: str
    line: int | None
    fields: tuple[str, ...]
    """The fields of the policy that it decides; empty where the policy is as the framework ships."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What the policy does not say of a setting; `line` is None where no line of the file does."""

    kind: Kind
    key: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Import:
    """A file of settings as a policy. `changes` are the fields that differ from the preset."""

    framework: Framework
    where: str
    preset: str
    preset_because: tuple[str, ...]
    policy: Policy
    changes: tuple[Change, ...]
    settings: tuple[Told, ...]
    unsaid: tuple[Unsaid, ...]
    effective: Mapping[str, Setting]
    """The setting that decided, by key, of those that stand in the file."""

    @property
    def found(self) -> bool:
        """Whether the file says anything of sessions at all."""
        return any(told.line is not None for told in self.settings)

    def document(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            "framework": self.framework.name,
            "file": self.where,
            "extends": self.preset,
            "policy": self.policy.model_dump(mode="json"),
            "changed": [change.field for change in self.changes],
            "settings": [
                {"key": told.key, "status": told.status, "line": told.line, "fields": list(told.fields)}
                for told in self.settings
            ],
            "not_said": [
                {"kind": said.kind.value, "key": said.key, "line": said.line, "text": said.text} for said in self.unsaid
            ],
        }


def import_settings(framework: Framework, text: str, where: str, given: Mapping[str, object] | None = None) -> Import:
    """The policy of a file's settings; `given` are settings that no file says, or that the user knows better.

    Raises:
        InputError: the file cannot be parsed, or says what no policy can say; the message names file and line.
    """
    given = given or {}
    for key in given:
        if key not in framework.known and key not in framework.asked:
            keys = ", ".join([*framework.asked, *framework.known])
            raise InputError(
                where,
                message("{key} is no setting of {framework}", key=key, framework=framework.title),
                message("give one of {keys}", keys=keys),
            )
    try:
        stated = framework.read(text, where)
    except RecursionError:
        raise cannot_parse(where, 1, "nested too deeply") from None
    effective, unsaid = _effective(framework, stated, given)
    usable = {key: setting.value for key, setting in effective.items() if setting.value is not MISSING}
    reading = framework.translate({**usable, **given})
    try:
        policy = reading.policy(where)
    except RefusedError as refused:
        raise _with_line(refused, effective, where) from None
    name = PurePath(where).stem.encode("utf-8", "replace").decode() or framework.name
    told_of = f"{framework.title} as {PurePath(where).name.encode('utf-8', 'replace').decode()} sets it up."
    policy = policy.with_changes({"name": name, "description": told_of})
    changes = _changed(reading, policy)
    unsaid += [_placed(remark, effective) for remark in reading.remarks]
    unsaid += [
        Unsaid(Kind.UNRESOLVED, key, None, question)
        for key, question in framework.asked.items()
        if key not in given and key not in effective
    ]
    unsaid = list(dict.fromkeys(unsaid))
    unsaid.sort(key=lambda said: (said.line is None, said.line or 0))
    settings = tuple(_told(framework, effective, given, changes))
    return Import(
        framework, where, reading.preset, reading.preset_because, policy, changes, settings, tuple(unsaid), effective
    )


def _effective(
    framework: Framework, stated: Sequence[Setting], given: Mapping[str, object]
) -> tuple[dict[str, Setting], list[Unsaid]]:
    """The settings that hold, by key; the last one does, unless it stands under a condition."""
    effective: dict[str, Setting] = {}
    unsaid: list[Unsaid] = []
    for setting in stated:
        if setting.key not in framework.known:
            unsaid += _unused(framework, setting)
        elif not setting.conditional:
            effective[setting.key] = setting
    for setting in stated:
        if setting.key not in framework.known or setting.key in given or not setting.why:
            continue
        holds = effective.get(setting.key)
        if setting.conditional and (holds is None or holds.conditional):
            holds = effective[setting.key] = replace(setting, value=MISSING)
        if setting.conditional or setting is holds:
            taken = _taken(framework, setting, holds)
            unsaid.append(
                Unsaid(
                    Kind.UNRESOLVED,
                    setting.key,
                    setting.line,
                    message("depends on {why}; {taken}", why=as_message(setting.why), taken=taken),
                )
            )
    return effective, unsaid


def _taken(framework: Framework, setting: Setting, holds: Setting | None) -> str:
    """What holds in the stead of a setting that is not certain."""
    if holds is None or holds.value is MISSING:
        return message("{framework}'s own default is taken", framework=framework.title)
    return (
        message("line {line} is taken", line=holds.line)
        if setting.conditional
        else message("the default that stands there is taken")
    )


def _unused(framework: Framework, setting: Setting) -> list[Unsaid]:
    """What there is to say of a setting that is not understood: nothing, where it is about something else."""
    known = _outside(framework, setting.key)
    if known is not None:
        return [Unsaid(Kind.NOT_SAID, setting.key, setting.line, known)]
    if not setting.key.startswith(framework.prefixes):
        return []
    text = message("is no setting of {framework} that is known here", framework=framework.title)
    return [Unsaid(Kind.UNKNOWN, setting.key, setting.line, text)]


def _outside(framework: Framework, key: str) -> str | None:
    for known, text in framework.outside.items():
        if key == known or (known.endswith("*") and key.startswith(known[:-1])):
            return text
    return None


def _placed(remark: Remark, effective: Mapping[str, Setting]) -> Unsaid:
    setting = effective.get(remark.key)
    return Unsaid(remark.kind, remark.key, setting.line if setting else None, remark.text)


def _changed(reading: Reading, policy: Policy) -> tuple[Change, ...]:
    base = load_policy(reading.preset)
    return tuple(
        change for change in reading.changes.values() if policy.value(change.field) != base.value(change.field)
    )


def _told(
    framework: Framework, effective: Mapping[str, Setting], given: Mapping[str, object], changes: Sequence[Change]
) -> list[Told]:
    """Every setting that the framework knows, those of the file in the order of its lines, then the others."""
    told = []
    for key in sorted(framework.known, key=lambda key: (key not in effective, _line(effective, key) or 0)):
        fields = tuple(change.field for change in changes if key in change.because)
        setting = effective.get(key)
        if key in given:
            told.append(Told(key, "given", None, fields))
        elif setting is None:
            told.append(Told(key, "defaulted", None, fields))
        else:
            told.append(Told(key, "unresolved" if setting.why else "stated", setting.line, fields))
    return told


def _line(effective: Mapping[str, Setting], key: str) -> int | None:
    setting = effective.get(key)
    return setting.line if setting else None


def _with_line(refused: RefusedError, effective: Mapping[str, Setting], where: str) -> InputError:
    lines = [line for key in refused.keys if (line := _line(effective, key)) is not None]
    return InputError(
        message("{where}, line {lines}", where=where, lines=lines[0]) if lines else where,
        refused.problem,
        refused.remedy,
    )
