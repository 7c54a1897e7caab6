"""`sweep`: a table for people, one document for programs, and results that are remembered."""

import json

import pytest

from simulator.cli import sweep as command

LOG = """203.0.113.7 - ann [17/May/2015:10:00:00 +0000] "GET /a HTTP/1.1" 200 1 "-" "A"
203.0.113.7 - ann [17/May/2015:10:20:00 +0000] "POST /a HTTP/1.1" 200 1 "-" "A"
"""


@pytest.fixture(autouse=True)
def remembered(tmp_path, monkeypatch):
    """The user's own results are left alone."""
    folder = tmp_path / "remembered"
    real = command.ResultFile
    monkeypatch.setattr(command, "ResultFile", lambda: real(folder))
    return folder


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "access.log"
    path.write_text(LOG)
    return path


@pytest.fixture
def document(coatcheck):
    def call(*words):
        said = coatcheck("sweep", *words, "--workers", 1, "--json")
        assert (said.status, said.err) == (0, "")
        return json.loads(said.out)

    return call


def test_a_log_is_swept_and_told_point_by_point(document, log):
    swept = document("owasp", "--vary", "time.idle=15m,30m", "--on", log)
    assert list(swept) == ["policy", "on", "vary", "seeds", "runs", "complete", "points", "front", "refused"]
    assert (swept["on"], swept["seeds"], swept["complete"]) == ("access.log", [1], True)
    assert [point["median"]["lost_forms"] for point in swept["points"]] == [1, 0]
    assert [point["a_person_day"]["forced_logins"] for point in swept["points"]] == [1.0, 0.0]


def test_a_sweep_that_is_repeated_only_plays_what_is_new(document, log, remembered):
    words = ["owasp", "--on", log, "--vary"]
    first = document(*words, "time.idle=15m,30m")
    (path,) = remembered.iterdir()
    assert len(path.read_text().splitlines()) == 2
    wider = document(*words, "time.idle=15m,30m,1h")
    assert len(path.read_text().splitlines()) == 3
    assert wider["points"][:2] == first["points"]
    document(*words, "time.idle=15m", "--afresh")
    assert len(path.read_text().splitlines()) == 3


def test_people_read_a_line_for_each_policy(coatcheck, log):
    said = coatcheck("sweep", "owasp", "--vary", "time.idle=15m,30m", "--on", log, "--workers", 1)
    lines = [line.split() for line in said.out.splitlines()]
    assert (said.status, said.err) == (0, "")
    assert lines[0][:3] == ["owasp", "on", "access.log,"]
    assert ["15m", "1", "1", "1", "1.00", "1"] in [line[:6] for line in lines]
    assert ["30m", "0", "0", "0", "0.00", "0"] in [line[:6] for line in lines]


def test_what_contradicts_itself_is_told_once(coatcheck, log):
    axes = ["--vary", "id.rotation_grace=off,1h", "--vary", "id.bits=64,128"]
    said = coatcheck("sweep", "owasp", *axes, "--on", log, "--workers", 1)
    assert said.status == 0
    assert said.out.count("left out: id.rotation_grace") == 1


def test_ctrl_c_tells_what_is_done_and_that_it_was_stopped(coatcheck, log, monkeypatch):
    def interrupted(*_, **__):
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr("simulator.experiments.dispatching.wait", interrupted)
    said = coatcheck("sweep", "owasp", "--vary", "time.idle=15m,30m", "--on", log, "--workers", 1)
    assert said.status == 130
    assert "stopped after 2 of 2 runs" not in said.out
    assert said.err == "coatcheck: stopped\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["owasp"], "nothing is varied"),
        (["nist", "--vary", "time.idle=5m"], "no such policy"),
        (["owasp", "--vary", "time.idle=5"], "such as"),
        (["owasp", "--vary", "time.idle=5m", "--on", "nowhere"], "no such scenario"),
        (["owasp", "--vary", "time.idle=5m", "--seeds", 0], "--seeds"),
        (["owasp", "--vary", "time.idle=5m", "--workers", 0], "--workers"),
        (["owasp", "--vary", "time.idle=5m", "--workers", 2, "--dask", "tcp://127.0.0.1:1"], "--workers"),
        ([], "Missing argument"),
    ],
)
def test_a_wrong_request_is_one_line(coatcheck, words, told):
    said = coatcheck("sweep", *words)
    assert (said.status, said.out) == (2, "")
    assert told in said.err
    assert said.err.count("\n") == 1
