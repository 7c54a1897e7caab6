"""A field for a short language: it offers what may come next, and underlines what cannot be read."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.widgets.cells import AnyIndex, paint_text
from ui.widgets.text import set_property
from ui.words import tr

_HINT = int(Qt.ItemDataRole.UserRole) + 1
_OFFER_PX = 28
_LIST_PX = 400
_LIST_PAD_PX = 5
_MOST_ROWS = 10
_HINT_FROM_PX, _HINT_UP_TO_PX, _HINT_GAP_PX, _LEAST_HINT_PX = 150, 280, 28, 40
_BESIDE_HINT_PX = 48
"""What icon and edges take of the field."""

_WAVE_PX = 4.0


class Offers(NamedTuple):
    """Texts with their hints, each of which may replace what stands from `start` up to `end`. Where that is only
    `begun`, Enter takes the first of them."""

    start: int
    end: int
    offers: Sequence[tuple[str, str]]
    begun: bool = False


class _OfferDelegate(QStyledItemDelegate):
    hints_px = _HINT_FROM_PX
    """Where hints begin, one below the other."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        text, hint = index.data(), index.data(_HINT)
        paint_text(painter, rect.adjusted(12, 0, -12, 0), text, "mono")
        taken = max(self.hints_px, round(theme.metrics("mono").horizontalAdvance(text)) + _HINT_GAP_PX)
        if hint and rect.width() - taken > _LEAST_HINT_PX:
            paint_text(painter, rect.adjusted(taken, 0, -12, 0), hint, "small", "muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(_LIST_PX, _OFFER_PX)


class _OfferList(QListView):
    """What may come next, below a field and above everything else; the keyboard stays with the field.

    It is no window of its own: those take the keyboard away, and pictures of the window do not have them.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setAccessibleName(tr("Offers for {field}").format(field=field.accessibleName()))
        self.setProperty("look", "offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = _OfferDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def offer(self, offers: Sequence[tuple[str, str]], *, marked: bool) -> None:
        """Shows these texts with their hints, the first of them marked or none; nothing where there are none."""
        self._items.clear()
        metrics = theme.metrics("mono")
        widest = max((round(metrics.horizontalAdvance(text)) for text, _ in offers), default=0)
        self._delegate.hints_px = min(max(_HINT_FROM_PX, widest + _HINT_GAP_PX), _HINT_UP_TO_PX)
        for text, hint in offers:
            item = QStandardItem(text)
            item.setData(hint, _HINT)
            item.setAccessibleText(f"{text} {hint}".strip())
            self._items.appendRow(item)
        self.setVisible(bool(offers))
        if offers:
            self._place(len(offers))
        if marked:
            self.step(1)

    def step(self, by: int) -> None:
        """Moves the mark up or down, around the ends."""
        rows = self._items.rowCount()
        row = self.currentIndex().row()
        first = 0 if by > 0 else rows - 1
        self.setCurrentIndex(self._items.index((row + by) % rows if row >= 0 else first, 0))

    def _place(self, rows: int) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        width = max(_LIST_PX, self._field.width())
        height = min(rows, _MOST_ROWS) * _OFFER_PX + 2 * _LIST_PAD_PX
        left = max(8, min(below.x(), window.width() - 8 - width))
        self.setGeometry(left, min(below.y(), window.height() - height - 4), width, height)
        self.raise_()


class QueryField(QLineEdit):
    """`complete` is asked what may stand at a cursor. Enter takes the offer that is marked, Tab that or the first; Esc
    closes the offers, then clears, and leaves where it is empty.

    `settled` comes when what is in the field is meant as it stands; `left` when the keyboard should go back to what the
    field is about.
    """

    settled = Signal()
    left = Signal()

    def __init__(
        self, accessible_name: str, complete: Callable[[str, int], Offers], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._complete = complete
        self._offered = Offers(0, 0, ())
        self._fault: tuple[int, int] | None = None
        self._hints: tuple[str, ...] = ()
        self.setAccessibleName(accessible_name)
        self.setFont(theme.font("small"))
        self.setProperty("look", "query")
        self.addAction(theme.icon("funnel-simple", "faint"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(theme.icon("x-circle", "faint"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear"))
        self._clear.setToolTip(tr("Clear (Esc)"))
        self._clear.setVisible(False)
        self._list = _OfferList(self)
        self._clear.triggered.connect(self._clear_by_hand)
        self.textChanged.connect(self._show_clear)
        self.textEdited.connect(self._offer)
        self._list.clicked.connect(self._take)

    def hint(self, *hints: str) -> None:
        """Says in the empty field what may stand there: the first of these for which there is room, or else the last."""
        self._hints = hints
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        room_px, width_of = self.width() - _BESIDE_HINT_PX, self.fontMetrics().horizontalAdvance
        fitting = [hint for hint in self._hints if width_of(hint) <= room_px]
        self.setPlaceholderText((fitting or [*self._hints[-1:], ""])[0])

    @property
    def offering(self) -> bool:
        """Whether offers are on screen."""
        return self._list.isVisible()

    def offered(self) -> list[str]:
        """What is on offer at the cursor."""
        return [text for text, _ in self._offered.offers]

    def show_fault(self, span: tuple[int, int] | None) -> None:
        """Underlines what stands between two positions, or nothing."""
        if span != self._fault:
            self._fault = span
            set_property(self, "invalid", span is not None)
            self.update()

    def event(self, event: QEvent) -> bool:
        # Qt would take it for a wish to leave the field before the field hears of it.
        tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and self.offering:
            self._list.currentIndex().isValid() or self._list.step(1)
            self._take(self._list.currentIndex())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if not self.text():
                self._list.hide()
                self.left.emit()
            elif self.offering:
                self._settle()
            else:
                self._clear_by_hand()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = self._list.currentIndex() if self.offering else QModelIndex()
            if chosen.isValid():
                self._take(chosen)
            else:
                self._settle()
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.offering:
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._fault is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("danger"), 1.2))
        left, right = (self._x_of(place) for place in self._fault)
        left, right = max(left, 4.0), min(max(right, left + 6), self.width() - 4.0)
        bottom = self.height() / 2 + theme.metrics("small").height() / 2 + 1
        steps = int((right - left) / _WAVE_PX * 2) + 1
        wave = [QPointF(left + step * _WAVE_PX / 2, bottom + (step % 2) * 2) for step in range(steps + 1)]
        painter.drawPolyline(QPolygonF(wave))

    def _x_of(self, place: int) -> float:
        """Where a position in the text is, however far the text has been scrolled."""
        text, measure = self.text(), self.fontMetrics().horizontalAdvance
        cursor = self.cursorRect().center().x()
        return cursor + measure(text[:place]) - measure(text[: self.cursorPosition()])

    def _settle(self) -> None:
        self._list.hide()
        self.settled.emit()

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _clear_by_hand(self) -> None:
        self._list.hide()
        self.clear()
        self.textEdited.emit("")

    def _offer(self) -> None:
        """Shows what may come next, if anything may."""
        self._offered = self._complete(self.text(), self.cursorPosition())
        self._list.offer(self._offered.offers if self.hasFocus() else (), marked=self._offered.begun)

    def _take(self, index: QModelIndex) -> None:
        """Puts an offer in the place of what was being typed."""
        text, offered = self.text(), self._offered
        taken = offered.offers[index.row()][0]
        rest = text[offered.end :]
        if taken[-1] not in ":<>=" and not rest.startswith((" ", ")")):
            taken += " "
        self._list.hide()
        self.setText(text[: offered.start] + taken + rest)
        self.setCursorPosition(offered.start + len(taken) + rest.startswith(" ") * (taken[-1] not in ":<>= "))
        self.textEdited.emit(self.text())
