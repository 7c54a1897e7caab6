import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.cells import Cell
from ui.models.difference_table import ACTION, FIRST, LINE, PERSON, SECOND, TIME, DifferenceTable


@pytest.fixture
def table(qtbot, compared):
    made = DifferenceTable()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_replay(compared)
    yield made
    del tester


def row(table, number):
    return [table.index(number, column).data() for column in range(table.columnCount())]


def test_a_row_says_when_who_and_what_each_policy_answers(table):
    assert table.rowCount() == table.total == 3
    assert row(table, 0) == [
        "Sun 17 May 10:20:00", "3", "ann", "submit /a", "Served", "Idle timeout, logged in again",
    ]  # fmt: skip
    headers = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert headers == ["Time", "Line", "Person", "Action", "django", "pci"]
    assert [table.index(0, column).data(Cell.TONE) for column in (FIRST, SECOND)] == ["ok", "danger"]
    assert (TIME, LINE, PERSON, ACTION) == (0, 1, 2, 3)


def test_it_can_be_narrowed_to_one_person(table):
    table.show_person("bob")
    assert [row(table, number)[PERSON] for number in range(table.rowCount())] == ["bob", "bob"]
    assert table.total == 3
    table.show_person("")
    assert table.rowCount() == 3


def test_a_row_knows_the_moment_and_the_session_of_each_answer(table):
    for answer in table.answers_at(0):
        assert answer.at_ms == (10 * 3600 + 20 * 60) * 1000
        assert answer.key > 0
