"""The last exchange of a session, between browser and server, as small as the inspector is wide."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.controller import Controller
from ui.models.question import Question
from ui.models.wire_words import exchange_text, lanes_of, messages_of
from ui.widgets.frames import EmptyState, PageScroll
from ui.widgets.sequence import SequenceDiagram
from ui.widgets.text import label
from ui.words import tr
from ui.workspace import Workspace


class LastExchange(QWidget):
    """What went over the wire in the request that is asked about, and the way to the whole of it (`open`)."""

    def __init__(self, margin_px: int, workspace: Workspace, controller: Controller, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lastExchange")
        self.setAccessibleName(tr("Last exchange"))
        self.question = Question(workspace, controller.why_steps, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, margin_px, 0)
        heading.addWidget(label("Last exchange", "body_strong", parent=self))
        heading.addStretch()
        self.open = QPushButton(tr("Open wire view"), self)
        self.open.setObjectName("openWireButton")
        self.open.setProperty("look", "link")
        self.open.setFont(theme.font("small_medium"))
        self.open.setAccessibleName(tr("Open wire view"))
        heading.addWidget(self.open)
        self._area = PageScroll(margin_px, self)
        self.diagram = SequenceDiagram(tr("Last exchange"), self._area.widget())
        self._area.column.addWidget(self.diagram)
        self._area.column.addStretch()
        self._empty = EmptyState(
            "arrows-left-right", "No request yet", "Its exchange with the server will stand here.", self
        )
        column.addLayout(heading)
        column.addWidget(self._area, 1)
        column.addWidget(self._empty, 1)
        self.question.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.question.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.question.watch(False)

    def _show(self) -> None:
        explanation = self.question.explanation
        self._area.setVisible(explanation is not None)
        self._empty.setVisible(explanation is None)
        if explanation is not None:
            exchange = explanation.exchange
            messages = messages_of(exchange, narrow=True)
            self.diagram.show_messages(lanes_of(exchange, narrow=True), messages, exchange_text(exchange))
