"""The two time limits, which act on the run at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.commands import Command, Do
from simulator.durations import format_duration
from simulator.policy import OFF
from simulator.snapshot.impact import impact_of
from ui.controller import Controller
from ui.widgets.duration_edit import DurationEdit
from ui.widgets.text import ElidedLabel
from ui.words import count_words, tr
from ui.workspace import Workspace


class LimitField(DurationEdit):
    """One limit. A value counts once it is complete (Enter, or leaving the field); until then it says what it would end."""

    def __init__(
        self, workspace: Workspace, controller: Controller, field: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, may_be_off=True, parent=parent)
        self._workspace = workspace
        self._controller = controller
        self._field = field
        self._words = words
        self.setObjectName(f"policy.{field}")
        self.setFixedWidth(64)
        self.value_changed.connect(self._tell_impact)
        self.problem_changed.connect(self._tell_problem)
        self.editingFinished.connect(self._act)
        self.refresh()

    def start_editing(self) -> None:
        """Takes the keyboard, with the value selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def refresh(self) -> None:
        """Shows the limit in force, unless somebody is typing another one."""
        in_force_ms = self._in_force_ms()
        if not self.hasFocus() and (self.value_ms != in_force_ms or not self.text()):
            self.set_value(in_force_ms)
            self.setToolTip(
                tr("{words} of every session, from now on: a duration such as 15m, or off").format(words=self._words)
            )

    def _in_force_ms(self) -> int | None:
        return getattr(self._workspace.snapshot.policy.time, self._field.rpartition(".")[2])

    def _tell_problem(self, problem: str) -> None:
        self.setToolTip(problem)

    def _tell_impact(self, value_ms: int | None) -> None:
        value = OFF if value_ms is None else format_duration(value_ms)
        command = Command(at_ms=self._workspace.now_ms, do=Do.CHANGE_POLICY, policy={self._field: value})
        hit = len(impact_of(command, self._workspace.snapshot).hit)
        told = tr("{words} {value}: ends {sessions} at once").format(
            words=self._words, value=value, sessions=count_words(hit, "session")
        )
        self.setToolTip(told)
        self.setAccessibleDescription(told)

    def _act(self) -> None:
        if self.problem:
            self.set_value(self._in_force_ms())
        elif self.value_ms != self._in_force_ms():
            self._controller.change_limit(self._field, self.value_ms)


class LimitsPanel(QWidget):
    """The idle and the absolute limit of the policy in force."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._fields = (
            LimitField(workspace, controller, "time.idle", tr("Idle limit"), self),
            LimitField(workspace, controller, "time.absolute", tr("Absolute limit"), self),
        )
        self.idle, self.absolute = self._fields
        for field in self._fields:
            row.addWidget(ElidedLabel(field.accessibleName(), "small", "muted", self))
            row.addWidget(field)
            row.addSpacing(4)
        workspace.run_changed.connect(self._refresh)
        workspace.moment_changed.connect(self._refresh)

    def _refresh(self) -> None:
        for field in self._fields:
            field.refresh()
