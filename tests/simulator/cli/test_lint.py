"""`lint`: one finding a line for people, one document for programs, and an exit status for pipelines."""

import json

import pytest

from simulator.lint import standard_names


@pytest.fixture
def document(coatcheck):
    def call(*words):
        said = coatcheck("lint", *words, "--json")
        assert said.err == ""
        return said.status, json.loads(said.out)

    return call


def test_a_finding_that_a_standard_insists_on_fails_the_command(document):
    status, report = document("django", "--standard", "asvs-5.0-l2")
    assert status == 1
    assert report["summary"]["fail"] > 0
    (finding,) = [f for f in report["findings"] if f["clause"] == "7.3.2"]
    assert finding["rule"] == "ASVS-5.0-7.3.2"
    assert (finding["field"], finding["found"], finding["wanted"]) == ("time.absolute", "off", "a limit")
    assert (finding["force"], finding["fix"], finding["cwe"]) == ("fail", {"time.absolute": "8h"}, [613])


def test_without_a_failure_the_command_is_done_even_where_there_are_warnings(document):
    status, report = document("nist-aal2")
    assert status == 0
    assert (report["summary"]["fail"], report["summary"]["warn"] > 0) == (0, True)
    assert [standard["name"] for standard in report["standards"]] == ["asvs-5.0-l2", "owasp-cheat-sheets"]


def test_the_document_counts_what_it_holds(document):
    names = [word for name in standard_names() for word in ("--standard", name)]
    _, report = document("wide-open", *names)
    summary = report["summary"]
    for force in ("fail", "warn", "note"):
        assert summary[force] == sum(finding["force"] == force for finding in report["findings"])
    for key in ("questions", "met", "beside"):
        assert summary[key] == len(report[key])
    assert len(report["conflicts"]) == 13


def test_a_question_is_told_with_its_reason_and_never_as_met(document):
    _, report = document("owasp")
    assert {"ASVS-5.0-7.4.4", "OWASP-SMCS-log"} <= {question["rule"] for question in report["questions"]}
    assert all(question["because"] for question in report["questions"])
    assert not {question["rule"] for question in report["questions"]}.intersection(report["met"])


def test_the_fixes_of_a_report_make_a_policy_file_that_fails_nothing(document, tmp_path):
    _, report = document("django", "-s", "asvs-5.0-l2")
    tables = {}
    for finding in report["findings"]:
        for field, value in finding["fix"].items():
            section, _, name = field.rpartition(".")
            tables.setdefault(section, {})[name] = value
    text = 'extends = "django"\n'
    for section, values in tables.items():
        text += f"[{section}]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())
    path = tmp_path / "mended.toml"
    path.write_text(text, encoding="utf-8")
    status, mended = document(path, "-s", "asvs-5.0-l2")
    assert (status, mended["findings"]) == (0, [])


def test_people_read_the_clause_the_field_what_it_is_and_what_it_should_be(coatcheck):
    said = coatcheck("lint", "django", "-s", "asvs-5.0-l2", "-s", "pci")
    words = " ".join(said.out.split())
    assert said.status == 1
    assert 'fail 7.3.2 time.absolute = "off", wanted a limit A session ends at some age' in words
    assert "nothing found" not in words
    assert "(Known through a third party.)" in words
    assert "django: 11 fail, 3 warn, 3 note" in words


def test_people_read_which_settings_do_not_act_as_written(coatcheck, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('[time]\nidle = "9h"', encoding="utf-8")
    said = coatcheck("lint", path)
    assert "Settings that do not act as written" in said.out
    assert 'time.idle = "9h" and time.absolute = "8h": inactivity never ends a session (effective: "8h")' in " ".join(
        said.out.split()
    )
    assert "do not act as written" not in coatcheck("lint", "owasp").out


def test_people_read_that_nothing_was_found_and_which_questions_are_open(coatcheck):
    said = coatcheck("lint", "owasp", "-s", "asvs-5.0-l1")
    assert said.status == 0
    assert "nothing found" in said.out
    assert "ask" in said.out
    assert "owasp: 0 fail, 0 warn, 0 note; 9 questions" in " ".join(said.out.split())


def test_disagreements_are_told_where_something_is_found_on_one_side(coatcheck):
    assert "Must and should:" in coatcheck("lint", "wide-open", "-s", "nist-63b-4-aal2").out
    assert "Must and should:" not in coatcheck("lint", "owasp", "-s", "nist-63b-4-aal2").out


@pytest.mark.parametrize("words", [["nist"], ["nowhere.toml"], ["owasp", "-s", "asvs"], ["owasp", "-s", ""], []])
def test_a_wrong_request_is_one_line(coatcheck, words):
    said = coatcheck("lint", *words)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
