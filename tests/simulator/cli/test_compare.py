"""`compare`: where two recorded runs part, and whether they do."""

import json
from pathlib import Path

import pytest

from simulator.events import Flag, Kind
from simulator.policy import Policy
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario

LOG = Path(__file__).resolve().parents[3] / "../shared/data/access-log/access.log"


@pytest.fixture
def recorded(coatcheck, tmp_path):
    def record(name, *words):
        path = tmp_path / name
        assert coatcheck("run", "first-session", *words, "--record", path).status == 0
        return path

    return record


def test_two_recordings_of_one_spec_are_the_same_and_the_status_says_so(coatcheck, recorded):
    said = coatcheck("compare", recorded("a.coatcheck"), recorded("b.coatcheck"))
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("the same ")
    assert said.out.count("\n") == 1


def test_a_difference_is_a_failure_and_is_told(coatcheck, recorded, tmp_path):
    policy = tmp_path / "short.toml"
    policy.write_text('name = "short"\n[time]\nidle = "2s"\n')
    said = coatcheck("compare", recorded("a.coatcheck"), recorded("b.coatcheck", "--policy", policy))
    assert said.status == 1
    assert "policy.time.idle  15m | 2s" in said.out
    assert "first divergence at event" in said.out
    assert "idle_timeout" in said.out


def test_the_document_holds_both_runs_and_only_what_differs(coatcheck, recorded, tmp_path):
    policy = tmp_path / "short.toml"
    policy.write_text('name = "short"\n[time]\nidle = "2s"\n')
    paths = recorded("a.coatcheck"), recorded("b.coatcheck", "--policy", policy)
    said = coatcheck("compare", *paths, "--json")
    document = json.loads(said.out)
    assert said.status == 1
    assert list(document) == ["runs", "differs", "settings", "first_divergence", "counts", "decisions"]
    assert [run["file"] for run in document["runs"]] == [str(path) for path in paths]
    assert [run["policy"] for run in document["runs"]] == ["owasp", "short"]
    assert document["counts"]["ended"]["idle_timeout"][1] > document["counts"]["ended"]["idle_timeout"][0]
    assert all(one != other for one, other in (row["answers"] for row in document["decisions"]))


def test_other_settings_that_change_no_event_are_a_difference_all_the_same(coatcheck, recorded, tmp_path):
    policy = tmp_path / "long.toml"
    policy.write_text('name = "long"\n[time]\nabsolute = "9h"\n')
    said = coatcheck("compare", recorded("a.coatcheck"), recorded("b.coatcheck", "--policy", policy), "--json")
    document = json.loads(said.out)
    assert (said.status, document["first_divergence"], document["decisions"]) == (1, None, [])
    assert document["settings"]["policy.time.absolute"] == ["8h", "9h"]


def test_what_is_no_run_file_is_refused_in_one_line(coatcheck, recorded, tmp_path):
    foreign = tmp_path / "notes.coatcheck"
    foreign.write_text("not a database")
    said = coatcheck("compare", recorded("a.coatcheck"), foreign)
    assert (said.status, said.out) == (2, "")
    assert "notes.coatcheck: not a run file" in said.err
    assert said.err.count("\n") == 1


def test_of_a_damaged_file_the_line_says_how_to_compare_what_can_be_read(coatcheck, recorded):
    whole, damaged = recorded("a.coatcheck"), recorded("b.coatcheck")
    damaged.write_bytes(damaged.read_bytes() + b"cut off amid a page")
    said = coatcheck("compare", whole, damaged)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert "b.coatcheck: the file is damaged or cut off; " in said.err
    assert "give --salvage to compare" in said.err
    said = coatcheck("compare", whole, damaged, "--salvage", "--json")
    assert "what followed is lost" in said.err
    one, other = json.loads(said.out)["runs"]
    assert (one["file"], other["file"]) == (str(whole), str(damaged))
    assert other["events"] == one["events"] > 0


def test_each_run_is_named_with_its_digest(coatcheck, recorded):
    paths = recorded("a.coatcheck"), recorded("b.coatcheck", "--seed", "2")
    runs = json.loads(coatcheck("compare", *paths, "--json").out)["runs"]
    played = [json.loads(coatcheck("run", path, "--json").out)["digest"] for path in paths]
    assert [run["digest"] for run in runs] == played
    assert played[0] != played[1]


def test_a_divergence_in_flags_alone_is_told_in_words(coatcheck, tmp_path):
    spec = RunSpec(scenario=load_scenario("first-session"), policy=Policy())
    paths = tmp_path / "a.coatcheck", tmp_path / "b.coatcheck"
    for path, flags in zip(paths, (Flag.ACCESSED, Flag.ACCESSED | Flag.RENEWED), strict=True):
        with Recorder(path, spec) as recorder:
            recorder.add([(1, 30_000_000, int(Kind.REQUEST_ALLOWED), 0, 0, 0, 0, 0, int(flags), None)])
    said = coatcheck("compare", *paths)
    lines = [line.split()[1:] for line in said.out.splitlines() if line.startswith("  ")]
    assert lines[:2] == [
        ["08:20:00", "request_allowed", "accessed"],
        ["08:20:00", "request_allowed", "renewed", "accessed"],
    ]


def test_many_decisions_are_all_in_the_document_and_the_first_of_them_in_words(coatcheck, tmp_path):
    paths = tmp_path / "a.coatcheck", tmp_path / "b.coatcheck"
    coatcheck("run", "office-day", "--record", paths[0])
    coatcheck("run", "office-day", "--policy", "wide-open", "--record", paths[1])
    decisions = json.loads(coatcheck("compare", *paths, "--json").out)["decisions"]
    assert len(decisions) > 100
    assert set(decisions[0]) == {"at", "browser", "do", "route", "again", "answers", "at_each"}
    assert [row["at"] for row in decisions] == sorted(row["at"] for row in decisions)
    assert f"{len(decisions):,} decisions differ" in coatcheck("compare", *paths).out


@pytest.mark.skipif(not LOG.is_file(), reason="the access log is not here: ../shared/data, beside the repository")
def test_twin_runs_of_a_real_log_tell_only_what_the_policies_decide_differently(coatcheck, tmp_path):
    paths = tmp_path / "django.coatcheck", tmp_path / "owasp.coatcheck"
    for path in paths:
        assert coatcheck("run", LOG, "--policy", path.stem, "--record", path).status == 0
    said = coatcheck("compare", *paths, "--json")
    document = json.loads(said.out)
    assert said.status == 1
    assert document["settings"]["policy.time.idle"] == ["14d", "15m"]
    assert document["counts"]["denied"]
    assert document["decisions"]
    assert all(one != other for one, other in (row["answers"] for row in document["decisions"]))
    replayed = json.loads(coatcheck("replay", LOG, "--policy", "django", "--policy", "owasp", "--json").out)
    assert replayed["policies"] == ["django", "owasp"]
    assert replayed["differences"]
