# ruff: noqa: N802 - every method here overrides one of Qt
"""What a screen reader learns of the painted view: a list, with the bars on screen as its entries."""

from functools import cache
from typing import Protocol
from weakref import ReferenceType, WeakKeyDictionary, ref

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from ui.widgets.lanes.data import LaneData

MOST_ENTRIES = 500


class ReadableLanes(Protocol):
    """A widget that can say which bars are on screen, and where."""

    data: LaneData
    selected: frozenset[int]

    def bars_in_view(self) -> list[int]: ...
    def bar_area(self, bar: int) -> QRectF: ...
    def bar_under(self, point: QPoint) -> int: ...
    def viewport(self) -> QWidget: ...
    def window(self) -> QWidget: ...


class _BarEntry(QAccessibleInterface):
    """One bar, called by its description."""

    def __init__(self, lanes: "ReferenceType[ReadableLanes]", bar: int) -> None:
        super().__init__()
        self._view = lanes
        self.bar = bar

    @property
    def _lanes(self) -> ReadableLanes:
        lanes = self._view()
        assert lanes is not None, "Qt asks isValid first"
        return lanes

    def isValid(self) -> bool:
        lanes = self._view()
        return lanes is not None and isValid(lanes) and self.bar < len(lanes.data.bars)

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow:
        return self._lanes.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._lanes.viewport().parentWidget())

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        area = self._lanes.bar_area(self.bar).toAlignedRect()
        return QRect(self._lanes.viewport().mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.selected = self.bar in self._lanes.selected
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._lanes.data.describe(self.bar) if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: a bar's description is not typed."""

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


class _LanesEntry(QAccessibleWidget):
    def __init__(self, lanes: QWidget) -> None:
        super().__init__(lanes, QAccessible.Role.List, lanes.accessibleName())
        # Holding the view would keep it from going.
        self._view = ref(lanes)
        self._entries: dict[int, _BarEntry] = {}

    def _bars(self) -> list[int]:
        lanes = self._view()
        return lanes.bars_in_view()[:MOST_ENTRIES] if lanes is not None and isValid(lanes) else []

    def childCount(self) -> int:
        return len(self._bars())

    def child(self, index: int) -> QAccessibleInterface | None:
        bars = self._bars()
        if not 0 <= index < len(bars):
            return None
        return self._entries.setdefault(bars[index], _BarEntry(self._view, bars[index]))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        bars = self._bars()
        return bars.index(child.bar) if isinstance(child, _BarEntry) and child.bar in bars else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        bars = self._bars()
        if not bars or (lanes := self._view()) is None:
            return None
        bar = lanes.bar_under(lanes.viewport().mapFromGlobal(QPoint(x, y)))
        return self.child(bars.index(bar)) if bar in bars else None


# Qt keeps only a bare pointer to what a Python factory returns.
_ENTRIES: WeakKeyDictionary[QWidget, _LanesEntry] = WeakKeyDictionary()


def _factory(name: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, QWidget) or not hasattr(widget, "bars_in_view"):
        return None
    entry = _ENTRIES[widget] = _LanesEntry(widget)
    return entry


@cache
def install() -> None:
    """Tells Qt once how to describe the view."""
    QAccessible.installFactory(_factory)
