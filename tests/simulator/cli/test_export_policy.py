"""`coatcheck export`, as a terminal shows it."""

import json

import pytest

from simulator.interop import EXPORTED


@pytest.mark.parametrize("framework", EXPORTED)
def test_settings_go_to_standard_output_and_losses_beside_it(coatcheck, framework):
    status, out, err = coatcheck("export", framework, "owasp")
    assert status == 0
    assert "__Host-session" in out
    assert "cannot say of owasp:\n" in err
    assert '  limit.max_sessions = 5, but "off": ' in err


def test_what_comes_out_goes_in_again(coatcheck, tmp_path):
    settings = tmp_path / "settings.py"
    settings.write_text(coatcheck("export", "django", "django-file").out, encoding="utf-8")
    status, out, _ = coatcheck("import", "django", settings)
    assert status == 0
    assert out.splitlines()[2] == 'extends = "django-file" # SESSION_ENGINE, line 1'
    assert "[" not in out


@pytest.mark.parametrize(
    ("framework", "settings", "code"),
    [
        ("django", "settings.py", "session_limit.py"),
        ("express", "session.js", "csrf.js"),
        ("php", "php.ini", "guard.php"),
    ],
)
def test_settings_and_code_may_go_into_a_folder(coatcheck, tmp_path, framework, settings, code):
    folder = tmp_path / "new" / "folder"
    status, out, err = coatcheck("export", framework, "owasp", "-o", folder)
    assert (status, out) == (0, "")
    assert "cannot say of owasp:" in err
    assert {settings, code} <= {path.name for path in folder.iterdir()}
    status, out, _ = coatcheck("import", framework, folder / settings)
    assert status == 0
    assert 'name = "__Host-session" # ' in out


def test_a_file_is_no_folder(coatcheck, tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    status, out, err = coatcheck("export", "django", "owasp", "-o", tmp_path / "taken")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "taken: File exists; give another folder" in err


def test_a_framework_says_all_of_itself(coatcheck):
    assert coatcheck("export", "express", "express").err == "express-session says all that express means\n"


def test_json_is_one_document_and_nothing_else(coatcheck):
    status, out, err = coatcheck("export", "flask", "owasp", "--json")
    document = json.loads(out)
    assert (status, err) == (0, "")
    assert (document["framework"], document["policy"]) == ("flask", "owasp")
    assert document["settings"].startswith("from flask import Flask")
    [absolute] = [loss for loss in document["losses"] if loss["field"] == "time.absolute"]
    assert (absolute["wanted"], absolute["got"], absolute["felt"]) == ("8h", "off", True)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("dojo", "owasp"), "dojo: no such framework"),
        (("spring", "owasp"), "spring: settings of Spring Boot can be imported, not exported"),
        (("django", "nobody"), "nobody: no such policy"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(coatcheck, words, problem):
    status, out, err = coatcheck("export", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert problem in err
