"""The line that says who somebody at the dashboard is, lets them act, and tells what they were answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.commands import BY_HAND, Command, Do
from simulator.durations import format_time
from simulator.events import Event, EventTuple, Kind
from simulator.roles import Role
from simulator.snapshot import UserView
from ui import theme
from ui.actions import Actions
from ui.controller import Controller, Outcome
from ui.panels.acting.dialog import LoginAsDialog
from ui.panels.acting.hands import ACTOR, Hands, told
from ui.widgets.badges import Avatar
from ui.widgets.buttons import tool_button
from ui.widgets.fields import Select
from ui.widgets.frames import line
from ui.widgets.text import ElidedLabel, label, pill, set_property
from ui.words import mark, tr
from ui.workspace import Workspace

HEIGHT_PX = 56
_SOMEBODY_ELSE = mark("Somebody else …")
_BUTTONS = (
    ("visitAction", mark("Visit"), "visitButton", "plain"),
    ("submitAction", mark("Submit"), "submitButton", "plain"),
    ("logInAgainAction", mark("Log in"), "logInAgainButton", "plain"),
    ("logOutAction", mark("Log out"), "logOutButton", "plain"),
    ("closeBrowserAction", mark("Close browser"), "closeBrowserButton", "plain"),
)


class ActingBar(QFrame):
    """Shown as long as somebody's place is taken. Whose that is, and what they were told, comes from the record."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._actions = actions
        self._dialog: LoginAsDialog | None = None
        self._was_playing = False
        self._hands = Hands()
        self._left = False
        self._build()
        self._connect()
        self._show_hands()
        self._show_moment()

    def _build(self) -> None:
        self.setObjectName("actingBar")
        self.setAccessibleName(tr("Acting as a person"))
        self.setProperty("look", "footer")
        self.setFixedHeight(HEIGHT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        self._avatar = Avatar(32, self)
        self._who = self._select(tr("Who you are"), "actingPersonBox", 148)
        self._page = self._select(tr("Page"), "actingPageBox", 150)
        for name, path in self._controller.page_paths.items():
            self._page.addItem(path, name)
            self._page.setItemData(
                self._page.count() - 1, tr("The page that personas call {name}").format(name=name), Qt.ToolTipRole
            )
        self._page.setCurrentIndex(self._page.findData("inbox"))
        row.addWidget(self._avatar)
        row.addWidget(label("You are", "small", "muted", self))
        row.addWidget(self._who)
        row.addSpacing(8)
        row.addWidget(self._page)
        self._buttons = {action: self._button(*words) for action, *words in _BUTTONS}
        for action, button in self._buttons.items():
            button.setToolTip(self._actions[action].toolTip())
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._upright())
        row.addSpacing(8)
        row.addLayout(self._answer(), 1)
        self._leave = tool_button("x", "Leave this person; their browser stays as it is", size_px=28, icon_px=14)
        self._leave.setObjectName("leaveButton")
        row.addWidget(self._leave)

    def _select(self, words: str, name: str, width_px: int) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setFixedWidth(width_px)
        made.setMaxVisibleItems(12)
        return made

    def _button(self, text: str, name: str, look: str) -> QPushButton:
        made = QPushButton(tr(text), self)
        made.setObjectName(name)
        made.setAccessibleName(made.text())
        made.setProperty("look", look)
        made.setFont(theme.font("small_medium"))
        return made

    def _upright(self) -> QFrame:
        made = line(self)
        made.setMinimumHeight(0)
        made.setFixedSize(1, 28)
        return made

    def _answer(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addStretch()
        first = QHBoxLayout()
        first.setSpacing(8)
        self._mark = pill(parent=self)
        self._mark.setObjectName("answerPill")
        self._mark.setFixedHeight(18)
        self._what = ElidedLabel("", "small_medium", "text", self)
        self._what.setObjectName("answerText")
        first.addWidget(self._mark)
        first.addWidget(self._what, 1)
        self._why = ElidedLabel("", "caption", "muted", self)
        self._why.setObjectName("answerReason")
        column.addLayout(first)
        column.addWidget(self._why)
        column.addStretch()
        return column

    def _connect(self) -> None:
        actions, workspace = self._actions, self._workspace
        actions["loginAsAction"].triggered.connect(self.ask)
        actions["choosePageAction"].triggered.connect(self._choose_page)
        for name, slot in (
            ("visitAction", self._visit),
            ("submitAction", self._submit),
            ("logInAgainAction", self._log_in_again),
            ("logOutAction", self._log_out),
            ("closeBrowserAction", self._close_browser),
        ):
            actions[name].triggered.connect(slot)
            self._buttons[name].clicked.connect(actions[name].trigger)
        self._who.activated.connect(self._choose_hand)
        self._leave.clicked.connect(self._leave_hand)
        self._controller.carried_out.connect(self._carried_out)
        workspace.run_changed.connect(self._show_run)
        workspace.events_shown.connect(self._hear)
        workspace.moment_changed.connect(self._show_moment)

    # Who

    def ask(self) -> None:
        """Opens the question whose place to take; time stands still while it is open."""
        if self._dialog is not None:
            return
        self._was_playing = self._workspace.playing
        self._controller.pause()
        self._dialog = LoginAsDialog(self._workspace, self.window())
        self._dialog.finished.connect(self._asked)
        self._dialog.open()

    def _asked(self, accepted: int) -> None:
        dialog, self._dialog = self._dialog, None
        assert dialog is not None, "only an open dialog closes"
        if accepted:
            self._left = False
            self._controller.give(*dialog.commands)
            log_in = dialog.commands[-1]
            self._hands.choose(log_in.user or "", log_in.browser or "")
            self._show_hands()
            self._show_moment()
        dialog.setParent(None)
        dialog.deleteLater()
        if self._was_playing:
            self._controller.play()

    def _choose_hand(self, place: int) -> None:
        if place < len(self._hands.all):
            self._hands.present = self._hands.all[place]
            self._show_moment()
        else:
            self._show_hands()
            self.ask()

    def _leave_hand(self) -> None:
        self._left = True
        self._show_moment()

    def _show_run(self) -> None:
        self._hands.start_over(self._controller.commands)
        self._show_hands()
        self._show_moment()

    def _show_hands(self) -> None:
        self._who.clear()
        for hand in self._hands.all:
            self._who.addItem(self._hands.name(hand, self._workspace.snapshot))
            self._who.setItemData(
                self._who.count() - 1,
                tr("{user}, at the browser {browser}").format(user=hand.user, browser=hand.browser),
                Qt.ToolTipRole,
            )
        self._who.addItem(tr(_SOMEBODY_ELSE))
        present = self._hands.present
        self._who.setCurrentIndex(self._hands.all.index(present) if present is not None else 0)

    # Acting

    def _visit(self) -> None:
        self._act(Do.VISIT, page=self._page.currentData())

    def _submit(self) -> None:
        self._act(Do.SUBMIT, page=self._page.currentData())

    def _log_in_again(self) -> None:
        hand = self._hands.present
        assert hand is not None, "the action is off while nobody's place is taken"
        self._act(Do.LOG_IN, user=hand.user)

    def _log_out(self) -> None:
        self._act(Do.LOG_OUT)

    def _close_browser(self) -> None:
        self._act(Do.CLOSE_BROWSER)

    def _act(self, do: Do, **targets: str) -> None:
        hand = self._hands.present
        assert hand is not None, "the actions are off while nobody's place is taken"
        at_ms = self._workspace.now_ms
        self._controller.give(Command(at_ms=at_ms, do=do, browser=hand.browser, actor=ACTOR, **targets))

    def _choose_page(self) -> None:
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.showPopup()

    def _carried_out(self, outcome: Outcome) -> None:
        if not any(command.do in BY_HAND for command in outcome.commands):
            return
        self._hands.know(self._controller.commands)
        self._show_hands()
        # Who they are is known only now; the events that told of them have gone by.
        self._hands.hear(outcome.events, self._workspace.snapshot)
        self._show_moment()
        # The lists make room for this line now, and then scroll to what is selected, rather than the other way round.
        self.window().centralWidget().layout().activate()
        for event in outcome.events:
            if event.kind == Kind.LOGIN:
                self._workspace.select(event.session)

    # Showing

    def _hear(self, batch: list[EventTuple]) -> None:
        self._hands.hear(batch, self._workspace.snapshot)

    def _show_moment(self) -> None:
        hand, snapshot = self._hands.present, self._workspace.snapshot
        self.setVisible(hand is not None and not self._left)
        browser = self._hands.browser(hand, snapshot) if hand is not None else 0
        self._enable(browser)
        if hand is None:
            return
        user = self._hands.user(hand, snapshot)
        self._show_person(user)
        if browser:
            self._show_answer(self._hands.answer(browser, snapshot))
        else:
            name = self._hands.name(hand, snapshot)
            self._tell(
                tr("Later"),
                "neutral",
                tr("{name} logs in at {time}").format(name=name, time=format_time(hand.at_ms)),
                tr("The moment shown is before."),
            )

    def _show_person(self, user: UserView | None) -> None:
        if user is None:
            self._avatar.show_person("", "nobody")
        else:
            self._avatar.show_person(user.display, Role(user.role).label)

    def _enable(self, browser: int) -> None:
        """Who is not there yet cannot act; who holds no session is offered to log in rather than out."""
        session = self._hands.session(browser, self._workspace.snapshot)
        holding = self._controller.holding(session.key) if session is not None else None
        inside = session is not None and (holding is None or holding.cookie is not None)
        for name, button in self._buttons.items():
            self._actions[name].setEnabled(bool(browser))
            button.setEnabled(bool(browser))
        self._buttons["logInAgainAction"].setVisible(not inside)
        self._buttons["logOutAction"].setVisible(inside)
        self._actions["choosePageAction"].setEnabled(bool(browser))

    def _show_answer(self, event: Event | None) -> None:
        if event is None:
            self._tell("", "neutral", "", "")
            return
        answer = told(event, self._workspace.snapshot)
        why = f"{answer.why[:1].upper()}{answer.why[1:]}" if answer.why else ""
        self._tell(answer.word, answer.tone, answer.what, f"{format_time(event.at_ms)} · {why}".rstrip(" ·"))

    def _tell(self, word: str, tone: str, what: str, why: str) -> None:
        self._mark.setText(word)
        self._mark.setVisible(bool(word))
        set_property(self._mark, "pill", tone)
        self._what.setText(what)
        self._why.setText(why)
        self.setAccessibleDescription(f"{word}: {what}. {why}")
