"""Laws of tabbing: Tab stops where things lie, in nested rows, splitters and pages that scroll alike."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.widgets.tabbing import stops_of, walk_in_order


def test_tab_follows_the_layout_and_not_the_making(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    last, third, second, first = (QPushButton(name, window) for name in ("last", "third", "second", "first"))
    column, row = QVBoxLayout(window), QHBoxLayout()
    column.addLayout(row)
    row.addWidget(first)
    row.addStretch()
    row.addWidget(QLabel("no stop", window))
    split, area = QSplitter(window), QScrollArea(window)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    split.addWidget(second)
    page = QWidget()
    QVBoxLayout(page).addWidget(third)
    area.setWidget(page)
    split.addWidget(area)
    column.addWidget(split)
    column.addWidget(last)
    assert list(stops_of(window)) == [first, second, third, last]
    walk_in_order([window])
    widget, met = first, []
    while True:
        if isinstance(widget, QPushButton):
            met.append(widget.text())
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    assert met == ["first", "second", "third", "last"]
