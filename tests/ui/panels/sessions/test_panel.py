"""Laws of the list of sessions beside what else selects."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from ui import theme
from ui.models.session_order import Column


def test_the_keyboard_goes_on_from_what_was_selected_elsewhere(window, qtbot):
    view = window.findChild(QTableView, "sessionTable")
    model = view.model()
    keys = [model.key_at(row) for row in (2, 4)]
    window.workspace.select_many(keys)
    assert model.key_at(view.currentIndex().row()) == keys[-1]
    assert window.workspace.selection == tuple(keys)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert window.workspace.selection == (model.key_at(5),)


def test_a_row_that_was_taken_out_of_the_selection_by_hand_keeps_the_keyboard(window, qtbot):
    view = window.findChild(QTableView, "sessionTable")
    rows = [view.visualRect(view.model().index(row, 0)).center() for row in (1, 2)]
    for modifiers, at in (
        (Qt.KeyboardModifier.NoModifier, rows[0]),
        *[(Qt.KeyboardModifier.ControlModifier, rows[1])] * 2,
    ):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)
    assert view.currentIndex().row() == 2
    assert len(window.workspace.selection) == 1


@pytest.mark.parametrize("width_px", [1280, 1440, 1600, 2560])
def test_no_handle_is_cut_at_any_usual_width(window, width_px):
    window.resize(width_px, 900)
    view = window.findChild(QTableView, "sessionTable")
    model = view.model()
    handles = [model.index(row, Column.SESSION).data() for row in range(model.rowCount())]
    longest_px = max(theme.metrics("mono").horizontalAdvance(handle) for handle in handles)
    assert view.columnWidth(Column.SESSION) >= longest_px + 16
