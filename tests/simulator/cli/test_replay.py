import json
from pathlib import Path

import pytest

from simulator.cli.app import build_app, execute

REAL_LOG = Path(__file__).resolve().parents[3] / "../shared/data/access-log/access.log"

ACTIONS = (
    '{"at": 0, "browser": "b1", "do": "login", "user": "u1"}',
    '{"at": 1800, "browser": "b1", "do": "visit"}',
)
LOG_LINE = '192.0.2.1 - - [17/May/2015:10:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "[bold]A"'


@pytest.fixture
def command(capsys):
    def run(*arguments):
        status = execute(build_app(), ["replay", *map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def write(tmp_path):
    def file(*lines, name="t.jsonl"):
        path = tmp_path / name
        path.write_text("\n".join(lines))
        return path

    return file


@pytest.fixture
def patient(write):
    return write('name = "patient"', "[time]", 'idle = "1h"', name="patient.toml")


def test_json_is_one_document_on_standard_output_and_nothing_else(command, write):
    status, out, err = command(write(*ACTIONS), "--json")
    document = json.loads(out)
    assert (status, err) == (0, "")
    assert document["policy"] == "owasp"
    assert [decision["reason"] for decision in document["decisions"]] == [None, "idle_timeout"]


def test_two_policies_give_the_differences(command, write, patient):
    status, out, _ = command(write(*ACTIONS), "--policy", "owasp", "--policy", patient, "--json")
    document = json.loads(out)
    assert (status, document["policies"]) == (0, ["owasp", "patient"])
    assert [difference["line"] for difference in document["differences"]] == [2]


def test_people_read_the_counts(command, write):
    status, out, err = command(write(*ACTIONS))
    words = {tuple(line.split()) for line in out.splitlines()}
    assert (status, err) == (0, "")
    assert "t.jsonl: 2 actions, 1 browser, 0 s to 1800 s" in out
    assert words >= {("policy", "owasp"), ("requests", "2"), ("refused", "1"), ("idle_timeout", "1")}
    assert ("log-ins,", "first", "1") in words


def test_people_read_every_answer_of_a_short_trace(command, write):
    _, out, _ = command(write(*ACTIONS))
    words = {tuple(line.split()) for line in out.splitlines()}
    assert ("1", "0", "s", "b1", "login", "u1", "allowed", "b1#1") in words
    assert ("2", "1800", "s", "b1", "visit", "u1", "idle_timeout", "b1#1") in words
    visits = [f'{{"at": {1800 * n}, "browser": "b1", "do": "visit"}}' for n in range(1, 30)]
    assert "b1#1" not in command(write(ACTIONS[0], *visits))[1]


def test_people_read_where_two_policies_differ_and_how_often(command, write, patient):
    visits = [f'{{"at": {1800 * n}, "browser": "b1", "do": "visit"}}' for n in range(1, 6)]
    _, out, _ = command(write(ACTIONS[0], *visits), "-p", "owasp", "-p", patient)
    assert "5 of 6 answers differ" in out
    assert out.count("idle_timeout  allowed") == 5
    short = write('name = "short"', "[id]", "bits = 64", name="same.toml")
    _, out, _ = command(write(*ACTIONS), "-p", "owasp", "-p", short)
    assert "0 of 2 answers differ" in out


def test_long_lists_are_cut_and_counted(command, write, patient):
    actions = [f'{{"at": 0, "browser": "b{n}", "do": "login", "user": "u{n}"}}' for n in range(30)]
    actions += [f'{{"at": 1800, "browser": "b{n}", "do": "visit"}}' for n in range(30)]
    _, out, _ = command(write(*actions), "-p", "owasp", "-p", patient)
    assert "30 of 60 answers differ" in out
    assert "and 10 more; --json tells all of them" in out
    _, out, _ = command(write(LOG_LINE, *["cut"] * 25, name="x.log"))
    assert "25 unreadable: line 2, 3, " in out
    assert "21 and 5 more" in out


def test_unreadable_lines_are_told_by_number(command, write):
    _, out, _ = command(write(LOG_LINE, LOG_LINE[:-9], name="x.log"))
    assert "1 unreadable: line 2\n" in out
    assert "2015-05-17 10:00:00" in out


def test_bots_are_left_out_where_people_are_asked_for(command, write):
    path = write(LOG_LINE, LOG_LINE.replace("A", "Googlebot"), name="x.log")
    assert json.loads(command(path, "--json")[1])["summary"]["requests"] == 2
    assert json.loads(command(path, "--json", "--people")[1])["summary"]["requests"] == 1


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ((ACTIONS[0], '{"at": 1, "browser": '), "t.jsonl, line 2, column 22: not valid JSON: "),
        (ACTIONS[::-1], "t.jsonl, line 2: out of order: at = 0 is before at = 1800 of line 1; "),
        ((ACTIONS[0].replace("login", "fly"),), 't.jsonl, line 1: unknown action "fly"; actions are login, visit, '),
        (('{"users": {"u1": "boss"}}',), 't.jsonl, line 1: users.u1 = "boss" is an unknown role; roles are user, '),
        (("hello",), "t.jsonl: its only line is not in the Common or Combined Log Format; "),
        (("",), "t.jsonl: the file is empty; "),
    ],
)
def test_a_file_that_is_wrong_is_refused_in_one_line(command, write, lines, problem):
    status, out, err = command(write(*lines))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert problem in err


def test_a_binary_file_is_refused_in_one_line(command, tmp_path):
    path = tmp_path / "access.log"
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)))
    status, out, err = command(path)
    assert (status, out) == (2, "")
    assert err.endswith("access.log: not a text file; give an access log, unpacked, or a trace\n")


def test_a_policy_that_does_not_exist_is_refused_in_one_line(command, write):
    status, out, err = command(write(*ACTIONS), "--policy", "nobody")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "nobody: no such policy" in err


@pytest.mark.skipif(not REAL_LOG.is_file(), reason="the access log is not here: ../shared/data, beside the repository")
def test_a_real_log_is_told_on_one_screen(command):
    status, out, err = command(REAL_LOG, "--policy", "owasp")
    assert (status, err) == (0, "")
    assert "9,999 actions, 1,861 browsers" in out
    assert "1 unreadable: line 8899" in out
    assert len(out.splitlines()) < 24
