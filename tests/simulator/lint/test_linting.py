import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.lint import DEFAULT_STANDARDS, FORCES, lint, standard_names
from simulator.lint.linting import complete_fix
from simulator.policy import Policy, policy_fields
from simulator.presets import load_policy, preset_names
from tests.simulator.lint.drawing import LADDERS, NEUTRAL, attempt, policies

OWASP_AT_L2 = ("asvs-5.0-l2", "asvs-4.0.3-l2", "owasp-cheat-sheets", "wstg")


def failing(policy, standard):
    return {finding.rule.id for finding in lint(policy, [standard]).findings if finding.force == "fail"}


def told(policy, standard, rule):
    """What is found of one rule: fields with the force, and the value wanted."""
    return {f.field: (f.force, f.wanted) for f in lint(policy, [standard]).findings if f.rule.clause == rule}


def test_every_field_is_known_to_defend_more_or_less_or_neither():
    assert {*LADDERS, *NEUTRAL} == {field for field, _ in policy_fields()}
    assert set(LADDERS).isdisjoint(NEUTRAL)


@given(policies(), st.data())
def test_adding_a_defence_never_adds_a_failure(policy, data):
    field = data.draw(st.sampled_from(sorted(LADDERS)))
    ladder = LADDERS[field]
    weaker = data.draw(st.integers(0, len(ladder) - 2))
    stronger = data.draw(st.integers(weaker + 1, len(ladder) - 1))
    standard = data.draw(st.sampled_from(standard_names()))
    before, after = attempt(policy, {field: ladder[weaker]}), attempt(policy, {field: ladder[stronger]})
    if before is not None and after is not None:
        assert failing(after, standard) <= failing(before, standard)


@given(policies(), st.sampled_from(standard_names()))
def test_bringing_sessions_to_the_server_never_adds_a_failure(policy, standard):
    moved = attempt(policy, {"store.kind": "server_db"})
    if moved is not None:
        assert failing(moved, standard) <= failing(policy, standard)


@given(policies(), st.sampled_from(standard_names()))
def test_a_fix_makes_a_policy_that_the_finding_is_gone_from(policy, standard):
    for finding in lint(policy, [standard]).findings:
        mended = policy.with_changes(finding.fix)
        left = {(f.rule.row, f.field) for f in lint(mended, [standard]).findings}
        assert (finding.rule.row, finding.field) not in left


@given(policies(), st.sampled_from(standard_names()))
def test_fixing_whatever_is_found_ends_with_nothing_found(policy, standard):
    for _ in range(60):
        findings = lint(policy, [standard]).findings
        if not findings:
            return
        policy = policy.with_changes(findings[0].fix)
    assert findings == ()


@pytest.mark.parametrize("standard", OWASP_AT_L2)
def test_the_default_policy_fails_nothing_that_owasp_asks_for_at_level_2(standard):
    assert failing(load_policy("owasp"), standard) == set()


@pytest.mark.parametrize(
    ("preset", "standard"),
    [
        ("nist-aal1", "nist-63b-4-aal1"),
        ("nist-aal2", "nist-63b-4-aal2"),
        ("nist-aal3", "nist-63b-4-aal3"),
        ("pci", "pci-dss-4.0.1"),
    ],
)
def test_a_preset_after_a_standard_fails_nothing_of_it(preset, standard):
    report = lint(load_policy(preset), [standard])
    assert [f.rule.id for f in report.findings if f.force != "note"] == []


def test_every_standard_that_can_fail_a_policy_fails_wide_open():
    cannot = {"wstg", "mdn-observatory", "6265bis", "hipaa", "iso-27001", "cis", "jwt-rfcs"}
    passed = {name for name in standard_names() if not failing(load_policy("wide-open"), name)}
    assert passed == cannot
    assert lint(load_policy("wide-open")).count("fail") > 30


def test_what_an_expert_says_of_django_at_level_2():
    report = lint(load_policy("django"), ["asvs-5.0-l2"])
    assert {(f.rule.clause, f.field, f.force) for f in report.findings} == {
        ("7.2.4", "id.rotate_on_login", "fail"),
        ("7.3.2", "time.absolute", "fail"),
        ("7.5.1", "auth.reauth_after", "fail"),
        ("3.3.1", "cookie.secure", "fail"),
        ("3.3.1", "cookie.name", "fail"),
        ("3.3.3", "cookie.name", "fail"),
        ("3.4.1", "transport.hsts", "fail"),
        ("14.3.2", "transport.no_store", "fail"),
        ("7.4.2", "auth.deactivation.session", "warn"),
        ("3.5.1", "csrf.mode", "warn"),
        ("7.1.1", "time.idle", "note"),
        ("7.1.1", "time.absolute", "note"),
        ("7.1.2", "limit.max_sessions", "note"),
    }


def test_findings_come_strongest_first():
    forces = [FORCES.index(f.force) for f in lint(load_policy("flask")).findings]
    assert forces == sorted(forces)
    assert set(forces) == {0, 1, 2}


def test_a_rule_is_met_asked_found_or_beside_and_a_question_is_never_met():
    for name in preset_names():
        report = lint(load_policy(name), standard_names())
        found = {(f.rule.row, f.rule.level) for f in report.findings}
        asked = {(q.rule.row, q.rule.level) for q in report.questions}
        met, beside = ({(rule.row, rule.level) for rule in rules} for rules in (report.met, report.beside))
        assert met & (asked | found) == set()
        assert beside & (asked | found | met) == set()
        assert {row for row, _ in found | asked | met | beside} == set(range(1, 172))


def test_a_rule_of_two_levels_is_told_once():
    one, both = (
        lint(load_policy("django"), ["asvs-5.0-l1"]),
        lint(load_policy("django"), ["asvs-5.0-l1", "asvs-5.0-l2"]),
    )
    pairs = [(f.rule.row, f.field) for f in both.findings]
    assert len(pairs) == len(set(pairs))
    assert {f.rule.row for f in both.findings if f.standard == "asvs-5.0-l1"} == {f.rule.row for f in one.findings}
    assert lint(Policy(), ["asvs-5.0-l1"] * 2) == lint(Policy(), ["asvs-5.0-l1"])


def test_rules_about_tokens_are_beside_where_there_are_none():
    owasp, jwt = (lint(load_policy(name), ["rfc-9700"]) for name in ("owasp", "keycloak"))
    assert [rule.id for rule in owasp.beside] == ["RFC9700-4.14.2"]
    assert {f.field for f in jwt.findings if f.force == "fail"} == {"token.refresh_rotation", "token.reuse_detection"}


def test_advice_that_is_stretched_is_a_warning_and_no_limit_at_all_a_failure():
    long, none = (load_policy("nist-aal2").with_changes({"time.absolute": v}) for v in ("30d", "off"))
    assert told(long, "nist-63b-4-aal2", "2.2.3")["time.absolute"] == ("warn", "at most 24h")
    assert told(none, "nist-63b-4-aal2", "2.2.3")["time.absolute"] == ("fail", "at most 24h")


def test_a_fix_takes_along_what_would_contradict_it():
    held = Policy().with_changes({"time.idle": "1h", "id.rotation_grace": "20m"})
    (finding,) = lint(held, ["pci-dss-4.0.1"]).findings[:1]
    assert finding.field == "time.idle"
    assert finding.fix == {"time.idle": "15m", "id.rotation_grace": "off"}


def test_a_fix_that_nothing_stands_in_the_way_of_stays_as_it_is():
    assert complete_fix(Policy(), {"time.idle": "5m"}) == {"time.idle": "5m"}


def test_what_is_found_is_said_as_a_policy_file_says_it():
    found = {f.field: f.found for f in lint(load_policy("flask-login")).findings}
    assert found["time.absolute"] == "off"
    assert found["cookie.secure"] == "never"
    assert found["transport.hsts"] is False
    assert found["remember.dies_with"] == ["key"]


def test_disagreements_are_told_where_both_sides_are_asked():
    titles = {one.title for one in lint(Policy(), DEFAULT_STANDARDS).conflicts}
    assert "64 or 128 bits" in titles
    assert "64 or 128 bits" not in {one.title for one in lint(Policy(), ["asvs-5.0-l2"]).conflicts}
