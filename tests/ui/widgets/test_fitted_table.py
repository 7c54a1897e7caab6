"""Laws of a table whose columns share the room."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.widgets.cells import Cells, text_width_px
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


def test_a_column_has_room_for_each_of_its_few_words(table):
    table.keep_whole(1, ("a word", "a word of another language"))
    table.resize(120, 200)
    needed = text_width_px("small", "a word of another language")
    (place,) = [room for column, _, room in table.horizontalHeader().bounds() if column == 1]
    assert needed <= place < needed + 2
    assert widths(table)[0] == 100


def test_with_larger_type_columns_need_more(table):
    table.resize(120, 200)
    app = QApplication.instance()
    try:
        theme.scale_type(app, 1.5)
        assert widths(table) == [150, 75, 75]
    finally:
        theme.scale_type(app, 1)
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


def test_where_it_is_tight_columns_grow_from_what_they_need_towards_what_can_be_read(table):
    table.set_widths(((100, 300), (50, 50), (50, 150)))
    table.resize(200, 200)
    assert widths(table) == [100, 50, 50]
    table.resize(350, 200)
    assert widths(table) == [200, 50, 100]
    table.resize(500, 200)
    assert widths(table) == [300, 50, 150]
    table.resize(1000, 200)
    assert widths(table) == [600, 100, 300]


def test_hidden_columns_leave_their_room_to_the_others(table):
    table.show_columns({0, 2})
    assert (table.columnWidth(0), table.columnWidth(2), table.isColumnHidden(1)) == (266, 134, True)
    table.show_columns({0, 1, 2})
    assert widths(table) == [200, 100, 100]


class Marks(Cells):
    """Cells that note what they were asked to draw."""

    def __init__(self):
        self.rows, self.cells = [], []

    def paint_row(self, painter, rect, *, selected):
        self.rows.append((rect.top(), selected))

    def paint_cells(self, painter, model, row, boxes):
        self.cells += [(row, column) for column, _ in boxes]


def test_only_what_is_in_sight_is_drawn(table):
    marks = Marks()
    table.setModel(QStandardItemModel(1000, 3, table))
    table.set_cells(marks)
    table.viewport().grab()
    rows = {row for row, _ in marks.cells}
    assert rows == set(range(len(rows)))
    assert 3 <= len(rows) <= 200 // theme.ROW_PX + 1
    assert {column for _, column in marks.cells} == {0, 1, 2}


def test_selected_rows_are_drawn_as_such_and_the_keyboard_is_seen_where_they_are_not(table, qtbot):
    table.selectRow(1)
    assert ink(table, 1) == {"selected", "accent"}
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.selectionModel().setCurrentIndex(table.model().index(2, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert ink(table, 2) == {"accent"}


def ink(table, row: int) -> set[str]:
    """Which of the marks of a row are seen at its left."""
    image = table.viewport().grab().toImage()
    top = table.rowViewportPosition(row)
    seen = {image.pixelColor(x, y).name() for x in range(60) for y in range(top, top + theme.ROW_PX - 1)}
    return {token for token in ("selected", "accent") if theme.color(token).name() in seen}


def test_what_stands_in_place_of_rows_leaves_the_headers_free(table):
    instead = QWidget()
    table.put_in_place_of_rows(instead)
    assert instead.geometry().top() == table.horizontalHeader().height()
    table.resize(300, 300)
    assert instead.geometry().bottom() <= 299


def test_where_it_is_tight_columns_that_can_be_spared_are_left_out_and_come_back(table):
    table.spare_columns((2, 1))
    assert not table.isColumnHidden(2)
    table.resize(170, 200)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, False, True]
    assert widths(table)[:2] == [113, 57]
    table.resize(120, 200)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, True, True]
    table.show_columns({0, 2})
    table.resize(400, 200)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, True, False]


def test_columns_need_more_room_where_the_type_is_larger(table, qapp):
    table.spare_columns((2,))
    table.resize(220, 200)
    assert not table.isColumnHidden(2)
    theme.scale_type(qapp, 1.25)
    try:
        assert table.isColumnHidden(2)
        assert table.columnWidth(0) >= 125
    finally:
        theme.scale_type(qapp, 1.0)
    assert not table.isColumnHidden(2)


def test_a_cell_that_is_cut_tells_its_whole_text(table):
    model = table.model()
    model.setItem(0, 0, QStandardItem("A text that is far longer than its column is wide"))
    model.setItem(1, 0, QStandardItem("Short"))
    model.setItem(2, 0, QStandardItem("A text that is far longer than its column is wide"))
    model.item(2, 0).setToolTip("And what is known of it")
    table.set_widths((100, 200, 200))
    assert table.tip_of(model.index(0, 0)) == model.item(0, 0).text()
    assert table.tip_of(model.index(1, 0)) == ""
    assert table.tip_of(model.index(2, 0)) == f"{model.item(2, 0).text()}\nAnd what is known of it"
    assert table.tip_of(model.index(-1, 0)) == ""
    table.resize(2000, 200)
    assert table.tip_of(model.index(0, 0)) == ""
