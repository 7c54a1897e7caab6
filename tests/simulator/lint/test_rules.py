import inspect
import json
from itertools import pairwise
from pathlib import Path

import pytest

from simulator.errors import InputError
from simulator.lint import FORCES, find_standard, standard_names
from simulator.lint.linting import FAMILIES
from simulator.lint.rules import conflicts, reason

RULE_BASE = Path(__file__).parents[4] / "shared" / "reference" / "standards_rules.json"

ALL_RULES = list({(r.row, r.level): r for name in standard_names() for r in find_standard(name).rules}.values())


def test_every_rule_of_the_rule_base_is_told():
    assert {rule.row for rule in ALL_RULES} == set(range(1, 172))


@pytest.mark.skipif(not RULE_BASE.is_file(), reason="the rule base is not here: ../shared, beside the repository")
def test_a_rule_keeps_its_number_its_name_and_how_it_is_known():
    known = {"P": "text", "T": "third_party", "K": "unread"}
    base = {row["n"]: (row["id"], known[row["seen"]]) for row in json.loads(RULE_BASE.read_text(encoding="utf-8"))}
    assert {rule.row: (rule.id, rule.seen) for rule in ALL_RULES} == base


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id + rule.level)
def test_a_rule_is_checked_or_asks_a_question_with_a_reason(rule):
    assert rule.demands or rule.question
    assert bool(rule.question) == bool(rule.because)
    assert not rule.question or (rule.question.endswith("?") or rule.question.endswith("."))
    assert not rule.because or reason(rule.because).endswith(".")
    assert rule.text.endswith(".")


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id + rule.level)
def test_a_demand_names_a_check_and_gives_what_it_takes(rule):
    checks = {name: check for family in FAMILIES.values() for name, check in family.items()}
    for demand in rule.demands:
        inspect.signature(checks[demand.check]).bind(None, **demand.given)
        assert demand.force in FORCES


def test_a_name_of_a_check_is_of_one_family_and_every_check_is_asked_for():
    names = [name for family in FAMILIES.values() for name in family]
    assert len(names) == len(set(names))
    assert {demand.check for rule in ALL_RULES for demand in rule.demands} == set(names)


def test_what_nobody_read_never_fails_a_policy():
    unread = [rule for rule in ALL_RULES if rule.seen == "unread"]
    assert unread
    assert {demand.force for rule in unread for demand in rule.demands} <= {"note"}


def test_every_conflict_is_between_rules_that_there_are():
    known = {rule.id for rule in ALL_RULES}
    assert len(conflicts()) == 13
    assert [rule for conflict in conflicts() for rule in conflict.rules if rule not in known] == []
    assert all(len(conflict.rules) >= conflict.shown_from for conflict in conflicts())


def test_the_standards_that_are_promised_are_there():
    levels = {"asvs-5.0-l": "123", "asvs-4.0.3-l": "123", "nist-63b-4-aal": "123", "nist-63b-3-aal": "123"}
    promised = {stem + level for stem, digits in levels.items() for level in digits}
    promised |= {"pci-dss-4.0.1", "disa-asd-stig", "owasp-cheat-sheets", "rfc-9700", "6265bis"}
    assert promised <= set(standard_names())


@pytest.mark.parametrize("stem", ["asvs-5.0-l", "sp800-53-"])
def test_a_higher_level_asks_for_all_that_a_lower_one_asks_for(stem):
    names = [name for name in standard_names() if name.startswith(stem)]
    for lower, higher in pairwise(names):
        assert {r.row for r in find_standard(lower).rules} <= {r.row for r in find_standard(higher).rules}


def test_a_level_with_numbers_of_its_own_takes_the_place_of_a_lower_one():
    rows = {level: {r.row for r in find_standard(f"asvs-4.0.3-l{level}").rules} & {54, 55, 56} for level in "123"}
    assert rows == {"1": {54}, "2": {55}, "3": {56}}


@pytest.mark.parametrize("name", ["PCI", "pci dss", "PCI-DSS-4.0.1"])
def test_a_standard_is_found_by_any_of_its_names_in_any_case(name):
    assert find_standard(name).name == "pci-dss-4.0.1"


@pytest.mark.parametrize(
    ("name", "told"), [("asvs-5.0-l4", "asvs-5.0-l3"), ("", "6265bis"), ("???", "owasp-cheat-sheets")]
)
def test_a_standard_that_does_not_exist_is_refused_with_those_that_do(name, told):
    with pytest.raises(InputError, match="no such standard") as caught:
        find_standard(name)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
