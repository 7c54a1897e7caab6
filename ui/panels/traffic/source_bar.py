"""Which traffic is asked, and under which two policies; and how far the asking has come."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from simulator.errors import CoatcheckError
from simulator.policy import Policy
from simulator.presets import load_policy
from ui import theme
from ui.controller import Controller
from ui.models.policy_choice import PolicyChoice
from ui.widgets.buttons import tool_button
from ui.widgets.fields import CheckBox, Select
from ui.widgets.frames import Card
from ui.widgets.text import ElidedLabel, label
from ui.widgets.work_bar import WorkBar
from ui.words import mark, tr

TRAFFIC_FILES = mark("Recorded traffic (*.jsonl *.log *.txt);;All files (*)")
_POLICY_FILES = mark("Policies (*.toml);;All files (*)")
_BOX_PX = 168
_HEIGHT_PX = 56


class SourceBar(Card):
    """`asked` says that another file, other policies or other people are wanted; `cancelled`, that the work under way is
    not; `failed` carries the CoatcheckError of a policy file that could not be read.
    """

    asked = Signal()
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, controller: Controller, in_force: Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.path: Path | None = None
        self.setFixedHeight(_HEIGHT_PX)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addLayout(self._traffic(), 1)
        row.addWidget(self.people)
        row.addWidget(label("under", "small", "faint", self))
        first, second = (self._policy(name, words) for name, words in _BOXES)
        row.addWidget(first)
        row.addWidget(label("and", "small", "faint", self))
        row.addWidget(second)
        self._file = tool_button("file-plus", "Compare with a policy file", name="trafficPolicyFileButton", parent=self)
        row.addWidget(self._file)
        self.column.addLayout(row)
        self._boxes = first, second
        self._choices = tuple(PolicyChoice(box, controller.policy_descriptions) for box in self._boxes)
        self.offer(in_force)
        name = self._choices[0].offer(in_force)
        self._choices[0].choose(name)
        self._choices[1].choose("pci" if name != "pci" else "owasp")
        self._connect()

    def _traffic(self) -> QHBoxLayout:
        self._open = tool_button("folder-open", "Open a log or a trace", name="trafficOpenButton", parent=self)
        self._name = ElidedLabel("No traffic yet", "title", parent=self)
        self._name.setObjectName("trafficName")
        self._told = ElidedLabel("Open or drop a file", "small", "muted", self)
        self._told.setObjectName("trafficFacts")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._name)
        self._line = QStackedWidget(self)
        self._line.setFixedHeight(18)
        self._line.addWidget(self._told)
        told, cancels = tr("How much has been replayed"), tr("Cancel the replay")
        self._under_way = WorkBar("traffic", told, cancels, most_px=260, parent=self)
        self._line.addWidget(self._under_way)
        words.addWidget(self._line)
        words.addStretch()
        self.people = CheckBox(tr("People only"), self)
        self.people.setObjectName("trafficPeopleBox")
        self.people.setToolTip(tr("Leaves out of a log assets, and what calls itself a bot or a feed reader"))
        self.people.setFont(theme.font("small"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._open)
        row.addLayout(words, 1)
        return row

    def _policy(self, name: str, words: str) -> Select:
        box = Select(words, self)
        box.setObjectName(name)
        box.setFixedWidth(_BOX_PX)
        box.setMaxVisibleItems(24)
        return box

    def _connect(self) -> None:
        self._open.clicked.connect(self.choose_file)
        self._file.clicked.connect(self._choose_policy)
        self._under_way.cancelled.connect(self.cancelled)
        self.people.clicked.connect(self.asked)
        for box in self._boxes:
            box.activated.connect(self.asked)

    @property
    def policies(self) -> tuple[Policy, Policy]:
        """The two policies that are chosen."""
        first, second = self._choices
        return first.policy, second.policy

    def offer(self, policy: Policy) -> None:
        """Lists a policy among those to choose from."""
        for choice in self._choices:
            choice.offer(policy)

    def choose_file(self) -> None:
        """Asks for a file of traffic."""
        self._ask_for_file(tr("Open traffic"), "trafficFileDialog", tr(TRAFFIC_FILES), self.take_file)

    def take_file(self, path: str) -> None:
        """Asks this file from now on; a policy file becomes the second policy instead."""
        if path.endswith(".toml"):
            self._take_policy(path)
        else:
            self.path = Path(path)
            self.asked.emit()

    def show_traffic(self, name: str, facts: str) -> None:
        """Says which traffic is shown."""
        self._name.setText(name)
        self._told.setText(facts)
        self._line.setCurrentIndex(0)

    def show_progress(self, part: float) -> None:
        """Says what part of the work is done, 0 to 1."""
        self._under_way.show_part(part)
        self._line.setCurrentIndex(1)

    def show_done(self) -> None:
        """Says what it said before the work began."""
        self._line.setCurrentIndex(0)

    def _choose_policy(self) -> None:
        self._ask_for_file(tr("Open a policy"), "trafficPolicyDialog", tr(_POLICY_FILES), self._take_policy)

    def _ask_for_file(self, title: str, name: str, files: str, take) -> None:
        dialog = QFileDialog(self, title, "", files)
        dialog.setObjectName(name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(take)
        dialog.open()

    def _take_policy(self, path: str) -> None:
        try:
            policy = load_policy(Path(path))
        except CoatcheckError as error:
            self.failed.emit(error)
            return
        self.offer(policy)
        second = self._choices[1]
        second.choose(second.offer(policy))
        self.asked.emit()


_BOXES = (("trafficFirstBox", mark("First policy")), ("trafficSecondBox", mark("Second policy")))
