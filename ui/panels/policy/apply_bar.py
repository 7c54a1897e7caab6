"""What the draft changes in the running day, told before it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.commands import Command, Do
from simulator.durations import format_time
from ui import theme
from ui.models.policy_draft import PolicyDraft
from ui.models.proposal import propose
from ui.widgets.text import ElidedLabel, set_property
from ui.words import count_words, tr
from ui.workspace import Workspace


class ApplyBar(QFrame):
    """`applied` asks for the changes now, `started_over` for the day from its start, `discarded` for the policy in force."""

    applied = Signal()
    started_over = Signal()
    discarded = Signal()

    def __init__(self, workspace: Workspace, draft: PolicyDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._draft = draft
        self.setProperty("look", "footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        self._what = ElidedLabel("", "body_strong", parent=self)
        self._what.setObjectName("policyDifference")
        self._impact = ElidedLabel("", "small", "muted", self)
        self._impact.setObjectName("policyImpact")
        words.addWidget(self._what)
        words.addWidget(self._impact)
        row.addLayout(words, 1)
        self._discard = self._button(tr("Discard"), "policyDiscardButton", "plain", self.discarded)
        self._start = self._button(tr("Start over with it"), "policyStartButton", "plain", self.started_over)
        self._apply = self._button(tr("Apply now"), "policyApplyButton", "primary", self.applied)
        for button in (self._discard, self._start, self._apply):
            row.addWidget(button)

    def _button(self, text: str, name: str, look: str, signal: Signal) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("look", look)
        button.setFont(theme.font("small_medium"))
        button.clicked.connect(signal)
        return button

    def refresh(self) -> None:
        """Tells how the draft differs from the policy in force, and what it would end at this moment."""
        in_force = self._workspace.snapshot.policy
        changes = self._draft.differences(in_force)
        fits = self._draft.policy is not None
        self._apply.setEnabled(bool(changes) and fits)
        self._start.setEnabled(fits)
        self._discard.setEnabled(bool(changes))
        self._what.setText(
            tr("{settings} not in force yet").format(settings=count_words(len(changes), "setting"))
            if changes
            else tr("In force as it is")
        )
        self._impact.setText(
            self._told(changes) if changes else tr("What is changed here does nothing until it is applied.")
        )
        set_property(self._impact, "tone", "muted" if fits else "danger")

    def _told(self, changes: dict[str, object]) -> str:
        if self._draft.policy is None:
            return tr(self._draft.contradicting[0].text)
        snapshot, now_ms = self._workspace.snapshot, self._workspace.now_ms
        impact = propose((Command(at_ms=now_ms, do=Do.CHANGE_POLICY, policy=changes),), snapshot).impact
        at = format_time(now_ms)[:-3]
        if impact.refused:
            return tr(impact.refused)
        if not impact.hit:
            return tr("Applied at {at}, it ends no session.").format(at=at)
        sessions, users = count_words(len(impact.hit), "session"), count_words(len(impact.users), "user")
        return tr("Applied at {at}, it ends {sessions} of {users} at once.").format(
            at=at, sessions=sessions, users=users
        )
