"""The sheet of keys, made of the table of actions: what it says is what works."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.actions import MENUS, Actions, Entry
from ui.widgets.buttons import tool_button
from ui.widgets.frames import PageScroll, line
from ui.widgets.overlay import Overlay
from ui.widgets.text import ElidedLabel, label
from ui.words import tr

_WIDTH_PX, _COLUMNS, _MARGIN_PX = 980, 3, 40
_DIM = 150


def _length(menu: tuple[str, tuple[Entry, ...]]) -> int:
    return len(menu[1])


class KeySheet(Overlay):
    """Lies above the window until it is closed by a key or a click beside it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keySheet")
        self.setAccessibleName(tr("Keys"))
        self._before: QWidget | None = None
        self._card = QFrame(self)
        self._card.setProperty("look", "sheet")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(24, 16, 12, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(label("Keys", "heading", parent=self._card), 1)
        self._close = tool_button("x", "Close", size_px=28, name="keySheetCloseButton", parent=self._card)
        self._close.clicked.connect(self.leave)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(line(self._card))
        self._scroll = PageScroll(12, self._card)
        column.addWidget(self._scroll, 1)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.leave)
        actions["keysAction"].triggered.connect(self.toggle)

    def _tables(self) -> QHBoxLayout:
        """Menus side by side, each in the column that is shortest so far."""
        row = QHBoxLayout()
        row.setSpacing(28)
        columns: list[QVBoxLayout] = []
        for _ in range(_COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(18)
            columns.append(column)
            row.addLayout(column, 1)
        lengths = [0] * _COLUMNS
        for title, entries in sorted(MENUS, key=_length, reverse=True):
            shortest = lengths.index(min(lengths))
            columns[shortest].addLayout(self._table(title, entries))
            lengths[shortest] += len(entries) + 2
        for column in columns:
            column.addStretch()
        return row

    def _table(self, title: str, entries: tuple[Entry, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(title, "small_strong", "muted", self), 0, 0, 1, 2)
        for place, entry in enumerate((entry for entry in entries if entry.keys), 1):
            grid.addWidget(ElidedLabel(tr(entry.text).removesuffix(" …"), "small", parent=self), place, 0)
            keys = QKeySequence(entry.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            cap = label(keys, "caption_medium", parent=self)
            cap.setProperty("key", "true")
            grid.addWidget(cap, place, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def toggle(self) -> None:
        """Comes, or goes where it is there."""
        if self.isVisible():
            self.leave()
            return
        self._before = self.window().focusWidget()
        if not self._scroll.column.count():
            self._scroll.column.addLayout(self._tables())
            self._scroll.column.addStretch()
        self.show()
        self._close.setFocus()

    def leave(self) -> None:
        """Goes, and gives the keyboard back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def place(self, room: QRect) -> QRect:
        width_px = min(round(_WIDTH_PX * theme.type_scale()), room.width() - 2 * _MARGIN_PX)
        height_px = min(self._scroll.widget().sizeHint().height() + 100, room.height() - 2 * _MARGIN_PX)
        self._card.setGeometry((room.width() - width_px) // 2, (room.height() - height_px) // 2, width_px, height_px)
        return room

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(self.rect()), theme.color("bg", _DIM))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()
