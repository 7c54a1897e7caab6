import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from simulator.lint import lint
from simulator.presets import load_policy
from ui.models.cells import Cell
from ui.models.finding_table import ASK, CLAUSE, FIELD, FIX, FORCE, FOUND, WANTED, FindingTable, told


@pytest.fixture
def table(qtbot):
    made = FindingTable()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_report(lint(load_policy("django"), ["asvs-5.0-l2", "pci"]))
    yield made
    del tester


def text(table, row, column, role=Qt.ItemDataRole.DisplayRole):
    return table.data(table.index(row, column), role)


def test_findings_come_first_and_questions_after_them(table):
    forces = [text(table, row, FORCE) for row in range(table.rowCount())]
    assert forces == sorted(forces, key=["fail", "warn", "note", ASK].index)
    assert set(forces) == {"fail", "warn", "note", ASK}


def test_a_finding_says_what_was_found_and_what_is_wanted(table):
    row = next(r for r in range(table.rowCount()) if text(table, r, CLAUSE) == "7.3.2")
    shown = [text(table, row, column) for column in (FORCE, FIELD, FOUND, WANTED, FIX)]
    assert shown == ["fail", "time.absolute", '"off"', "a limit", "Fix"]
    assert text(table, row, FORCE, Cell.TONE) == "danger"
    assert text(table, row, FIELD, Qt.ItemDataRole.ToolTipRole).startswith("ASVS-5.0-7.3.2: A session ends")


def test_a_question_has_nothing_to_fix(table):
    row = next(r for r in range(table.rowCount()) if text(table, r, FORCE) == ASK)
    assert text(table, row, FIELD).endswith("?")
    assert [text(table, row, column) for column in (FOUND, WANTED, FIX)] == ["", "", ""]


def test_what_nobody_here_has_read_is_said_to_be_so(table):
    rules = [told(table.row_at(row)) for row in range(table.rowCount())]
    assert any("Known through a third party." in rule for rule in rules)


def test_the_same_report_again_resets_nothing(table, qtbot):
    with qtbot.assertNotEmitted(table.modelReset):
        table.show_report(lint(load_policy("django"), ["asvs-5.0-l2", "pci"]))
