"""An administrator's act, looked back at: which sessions it ended, which it spared, and why."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from simulator.durations import format_time
from simulator.errors import CoatcheckError
from simulator.events import Event
from ui import theme
from ui.controller import Controller
from ui.models.words import kind_words, what_happened, why_it_happened
from ui.player.questions import ExplainedAct
from ui.player.work import Work
from ui.widgets.frames import PageScroll, line
from ui.widgets.text import Paragraph, label
from ui.words import count_words, error_words, tr
from ui.workspace import Workspace

_MOST_NAMED = 12


class ActView(QWidget):
    """Tells of the act that is asked about what it hit and what survived, with the reason."""

    def __init__(self, margin_px: int, workspace: Workspace, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("actView")
        self.setAccessibleName(tr("What an administrator did"))
        self._workspace = workspace
        self._controller = controller
        self._work: Work | None = None
        self.act: ExplainedAct | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(margin_px, 14, 0, 14)
        area = PageScroll(margin_px, self)
        self._page, self._body = area.widget(), area.column
        self._title = label("", "heading", parent=self._page)
        self._what = Paragraph("", "small", "text", self._page)
        self._why = Paragraph("", "small", "muted", self._page)
        self._progress = QProgressBar(self._page)
        self._progress.setAccessibleName(tr("Looking back"))
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self.back = QPushButton(tr("Back to the session"), self._page)
        self.back.setObjectName("actBackButton")
        self.back.setProperty("look", "link")
        self.back.setFont(theme.font("small_medium"))
        self.back.setAccessibleName(tr("Back to the session"))
        self.back.clicked.connect(self._go_back)
        self._body.setSpacing(8)
        for part in (self.back, self._title, self._what, self._why, self._progress):
            self._body.addWidget(part)
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        self._body.addLayout(self._told)
        self._body.addStretch()
        column.addWidget(area)

    def ask(self, event: Event) -> None:
        """Looks back at the act that an event tells of."""
        self._cancel()
        self.act = None
        self._clear()
        snapshot = self._workspace.snapshot
        self._title.setText(tr("{kind} at {time}").format(kind=kind_words(event.kind), time=format_time(event.at_ms)))
        self._what.setText(what_happened(event, snapshot))
        why = why_it_happened(event, snapshot)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._progress.setVisible(True)
        self._work = Work(self._controller.act_steps(event.seq), self)
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(self._show)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _go_back(self) -> None:
        self._workspace.ask_about(0)

    @property
    def text(self) -> list[str]:
        """What is told, paragraph by paragraph."""
        items = (self._told.itemAt(place).widget() for place in range(self._told.count()))
        return [widget.text() for widget in items if isinstance(widget, Paragraph)]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._cancel()

    def _show_progress(self, part: float) -> None:
        self._progress.setValue(round(part * 1000))

    def _show(self, act: ExplainedAct) -> None:
        self._end()
        self.act = act
        self._tell(
            "body_strong",
            "text",
            tr("{sessions} ended").format(sessions=count_words(len(act.hit), "session"))
            if act.hit
            else tr("No session ended"),
        )
        if act.hit:
            self._tell("mono_small", "muted", _listed(act.hit))
        for handles, why in act.spared:
            self._told.addWidget(line(self._page))
            self._tell(
                "body_strong", "text", tr("{sessions} survived").format(sessions=count_words(len(handles), "session"))
            )
            self._tell("small", "muted", _sentence(why))
            self._tell("mono_small", "muted", _listed(handles))
        if act.later:
            self._told.addWidget(line(self._page))
            self._tell("small_medium", "warn", _sentence(act.later))

    def _fail(self, error: CoatcheckError) -> None:
        self._end()
        self._tell("small", "danger", error_words(error))

    def _tell(self, style: str, tone: str, text: str) -> None:
        told = Paragraph(text, style, tone, self._page)
        told.setAccessibleName(text)
        self._told.addWidget(told)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._end()

    def _end(self) -> None:
        self._progress.setVisible(False)
        if self._work is not None:
            self._work.deleteLater()
            self._work = None

    def _clear(self) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _sentence(text: str) -> str:
    said = tr(text)
    return said[:1].upper() + said[1:]


def _listed(handles: tuple[str, ...]) -> str:
    more = len(handles) - _MOST_NAMED
    return ", ".join(handles[:_MOST_NAMED]) + (tr(" and {more:,} more").format(more=more) if more > 0 else "")
