"""The question before an act: whom, why, and what will come of it."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.commands import Command
from simulator.roles import ROLE_NAMES
from ui import theme
from ui.models.proposal import propose
from ui.models.words import count_words
from ui.panels.administration.acts import Act, commands_of
from ui.panels.administration.impact_view import ImpactView
from ui.widgets.fields import Select
from ui.widgets.frames import Card
from ui.widgets.text import label
from ui.workspace import Workspace

_WIDTH_PX, _HEIGHT_PX = 480, 460


class ConfirmDialog(QDialog):
    """Shows the impact of an act at the moment shown, follows every choice, and asks for a reason.

    `commands` are those to give once it was accepted.
    """

    def __init__(self, act: Act, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self._workspace = workspace
        self.commands: tuple[Command, ...] = ()
        self.setObjectName("confirmDialog")
        self.setWindowTitle(act.title)
        self.setAccessibleName(act.title)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._build()
        self._preselect()
        for box in (self._user, self._role):
            box.currentIndexChanged.connect(self._weigh)
        self._confirm.clicked.connect(self._confirmed)
        self._cancel.clicked.connect(self.reject)
        self._weigh()
        self._why.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self._act.title, "heading", parent=self))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self._user = self._select("User", "confirmUserBox")
        self._role = self._select("New role" if self._act.asks_user else "Role", "confirmRoleBox")
        for asked, box in ((self._act.asks_user, self._user), (self._act.asks_role, self._role)):
            box.setVisible(asked)
            if asked:
                form.addRow(label(box.accessibleName(), "small_medium", "muted", self), box)
        column.addLayout(form)
        self.impact = ImpactView(self)
        card = Card(4, self)
        card.column.addWidget(self.impact)
        column.addWidget(card, 1)
        self._why = QLineEdit(self)
        self._why.setObjectName("confirmReasonField")
        self._why.setAccessibleName("Reason")
        self._why.setPlaceholderText("For example: laptop stolen")
        column.addWidget(label("Reason, kept in the record", "small_medium", "muted", self))
        column.addWidget(self._why)
        column.addLayout(self._buttons())

    def _select(self, words: str, name: str) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setPlaceholderText("Choose …")
        return made

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        self._cancel = QPushButton("Cancel", self)
        self._cancel.setObjectName("cancelButton")
        self._cancel.setAccessibleName("Cancel")
        self._cancel.setAutoDefault(False)
        self._confirm = QPushButton(self._act.verb, self)
        self._confirm.setObjectName("confirmButton")
        self._confirm.setProperty("look", "danger" if self._act.destroys else "primary")
        self._confirm.setDefault(True)
        for button in (self._cancel, self._confirm):
            button.setFont(theme.font("body_medium"))
            row.addWidget(button)
        return row

    def _preselect(self) -> None:
        """Fills the choices in, starting with what is selected in the window."""
        snapshot = self._workspace.snapshot
        session = snapshot.sessions.get(self._workspace.selected)
        if self._act.asks_user:
            for user in sorted(snapshot.users.values(), key=lambda user: user.display.casefold()):
                self._user.addItem(f"{user.display} ({user.role.label})", user.name)
            owner = snapshot.users.get(session.user) if session is not None else None
            self._user.setCurrentIndex(self._user.findData(owner.name) if owner is not None else -1)
        if self._act.asks_role:
            for name in ROLE_NAMES:
                self._role.addItem(name.capitalize(), name)
            self._role.setCurrentIndex(-1)

    def _made_commands(self) -> tuple[Command, ...]:
        user, role = self._user.currentData() or "", self._role.currentData() or ""
        return commands_of(self._act, self._workspace, user=user, role=role, why=self._why.text().strip())

    def _weigh(self) -> None:
        commands, snapshot = self._made_commands(), self._workspace.snapshot
        proposal = propose(commands, snapshot) if commands else None
        self.impact.show_proposal(proposal, snapshot)
        self._confirm.setEnabled(proposal is not None and not proposal.impact.refused)
        hit = len(proposal.impact.hit) if proposal is not None else 0
        verb = self._act.verb
        words = f"{verb} {count_words(hit, 'session')}" if hit and verb == "Revoke" else verb
        self._confirm.setText(words)
        self._confirm.setAccessibleName(words)

    def _confirmed(self) -> None:
        self.commands = self._made_commands()
        self.accept()
