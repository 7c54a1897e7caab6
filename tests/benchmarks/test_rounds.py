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
