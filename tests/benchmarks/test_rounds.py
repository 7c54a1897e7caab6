from subprocess import CompletedProcess

import pytest

from benchmarks.case import Case, Side
from benchmarks.rounds import MeasurementError, measured_rounds


def test_every_side_is_measured_once_a_round_in_turn(tmp_path):
    told = []
    sides = {kernel: Side("scheduled", {"kernel": kernel, "actors": 10, "wakeups": 100}) for kernel in ("own", "simpy")}
    rounds = measured_rounds(Case("schedule", "a schedule", sides, ()), 2, tmp_path, told.append)
    assert [list(quantities) for quantities in rounds] == [["own", "simpy"]] * 2
    assert all(side["cpu_us"] > 0 for quantities in rounds for side in quantities.values())
    assert [text.rpartition(", ")[2] for text in told] == ["own", "simpy"] * 2
    assert list(tmp_path.iterdir()) == []


def test_a_side_that_fails_is_named_with_what_it_said_last(tmp_path):
    case = Case("schedule", "a schedule", {"own": Side("scheduled", {"kernel": "none"})}, ())
    with pytest.raises(MeasurementError, match="schedule, own: TypeError"):
        measured_rounds(case, 1, tmp_path, lambda text: None)


def test_a_process_that_is_measured_finds_the_bytecode_of_the_one_before(tmp_path, monkeypatch):
    environments = []

    def run(command, **named):
        environments.append(named["env"])
        return CompletedProcess(command, 0, "{}", "")

    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("benchmarks.rounds.subprocess.run", run)
    measured_rounds(Case("schedule", "a schedule", {"own": Side("scheduled", {})}, ()), 1, tmp_path, lambda text: None)
    assert ["PYTHONDONTWRITEBYTECODE" in environment for environment in environments] == [False]
    assert environments[0]["QT_QPA_PLATFORM"] == "offscreen"
