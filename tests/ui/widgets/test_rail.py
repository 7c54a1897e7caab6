"""Laws of the rail: one place is marked, and only a person's choice is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from ui.widgets.rail import Place, Rail


@pytest.fixture
def rail(qtbot):
    made = Rail([Place("here", "Here", "table", "Go here (Ctrl+1)"), Place("there", "There", "x", "Go there")])
    qtbot.addWidget(made)
    return made


def test_a_place_has_a_name_an_accessible_name_and_a_tip(rail):
    button = rail.findChild(QToolButton, "herePageButton")
    assert (button.accessibleName(), button.toolTip()) == ("Here", "Go here (Ctrl+1)")


def test_a_choice_is_told_and_what_is_shown_is_not(rail, qtbot):
    told = []
    rail.chosen.connect(told.append)
    rail.show_place("here")
    assert told == []
    assert rail.findChild(QToolButton, "herePageButton").isChecked()
    qtbot.mouseClick(rail.findChild(QToolButton, "therePageButton"), Qt.MouseButton.LeftButton)
    assert told == ["there"]
    assert not rail.findChild(QToolButton, "herePageButton").isChecked()


def test_the_rail_draws_its_badge(rail):
    rail.resize(48, 400)
    assert not rail.grab().isNull()
