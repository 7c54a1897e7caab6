"""Standards as data: which rules each has, how strongly it asks, and what of it nobody has read.

The data stand in `resources/standards`, a file for each document, in our own words. Whose words they come from, and
which version was read, stands at the head of each.
"""

import re
import tomllib
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from simulator.errors import InputError
from simulator.messages import message

STANDARDS_FOLDER = Path(__file__).parents[2] / "resources" / "standards"

_T = TypeVar("_T")

Force = Literal["fail", "warn", "note"]
FORCES: tuple[Force, ...] = ("fail", "warn", "note")
"""How strongly a standard asks, strongest first: MUST and SHALL; SHOULD; MAY, and duties to write things down."""

Seen = Literal["text", "third_party", "unread"]
"""How a rule is known: its own text was read; only what others quote of it; neither."""

Condition = Literal["always", "jwt", "refresh", "in_browser", "no_proof"]
"""Which policies a rule concerns: all; self-contained tokens; those that are refreshed; state kept by the browser;
forms that nothing proves."""


class Demand(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One check of a rule: its name in a family of checks, its numbers and words, and how strongly it is asked for."""

    check: str
    force: Force
    given: dict[str, Any] = {}


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One clause. It is checked by `demands`, or asks a `question` that a policy cannot answer, or both.

    `row` is its number in the rule base. `level` is the lowest level that asks for it, `until` the highest where a
    higher one asks for something else instead. `because` names the reason why a policy has no answer. `also` is a note
    of how we read the clause.
    """

    row: int
    id: str
    text: str
    seen: Seen
    level: str = ""
    until: str = ""
    clause: str = ""
    demands: tuple[Demand, ...] = ()
    question: str = ""
    because: str = ""
    concerns: Condition = "always"
    also: str = ""
    cwe: tuple[int, ...] = ()


class Conflict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where standards disagree, or where a reader goes wrong: told beside findings of at least `shown_from` of `rules`."""

    title: str
    text: str
    rules: tuple[str, ...]
    shown_from: int = 1


class _Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reasons: dict[str, str]
    conflicts: tuple[Conflict, ...]


class _Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A level of a document, and the names by which it can be asked for; the first is its own."""

    names: tuple[str, ...]
    level: str = ""


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    source: str
    standards: tuple[_Level, ...]
    rules: tuple[Rule, ...]


class Standard(msgspec.Struct, frozen=True):
    """A document at one of its levels: the rules that count there."""

    name: str
    title: str
    source: str
    rules: tuple[Rule, ...]


@cache
def _documents() -> tuple[_Document, ...]:
    paths = sorted(STANDARDS_FOLDER.glob("*.toml"))
    return tuple(_read(path, _Document) for path in paths if path.stem != "common")


@cache
def _common() -> _Common:
    return _read(STANDARDS_FOLDER / "common.toml", _Common)


def _read(path: Path, kind: type[_T]) -> _T:
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)


def reason(key: str) -> str:
    """Why a policy has no answer to a question."""
    return _common().reasons[key]


def conflicts() -> tuple[Conflict, ...]:
    """Every disagreement and trap that is known."""
    return _common().conflicts


@cache
def _rules_by_id() -> dict[str, Rule]:
    return {rule.id: rule for document in _documents() for rule in document.rules}


def rule_named(rule_id: str) -> Rule:
    """The rule of an id, such as `ASVS-5.0-7.3.1`.

    Raises:
        KeyError: there is none.
    """
    return _rules_by_id()[rule_id]


@cache
def standard_names() -> tuple[str, ...]:
    """The standards there are, each level by a name of its own."""
    return tuple(level.names[0] for document in _documents() for level in document.standards)


def find_standard(name: str) -> Standard:
    """The standard of a name; case and punctuation do not matter.

    Raises:
        InputError: there is none of that name.
    """
    for document in _documents():
        order = [level.level for level in document.standards]
        for level in document.standards:
            if _key(name) in map(_key, level.names):
                rules = tuple(rule for rule in document.rules if _counts(rule, order, level.level))
                return Standard(level.names[0], _titled(document, level), document.source, rules)
    near = get_close_matches(name.lower(), standard_names(), n=3, cutoff=0.5) or standard_names()
    raise InputError(
        message('standard "{name}"', name=name), "no such standard", message("one of {near}", near=", ".join(near))
    )


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _titled(document: _Document, level: _Level) -> str:
    return f"{document.title}, {level.level.upper()}" if level.level else document.title


def _counts(rule: Rule, order: list[str], level: str) -> bool:
    first = order.index(rule.level) if rule.level else 0
    last = order.index(rule.until) if rule.until else len(order) - 1
    return first <= order.index(level) <= last
