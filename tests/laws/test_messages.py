"""Whatever the simulator says, the window can say in another language: translators have been given every template."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import resources
from simulator.commands import Command, Do
from simulator.errors import CoatcheckError, text_of
from simulator.event_texts import said_again
from simulator.experiments.attacks import attack_steps
from simulator.experiments.exchange import attributes_of
from simulator.experiments.moments import is_request
from simulator.experiments.why import explain_act_steps, explain_steps, is_act
from simulator.interop import EXPORTED, IMPORTED, framework_named
from simulator.interop.exporting import export_policy
from simulator.interop.importing import import_settings
from simulator.lint import lint, standard_names
from simulator.messages import Message
from simulator.policy import Policy, overruled, policy_fields
from simulator.policy.checks import contradictions
from simulator.presets import load_policy, preset_names
from simulator.recording.reader import open_run
from simulator.runspec.access_log import read_access_log
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.runspec.trace_file import read_trace
from simulator.snapshot import Snapshot
from simulator.snapshot.impact import impact_of
from simulator.world.attackers import attack_names
from simulator.world.casting import load_scenario
from simulator.world.simulation import play

CATALOGUE = Path(resources.__file__).parent / "translations" / "coatcheck.ts"
TEXTS = frozenset(text.text for text in ET.parse(CATALOGUE).iter("source"))
FILES = sorted((Path(__file__).parents[1] / "simulator" / "interop" / "files").rglob("*.*"))
_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}", re.IGNORECASE)
"""What is one word is a name or a value."""


def templates_of(text: str) -> Iterator[str]:
    """What is looked up of a text: of a message its template, and those of the messages that are filled in."""
    yield getattr(text, "template", text)
    for value in getattr(text, "values", {}).values():
        if isinstance(value, str):
            yield from templates_of(value) if isinstance(value, Message) else ()


def in_english(texts: Iterable[str]) -> list[str]:
    """What of some texts no translator has been given."""
    return sorted({part for text in texts for part in templates_of(text) if _WORDS.search(part) and part not in TEXTS})


def test_what_standards_say_of_any_preset():
    reports = [lint(load_policy(preset), [name]) for preset in preset_names() for name in standard_names()]
    findings = [finding for report in reports for finding in report.findings]
    assert len(findings) > 1000
    assert (
        in_english(text for finding in findings for text in (finding.wanted, finding.rule.text, finding.rule.also))
        == []
    )
    questions = [question for report in reports for question in report.questions]
    assert in_english(text for question in questions for text in (question.because, question.rule.question)) == []
    assert in_english(text for report in reports for one in report.conflicts for text in (one.title, one.text)) == []


def test_what_settings_mean_and_what_they_say_together():
    policies = [load_policy(name) for name in preset_names()]
    weak = {path: info.json_schema_extra["weakest"] for path, info in policy_fields()}
    for path, value in weak.items():
        drafted = Policy.model_construct(**dict(load_policy("owasp")))
        table, _, leaf = path.rpartition(".")
        if "." not in table:
            part = getattr(drafted, table)
            object.__setattr__(drafted, table, type(part).model_validate({**part.model_dump(), leaf: value}))
            policies.append(drafted)
    notes = [note.text for policy in policies for found in (contradictions, overruled) for note in found(policy)]
    assert len(set(notes)) > 10
    assert in_english(notes) == []
    assert in_english(info.description for _, info in policy_fields()) == []


@pytest.mark.parametrize("preset", ["owasp", "flask", "jwt-naive", "django-cached", "wide-open"])
def test_what_a_command_would_hit_and_what_would_survive(preset):
    policy = load_policy(preset)
    spec = RunSpec(load_scenario("office-day").with_users(26), policy, until_ms=10 * 3_600_000)
    snapshot = Snapshot()
    snapshot.apply(list(play(spec)))
    user = next(
        user.name for user in snapshot.users.values() if user.number in {s.user for s in snapshot.live.values()}
    )
    session = snapshot.handle(next(iter(snapshot.live)))
    more = {
        Do.REVOKE_SESSION: ({"session": session}, {"session": "nobody#1"}),
        Do.REVOKE_ROLE: ({"role": "user"},),
        Do.REVOKE_ALL: ({},),
        Do.SET_ROLE: ({"user": user, "role": "admin"}, {"user": user, "role": "user"}),
        Do.CHANGE_POLICY: ({"policy": {"time.idle": "1m"}}, {"policy": {"time.idle": 3}}, {"policy": {"nothing": 3}}),
    }
    of_users = (Do.REVOKE_USER, Do.SET_PASSWORD, Do.DEACTIVATE, Do.REACTIVATE)
    more |= {do: ({"user": user}, {"user": "nobody"}) for do in of_users}
    impacts = [
        impact_of(Command.model_construct(at_ms=snapshot.at_ms, do=do, **fields), snapshot)
        for do, given in more.items()
        for fields in given
    ]
    said = [text for told in impacts for text in (told.later, *told.rejected, *(one.why for one in told.survivors))]
    assert len(set(said)) > 4
    assert in_english(said) == []


@pytest.mark.parametrize("name", attack_names())
def test_what_an_attack_got_and_why_it_was_refused(name):
    said = []
    for preset in ("owasp", "wide-open"):
        attacked = complete(attack_steps(name, load_policy(preset)))
        said += [said_again(attacked.got), said_again(attacked.note), attacked.inevitable]
    assert in_english(said) == []


def test_why_a_request_was_told_what_it_was_told():
    spec = RunSpec(load_scenario("first-session"), load_policy("owasp"))
    events = list(play(spec))
    said = []
    for event in events:
        if is_request(event):
            explained = complete(explain_steps(spec, lambda first, last: events[first - 1 : last], event.seq))
            compared = [one for check in explained.checks for one in check.compared]
            said += [text for one in compared for text in (one.found, one.relation, one.demanded)]
            said += [check.asks for check in explained.checks] + [
                line for line in explained.exchange.lines if line.startswith(("#", "*"))
            ]
    assert len(set(said)) > 40
    assert in_english(said) == []


def test_what_each_attribute_of_a_cookie_means():
    lines = (
        "sid=1; Path=/; Domain=a.example; Max-Age=0; Secure; HttpOnly; SameSite=Lax",
        "sid=1; Path=/app; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=None",
        "sid=1; Max-Age=60; SameSite=Strict",
    )
    told = [attribute for line in lines for attribute in attributes_of(line)[2]]
    assert in_english(text for one in told for text in (one.text, one.meaning)) == []


def test_what_settings_cannot_say_of_a_policy():
    exports = [
        export_policy(framework_named(name), load_policy(preset)) for name in EXPORTED for preset in preset_names()
    ]
    advice = [export.advice(loss) for export in exports for loss in export.losses]
    assert in_english(text for text in advice if "/" not in text) == []


@pytest.mark.parametrize("name", IMPORTED)
def test_what_a_file_of_settings_comes_to(name):
    framework = framework_named(name)
    said = [*framework.outside.values(), *framework.asked.values()]
    reading = framework.translate({key: object() for key in framework.known})
    said += [remark.text for remark in reading.remarks]
    for path in FILES:
        if name in path.parts or name in path.stem:
            try:
                said += [one.text for one in import_settings(framework, path.read_text(), path.name).unsaid]
            except CoatcheckError as error:
                said.append(text_of(error))
    assert in_english(said) == []


def _told(act, *given):
    try:
        act(*given)
    except CoatcheckError as error:
        return text_of(error)
    raise AssertionError("it was accepted")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[1]",
        '{"at": 1',
        '{"at": 1, "do": "fly"}',
        '{"at": "x", "do": "login", "user": "a", "browser": "b"}',
        '{"at": -1, "do": "login", "user": "a", "browser": "b"}',
        '{"at": 1, "do": "login", "browser": "b"}',
        '{"at": 1, "do": "visit", "browser": "b#1"}',
        '{"at": 1, "do": "visit", "browser": "b", "needs": "boss"}',
        '{"at": 1, "do": "visit", "browser": "b", "colour": "red"}',
        '{"at": 1, "at": 2, "do": "visit", "browser": "b"}',
        '{"users": ["a"]}',
        '{"at": NaN, "do": "visit", "browser": "b"}',
    ],
)
def test_why_a_trace_is_refused(line):
    assert in_english([_told(read_trace, line, "t")]) == []


def test_why_a_file_is_refused(tmp_path):
    damaged = tmp_path / "a.coatcheck"
    damaged.write_bytes(b"SQLite format 3\0" + bytes(4096))
    policies = ("[time]\nidle = 3", "[time]\nidle", 'extends = "x"', "[time]\nidel = 3", '[cookie]\nsecure = "never"')
    said = [_told(load_policy, _written(tmp_path / f"{n}.toml", text)) for n, text in enumerate(policies)]
    scenarios = ("", "[[person]]", 'name = "a"\ntitle = "b"\ndate = 2026-01-01\nstart = 9\nend = "10:00"')
    said += [_told(load_scenario, _written(tmp_path / f"s{n}.toml", text)) for n, text in enumerate(scenarios)]
    said += [_told(load_policy, "no such"), _told(load_scenario, "no such"), _told(open_run, damaged)]
    said += [_told(open_run, tmp_path), _told(open_run, tmp_path / "none"), _told(read_access_log, "", "log")]
    said += [_told(read_access_log, "x\ny", "log")]
    assert in_english(said) == []


def _written(path, text):
    path.write_text(text)
    return str(path)


def test_what_an_administrator_did():
    spec = RunSpec(load_scenario("office-day").with_users(26), load_policy("owasp"))
    events = list(play(spec))
    acts = [event for event in events if is_act(event)]
    told = [complete(explain_act_steps(spec, lambda first, last: events[first - 1 : last], act.seq)) for act in acts]
    assert len(told) > 3
    assert in_english(text for act in told for text in (act.later, *(why for _, why in act.spared))) == []
