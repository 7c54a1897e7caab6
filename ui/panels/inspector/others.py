"""The other sessions of the same user, each a button that leads there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from simulator.durations import format_left, format_time
from simulator.limits import FOREVER_MS
from simulator.snapshot import SessionView, Snapshot
from ui import theme
from ui.models.states import StateWords, state_words
from ui.sessions.clients import client_words
from ui.widgets.badges import paint_pill, pill_width_px
from ui.widgets.cells import paint_focus, paint_text
from ui.widgets.frames import EmptyState, PageScroll
from ui.words import tr

_ROW_PX = 48
_MOST_ROWS = 40


class _SessionRow(QAbstractButton):
    """One session: its handle and state above, its browser and its time below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = 0
        self._lines = ("", "", "")
        self._state = StateWords("", "neutral", "disc")
        self.setFixedHeight(_ROW_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_session(self, key: int, lines: tuple[str, str, str], state: StateWords) -> None:
        """Shows handle, browser and time of a session, and its state."""
        if (key, lines, state) == (self.key, self._lines, self._state):
            return
        self.key, self._lines, self._state = key, lines, state
        self.setAccessibleName(
            tr("Select {lines}, {word}, {lines_2}, {lines_3}").format(
                lines=lines[0], word=state.word, lines_2=lines[1], lines_3=lines[2]
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW_PX)

    def enterEvent(self, event) -> None:
        self.update()

    def leaveEvent(self, event) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), theme.color("grid"))
        handle, client, time = self._lines
        word, tone, shape = self._state
        width = pill_width_px(word, shape)
        paint_pill(painter, rect.right() - width, 15, word, tone, shape)
        paint_text(painter, QRectF(0, 6, rect.width() - width - 8, 18), handle, "mono")
        lower = QRectF(0, 25, rect.width(), 16)
        room = theme.metrics("caption").horizontalAdvance(time) + 8
        paint_text(painter, lower.adjusted(0, 0, -room, 0), client, "caption", "muted")
        paint_text(painter, lower, time, "caption", "faint", right=True)
        if self.hasFocus():
            paint_focus(painter, rect)


class OtherSessions(PageScroll):
    """A list of the user's other sessions, the live ones first; `chosen` carries the key of the one clicked."""

    chosen = Signal(object)

    def __init__(self, margin_px: int, parent: QWidget | None = None) -> None:
        super().__init__(margin_px, parent)
        self.setAccessibleName(tr("Other sessions of this user"))
        self.column.setSpacing(0)
        self._rows: list[_SessionRow] = []
        self._none = EmptyState(
            "user-circle", "No other session", "This is the only session that its user has had so far.", self.widget()
        )
        self.column.addWidget(self._none)
        self.column.addStretch()

    def show_sessions(self, sessions: list[SessionView], snapshot: Snapshot, now_ms: int) -> None:
        """Shows these sessions."""
        sessions = sessions[:_MOST_ROWS]
        while len(self._rows) < len(sessions):
            row = _SessionRow(self.widget())
            row.clicked.connect(self._row_clicked)
            self.column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, session in zip(self._rows, sessions, strict=False):
            client = client_words(snapshot.browsers[session.browser].client)
            lines = (snapshot.handle(session.key), client, _time_words(session, snapshot, now_ms))
            row.show_session(session.key, lines, state_words(session, snapshot, now_ms))
        for position, row in enumerate(self._rows):
            row.setVisible(position < len(sessions))
        self._none.setVisible(not sessions)

    def _row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _SessionRow):
            self.chosen.emit(row.key)


def others_of(session: SessionView, snapshot: Snapshot) -> list[SessionView]:
    """The other sessions of a session's user, the live ones first, the youngest first among equals."""
    if not session.user:
        return []
    found = [other for other in snapshot.sessions.values() if other.user == session.user and other is not session]
    return sorted(found, key=_live_and_young_first)


def _live_and_young_first(session: SessionView) -> tuple[bool, int]:
    return session.ending is not None, -session.created_at_ms


def _time_words(session: SessionView, snapshot: Snapshot, now_ms: int) -> str:
    if session.ending is not None:
        return tr("ended {time}").format(time=format_time(session.ending.at_ms))
    deadline_ms = snapshot.deadline_ms(session)
    return (
        tr("no limit")
        if deadline_ms >= FOREVER_MS
        else tr("{left} left").format(left=format_left(deadline_ms - now_ms))
    )
