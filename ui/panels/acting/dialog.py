"""The question whose place to take: somebody new, or somebody who is there."""

from pydantic import ValidationError
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from simulator.commands import Command, Do
from simulator.roles import ROLE_NAMES
from simulator.validation import first_problem
from ui.models.words import ROLE_WORDS, role_name
from ui.panels.acting.hands import ACTOR, account_name, browser_number
from ui.widgets.buttons import SegmentedButtons
from ui.widgets.fields import Select
from ui.widgets.sheet import Sheet
from ui.widgets.text import Paragraph, label, set_property
from ui.words import mark, tr
from ui.workspace import Workspace

_NEW, _THERE = "new", "there"
_MODES = ((_NEW, mark("Somebody new")), (_THERE, mark("Somebody there")))


class LoginAsDialog(Sheet):
    """Asks who to be. `commands` are those to give once it was accepted."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Log in as"), "sign-in", width_px=440, parent=parent)
        self._workspace = workspace
        self._derives = True
        self.commands: tuple[Command, ...] = ()
        self.setObjectName("loginAsDialog")
        self.set_subtitle(tr("Take a person's place among the crowd. Every click is on record and replays."))
        self._build()
        self._fill()
        self._connect()
        self._show_mode(_NEW)

    def _build(self) -> None:
        self._modes = SegmentedButtons(_MODES, tr("Who"), self)
        self._modes.setObjectName("loginAsModeButtons")
        self._modes.set_value(_NEW)
        self._name = self._line(tr("Name"), "loginAsNameField", tr("Tess Ting"))
        self._account = self._line(tr("Account"), "loginAsAccountField", "tess.ting")
        self._role = SegmentedButtons(list(ROLE_WORDS.items()), tr("Role"), self)
        self._role.setObjectName("loginAsRoleButtons")
        self._role.set_value(ROLE_NAMES[0])
        self._person = Select(tr("Person"), self)
        self._person.setObjectName("loginAsPersonBox")
        self._person.setPlaceholderText(tr("Choose …"))
        self._person.setMaxVisibleItems(12)
        self._browser = self._line(tr("Browser"), "loginAsBrowserField", "")
        self._hint = Paragraph("", "small", "muted", self)
        self._hint.setObjectName("loginAsHint")
        self.column.addWidget(self._modes)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        self._rows: dict[QWidget, QWidget] = {}
        fields = (self._name, self._account, self._role, self._person, self._browser)
        for row, field in enumerate(fields):
            self._rows[field] = label(field.accessibleName(), "small_medium", "muted", self)
            form.addWidget(self._rows[field], row, 0)
            form.addWidget(field, row, 1)
        self.column.addLayout(form)
        self.column.addWidget(self._hint)
        self._cancel = self.add_button(tr("Cancel"), "loginAsCancelButton")
        self._confirm = self.add_button(tr("Log in"), "loginAsConfirmButton", "primary", default=True)

    def _line(self, words: str, name: str, placeholder: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setPlaceholderText(placeholder)
        return made

    def _fill(self) -> None:
        snapshot = self._workspace.snapshot
        for user in sorted(snapshot.users.values(), key=lambda user: user.display.casefold()):
            self._person.addItem(f"{user.display} ({role_name(user.role)})", user.name)
        session = snapshot.sessions.get(self._workspace.selected)
        owner = snapshot.users.get(session.user) if session is not None else None
        self._person.setCurrentIndex(self._person.findData(owner.name) if owner is not None else -1)

    def _connect(self) -> None:
        self._modes.chosen.connect(self._show_mode)
        self._name.textChanged.connect(self._derive)
        self._account.textEdited.connect(self._account_edited)
        self._account.textChanged.connect(self._weigh)
        self._browser.textChanged.connect(self._weigh)
        self._role.chosen.connect(self._weigh)
        self._person.currentIndexChanged.connect(self._weigh)
        self._confirm.clicked.connect(self._confirmed)
        self._cancel.clicked.connect(self.reject)

    def _show_mode(self, mode: str) -> None:
        for field, row in self._rows.items():
            shown = field is self._browser or (field is self._person) == (mode == _THERE)
            field.setVisible(shown)
            row.setVisible(shown)
        (self._name if mode == _NEW else self._person).setFocus()
        self._weigh()

    def _derive(self) -> None:
        if self._derives:
            self._account.setText(account_name(self._name.text()))
        self._weigh()

    def _account_edited(self, text: str) -> None:
        # Whoever empties the field wants the derived name back.
        self._derives = not text

    @property
    def _user(self) -> str:
        return self._account.text() if self._modes.value == _NEW else self._person.currentData() or ""

    @property
    def _browser_name(self) -> str:
        own = self._user if self._modes.value == _NEW else f"{self._user}/by-hand"
        return self._browser.text().strip() or own

    def _weigh(self) -> None:
        problem = self._problem()
        user = self._user
        self._browser.setPlaceholderText(self._browser_name if user else "")
        self._confirm.setEnabled(bool(user) and not problem)
        self._hint.setText(problem or (self._about_browser() if user else self._about_nobody()))
        set_property(self._hint, "tone", "danger" if problem else "muted")

    def _about_nobody(self) -> str:
        return (
            tr("A name is enough: account and browser follow from it.")
            if self._modes.value == _NEW
            else tr("Choose a person.")
        )

    def _about_browser(self) -> str:
        name = self._browser_name
        if browser_number(name, self._workspace.snapshot):
            return tr("The browser {name} is there already: the log-in brings along the session that it holds.").format(
                name=name
            )
        return tr("They get a browser of their own, called {name}.").format(name=name)

    def _problem(self) -> str:
        """What stands against the log-in, as a sentence; empty where nothing does."""
        if not self._user:
            return ""
        names = {user.name for user in self._workspace.snapshot.users.values()}
        if self._modes.value == _NEW and self._user in names:
            return tr("There is an account {user} already: give another, or choose somebody there.").format(
                user=self._user
            )
        try:
            self._made_commands()
        except ValidationError as error:
            if error.errors()[0]["loc"] == ("browser",):
                return tr("Write the browser's name with letters, digits, dots or dashes.")
            said = tr(first_problem(error, "").problem)
            return f"{said[:1].upper()}{said[1:]}."
        return ""

    def _made_commands(self) -> tuple[Command, ...]:
        at_ms, user = self._workspace.now_ms, self._user
        made = []
        if self._modes.value == _NEW:
            display = " ".join(self._name.text().split()) or user
            who = {"user": user, "role": str(self._role.value), "display": display}
            made.append(Command(at_ms=at_ms, do=Do.ADD_PERSON, actor=ACTOR, **who))
        made.append(Command(at_ms=at_ms, do=Do.LOG_IN, user=user, browser=self._browser_name, actor=ACTOR))
        return tuple(made)

    def _confirmed(self) -> None:
        self.commands = self._made_commands()
        self.accept()
