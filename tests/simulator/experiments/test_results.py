import pytest

from simulator.experiments.costs import Costs
from simulator.experiments.results import ResultFile, code_fingerprint

COSTS = Costs(10, 3, 2, 1, 0, 1, 1, 1)
OTHER = Costs(20, 3, 2, 1, 0, 1, 1, 1)


def test_what_was_added_is_read_by_the_next(tmp_path):
    results = ResultFile(tmp_path / "sweeps")
    assert results.read() == {}
    results.add("a", COSTS)
    ResultFile(tmp_path / "sweeps").add("b", OTHER)
    assert results.read() == {"a": COSTS, "b": OTHER}


def test_a_line_that_was_cut_is_left_out_and_the_others_are_read(tmp_path):
    results = ResultFile(tmp_path)
    results.add("a", COSTS)
    whole = results.path.read_bytes()
    results.path.write_bytes(whole + whole[:-9] + b"\n" + whole.replace(b'"a"', b'"b"'))
    assert results.read() == {"a": COSTS, "b": COSTS}


def test_results_of_other_code_are_not_read(tmp_path, monkeypatch):
    ResultFile(tmp_path).add("a", COSTS)
    monkeypatch.setattr("simulator.experiments.results.code_fingerprint", lambda: "0" * 16)
    assert ResultFile(tmp_path).read() == {}


def test_the_fingerprint_is_the_same_until_the_code_changes():
    assert code_fingerprint() == code_fingerprint()
    assert len(code_fingerprint()) == 16


def test_only_the_last_few_versions_stay(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.jsonl").write_text("")
    ResultFile(tmp_path).add("a", COSTS)
    results = ResultFile(tmp_path)
    results.forget_old_versions()
    assert len(list(tmp_path.glob("*.jsonl"))) == 3
    assert results.read() == {"a": COSTS}


@pytest.mark.parametrize("act", ["read", "forget_old_versions"])
def test_where_nothing_can_be_kept_nothing_is_remembered(tmp_path, act):
    blocked = tmp_path / "file"
    blocked.write_text("")
    results = ResultFile(blocked)
    results.add("a", COSTS)
    assert not getattr(results, act)()
