"""What standards say against a policy: findings, what only people can answer, and where standards disagree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from simulator.lint import accounts, cookies, forgery, ids, lifetime, termination, tokens, transport
from simulator.lint.rules import FORCES, Condition, Conflict, Force, Rule, Standard, conflicts, find_standard, reason
from simulator.lint.shortfall import Check, FileValue, Shortfall
from simulator.policy import ON_THE_SERVER, Policy

DEFAULT_STANDARDS = ("asvs-5.0-l2", "owasp-cheat-sheets")

FAMILIES: Mapping[str, Mapping[str, Check]] = {
    "lifetime": lifetime.CHECKS,
    "cookies": cookies.CHECKS,
    "ids": ids.CHECKS,
    "tokens": tokens.CHECKS,
    "termination": termination.CHECKS,
    "accounts": accounts.CHECKS,
    "forgery": forgery.CHECKS,
    "transport": transport.CHECKS,
}
"""Every check, by family and name. A name is of one family only."""

_CHECKS = {name: check for family in FAMILIES.values() for name, check in family.items()}

_UNDONE_FOR_A_FIX: Mapping[str, FileValue] = {
    "id.rotation_grace": "off",
    "id.rotate_every": "off",
    "time.resolution": "off",
    "cookie.domain": "",
    "cookie.path": "/",
    "cookie.secure": "always",
}
"""What may stand in the way of a fix, and the value with which it does not."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A field that falls short of a rule. `fix` are the fields to set, as a file writes them, so that it does not."""

    standard: str
    rule: Rule
    force: Force
    field: str
    found: Any
    wanted: str
    fix: Mapping[str, FileValue]

    def document(self) -> dict[str, Any]:
        """The finding as plain data."""
        return {
            "standard": self.standard,
            "rule": self.rule.id,
            "clause": self.rule.clause,
            "force": self.force,
            "field": self.field,
            "found": self.found,
            "wanted": self.wanted,
            "text": self.rule.text,
            "note": self.rule.also or None,
            "fix": dict(self.fix),
            "seen": self.rule.seen,
            "cwe": list(self.rule.cwe),
        }


@dataclass(frozen=True, slots=True)
class Question:
    """A rule, or the rest of one, that a session policy cannot answer, and why."""

    standard: str
    rule: Rule
    because: str

    def document(self) -> dict[str, Any]:
        """The question as plain data."""
        return {
            "standard": self.standard,
            "rule": self.rule.id,
            "clause": self.rule.clause,
            "text": self.rule.text,
            "question": self.rule.question,
            "because": self.because,
            "seen": self.rule.seen,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """A policy against some standards. `met` are rules fully checked and kept; `beside` those about something else."""

    policy: str
    standards: tuple[Standard, ...]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    met: tuple[Rule, ...]
    beside: tuple[Rule, ...]
    conflicts: tuple[Conflict, ...]

    def count(self, force: Force) -> int:
        """How many findings have that force."""
        return sum(finding.force == force for finding in self.findings)

    @property
    def failed(self) -> bool:
        """Whether anything is found that a standard insists on."""
        return self.count("fail") > 0

    def document(self) -> dict[str, Any]:
        """What `lint --json` prints."""
        return {
            "policy": self.policy,
            "standards": [
                {
                    "name": standard.name,
                    "title": standard.title,
                    "source": standard.source,
                    "rules": len(standard.rules),
                }
                for standard in self.standards
            ],
            "summary": {
                **{force: self.count(force) for force in FORCES},
                "questions": len(self.questions),
                "met": len(self.met),
                "beside": len(self.beside),
            },
            "findings": [finding.document() for finding in self.findings],
            "questions": [question.document() for question in self.questions],
            "met": [rule.id for rule in self.met],
            "beside": [rule.id for rule in self.beside],
            "conflicts": [{"title": one.title, "text": one.text, "rules": list(one.rules)} for one in self.conflicts],
        }


def lint(policy: Policy, standards: Sequence[str] = DEFAULT_STANDARDS) -> Report:
    """What these standards say against a policy, strongest first, in the order of the standards.

    A rule that two of them share counts once, for the first.

    Raises:
        InputError: there is no standard of such a name.
    """
    chosen = tuple({found.name: found for found in map(find_standard, standards)}.values())
    owners = {_key(rule): standard.name for standard in reversed(chosen) for rule in standard.rules}
    data = policy.model_dump()
    findings: list[Finding] = []
    questions: list[Question] = []
    met: list[Rule] = []
    beside: list[Rule] = []
    for standard, rule in ((s.name, rule) for s in chosen for rule in s.rules if owners[_key(rule)] == s.name):
        if not _concerns(rule.concerns, policy):
            beside.append(rule)
            continue
        found = list(_findings(policy, data, standard, rule))
        findings += found
        if rule.question:
            questions.append(Question(standard, rule, reason(rule.because)))
        elif not found:
            met.append(rule)
    findings.sort(key=lambda finding: FORCES.index(finding.force))
    asked = {rule.id for standard in chosen for rule in standard.rules}
    told = tuple(one for one in conflicts() if len(asked.intersection(one.rules)) >= one.shown_from)
    return Report(policy.name, chosen, tuple(findings), tuple(questions), tuple(met), tuple(beside), told)


def _key(rule: Rule) -> tuple[int, str]:
    return rule.row, rule.level


def _concerns(condition: Condition, policy: Policy) -> bool:
    return {
        "always": True,
        "jwt": policy.store.kind == "jwt",
        "refresh": policy.store.kind == "jwt" and policy.token.refresh is not None,
        "in_browser": policy.store.kind not in ON_THE_SERVER,
        "no_proof": policy.csrf.mode == "off",
    }[condition]


def _findings(policy: Policy, data: dict[str, Any], standard: str, rule: Rule) -> Iterator[Finding]:
    """One finding a field. Where demands of a rule meet there, the strongest force counts, and the last one's value:
    a rule states what it asks for from the least to the most."""
    by_field: dict[str, tuple[Force, Shortfall]] = {}
    for demand in rule.demands:
        for shortfall in _CHECKS[demand.check](policy, **demand.given):
            before = by_field.get(shortfall.field)
            force = min(demand.force, before[0], key=FORCES.index) if before else demand.force
            by_field[shortfall.field] = (force, shortfall)
    for force, shortfall in by_field.values():
        fix = complete_fix(policy, shortfall.fix)
        yield Finding(standard, rule, force, shortfall.field, _at(data, shortfall.field), shortfall.wanted, fix)


def _at(data: dict[str, Any], field: str) -> Any:
    value: Any = data
    for part in field.split("."):
        value = value[part]
    return list(value) if isinstance(value, tuple) else value


def complete_fix(policy: Policy, fix: Mapping[str, FileValue]) -> dict[str, FileValue]:
    """A fix with what else must change so that the policy does not contradict itself.

    Raises:
        pydantic.ValidationError: nothing of ours stands in the way; the fix itself is wrong.
    """
    obstacles = {field: value for field, value in _UNDONE_FOR_A_FIX.items() if field not in fix}
    for extra in ({}, *({field: value} for field, value in obstacles.items())):
        if _is_valid(policy, {**fix, **extra}):
            return {**fix, **extra}
    whole = {**fix, **obstacles}
    policy.with_changes(whole)
    return whole


def _is_valid(policy: Policy, changes: Mapping[str, FileValue]) -> bool:
    try:
        policy.with_changes(changes)
    except ValidationError:
        return False
    return True
