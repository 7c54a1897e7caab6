from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Sweep
from simulator.experiments.varying import read_axis
from simulator.presets import load_policy
from ui.models.sweep_points import BOTH, exposure_words, sweep_points
from ui.models.sweep_table import SweepTable

FORCED = ("forced_logins",)


class AtOnce(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args))
        return future


@pytest.fixture(scope="module")
def sweep():
    base = spec_of("office-day", until="09:00", users=30)
    made = Sweep(base, [read_axis("time.idle=5m,15m"), read_axis("id.strict=true,false")], 1, [load_policy("django")])
    made.run(AtOnce(), ahead=1)
    return made


@pytest.fixture
def table(qtbot, sweep):
    made = SweepTable()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_points([axis.field for axis in sweep.axes], sweep_points(sweep, FORCED))
    yield made
    del tester


def row(table, number):
    return [table.index(number, column).data() for column in range(table.columnCount())]


def test_a_row_is_a_policy_with_what_it_comes_to(table):
    headers = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert headers == ["time.idle", "id.strict", "Forced / day", "Lost / day", "Exposure", "Seeds", "Mark"]
    assert [row(table, number)[:2] for number in range(4)] == [
        ["5m", "true"], ["5m", "false"], ["15m", "true"], ["15m", "false"],
    ]  # fmt: skip
    assert row(table, 2)[-2:] == ["1", "current, best"]
    assert row(table, 4)[:2] == ["django", ""]
    assert row(table, 4)[-1] == "preset"


def test_the_same_points_again_reset_nothing_and_others_of_the_same_policies_only_change(table, sweep, qtbot):
    with qtbot.assertNotEmitted(table.modelReset), qtbot.assertNotEmitted(table.dataChanged):
        table.show_points([axis.field for axis in sweep.axes], sweep_points(sweep, FORCED))
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.show_points([axis.field for axis in sweep.axes], sweep_points(sweep, BOTH)[::-1])


def test_a_point_is_told_in_one_line(sweep):
    first, *_, django = sweep_points(sweep, FORCED)
    assert first.told.startswith("time.idle = 5m, id.strict = true: ")
    assert "for each person and day" in first.told
    assert django.title == "django"
    assert first.cost == first.forced
    assert sweep_points(sweep, BOTH)[0].cost == pytest.approx(first.forced + first.lost, abs=0.002)


@pytest.mark.parametrize(("seconds", "words"), [(0, "0 min"), (90, "2 min"), (3600, "1.0 h"), (29_820, "8.3 h")])
def test_stolen_access_is_told_in_hours_or_minutes(seconds, words):
    assert exposure_words(seconds) == words
