"""The question before an act: whom, why, and what will come of it."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from simulator.commands import Command, Do
from simulator.durations import format_time
from simulator.roles import ROLE_NAMES
from ui.actions import ADMINISTRATION
from ui.models.proposal import Proposal, propose
from ui.models.words import ROLE_WORDS, role_name
from ui.panels.administration.acts import Act, commands_of, display_names, selected_live, selected_users
from ui.panels.administration.impact_view import ImpactView
from ui.widgets.fields import Select
from ui.widgets.sheet import Sheet
from ui.widgets.text import label
from ui.words import count_words, tr
from ui.workspace import Workspace

_WIDTH_PX = 520
_INNER_PX = _WIDTH_PX - 2 * 24 - 2
_NAMED = 2


class ConfirmDialog(Sheet):
    """Shows the impact of an act at the moment shown, follows every choice, and asks for a reason.

    `commands` are those to give once it was accepted.
    """

    def __init__(self, act: Act, workspace: Workspace, parent: QWidget | None = None) -> None:
        icon = next(entry.icon for entry in ADMINISTRATION if entry.do is act.do)
        tone = "danger" if act.destroys else "accent"
        several = act.do is Do.REVOKE_SESSION and len(selected_live(workspace)) > 1
        super().__init__(
            tr("Revoke sessions") if several else tr(act.title), icon, tone=tone, width_px=_WIDTH_PX, parent=parent
        )
        self._act = act
        self._workspace = workspace
        self._users: list[tuple[str, ...]] = []
        self.commands: tuple[Command, ...] = ()
        self.setObjectName("confirmDialog")
        self.set_subtitle(_moment_words(workspace))
        self._build()
        self._preselect()
        for box in (self._user, self._role):
            box.currentIndexChanged.connect(self._weigh)
        self._confirm.clicked.connect(self._confirmed)
        self._cancel.clicked.connect(self.reject)
        self._weigh()
        self._why.setFocus()

    def _build(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        self._user = self._select(tr("User"), "confirmUserBox")
        self._role = self._select(tr("New role") if self._act.asks_user else tr("Role"), "confirmRoleBox")
        for asked, box in ((self._act.asks_user, self._user), (self._act.asks_role, self._role)):
            box.setVisible(asked)
            if asked:
                row = form.rowCount()
                form.addWidget(label(box.accessibleName(), "small_medium", "muted", self), row, 0)
                form.addWidget(box, row, 1)
        if self._act.asks_user or self._act.asks_role:
            self.column.addLayout(form)
        well = QFrame(self)
        well.setProperty("look", "well")
        inner = QVBoxLayout(well)
        inner.setContentsMargins(1, 1, 1, 1)
        self.impact = ImpactView(_INNER_PX - 2, well)
        inner.addWidget(self.impact)
        self.column.addWidget(well)
        reason = QVBoxLayout()
        reason.setSpacing(6)
        self._why = QLineEdit(self)
        self._why.setObjectName("confirmReasonField")
        self._why.setAccessibleName(tr("Reason"))
        self._why.setPlaceholderText(tr("For example: laptop stolen"))
        reason.addWidget(label("Reason, kept in the record", "small_medium", "muted", self))
        reason.addWidget(self._why)
        self.column.addLayout(reason)
        self._cancel = self.add_button(tr("Cancel"), "cancelButton")
        look = "danger" if self._act.destroys else "primary"
        self._confirm = self.add_button(tr(self._act.verb), "confirmButton", look, default=True)

    def _select(self, words: str, name: str) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setPlaceholderText(tr("Choose …"))
        made.setMaxVisibleItems(12)
        return made

    def _preselect(self) -> None:
        """Fills the choices in, starting with what is selected in the window."""
        snapshot = self._workspace.snapshot
        if self._act.asks_user:
            selected = selected_users(self._workspace)
            if len(selected) > 1:
                names = display_names(selected, snapshot)
                more = tr(" and {more:,} more").format(more=len(names) - _NAMED) if len(names) > _NAMED else ""
                self._add_users(
                    tr("The {count:,} selected: {names}{more}").format(
                        count=len(names), names=", ".join(names[:_NAMED]), more=more
                    ),
                    selected,
                )
            for user in sorted(snapshot.users.values(), key=lambda user: user.display.casefold()):
                self._add_users(f"{user.display} ({role_name(user.role)})", (user.name,))
            self._user.setCurrentIndex(self._users.index(selected) if selected else -1)
        if self._act.asks_role:
            for name in ROLE_NAMES:
                self._role.addItem(ROLE_WORDS[name], name)
            session = snapshot.sessions.get(self._workspace.selected)
            known = self._act.do is Do.REVOKE_ROLE and session is not None and session.role
            self._role.setCurrentIndex(session.role - 1 if known else -1)

    def _add_users(self, words: str, users: tuple[str, ...]) -> None:
        self._user.addItem(words)
        self._users.append(users)

    def _made_commands(self) -> tuple[Command, ...]:
        place = self._user.currentIndex()
        users = self._users[place] if place >= 0 else ()
        role, why = self._role.currentData() or "", self._why.text().strip()
        return commands_of(self._act, self._workspace, users=users, role=role, why=why)

    def _weigh(self) -> None:
        commands, snapshot = self._made_commands(), self._workspace.snapshot
        proposal = propose(commands, snapshot) if commands else None
        self.impact.show_proposal(proposal, snapshot, tr(self._act.note))
        self._confirm.setEnabled(proposal is not None and not proposal.impact.refused)
        words = self._verb(proposal)
        self._confirm.setText(words)
        self._confirm.setAccessibleName(words)

    def _verb(self, proposal: Proposal | None) -> str:
        """The words of the button: what it does, and to how many."""
        if proposal is None:
            return tr(self._act.verb)
        if self._act.verb == "Revoke":
            hit = len(proposal.impact.hit)
            return tr("Revoke {sessions}").format(sessions=count_words(hit, "session")) if hit else tr("Revoke")
        users = len(proposal.commands) - len(proposal.impact.rejected)
        return f"{tr(self._act.verb)} ({count_words(users, 'user')})" if users > 1 else tr(self._act.verb)

    def _confirmed(self) -> None:
        self.commands = self._made_commands()
        self.accept()


def _moment_words(workspace: Workspace) -> str:
    now = format_time(workspace.now_ms)
    if workspace.now_ms < workspace.head_ms:
        return tr(
            "It is {now}, an earlier moment: a branch begins here, and what was recorded after it stays beside it."
        ).format(now=now)
    return tr("It is {now}. Time stands still until you decide.").format(now=now)
