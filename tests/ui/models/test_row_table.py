"""A table of things has a row for each, under titles that stay."""

from PySide6.QtCore import Qt

from ui.models.row_table import RowTable


class Shelf(RowTable[str]):
    def __init__(self):
        super().__init__(("Title", "Length"))

    def fill(self, *books):
        self._show(books)


def test_it_has_a_row_for_each_thing_and_a_column_for_each_title(qtbot):
    shelf = Shelf()
    with qtbot.waitSignal(shelf.modelReset):
        shelf.fill("Emma", "Persuasion")
    assert (shelf.rowCount(), shelf.columnCount()) == (2, 2)
    assert shelf.row_at(1) == "Persuasion"
    assert [shelf.headerData(section, Qt.Orientation.Horizontal) for section in (0, 1)] == ["Title", "Length"]
    assert shelf.headerData(0, Qt.Orientation.Vertical) is None


def test_what_stands_in_a_cell_has_nothing_below_it():
    shelf = Shelf()
    shelf.fill("Emma")
    within = shelf.createIndex(0, 0)
    assert (shelf.rowCount(within), shelf.columnCount(within)) == (0, 0)
