"""Which two policies are played, how far that is, and in a line what came of it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from simulator.policy import Policy
from ui import theme
from ui.models.policy_choice import PolicyChoice
from ui.widgets.fields import Select
from ui.widgets.frames import Card
from ui.widgets.text import ElidedLabel, label
from ui.words import tr


class TwinChoice(Card):
    """`start_wanted`: both are to be played; `cancel_wanted`: no longer."""

    start_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, descriptions: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._playing = False
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        self._first, self._second = (
            self._select(tr("First policy"), "twinFirstBox"),
            self._select(tr("Second policy"), "twinSecondBox"),
        )
        self._choices = PolicyChoice(self._first, descriptions), PolicyChoice(self._second, descriptions)
        row.addWidget(label("The same run under", "body_medium", parent=self))
        row.addWidget(self._first)
        row.addWidget(label("and under", "body_medium", parent=self))
        row.addWidget(self._second)
        self._start = QPushButton(self)
        self._start.setObjectName("twinStartButton")
        self._start.setProperty("look", "primary")
        self._start.setFont(theme.font("body_medium"))
        row.addWidget(self._start)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("twinProgress")
        self._progress.setAccessibleName(tr("How much has been played"))
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(140)
        row.addWidget(self._progress)
        self._told = ElidedLabel("", "small", "muted", self)
        self._told.setObjectName("twinText")
        row.addWidget(self._told, 1)
        self.column.addLayout(row)
        self._start.clicked.connect(self._pressed)
        self.show_idle()

    def _select(self, words: str, name: str) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setMaxVisibleItems(14)
        return made

    @property
    def policies(self) -> list[tuple[str, Policy]]:
        """The policies that are chosen, each with what it is called here."""
        boxes = self._first, self._second
        return [(box.currentText(), choice.policy) for box, choice in zip(boxes, self._choices, strict=True)]

    def offer(self, policy: Policy) -> str:
        """Lists a policy among those to choose from; what it is called here."""
        first, second = self._choices
        second.offer(policy)
        return first.offer(policy)

    def choose(self, first: str, second: str) -> None:
        """Chooses two of the policies that are listed."""
        for choice, name in zip(self._choices, (first, second), strict=True):
            choice.choose(name)

    def take_keyboard(self) -> None:
        """Gives the keyboard to what begins the run."""
        self._start.setFocus()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is with what begins the run."""
        return self._start.hasFocus()

    def show_idle(self) -> None:
        """Offers to play."""
        self._playing = False
        self._start.setEnabled(True)
        self._progress.hide()
        self._say(tr("Play both"))

    def show_progress(self, part: float) -> None:
        """Shows how much is done, and offers to give up."""
        if not self._playing:
            self._playing = True
            self._progress.show()
            self._say(tr("Cancel"))
        self._progress.setValue(round(100 * part))

    def show_settled(self) -> None:
        """Says that it is too late to give up."""
        self._start.setEnabled(False)

    def tell(self, text: str) -> None:
        """Says what came of it."""
        self._told.setText(text)

    def _say(self, words: str) -> None:
        self._start.setText(words)
        self._start.setAccessibleName(words)

    def _pressed(self) -> None:
        (self.cancel_wanted if self._playing else self.start_wanted).emit()
