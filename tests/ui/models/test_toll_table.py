from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.toll_table import TollTable, tolls


def row(table, number):
    return [table.index(number, column).data() for column in range(table.columnCount())]


def test_people_are_told_with_what_they_pay_the_hardest_hit_first(compared, qtbot):
    assert [(toll.person, toll.forced, toll.refused) for toll in tolls(compared)] == [
        ("bob", (0, 2), (0, 2)),
        ("ann", (0, 1), (0, 1)),
    ]
    table = TollTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_replay(compared)
    assert row(table, 0) == ["bob", "0", "2", "0", "2"]
    assert table.person_at(1) == "ann"
    headers = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert headers == ["Person", "Forced, django", "Forced, pci", "Refused, django", "Refused, pci"]
    del tester
