"""The list of attacks: in the order of titles, with the goal beside, and what came of each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.attack_list import AttackList
from ui.models.cells import Cell
from ui.player.attacks import attack_names

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def attacks(qapp):
    model = AttackList()
    model.tester = QAbstractItemModelTester(model, FATAL)
    return model


def test_every_attack_is_listed_once(attacks):
    names = [attacks.name_at(row) for row in range(attacks.rowCount())]
    assert sorted(names) == sorted(attack_names())
    assert all(attacks.row_of(name) == row for row, name in enumerate(names))


def test_what_came_of_an_attack_is_told_by_sign_and_by_word(attacks):
    index = attacks.index(attacks.row_of("kiosk"), 0)
    assert (index.data(Cell.SHAPE), index.data(Cell.TONE)) == ("", "")
    attacks.show_outcome("kiosk", "blocked")
    assert (index.data(Cell.SHAPE), index.data(Cell.TONE)) == ("shield-check", "ok")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Blocked.")
    attacks.forget_outcomes()
    assert index.data(Cell.SHAPE) == ""
