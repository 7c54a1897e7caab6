"""Laws of headers: they say what the model says, and an arrow says what rows are sorted by."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.widgets.fitted_table import FittedTable
from ui.widgets.table_header import EDGE_PX, GAP_PX, HEADER_PX


@pytest.fixture
def table(qtbot):
    made = FittedTable("People", (100, 100, 100))
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    qtbot.addWidget(made)
    model = QStandardItemModel(3, 3, made)
    model.setHorizontalHeaderLabels(["User", "Role", "Requests"])
    made.setModel(model)
    made.setSortingEnabled(True)
    made.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def inked(table, columns: range, token: str) -> bool:
    image = table.horizontalHeader().viewport().grab().toImage()
    return any(image.pixelColor(x, y) == theme.color(token) for x in columns for y in range(HEADER_PX))


def test_what_rows_are_sorted_by_stands_out(table):
    assert inked(table, range(100), "text")
    assert not inked(table, range(100, 300), "text")
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert not inked(table, range(100), "text")
    assert inked(table, range(100, 200), "text")


def test_the_arrow_turns_with_the_order(table):
    up = table.horizontalHeader().viewport().grab().toImage()
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    down = table.horizontalHeader().viewport().grab().toImage()
    assert up != down
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.horizontalHeader().viewport().grab().toImage() == up


def test_a_click_sorts_and_another_one_turns_it_around(table, qtbot):
    header = table.horizontalHeader()
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().center())
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (1, order)


def test_what_is_pointed_at_stands_out_until_the_pointer_leaves(table):
    header = table.horizontalHeader()
    none = Qt.MouseButton.NoButton
    where = QPointF(150, 10)
    move = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(header.viewport(), move)
    assert inked(table, range(100, 200), "text")
    QApplication.sendEvent(header, QEvent(QEvent.Type.Leave))
    assert not inked(table, range(100, 200), "text")


def test_contents_keep_clear_of_the_edges_of_the_table(table):
    assert [(column, left) for column, left, _ in table.horizontalHeader().bounds()] == [
        (0, EDGE_PX), (1, 100 + GAP_PX), (2, 200 + GAP_PX)
    ]  # fmt: skip
    table.show_columns({1, 2})
    assert [(column, left) for column, left, _ in table.horizontalHeader().bounds()] == [
        (1, EDGE_PX), (2, 150 + GAP_PX)
    ]  # fmt: skip
    last = table.horizontalHeader().bounds()[-1]
    assert last[1] + last[2] == 300 - EDGE_PX


def test_headers_may_stand_in_another_order(table):
    table.horizontalHeader().moveSection(2, 0)
    assert [column for column, *_ in table.horizontalHeader().bounds()] == [2, 0, 1]


def test_a_word_that_its_column_cuts_is_told(table):
    header = table.horizontalHeader()
    assert header.tip_of(2) == ""
    table.model().setHeaderData(2, Qt.Orientation.Horizontal, "Requests that were served since log-in")
    assert header.tip_of(2) == "Requests that were served since log-in"
    table.model().setHeaderData(2, Qt.Orientation.Horizontal, "How many", Qt.ItemDataRole.ToolTipRole)
    assert header.tip_of(2) == "Requests that were served since log-in\nHow many"
    assert header.tip_of(-1) == ""
