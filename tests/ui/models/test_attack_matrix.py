"""Which part a defence plays is what was computed, and what is at its weakest plays none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from simulator.policy import Policy
from ui.models.attack_matrix import FIRST, OUTCOME, AttackMatrix, Part
from ui.player.attacks import Attacked, Outcome, attack_names

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
KIOSK = Attacked("kiosk", Outcome.BLOCKED, 0, "", "", "idle_timeout", ("time.idle",), (), ("time.idle",), ())


@pytest.fixture
def matrix(qapp):
    model = AttackMatrix(Policy())
    model.tester = QAbstractItemModelTester(model, FATAL)
    return model


def cell(matrix, name, setting):
    names = [matrix.name_at(row) for row in range(matrix.rowCount())]
    return names.index(name), matrix.settings.index(setting) + FIRST


def test_there_is_a_row_for_each_attack_and_a_column_for_each_defence(matrix):
    assert matrix.rowCount() == len(attack_names()) == len(matrix.missing)
    assert matrix.columnCount() == FIRST + len(matrix.settings)
    titles = [matrix.headerData(column, Qt.Orientation.Horizontal) for column in range(matrix.columnCount())]
    assert titles[:FIRST] == ["Attack", "Outcome"]
    assert len(set(titles)) == len(titles)


def test_before_it_is_tried_nothing_is_said_of_a_defence(matrix):
    assert matrix.part_at(*cell(matrix, "kiosk", "time.idle")) is Part.NOT_TRIED
    assert matrix.part_at(*cell(matrix, "kiosk", "csrf.mode")) is Part.NO_DEFENCE


@pytest.mark.parametrize(
    ("told", "part"),
    [
        (KIOSK, Part.LOAD_BEARING),
        (replace(KIOSK, load_bearing=(), redundant=("time.idle",)), Part.REDUNDANT),
        (replace(KIOSK, load_bearing=()), Part.IRRELEVANT),
    ],
)
def test_the_part_of_a_defence_is_what_was_computed(matrix, told, part):
    matrix.show_attacked(told)
    row, column = cell(matrix, "kiosk", "time.idle")
    assert matrix.part_at(row, column) is part
    assert matrix.index(row, column).data() == part.value.word
    assert matrix.index(row, OUTCOME).data() == "Blocked"
    said = matrix.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("time.idle = 15m against The unattended kiosk:")


def test_what_is_at_its_weakest_plays_no_part(matrix):
    matrix.show_policy(Policy().with_changes({"time.idle": "off"}))
    assert matrix.part_at(*cell(matrix, "kiosk", "time.idle")) is Part.WEAKEST


def test_another_policy_has_not_been_tried(matrix):
    matrix.show_attacked(KIOSK)
    assert "kiosk" not in matrix.missing
    matrix.show_policy(Policy().with_changes({"time.idle": "5m"}))
    assert "kiosk" in matrix.missing
    assert matrix.attacked == ()


def test_every_part_that_is_shown_has_a_word_and_a_sentence_of_its_own():
    shown = [part for part in Part if part is not Part.NO_DEFENCE]
    assert len({part.value.word for part in shown}) == len({part.value.told for part in shown}) == len(shown)
