"""`compare`: where two recorded runs part, and whether they do."""

import json

import pytest


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
