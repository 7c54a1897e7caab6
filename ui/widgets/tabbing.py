"""The order in which Tab walks through a window: that in which things lie, not that in which they were made."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLayout, QMainWindow, QScrollArea, QSplitter, QWidget

from ui.widgets.beside import Beside

_SIDES = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.TopDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
)


def walk_in_order(parts: Iterable[QWidget]) -> None:
    """Lets Tab walk through these parts one after the other, and through each of them as it is laid out."""
    for before, after in pairwise([stop for part in parts for stop in stops_of(part)]):
        QWidget.setTabOrder(before, after)


def stops_of(part: QWidget) -> Iterator[QWidget]:
    """The widgets within a part at which Tab stops, those that are hidden just now among them."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
    elif isinstance(part, QSplitter):
        for place in range(part.count()):
            yield from stops_of(part.widget(place))
    elif isinstance(part, Beside):
        for inner in part.parts:
            yield from stops_of(inner)
    elif isinstance(part, QMainWindow):
        yield from _stops_around(part)
    elif isinstance(part, QScrollArea):
        yield from stops_of(part.widget())
    elif (layout := part.layout()) is not None:
        yield from _stops_in(layout)


def _stops_around(bench: QMainWindow) -> Iterator[QWidget]:
    """What is docked to the left and on top, the centre, what is below it, and what is docked to the right."""
    docks = bench.findChildren(QDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    left, top, below, right = (
        [dock.widget() for dock in docks if bench.dockWidgetArea(dock) == side] for side in _SIDES
    )
    for part in (*left, *top, bench.centralWidget(), *below, *right):
        yield from stops_of(part)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if (widget := item.widget()) is not None:
            yield from stops_of(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_in(inner)
