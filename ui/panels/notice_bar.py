"""What has just been done, quoted from the event that tells of it."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from simulator.events import Event, Kind
from ui import theme
from ui.controller import Controller, Outcome
from ui.models.words import kind_words, what_happened, why_it_happened
from ui.player.branches import Branch
from ui.widgets.buttons import tool_button
from ui.widgets.overlay import Overlay
from ui.widgets.text import ElidedLabel, pill, set_property
from ui.words import count_words, tr
from ui.workspace import Workspace

STAY_MS = 8_000
_HEIGHT_PX = 44
_EDGE_PX = 14
_WIDEST_PX = 860
_TOLD = (
    Kind.COMMAND_REJECTED,
    Kind.SESSIONS_REVOKED,
    Kind.USER_DEACTIVATED,
    Kind.USER_REACTIVATED,
    Kind.ROLE_CHANGED,
    Kind.PASSWORD_CHANGED,
    Kind.POLICY_CHANGED,
)


class NoticeBar(Overlay):
    """A line above the foot of the window. It leaves by itself unless the pointer rests on it; Esc sends it away."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._seq = 0
        self._begun: Branch | None = None
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(STAY_MS)
        self._leaving.timeout.connect(self.hide)
        self._build()
        self._escape = QShortcut(Qt.Key.Key_Escape, self)
        self._escape.activated.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._link.clicked.connect(self._show_event)
        self._undo.clicked.connect(self._take_back)
        controller.carried_out.connect(self._tell)
        controller.refused.connect(self._tell_refusal)
        controller.told.connect(self._tell_in_words)
        workspace.run_changed.connect(self.hide)

    def _build(self) -> None:
        self.setObjectName("noticeBar")
        self.setProperty("look", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(10)
        self._mark = pill(parent=self)
        self._mark.setFixedHeight(20)
        self._text = ElidedLabel("", "small_medium", parent=self)
        self._text.setObjectName("noticeText")
        self._undo = self._link_button("noticeTakeBackButton", tr("Take back"))
        self._link = self._link_button("noticeEventButton", tr("Show the event in the list"))
        self._close = tool_button("x", "Close this notice (Esc)", size_px=28, icon_px=14, parent=self)
        self._close.setObjectName("noticeCloseButton")
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._link)
        row.addWidget(self._close)

    def _link_button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setProperty("look", "link")
        made.setFont(theme.font("small_medium"))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    def place(self, room: QRect) -> QRect:
        wanted_px = self.sizeHint().width() + 8
        width_px = min(wanted_px, _WIDEST_PX, room.width() - 2 * _EDGE_PX)
        left = room.center().x() - width_px // 2
        return QRect(left, room.bottom() - _EDGE_PX - _HEIGHT_PX, width_px, _HEIGHT_PX)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leaving.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._leaving.start()

    def _tell(self, outcome: Outcome) -> None:
        told = [event for event in outcome.events if event.kind in _TOLD]
        if not told:
            self.hide()
            return
        ended = sum(event.kind == Kind.SESSION_ENDED for event in outcome.events)
        rejected = [event for event in told if event.kind == Kind.COMMAND_REJECTED]
        # What did not happen is more of a surprise than what did.
        first = rejected[0] if rejected else told[0]
        parts = [self._quote(first, len(told) - 1)]
        if ended and (len(told) > 1 or first.kind != Kind.SESSIONS_REVOKED):
            parts.append(tr("{sessions} ended").format(sessions=count_words(ended, "session")))
        mark, tone = (tr("Rejected"), "danger") if rejected else (tr("Done"), "ok")
        if outcome.branch is not None:
            parts.insert(0, tr("{} begins here").format(outcome.branch.name))
        self._show(mark, tone, " · ".join(parts), first.seq, outcome.branch)

    def _quote(self, event: Event, more: int) -> str:
        snapshot = self._workspace.snapshot
        why = why_it_happened(event, snapshot)
        said = f"{kind_words(event.kind)}: {what_happened(event, snapshot)}" + (
            tr(" and {more:,} more").format(more=more) if more else ""
        )
        return f"{said} · {why}" if why else said

    def _tell_refusal(self, problem: str) -> None:
        self._show(tr("Not done"), "danger", problem, 0)

    def _tell_in_words(self, mark: str, text: str) -> None:
        self._show(mark, "warn" if mark == "Damaged" else "ok", text, 0)

    def _show(self, mark: str, tone: str, text: str, seq: int, begun: Branch | None = None) -> None:
        self._seq, self._begun = seq, begun
        self._undo.setVisible(begun is not None)
        self._mark.setText(mark)
        set_property(self._mark, "pill", tone)
        self._text.setText(text)
        self._link.setText(tr("Event {seq:,}").format(seq=seq))
        self._link.setAccessibleName(tr("Show event {seq:,} in the list").format(seq=seq))
        self._link.setVisible(bool(seq))
        self.setAccessibleName(f"{mark}: {text}")
        self.show()
        self.lay()
        self._leaving.start()

    def _show_event(self) -> None:
        self._controller.show_event(self._seq)

    def _take_back(self) -> None:
        begun, self._begun = self._begun, None
        if begun is not None and begun in self._controller.branches:
            self._controller.undo_branch(begun)
            self._show(tr("Taken back"), "neutral", tr("{} is gone, and all is as before").format(begun.name), 0)
