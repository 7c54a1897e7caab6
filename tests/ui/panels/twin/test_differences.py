"""The list says honestly what it holds, and marks the moment without telling anybody."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.panels.twin.differences import DifferenceList
from ui.player.comparing import Answer, Asked, Difference

ROWS = [
    Difference(
        Asked(at_ms, "laptop", "visit", "/inbox", nth),
        Answer(True, None, "laptop#1"),
        Answer(False, "idle_timeout", "laptop#1"),
    )
    for nth, at_ms in enumerate((1_000, 2_000, 3_000), 1)
]
NAMES = ("django", "owasp")


@pytest.fixture
def listed(qtbot):
    made = DifferenceList()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def capped(listed) -> str:
    return listed.findChild(QLabel, "twinCapLabel").text()


def test_of_more_than_are_kept_it_says_how_many_are_listed_and_where_all_of_them_are(listed):
    listed.show_differences(ROWS, 120_000, NAMES)
    assert "120,000" in {label.text() for label in listed.findChildren(QLabel)}
    assert capped(listed).startswith("The first 3 are listed and marked")
    assert "compare --json" in capped(listed)


def test_where_all_are_listed_nothing_is_said_of_it(listed):
    listed.show_differences(ROWS, len(ROWS), NAMES)
    assert capped(listed) == ""


def test_the_moment_is_marked_without_a_word(listed, qtbot):
    listed.show_differences(ROWS, len(ROWS), NAMES)
    with qtbot.assertNotEmitted(listed.difference_wanted):
        listed.mark(1)
    assert listed.table.currentIndex().row() == 1
    listed.mark(-1)
    assert not listed.table.selectionModel().hasSelection()


def test_a_row_that_is_chosen_is_told(listed, qtbot):
    listed.show_differences(ROWS, len(ROWS), NAMES)
    with qtbot.waitSignal(listed.difference_wanted) as told:
        listed.table.clicked.emit(listed.table.model().index(2, 0))
    assert told.args == [2]


def test_another_run_begins_without_a_mark(listed):
    listed.show_differences(ROWS, len(ROWS), NAMES)
    listed.mark(1)
    listed.show_nothing()
    assert listed.table.model().rowCount() == 0
    listed.show_differences(ROWS, len(ROWS), NAMES)
    listed.mark(1)
    assert listed.table.currentIndex().row() == 1
