"""`coatcheck import`, as a terminal shows it."""

import json

import pytest

from simulator.presets import load_policy


@pytest.fixture
def written(tmp_path):
    def write(text: str, name: str = "settings.py"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_policy_goes_to_standard_output_and_the_rest_beside_it(coatcheck, written):
    path = written("SESSION_COOKIE_AGE = 60\nSESSION_COLOUR = 'blue'\n")
    status, out, err = coatcheck("import", "django", path)
    assert status == 0
    assert 'extends = "django"\n' in out
    assert 'idle = "1m" # SESSION_COOKIE_AGE, line 1\n' in out
    assert "settings of Django: 1 stated, 19 defaulted; extends django" in err
    assert "  line 2: SESSION_COLOUR: is no setting of Django that is known here (unknown)\n" in err


def test_the_policy_may_go_to_a_file_that_loads(coatcheck, written, tmp_path):
    target = tmp_path / "mine.toml"
    status, out, _ = coatcheck("import", "django", written("SESSION_COOKIE_AGE = 60"), "-o", target)
    assert (status, out) == (0, "")
    assert load_policy(target).time.idle == 60_000
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_what_no_file_says_can_be_given(coatcheck, written):
    path = written("PERMANENT_SESSION_LIFETIME = 60")
    _, out, err = coatcheck("import", "flask", path, "--given", "session.permanent=true")
    assert "persistent = true\n" in out
    assert "what the policy does not say" not in err


def test_a_version_that_is_given_decides(coatcheck, written):
    path = written("add_middleware(SessionMiddleware, max_age=60)")
    assert 'extends = "starlette-pre1"' in coatcheck("import", "starlette", path, "--given", "starlette=0.52.1").out


def test_json_is_one_document_and_nothing_else(coatcheck, written):
    path = written("SESSION_COOKIE_AGE = env('AGE', default=60)\nSESSION_COLOUR = 1")
    status, out, err = coatcheck("import", "django", path, "--json")
    document = json.loads(out)
    assert (status, err) == (0, "")
    assert (document["framework"], document["extends"], document["changed"]) == ("django", "django", ["time.idle"])
    assert document["policy"]["time"]["idle"] == "1m"
    age = {"key": "SESSION_COOKIE_AGE", "status": "unresolved", "line": 1, "fields": ["time.idle"]}
    assert document["settings"][0] == age
    assert [(said["kind"], said["line"]) for said in document["not_said"]] == [("unresolved", 1), ("unknown", 2)]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("dojo", "{file}"), "coatcheck: dojo: no such framework; give one of django, flask, "),
        (("django", "{file}.nowhere"), "settings.py.nowhere: no such file"),
        (("django", "{file}", "--given", "x"), "coatcheck: --given x: no value in it; write KEY=VALUE"),
        (("django", "{file}", "--given", "x=1"), "x is no setting of Django; give one of SESSION_ENGINE, "),
        (("django", "{file}", "-o", "{file}/x.toml"), "x.toml: Not a directory; give another file"),
        (("keycloak", "{file}"), "settings.py, line 1: not valid JSON: "),
    ],
)
def test_what_is_wrong_is_told_in_one_line(coatcheck, written, words, problem):
    path = written("SESSION_COOKIE_AGE = 60")
    status, out, err = coatcheck("import", *(word.format(file=path) for word in words))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert problem in err
