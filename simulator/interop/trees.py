"""Settings out of YAML and JSON, under dotted keys, each with its line."""

import json
from collections.abc import Iterator
from typing import Final

import yaml

from simulator.interop.flat_files import placeholder
from simulator.interop.literals import Folder
from simulator.interop.settings import Setting, cannot_parse, without_secrets
from simulator.interop.slices import inside, split
from simulator.interop.tokens import JAVASCRIPT, Token, tokenize
from simulator.messages import message

_MOST_LEAVES: Final = 20_000
_MOST_DEPTH: Final = 60
_PROFILES: Final = ("spring.config.activate.on-profile", "spring.profiles")


def read_yaml(text: str, where: str) -> list[Setting]:
    """The leaves of all documents, values as YAML's core types; one that names a profile is conditional.

    Raises:
        InputError: it is not YAML, or holds more than settings do.
    """
    settings: list[Setting] = []
    try:
        for document in yaml.compose_all(text, Loader=yaml.SafeLoader):
            leaves = list(_leaves("", document, where, 0, [_MOST_LEAVES]))
            profile = next((leaf.value for leaf in leaves if leaf.key in _PROFILES), None)
            why = "" if profile is None else message("the profile {profile}", profile=profile)
            settings += [
                placeholder(Setting(leaf.key, leaf.value, leaf.line, why, conditional=bool(why))) for leaf in leaves
            ]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise cannot_parse(where, line, message("not valid YAML: {reason}", reason=error.problem)) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise cannot_parse(where, 1, "not valid YAML") from None
    except RecursionError:
        raise cannot_parse(where, 1, "nested too deeply") from None
    return without_secrets(settings)


def _leaves(prefix: str, node: yaml.Node, where: str, depth: int, left: list[int]) -> Iterator[Setting]:
    line = node.start_mark.line + 1
    left[0] -= 1
    if left[0] < 0 or depth > _MOST_DEPTH:
        raise cannot_parse(where, line, "more than settings hold")
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            yield from _leaves(f"{prefix}.{name}" if prefix else name, value, where, depth + 1, left)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _leaves(f"{prefix}[{number}]", value, where, depth + 1, left)
    else:
        yield Setting(prefix, _scalar(node), line)


def _scalar(node: yaml.Node) -> object:
    text = str(node.value)
    if node.tag.endswith(":null"):
        return None
    if node.tag.endswith(":bool"):
        return text.lower() in {"true", "yes", "on"}
    return text


def read_json(text: str, where: str) -> list[Setting]:
    """The leaves of a JSON document; the parts of a list are numbered, `users[0].name`.

    Raises:
        InputError: it is not JSON.
    """
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise cannot_parse(where, error.lineno, message("not valid JSON: {reason}", reason=error.msg)) from None
    except (RecursionError, ValueError):
        raise cannot_parse(where, 1, "nested too deeply, or a number too long") from None
    tokens = tokenize(text, JAVASCRIPT, where)
    return without_secrets(_json_leaves("", tokens))


def _json_leaves(prefix: str, tokens: list[Token]) -> Iterator[Setting]:
    inner = inside(tokens)
    if inner is not None:
        for part in split(inner):
            key = f"{prefix}.{part[0].text}" if prefix else part[0].text
            yield from _json_leaves(key, list(part[2:]))
    elif tokens and tokens[0].kind == "mark" and tokens[0].text == "[":
        for number, part in enumerate(split(tokens[1:-1])):
            yield from _json_leaves(f"{prefix}[{number}]", list(part))
    elif tokens:
        yield Folder().setting(prefix, tokens, tokens[0].line)
