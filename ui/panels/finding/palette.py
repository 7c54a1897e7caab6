"""The palette: type a few letters, press Enter, and be there."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.models.finder import HINT_ROLE, ICON_ROLE, KEYS_ROLE, PLACES_ROLE, SORT_ROLE, FinderModel, Sort
from ui.panels.finding.things import things_in
from ui.widgets.frames import EmptyState, line
from ui.widgets.overlay import Overlay
from ui.widgets.text import label
from ui.words import tr
from ui.workspace import Workspace

_WIDTH_PX, _ROW_PX, _ROWS = 640, 40, 9
_TOP_PX = 72
_DIM = 150
_SORT_PX, _SORT_GAP_PX, _KEYS_PX, _ICON_PX = 64, 12, 96, 18
_MOVES = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS,
}  # fmt: skip


class _Delegate(QStyledItemDelegate):
    """Icon, title with the letters that were typed, what is said of it, its key, and what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(row, 7, 7)
        icon = QRectF(row.left() + 10, row.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
        theme.paint_icon(painter, index.data(ICON_ROLE), icon, "muted")
        sort_px = _sort_px()
        self._write(painter, row, index.data(SORT_ROLE), "caption", "faint", right=12)
        keys = index.data(KEYS_ROLE)
        if keys:
            self._write(painter, row, keys, "caption_medium", "muted", right=12 + sort_px)
        room = row.adjusted(40, 0, -(12 + sort_px + (_KEYS_PX if keys else 8)), 0)
        taken = self._title(painter, room, index.data(), set(index.data(PLACES_ROLE)))
        hint, rest = index.data(HINT_ROLE), room.adjusted(taken + 10, 0, 0, 0)
        if hint and rest.width() > 40:
            shown = theme.metrics("small").elidedText(hint, Qt.TextElideMode.ElideRight, rest.width())
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, row: QRectF, text: str, style: str, tone: str, *, right: float) -> None:
        painter.setFont(theme.font(style))
        painter.setPen(theme.color(tone))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.adjusted(0, 0, -right, 0), flags, text)

    @staticmethod
    def _title(painter: QPainter, room: QRectF, title: str, places: set[int]) -> float:
        """Writes the title, the letters that were typed in the accent colour; returns its width."""
        measure = theme.metrics("body_medium")
        shown = measure.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(theme.font("body_medium"))
        left = 0.0
        for place, letter in enumerate(shown):
            painter.setPen(theme.color("accent" if place in places else "text"))
            painter.drawText(room.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, letter)
            left += measure.horizontalAdvance(letter)
        return left


def _sort_px() -> int:
    """How much room what a thing is has, at the right of its row."""
    width_of = theme.metrics("caption").horizontalAdvance
    return max(_SORT_PX, *(round(width_of(sort.word)) + _SORT_GAP_PX for sort in Sort))


class Palette(Overlay):
    """Lies above the window while something is looked for. Enter goes there, Esc leaves everything as it was."""

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = workspace, controller, actions
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(tr("Find anything"))
        self._card = QFrame(self)
        self._card.setProperty("look", "sheet")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._search())
        column.addWidget(line(self._card))
        self.model = FinderModel(self)
        self._list = self._made_list()
        column.addWidget(self._list)
        self._nothing = EmptyState(
            "magnifying-glass", "Nothing fits", "Try fewer letters, or another word.", self._card
        )
        self._nothing.setFixedHeight(_ROW_PX * 4)
        column.addWidget(self._nothing)
        column.addWidget(self._foot())
        self._field.textEdited.connect(self._find)
        self._list.clicked.connect(self._go_to)
        actions["paletteAction"].triggered.connect(self.open)

    def _search(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        self._field = QLineEdit(self._card)
        self._field.setObjectName("paletteField")
        self._field.setAccessibleName(tr("Find a person, a session, an action, a lesson or a setting"))
        self._field.setPlaceholderText(tr("Find a person, a session, an action, a lesson or a setting"))
        self._field.setFont(theme.font("title"))
        self._field.setFixedHeight(36)
        self._field.installEventFilter(self)
        row.addWidget(self._field)
        return row

    def _made_list(self) -> QListView:
        made = QListView(self._card)
        made.setObjectName("paletteList")
        made.setAccessibleName(tr("What was found"))
        made.setModel(self.model)
        made.setItemDelegate(_Delegate(made))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMouseTracking(True)
        return made

    def _foot(self) -> QWidget:
        foot = QFrame(self._card)
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 8, 18, 10)
        row.setSpacing(6)
        for key, does in (("↑ ↓", tr("choose")), ("Enter", tr("go there")), ("Esc", tr("leave"))):
            cap = label(key, "caption_medium", parent=foot)
            cap.setProperty("key", "true")
            row.addWidget(cap)
            row.addWidget(label(does, "caption", "faint", foot))
            row.addSpacing(8)
        row.addStretch()
        return foot

    def open(self) -> None:
        """Comes up with what there is to find now, the field empty."""
        window = self.window()
        self._before = window.focusWidget()
        self._field.clear()
        self.model.typed = ""
        self.model.offer(things_in(*self._parts))
        self._show_found()
        self.show()
        self._field.setFocus()

    def leave(self) -> None:
        """Goes, and gives the keyboard back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def place(self, room: QRect) -> QRect:
        width_px = min(round(_WIDTH_PX * theme.type_scale()), room.width() - 48)
        height_px = min(self._card.sizeHint().height(), room.height() - _TOP_PX - 24)
        self._card.setGeometry((room.width() - width_px) // 2, _TOP_PX, width_px, height_px)
        return room

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(self.rect()), theme.color("bg", _DIM))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in (*_MOVES, Qt.Key.Key_Escape):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._pressed(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key in _MOVES:
            row = self._list.currentIndex().row() + _MOVES[key]
            self._choose(max(0, min(row, self.model.rowCount() - 1)))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to(self._list.currentIndex())
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _find(self, typed: str) -> None:
        self.model.find(typed)
        self._show_found()

    def _show_found(self) -> None:
        rows = self.model.rowCount()
        self._list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        self._list.setFixedHeight(min(rows, _ROWS) * _ROW_PX + 8)
        self._choose(0)
        self._card.layout().activate()
        self.lay()

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self._list.setCurrentIndex(index)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole)
        self._field.setAccessibleDescription(told or tr("Nothing fits"))

    def _go_to(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        thing = self.model.thing(index.row())
        self.leave()
        thing.go()
