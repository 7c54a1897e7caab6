"""Files of a setting a line: php.ini, `.properties` and `.env`."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from simulator.interop.settings import MISSING, Setting, cannot_parse, without_secrets
from simulator.messages import message

_INI: Final = re.compile(r"([A-Za-z_][\w.-]*)\s*(?:\[[^\]]*\])?\s*=\s*(.*)")
_INI_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_INI_WORDS: Final[Mapping[str, object]] = {
    "on": True,
    "yes": True,
    "true": True,
    "off": False,
    "no": False,
    "false": False,
    "none": "",
    "null": "",
}
_PROPERTY: Final = re.compile(r"((?:[^\s=:\\]|\\.)+)\s*[=:\s]\s*(.*)")
_PLACEHOLDER: Final = re.compile(r"\$\{([^:}]+)(?::([^}]*))?\}")
_ENV: Final = re.compile(r"(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)")
_PROFILE: Final = re.compile(r"spring\.(config\.activate\.on-profile|profiles)")


def read_ini(text: str, where: str) -> list[Setting]:
    """The directives of a php.ini; switches are true or false, numbers are numbers.

    Raises:
        InputError: a line is neither a directive nor a section nor a comment.
    """
    settings = []
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if not line or line[0] in ";#" or (line[0] == "[" and "]" in line):
            continue
        match = _INI.fullmatch(line)
        if match is None:
            raise cannot_parse(where, number, "neither a directive nor a section nor a comment")
        settings.append(Setting(match[1], _ini_value(match[2].strip()), number))
    return without_secrets(settings)


def _ini_value(written: str) -> object:
    if written[:1] == "'":
        return written[1:].partition("'")[0]
    if written[:1] == '"':
        quoted = _INI_QUOTED.match(written)
        return re.sub(r'\\(["\\])', r"\1", quoted[1]) if quoted else written[1:]
    bare = written.partition(";")[0].strip()
    if bare.lower() in _INI_WORDS:
        return _INI_WORDS[bare.lower()]
    return int(bare) if re.fullmatch(r"-?[0-9]{1,15}", bare) else bare


def read_properties(text: str, where: str) -> list[Setting]:
    """The keys of a `.properties` file, all values as text; `${NAME:default}` is unresolved.

    Raises:
        InputError: a line has no key.
    """
    settings: list[Setting] = []
    profile = ""
    for number, line in _logical_lines(text):
        if line.startswith(("#---", "!---")):
            profile = ""
        if line[0] in "#!":
            continue
        match = _PROPERTY.fullmatch(line) or re.fullmatch(r"((?:[^\s=:\\]|\\.)+)()", line)
        if match is None:
            raise cannot_parse(where, number, "a line without a key")
        key, value = match[1].replace("\\", ""), match[2].strip()
        if _PROFILE.match(key):
            profile = message("the profile {profile}", profile=value)
        settings.append(placeholder(Setting(key, value, number, profile, conditional=bool(profile))))
    return without_secrets(settings)


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with those that a backslash continues, by the number of their first; empty ones are left out."""
    whole, first = "", 0
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = raw.strip()
        first = first or number
        if line.endswith("\\") and not (whole + line).startswith(("#", "!")):
            whole += line[:-1]
            continue
        whole += line
        if whole:
            yield first, whole
        whole, first = "", 0
    if whole:
        yield first, whole


def placeholder(setting: Setting) -> Setting:
    """The setting with `${NAME:default}` in its value told as unresolved."""
    if not isinstance(setting.value, str):
        return setting
    match = _PLACEHOLDER.search(setting.value)
    if match is None:
        return setting
    whole = match[0] == setting.value.strip() and match[2] is not None
    why = message("the environment variable {name}", name=match[1].strip())
    return Setting(setting.key, match[2] if whole else MISSING, setting.line, why, setting.conditional)


def read_env(text: str, where: str) -> list[Setting]:
    """The variables of a `.env` file: true, false, null and numbers as such, everything else as text.

    Raises:
        InputError: a line is neither a variable nor a comment.
    """
    settings = []
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        match = _ENV.fullmatch(line)
        if match is None:
            raise cannot_parse(where, number, "neither a variable nor a comment")
        settings.append(placeholder(Setting(match[1], env_value(match[2].strip()), number)))
    return without_secrets(settings)


def env_value(written: str) -> object:
    """What an application is told of the text of a variable."""
    if written[:1] in {'"', "'"}:
        return written[1:].partition(written[0])[0]
    bare = re.split(r"\s#", written, maxsplit=1)[0].strip()
    words: dict[str, object] = {"true": True, "false": False, "null": None, "empty": ""}
    word = bare.lower().strip("()")
    if word in words:
        return words[word]
    return int(bare) if re.fullmatch(r"-?[0-9]{1,15}", bare) else bare
