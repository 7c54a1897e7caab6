import pytest
from PySide6.QtTest import QAbstractItemModelTester

from simulator.interop import framework_named
from simulator.interop.exporting import export_policy
from simulator.presets import load_policy
from ui.models.cells import Cell
from ui.models.loss_table import FIELD, GETS, REMEDY, UNFELT, WANTED, LossTable


@pytest.fixture
def table(qtbot):
    made = LossTable()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_export(export_policy(framework_named("django"), load_policy("owasp")))
    yield made
    del tester


def row(table, field):
    place = next(r for r in range(table.rowCount()) if table.index(r, FIELD).data() == field)
    return [table.index(place, column).data() for column in range(table.columnCount())]


def test_a_loss_says_what_was_wanted_what_holds_and_what_would_do_it(table):
    loss = row(table, "time.absolute")
    assert loss[WANTED] == '"8h"'
    assert loss[GETS] == '"off"'
    assert loss[REMEDY].startswith("django/")


def test_losses_that_nobody_feels_come_last_and_quietly(table):
    tones = [table.index(r, FIELD).data(Cell.TONE) for r in range(table.rowCount())]
    assert tones == sorted(tones, reverse=True)
    for place, tone in enumerate(tones):
        assert (table.index(place, REMEDY).data() == UNFELT) is (tone == "faint")
