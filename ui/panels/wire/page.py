"""The wire: an exchange between browser, network, site and store as a sequence diagram, and the browser's jar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.controller import Controller
from ui.models.question import Question
from ui.models.why_words import headline, verdict
from ui.models.wire_words import exchange_text, lanes_of, messages_of
from ui.panels.wire.jar import JarList
from ui.player.questions import Exchange
from ui.widgets.dismiss_chip import DismissChip
from ui.widgets.frames import Card, CardHeader, EmptyState, PageScroll, line
from ui.widgets.sequence import SequenceDiagram
from ui.widgets.tabbing import walk_in_order
from ui.widgets.text import ElidedLabel, pill, set_property
from ui.words import tr
from ui.workspace import Workspace

_JAR_PX = 320


class WirePage(QWidget):
    """Shows the exchange of the request that is asked about; copies it as text and as a picture."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wirePage")
        self.setAccessibleName(tr("Wire"))
        self._workspace = workspace
        self.question = Question(workspace, controller.why_steps, self)
        self._build()
        self.question.changed.connect(self._show)
        self.question.failed.connect(self._tell_failure)
        self.range_chip.clicked.connect(self._drop_range)
        workspace.time_range_changed.connect(self._show_range)
        self.copy_text.clicked.connect(self._copy_text)
        self.copy_image.clicked.connect(self._copy_image)
        QShortcut(QKeySequence.StandardKey.Copy, self).activated.connect(self._copy_text)
        self._show_range()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.question.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.question.watch(False)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the diagram, which scrolls by it, or to what stands in its place until there is one."""
        (self._empty if self._area.isHidden() else self._area).setFocus()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        card = Card(parent=self)
        header = CardHeader("Wire", card)
        self._what = ElidedLabel("", "small_medium", "text", header)
        self._who = ElidedLabel("", "small", "muted", header)
        self._answer = pill(parent=header)
        self._answer.setFixedHeight(20)
        self.copy_text = _button(tr("Copy as text"), "copyExchangeTextButton", header)
        self.copy_image = _button(tr("Copy as image"), "copyExchangeImageButton", header)
        header.row.addWidget(self._what)
        header.row.addWidget(self._answer)
        header.row.addWidget(self._who, 1)
        self.range_chip = DismissChip(
            tr("Take the time range away:"), tr("Requests are those of this time range. Click: of any time."), header
        )
        self.range_chip.setObjectName("wireRangeChip")
        header.row.addWidget(self.range_chip)
        header.row.addWidget(self.copy_text)
        header.row.addWidget(self.copy_image)
        self._area = PageScroll(16, card)
        self._area.setObjectName("wireScroll")
        self._area.setAccessibleName(tr("The exchange"))
        self._area.setFocusPolicy(self._area.focusPolicy().StrongFocus)
        self.diagram = SequenceDiagram(tr("Exchange"), self._area.widget())
        self.diagram.setObjectName("wireView")
        self._area.column.addWidget(self.diagram)
        self._area.column.addStretch()
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 12, 0, 4)
        inset.addWidget(self._area)
        self._empty = EmptyState("arrows-left-right", "", "", card)
        self._empty.setObjectName("wireEmpty")
        self._empty.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        card.column.addWidget(header)
        card.column.addWidget(line(card))
        card.column.addLayout(inset, 1)
        card.column.addWidget(self._empty, 1)
        beside = Card(parent=self)
        beside.setFixedWidth(_JAR_PX)
        beside.column.addWidget(CardHeader("The browser's jar, after it", beside))
        beside.column.addWidget(line(beside))
        self.jar = JarList(beside)
        beside.column.addWidget(self.jar, 1)
        row.addWidget(card, 1)
        row.addWidget(beside)
        walk_in_order([self])

    @property
    def busy(self) -> bool:
        """Whether an exchange is being worked out."""
        return self.question.under_way

    @property
    def exchange(self) -> Exchange | None:
        """What is shown."""
        explanation = self.question.explanation
        return None if explanation is None else explanation.exchange

    def _show(self) -> None:
        explanation = self.question.explanation
        held = self._area.hasFocus() or self._empty.hasFocus()
        for part in (self._area, self._answer, self._what):
            part.setVisible(explanation is not None)
        for button in (self.copy_text, self.copy_image):
            button.setEnabled(explanation is not None)
        self._empty.setVisible(explanation is None)
        if held:
            self.take_keyboard()
        if explanation is None:
            self._who.setText("")
            self._say_why_empty()
            self.jar.show_cookies(())
            return
        exchange = explanation.exchange
        what, who = headline(explanation)
        self._what.setText(what)
        self._who.setText(who)
        answer, tone = verdict(explanation)
        self._answer.setText(answer)
        set_property(self._answer, "pill", tone)
        self.diagram.show_messages(
            lanes_of(exchange, narrow=False), messages_of(exchange, narrow=False), exchange_text(exchange)
        )
        self.jar.show_cookies(exchange.jar)

    def _show_range(self) -> None:
        time_range = self._workspace.time_range
        self.range_chip.show_words("" if time_range is None else time_range.words)
        if self.question.explanation is None:
            self._say_why_empty()

    def _drop_range(self) -> None:
        self._workspace.set_time_range(None)

    def _say_why_empty(self) -> None:
        time_range = self._workspace.time_range
        if time_range is not None and self._workspace.selected:
            hint = tr("The selected session asked for nothing in the time range, {range}.")
            self._empty.say(tr("No exchange"), hint.format(range=time_range.words))
        else:
            self._empty.say(
                tr("No exchange"), tr("Select a session or one of its requests on the monitor: it is shown here.")
            )

    def _tell_failure(self, problem: str) -> None:
        self._show()
        self._empty.say(tr("It cannot be told"), problem)

    def _copy_text(self) -> None:
        if self.exchange is not None:
            QGuiApplication.clipboard().setText(exchange_text(self.exchange))

    def _copy_image(self) -> None:
        if self.exchange is not None:
            QGuiApplication.clipboard().setImage(self.diagram.image())


def _button(text: str, name: str, parent: QWidget) -> QPushButton:
    made = QPushButton(text, parent)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setFont(theme.font("small_medium"))
    return made
