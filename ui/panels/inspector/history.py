"""What a session did and what it was told: a list of its events, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.durations import format_time
from simulator.events import Event, Kind, Reason
from simulator.snapshot import Snapshot
from ui import theme
from ui.models.rules import setting_behind
from ui.models.words import what_happened
from ui.panels.inspector.checks import CHECKS, check_of
from ui.panels.inspector.explain import why
from ui.widgets.cells import AnyIndex, paint_text
from ui.widgets.glyphs import paint_state
from ui.words import tr

ROW_PX = 44
MOST_EVENTS = 300
_EVENT = int(Qt.ItemDataRole.UserRole) + 1
_TIME_PX = 60
_MARKS = {
    Kind.REQUEST_ALLOWED: ("disc", "ok"),
    Kind.LOGIN: ("disc", "ok"),
    Kind.REQUEST_DENIED: ("bar", "danger"),
    Kind.LOGIN_FAILED: ("bar", "danger"),
    Kind.LOGOUT: ("ring", "neutral"),
}


class HistoryModel(QAbstractListModel):
    """The last events of one session; the newest is the first row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []
        self._snapshot = Snapshot()

    def show_events(self, events: Sequence[Event], snapshot: Snapshot) -> None:
        """Shows these events, which come oldest first. What is on top already stays where it is."""
        newest = list(reversed(events))
        self._snapshot = snapshot
        if newest == self._events:
            return
        new = sum(1 for event in newest if not self._events or event.seq > self._events[0].seq)
        if 0 < new < len(newest) and newest[new:] == self._events[: len(newest) - new]:
            self.beginInsertRows(QModelIndex(), 0, new - 1)
            self._events[:0] = newest[:new]
            self.endInsertRows()
            surplus = len(self._events) - len(newest)
            if surplus:
                self.beginRemoveRows(QModelIndex(), len(newest), len(newest) + surplus - 1)
                del self._events[len(newest) :]
                self.endRemoveRows()
            return
        self.beginResetModel()
        self._events = newest
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._events):
            return None
        event = self._events[index.row()]
        if role == _EVENT:
            return event
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = why(event, self._snapshot)
            text = f"{format_time(event.at_ms)} {what_happened(event, self._snapshot)}"
            return f"{text}: {told}" if told else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(event)
        return None

    def event_at(self, index: AnyIndex) -> Event | None:
        """The event of a row; None where there is no such row."""
        return self._events[index.row()] if index.isValid() and index.row() < len(self._events) else None

    def lines(self, event: Event) -> tuple[str, str, str]:
        """Time, what happened, and why."""
        return format_time(event.at_ms), what_happened(event, self._snapshot), why(event, self._snapshot)

    def _tip(self, event: Event) -> str:
        decided = setting_behind(event.reason, self._snapshot.policy) if event.reason != Reason.NONE else None
        lines = [what_happened(event, self._snapshot), why(event, self._snapshot)]
        if (check := check_of(event)) is not None:
            lines.append(
                tr("Stopped by check {place} of {checks}: {asks}").format(
                    place=check.place, checks=len(CHECKS), asks=tr(check.asks)
                )
            )
        elif event.kind == Kind.REQUEST_ALLOWED:
            lines.append(
                tr("Passed all {checks} checks: {names}").format(
                    checks=len(CHECKS), names=", ".join(tr(check.name) for check in CHECKS)
                )
            )
        if decided is not None:
            lines += [tr(decided.purpose), decided.text]
        return "\n".join(line for line in lines if line)


class _EventRows(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model: HistoryModel = index.model()
        event: Event = index.data(_EVENT)
        time, what, told = model.lines(event)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selected"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("grid"))
        upper = QRectF(rect.left() + 18, rect.top() + 5, rect.width() - 18, 17)
        lower = upper.translated(0, 16)
        if event.kind == Kind.SESSION_ENDED:
            paint_state(
                painter, Reason(event.reason).label, QRectF(rect.left(), upper.top(), 12, 17).center(), "danger"
            )
        else:
            shape, tone = _MARKS.get(Kind(event.kind), ("ring", "neutral"))
            paint_state(painter, shape, QRectF(rect.left(), upper.top(), 12, 17).center(), tone)
        paint_text(painter, upper.adjusted(0, 0, -_TIME_PX, 0), what, "small_medium")
        paint_text(painter, upper, time, "caption", "faint", right=True)
        denied = event.kind in (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED)
        paint_text(painter, lower, told, "caption", "danger" if denied else "muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, ROW_PX)


class HistoryView(QListView):
    """The list, painted in rows of two lines."""

    def __init__(self, model: HistoryModel, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_EventRows(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(accessible_name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(2 * ROW_PX)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._whole_rows = False

    def show_whole_rows(self) -> None:
        """Shows the rows that fit and no more: the list does not scroll, since what it lies in may."""
        self._whole_rows = True
        self.setMinimumHeight(ROW_PX)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_right_margin(self, margin_px: int) -> None:
        """Keeps a margin right of the rows; the scroll bar lies outside of it."""
        bar_px = self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(0, 0, max(0, margin_px - bar_px), 0)

    def sizeHint(self) -> QSize:
        return QSize(200, 2 * ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._whole_rows:
            self.setViewportMargins(0, 0, 0, self.height() % ROW_PX)
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._whole_rows:
            event.ignore()
        else:
            super().wheelEvent(event)
