"""What has just been done, quoted from the event that tells of it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from simulator.events import Event, Kind
from ui.controller import Controller, Outcome
from ui.models.words import count_words, kind_words, what_happened, why_it_happened
from ui.widgets.buttons import tool_button
from ui.widgets.text import ElidedLabel, pill, set_property
from ui.workspace import Workspace

_TOLD = (
    Kind.COMMAND_REJECTED,
    Kind.SESSIONS_REVOKED,
    Kind.USER_DEACTIVATED,
    Kind.USER_REACTIVATED,
    Kind.ROLE_CHANGED,
    Kind.PASSWORD_CHANGED,
    Kind.POLICY_CHANGED,
)


class NoticeBar(QFrame):
    """A line that stays until it is closed or something else is done; it never stands in anybody's way."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("noticeBar")
        self.setProperty("look", "note")
        self.setFixedHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(10)
        self._mark = pill(parent=self)
        self._mark.setFixedHeight(20)
        self._text = ElidedLabel("", "small_medium", parent=self)
        self._text.setObjectName("noticeText")
        self._close = tool_button("x", "Close this notice", size_px=28, icon_px=14, parent=self)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()
        self._close.clicked.connect(self.hide)
        controller.carried_out.connect(self._tell)
        controller.refused.connect(self._tell_refusal)
        workspace.run_changed.connect(self.hide)

    def _tell(self, outcome: Outcome) -> None:
        told = [event for event in outcome.events if event.kind in _TOLD]
        if not told:
            self.hide()
            return
        ended = sum(event.kind == Kind.SESSION_ENDED for event in outcome.events)
        rejected = any(event.kind == Kind.COMMAND_REJECTED for event in told)
        first = self._quote(told[0])
        more = f" · and {count_words(len(told) - 1, 'more event')}" if len(told) > 1 else ""
        self._show("Rejected" if rejected else "Done", "danger" if rejected else "ok", f"{first}{more}", ended)

    def _quote(self, event: Event) -> str:
        snapshot = self._workspace.snapshot
        why = why_it_happened(event, snapshot)
        said = f"{kind_words(event.kind)}: {what_happened(event, snapshot)}"
        return f"{said} · {why} · event {event.seq:,}" if why else f"{said} · event {event.seq:,}"

    def _tell_refusal(self, problem: str) -> None:
        self._show("Not done", "danger", problem, 0)

    def _show(self, mark: str, tone: str, text: str, ended: int) -> None:
        whole = f"{text} · {count_words(ended, 'session')} ended" if ended else text
        self._mark.setText(mark)
        set_property(self._mark, "pill", tone)
        self._text.setText(whole)
        self.setAccessibleName(f"{mark}: {whole}")
        self.show()
