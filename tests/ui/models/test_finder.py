"""The list of what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.finder import HINT_ROLE, MOST, PLACES_ROLE, FinderModel, Sort, Thing


def thing(sort: Sort, title: str, hint: str = "") -> Thing:
    return Thing(sort, title, hint, "user", list)


@pytest.fixture
def model(qtmodeltester):
    made = FinderModel()
    made.offer(
        [
            thing(Sort.ACTION, "Revoke session …", "ends one"),
            thing(Sort.PERSON, "Grace Lin", "grace.lin · user"),
            thing(Sort.SESSION, "grace.lin#1", "Grace Lin"),
            thing(Sort.SETTING, "time.idle", "15m · how long a pause may be"),
        ]
    )
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def titles(model: FinderModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_all_is_offered_until_something_is_typed(model):
    assert len(titles(model)) == 4


def test_what_fits_is_listed_best_first(model):
    model.find("grace")
    assert titles(model) == ["Grace Lin", "grace.lin#1"]
    model.find("#1")
    assert titles(model)[0] == "grace.lin#1"


def test_what_is_said_of_a_thing_is_searched_too(model):
    model.find("pause")
    assert titles(model) == ["time.idle"]
    assert model.index(0).data(PLACES_ROLE) == ()
    assert model.index(0).data(HINT_ROLE).startswith("15m")


def test_a_screen_reader_is_told_what_a_thing_is(model):
    model.find("idle")
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("time.idle, Setting, 15m")


def test_no_more_is_listed_than_can_be_looked_through(model):
    model.offer([thing(Sort.SESSION, f"b{number}#1") for number in range(5 * MOST)])
    assert model.rowCount() == MOST
    model.find("b")
    assert model.rowCount() == MOST
