"""Laws of a table whose columns share the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

from ui.widgets.fitted_table import FittedTable


@pytest.fixture
def table(qtbot):
    made = FittedTable("Numbers", (100, 50, 50))
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    qtbot.addWidget(made)
    made.setModel(QStandardItemModel(3, 3, made))
    made.resize(400, 200)
    made.show()
    return made


def widths(table) -> list[int]:
    return [table.columnWidth(column) for column in range(3)]


def test_columns_share_the_room_by_their_widths(table):
    assert widths(table) == [200, 100, 100]
    table.resize(800, 200)
    assert widths(table) == [400, 200, 200]


def test_columns_keep_their_least_width(table):
    table.resize(120, 200)
    assert widths(table) == [100, 50, 50]


def test_a_column_that_was_dragged_keeps_its_width(table):
    table.setColumnWidth(0, 60)
    table.resize(460, 200)
    assert widths(table) == [60, 200, 200]


def test_other_contents_share_the_room_anew(table):
    table.set_widths((50, 50, 100))
    assert widths(table) == [100, 100, 200]


def test_the_headers_need_not_look_through_what_is_selected(table):
    table.selectAll()
    assert len(table.selectionModel().selectedRows()) == 3
    for header in (table.horizontalHeader(), table.verticalHeader()):
        assert not header.selectionModel().hasSelection()
