"""Attacks by defences: what holds the policy in force up, computed by attacking it, setting by setting."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.controller import Controller
from ui.models.attack_matrix import AttackMatrix, Part
from ui.panels.attacks.matrix_view import MatrixView, paint_part
from ui.player.attacks import Attacked, AttackReport, Outcome, defended_steps
from ui.player.work import Work
from ui.widgets.cells import paint_text, text_width_px
from ui.widgets.frames import Card, line
from ui.widgets.tabbing import walk_in_order
from ui.widgets.text import ElidedLabel, label, pill
from ui.words import Words, mark, tr
from ui.workspace import Workspace

_HEAD_PX = 64
_FOOT_PX = 40
_HINT = mark("Move to a cell to read it; click it, or press Return, to play the attack with that defence turned.")
_PILLS = ((Outcome.BLOCKED, "ok"), (Outcome.DETECTED, "warn"), (Outcome.SUCCEEDED, "danger"))
_COUNTED = Words(
    {
        Outcome.BLOCKED: "{count} blocked",
        Outcome.DETECTED: "{count} detected",
        Outcome.SUCCEEDED: "{count} succeeded",
    }
)


class _Key(QWidget):
    """What the signs mean."""

    _PARTS = (Part.LOAD_BEARING, Part.REDUNDANT, Part.IRRELEVANT, Part.WEAKEST)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widths = [round(text_width_px("caption", part.word)) + 34 for part in self._PARTS]
        self.setFixedSize(sum(self._widths), 20)
        self.setAccessibleName(tr("What the signs mean"))
        self.setAccessibleDescription(", ".join(part.word for part in self._PARTS))
        self.setToolTip("\n".join(f"{part.word}: {part.told}" for part in self._PARTS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for part, width in zip(self._PARTS, self._widths, strict=True):
            paint_part(painter, part, QPointF(left + 7, 10))
            paint_text(painter, self.rect().toRectF().adjusted(left + 18, 0, 0, 0), part.word, "caption", "muted")
            left += width


class MatrixPage(QWidget):
    """Every attack on the policy in force, with the part that each of its settings plays; rows come as they are done."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrixPage")
        self.setAccessibleName(tr("Attacks by defences"))
        self._workspace, self._controller = workspace, controller
        self._work: Work | None = None
        self.model = AttackMatrix(workspace.snapshot.policy, self)
        self._build()
        self._compute.clicked.connect(self._press)
        self.view.told.connect(self._tell)
        self.view.chosen.connect(self._play)
        workspace.moment_changed.connect(self._look)
        self._show_sum()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        head = Card(parent=self)
        head.setFixedHeight(_HEAD_PX)
        head.column.addLayout(self._head(head))
        column.addWidget(head)
        card = Card(parent=self)
        self.view = MatrixView(self.model, card)
        card.column.addWidget(self.view, 1)
        card.column.addWidget(line(card))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(16)
        self._told = ElidedLabel(_HINT, "small", "muted", card)
        self._told.setObjectName("matrixTold")
        self._told.setFixedHeight(_FOOT_PX)
        foot.addWidget(self._told, 1)
        card.column.addLayout(foot)
        column.addWidget(card, 1)
        walk_in_order([self])

    def _head(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        self._score = label("–", "figure", parent=parent)
        self._score.setObjectName("matrixScore")
        row.addWidget(self._score)
        row.addWidget(label("of 100", "small", "faint", parent))
        row.addSpacing(8)
        self._policy = ElidedLabel("", "title", parent=parent)
        self._policy.setObjectName("matrixPolicy")
        row.addWidget(self._policy, 1)
        row.addWidget(_Key(parent))
        row.addSpacing(8)
        self._pills = {outcome: pill("", tone, parent) for outcome, tone in _PILLS}
        for outcome, shown in self._pills.items():
            shown.setObjectName(f"{outcome.value}Pill")
            shown.setFixedHeight(22)
            row.addWidget(shown)
        self._progress = QProgressBar(parent)
        self._progress.setObjectName("matrixProgress")
        self._progress.setAccessibleName(tr("How many attacks are done"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        row.addWidget(self._progress)
        self._compute = QPushButton(tr("Cancel"), parent)
        self._compute.setObjectName("matrixComputeButton")
        self._compute.setFont(theme.font("small_medium"))
        row.addWidget(self._compute)
        return row

    @property
    def busy(self) -> bool:
        """Whether attacks are being computed."""
        return self._work is not None

    def take_keyboard(self) -> None:
        """Puts the keyboard on the matrix."""
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Attacks the policy in force, unless that has been done."""
        super().showEvent(event)
        self._take_policy()
        self._go_on()

    def _look(self) -> None:
        if self.isVisible() and self.model.policy is not self._workspace.snapshot.policy:
            self._take_policy()
            self._go_on()

    def _take_policy(self) -> None:
        policy = self._workspace.snapshot.policy
        if policy != self.model.policy:
            self._cancel()
            self.model.show_policy(policy)
        self._show_sum()

    def _press(self) -> None:
        """Gives up what is under way, or goes on with what is missing."""
        if self.busy:
            self._cancel()
            self._show_sum()
        else:
            self._go_on()

    def _go_on(self) -> None:
        missing = self.model.missing
        if self.busy or not missing:
            return
        self._work = Work(defended_steps(missing[0], self.model.policy), self)
        self._work.done.connect(self._take)
        self._show_sum()
        self._work.start()

    def _take(self, attacked: Attacked) -> None:
        assert self._work is not None, "an attack was computed"
        self._work.deleteLater()
        self._work = None
        self.model.show_attacked(attacked)
        self._show_sum()
        self._go_on()

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None

    def _show_sum(self) -> None:
        model = self.model
        report, total = AttackReport(model.policy.name, model.attacked), model.rowCount()
        self._score.setText("–" if model.missing else str(report.score))
        self._score.setAccessibleName(tr("Score: {value} of 100").format(value=self._score.text()))
        self._policy.setText(tr("Attacks by defences under {name}").format(name=model.policy.name))
        for outcome, shown in self._pills.items():
            count = sum(attacked.outcome is outcome for attacked in report.attacks)
            shown.setText(_COUNTED[outcome].format(count=count))
            shown.setVisible(count > 0)
        self._progress.setRange(0, total)
        self._progress.setValue(total - len(model.missing))
        self._progress.setVisible(bool(model.missing))
        self._compute.setVisible(bool(model.missing))
        words = tr("Cancel") if self.busy else tr("Go on")
        self._compute.setText(words)
        self._compute.setAccessibleName(tr("{words}: computing the matrix").format(words=words))

    def _tell(self, text: str) -> None:
        self._told.setText(text or tr(_HINT))

    def _play(self, row: int, column: int) -> None:
        self._controller.try_attack(self.model.name_at(row), self.model.setting_at(column))
