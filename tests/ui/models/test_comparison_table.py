"""Laws of the table of differences: it says what each run answered, and nothing of what is the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.comparison_table import ComparisonTable
from ui.player.comparing import Answer, Asked, Difference

ASKED = Asked(9 * 3_600_000, "grace", "submit", "/account", 1)


@pytest.fixture
def table(qtbot):
    made = ComparisonTable()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [
        Difference(ASKED, Answer(True, None, "grace#1"), Answer(False, "idle_timeout", None)),
        Difference(ASKED, None, Answer(True, None, "grace#2")),
        Difference(Asked(1, "grace", "login", "", 1), Answer(True, None, "grace#2"), Answer(False, "locked_out", None)),
        Difference(Asked(1, "grace", "visit", "/inbox", 1, again=True), None, Answer(True, None, "grace#2")),
    ]
    made.show_differences(rows, ("owasp", "django"))
    return made


def test_a_row_is_a_decision(table):
    assert [table.index(0, column).data() for column in range(5)] == [
        "09:00:00", "grace", "submit /account", "served", "refused: idle timeout",
    ]  # fmt: skip
    assert table.index(1, 3).data() == "not asked"
    assert [table.index(2, column).data() for column in (2, 3, 4)] == ["log in", "logged in", "refused: locked out"]
    assert table.index(3, 2).data() == "visit /inbox again"
    assert table.difference_at(0).asked is ASKED


def test_the_columns_of_answers_are_called_like_the_runs(table):
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert heads == ["Time", "Browser", "Asked for", "owasp", "django"]
