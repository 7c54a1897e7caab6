"""Laws for those who do not see the picture: it is a list, its entries are the bars on screen."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible

from ui.widgets.lanes import Lanes


def test_the_view_is_a_list_of_bars(lanes):
    entry = QAccessible.queryAccessibleInterface(lanes)
    assert entry.role() == QAccessible.Role.List
    assert entry.text(QAccessible.Text.Name) == "Sessions"
    names = [entry.child(place).text(QAccessible.Text.Name) for place in range(entry.childCount())]
    assert names == [f"Session {number}" for number in (101, 102, 103, 104, 105, 106)]
    assert entry.child(0).role() == QAccessible.Role.ListItem
    assert entry.child(99) is None


def test_an_entry_knows_its_place_and_its_state(lanes):
    lanes.select([103])
    entry = QAccessible.queryAccessibleInterface(lanes)
    bar = entry.child(2)
    assert bar.isValid()
    assert bar.state().selected
    assert not entry.child(1).state().selected
    assert entry.indexOfChild(bar) == 2
    assert bar.childCount() == 0
    corner = lanes.viewport().mapToGlobal(QPoint(0, 0))
    middle = bar.rect().center()
    assert lanes.bar_under(middle - corner) == 2
    assert entry.childAt(middle.x(), middle.y()).text(QAccessible.Text.Name) == "Session 103"
    assert entry.childAt(corner.x() + 2, corner.y() + 2) is None


def test_a_view_that_has_gone_leaves_nothing_behind(qtbot, day):
    for _ in range(20):
        made = Lanes("Sessions")
        made.resize(600, 200)
        made.set_data(day, 3_600_000)
        entry = QAccessible.queryAccessibleInterface(made)
        assert entry.childCount() == 6
        entry.child(0)
        made.deleteLater()
        del made, entry
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    from ui.widgets.lanes import accessible

    assert all(widget.accessibleName() != "gone" for widget in accessible._ENTRIES)
    assert len(accessible._ENTRIES) <= 1
