"""From files of settings to policies."""

import json
from collections import Counter

import pytest

from simulator.errors import InputError
from simulator.interop import IMPORTED, framework_named
from simulator.interop.importing import Import, import_settings
from simulator.interop.policy_text import toml_of
from simulator.presets import load_policy
from tests.simulator.interop.conftest import CANARY, TOLD, settings_files

files = pytest.mark.parametrize(
    ("framework", "path"), settings_files(), ids=[f"{name}-{path.name}" for name, path in settings_files()]
)


def read(framework: str, path) -> Import:
    return import_settings(framework_named(framework), path.read_text(encoding="utf-8"), path.name)


def say(framework: str, text: str, where: str = "settings", **given: object) -> Import:
    return import_settings(framework_named(framework), text, where, given)


def unsaid(imported: Import) -> list[tuple[str, str, int | None]]:
    return [(said.kind.value, said.key, said.line) for said in imported.unsaid]


def test_every_framework_has_three_files():
    assert Counter(name for name, _ in settings_files()) == dict.fromkeys(IMPORTED, 3)


@files
def test_a_file_says_what_was_told_of_it_when_it_was_looked_through(framework, path):
    imported = read(framework, path)
    told = [f"{said.line or '-'} {said.key}: {said.text} ({said.kind})" for said in imported.unsaid]
    expected = TOLD / framework / f"{path.name}.txt"
    assert toml_of(imported) + "\n" + "\n".join(told) + "\n" == expected.read_text(encoding="utf-8")


@files
def test_the_policy_reads_back_as_it_was_understood(framework, path, tmp_path):
    imported = read(framework, path)
    written = tmp_path / "policy.toml"
    written.write_text(toml_of(imported), encoding="utf-8")
    assert load_policy(written) == imported.policy


@files
def test_no_secret_of_a_file_is_kept_or_told(framework, path):
    imported = read(framework, path)
    assert CANARY not in toml_of(imported)
    assert CANARY not in json.dumps(imported.document())
    assert CANARY not in repr(imported)


@files
def test_a_line_that_is_told_is_the_one_where_the_setting_stands(framework, path):
    lines = path.read_text(encoding="utf-8").lower().replace("-", "").replace("_", "").split("\n")
    for told in read(framework, path).settings:
        if told.line is not None:
            words = [told.key.rpartition(".")[2], told.key.partition(".")[0], *STANDS_FOR.get(told.key, ())]
            bare = [word.lower().replace("-", "").replace("_", "") for word in words]
            assert any(word in lines[told.line - 1] for word in bare), (told.key, told.line)


STANDS_FOR = {
    "alternative_id": ["get_id"],
    "isPersistent": ["IsPersistent"],
    "domain": ["SESSION_DOMAIN"],
    "timeoutable": ["devise"],
    "rememberable": ["devise"],
    "lockable": ["devise"],
    "session.use_strict_mode": ["use_strict_mode"],
    "session.cookie_lifetime": ["lifetime"],
    "session.cookie_path": ["path"],
    "session.cookie_secure": ["secure"],
    "session.cookie_httponly": ["httponly"],
    "session.cookie_samesite": ["samesite"],
}


def test_each_value_is_stated_given_defaulted_or_unresolved():
    text = "SESSION_COOKIE_AGE = 60\nSESSION_COOKIE_SECURE = env('SECURE')\n"
    status = {told.key: (told.status, told.line) for told in say("django", text, SESSION_COOKIE_NAME="x").settings}
    assert status["SESSION_COOKIE_AGE"] == ("stated", 1)
    assert status["SESSION_COOKIE_SECURE"] == ("unresolved", 2)
    assert status["SESSION_COOKIE_NAME"] == ("given", None)
    assert status["SESSION_ENGINE"] == ("defaulted", None)


def test_what_is_given_by_hand_is_not_asked_and_wins():
    imported = say("flask", "PERMANENT_SESSION_LIFETIME = 60", **{"session.permanent": True})
    assert imported.policy.cookie.persistent
    assert unsaid(imported) == []


def test_what_cannot_be_given_is_refused():
    with pytest.raises(InputError, match=r"settings: colour is no setting of Flask; give one of session.permanent, "):
        say("flask", "", colour="blue")


def test_the_last_line_counts():
    assert say("django", "SESSION_COOKIE_AGE = 60\nSESSION_COOKIE_AGE = 120").policy.time.idle == 120_000


def test_a_condition_does_not_overrule_what_is_certain():
    text = "SESSION_COOKIE_SECURE = False\nif not DEBUG:\n    SESSION_COOKIE_SECURE = True\n"
    imported = say("django", text)
    assert imported.policy.cookie.secure == "never"
    assert unsaid(imported) == [("unresolved", "SESSION_COOKIE_SECURE", 3)]
    assert imported.unsaid[0].text == "depends on the condition on line 2; line 1 is taken"


def test_a_value_of_the_wrong_kind_is_told_and_leaves_the_default():
    imported = say("django", "SESSION_COOKIE_AGE = 'two weeks'")
    assert imported.policy.time == load_policy("django").time
    assert unsaid(imported) == [("misread", "SESSION_COOKIE_AGE", 1)]


def test_settings_that_no_browser_would_take_are_refused_by_their_line():
    with pytest.raises(InputError, match=r"^a.py, line 2: SESSION_COOKIE_SAMESITE: .*a browser would drop the cookie"):
        say("django", "\nSESSION_COOKIE_SAMESITE = 'None'\n", "a.py")


def test_a_name_that_is_no_name_is_refused_by_its_line():
    with pytest.raises(InputError, match=r"^a.py, line 1: SESSION_COOKIE_NAME: "):
        say("django", "SESSION_COOKIE_NAME = 'a b'", "a.py")


@pytest.mark.parametrize(
    ("framework", "where", "text", "problem"),
    [
        (
            "django",
            "settings.py",
            "A = 1\nSESSION_COOKIE_AGE = (",
            "settings.py, line 2: not valid Python: '(' was never closed",
        ),
        ("starlette", "app.py", "def f(:", "app.py, line 1: not valid Python: invalid syntax"),
        ("express", "app.js", "session({\n  name: 'x\n})", "app.js, line 2: a text that begins with ' is not closed"),
        ("express", "app.js", "a()\nsession({ name: 'x'", "app.js, line 2: { is not closed"),
        ("express", "app.js", "a)\n", "app.js, line 1: ) closes nothing"),
        ("php", "php.ini", "[Session]\nwhatever\n", "php.ini, line 2: neither a directive nor a section nor a comment"),
        ("php", "a.php", "<?php\n\nsession_start([", "a.php, line 3: [ is not closed"),
        ("spring", "a.yml", "a: b\n c: d\n", "a.yml, line 2: not valid YAML: mapping values are not allowed here"),
        ("spring", "a.yml", "a: [b", "a.yml, line 1: not valid YAML: "),
        ("aspnet", "appsettings.json", '{\n "a": 1,\n}', "appsettings.json, line 3: not valid JSON: "),
        ("aspnet", "Program.cs", 'var a = "b', 'Program.cs, line 1: a text that begins with " is not closed'),
        ("rails", "a.rb", "config.x = [\n", "a.rb, line 1: [ is not closed"),
        (
            "laravel",
            "session.php",
            "<?php return ['a' => 'b];",
            "session.php, line 1: a text that begins with ' is not closed",
        ),
        ("laravel", ".env", "A=1\nno variable\n", ".env, line 2: neither a variable nor a comment"),
        ("keycloak", "realm.json", "hello", "realm.json, line 1: not valid JSON: "),
    ],
)
def test_a_file_that_cannot_be_parsed_is_refused_by_its_line(framework, where, text, problem):
    with pytest.raises(InputError) as refused:
        say(framework, text, where)
    assert str(refused.value).startswith(problem)
    assert "\n" not in str(refused.value)


def test_a_file_without_settings_is_the_framework_as_it_ships():
    imported = say("django", "print('hello')")
    assert (imported.preset, imported.changes) == ("django", ())
    assert {told.status for told in imported.settings} == {"defaulted"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('"soon"', 'is not a number of seconds: "soon"; the default is taken'),
        ("-5", "is not between nothing and 31 years: -5; the default is taken"),
        ('"redis://user:hunter2@host"', "is not a number of seconds; the default is taken"),
        ("True", "is not a number of seconds; the default is taken"),
    ],
)
def test_a_value_that_is_none_is_named_unless_it_might_be_a_secret(written, told):
    imported = import_settings(framework_named("django"), f"SESSION_COOKIE_AGE = {written}\n", "settings.py")
    assert told in [said.text for said in imported.unsaid]


def test_the_same_remark_is_told_once():
    imported = import_settings(framework_named("keycloak"), '{"ssoSessionIdleTimeout": "x"}', "realm.json")
    assert len(set(imported.unsaid)) == len(imported.unsaid)


def test_a_file_without_a_setting_is_known_to_be_one():
    assert not import_settings(framework_named("keycloak"), "[1, 2]", "realm.json").found
    assert import_settings(framework_named("keycloak"), '{"ssoSessionIdleTimeout": 60}', "realm.json").found
