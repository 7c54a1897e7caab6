"""The line on top: what is played, under which policy, and how it goes."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.widgets.buttons import tool_button
from ui.widgets.fields import OfferingSelect, Select
from ui.widgets.search_button import SearchButton
from ui.widgets.text import ElidedLabel, label, pill, set_property
from ui.words import tr
from ui.workspace import Workspace

HEIGHT_PX = 52
_AROUND_WORDS_PX = 26
_FIELD_FROM_PX = 1552
_SCENARIO_PX, _WIDEST_SCENARIO_PX, _POLICY_PX = 156, 400, 120
_AROUND_TITLE_PX, _WIDEST_PILL_PX = 48, 140


class HeaderPanel(QFrame):
    """Scenario and policy to choose from, the state of the run, and buttons for what concerns the whole window."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._build(actions)
        self.scenarios.activated.connect(self._scenario_chosen)
        self.policies.activated.connect(self._policy_chosen)
        workspace.run_changed.connect(self._show_run)
        workspace.pace_changed.connect(self._show_pace)
        theme.notice.theme_changed.connect(self._show_theme)
        self._show_pace()
        self._show_theme()

    def _build(self, actions: Actions) -> None:
        self.setProperty("look", "bar")
        self.setFixedHeight(HEIGHT_PX)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.scenarios = self._select(tr("Scenario"), "scenarioBox", _SCENARIO_PX)
        self.policies = self._select(tr("Policy"), "policyBox", _POLICY_PX)
        for name, title in self._controller.scenario_titles.items():
            self._add(self.scenarios, title, name, f"{title} ({name})")
        for name, description in self._controller.policy_descriptions.items():
            self._add(self.policies, name, name, description)
        self._pill = pill("Paused", "neutral", self)
        self._pill.setObjectName("runPill")
        self._pill.setFixedHeight(24)
        self._page = ElidedLabel("Monitor", "heading", parent=self)
        self._page.setObjectName("pageTitle")
        self._under = label("under", "small", "faint", self)
        row.addWidget(self._page)
        row.addWidget(label("/", "heading", "faint", self))
        row.addWidget(self.scenarios)
        row.addWidget(self._under)
        row.addWidget(self.policies)
        self._room_for_limits = QHBoxLayout()
        row.addLayout(self._room_for_limits)
        row.addWidget(self._pill)
        row.addStretch()
        self._find = self._finding(actions)
        row.addWidget(self._find)
        self._administer = self._administration(actions)
        row.addWidget(self._administer)
        self._login_as = self._log_in(actions)
        row.addWidget(self._login_as)
        row.addWidget(self._action_button(actions, "openAction", "folder-open"))
        self._theme = self._action_button(actions, "themeAction", "moon")
        row.addWidget(self._theme)
        self.menu_button = self._action_button(actions, "menuAction", "list")
        self.menu_button.setMenu(actions.whole_menu(self.menu_button))
        row.addWidget(self.menu_button)

    def add_limits(self, limits: QWidget) -> None:
        """Puts the editor of the limits beside the policy that they belong to."""
        self._room_for_limits.addWidget(limits)

    def name_page(self, title: str) -> None:
        """Says which page of the window is shown."""
        self._page.setText(title)

    def lend_time(self, *, lent: bool) -> None:
        """Says nothing of how time passes while a page has a clock of its own."""
        self._pill.setHidden(lent)

    def _select(self, words: str, name: str, width_px: int) -> Select:
        made = OfferingSelect(words, self)
        made.setObjectName(name)
        made.setFixedWidth(width_px)
        made.setMaxVisibleItems(12)
        return made

    def _add(self, box: Select, words: str, name: str, tip: str) -> None:
        box.addItem(words, name)
        box.setItemData(box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _administration(self, actions: Actions) -> QToolButton:
        button = self._outlined(tr("Administer"), "shield-warning", "administerButton")
        button.setToolTip(tr("Revoke sessions, close accounts, change roles"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(actions.administration_menu(button))
        return button

    def _log_in(self, actions: Actions) -> QToolButton:
        button = self._outlined(tr("Log in as"), "sign-in", "loginAsButton")
        button.setToolTip(actions["loginAsAction"].toolTip())
        button.clicked.connect(actions["loginAsAction"].trigger)
        return button

    def _finding(self, actions: Actions) -> SearchButton:
        action = actions["paletteAction"]
        button = SearchButton("Find session, person or command", action.shortcut().toString().replace("+", " "), self)
        button.setObjectName("findButton")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def _outlined(self, words: str, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setObjectName(name)
        button.setFont(theme.font("small_medium"))
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFixedHeight(32)
        button.setMinimumWidth(32)
        button.setProperty("look", "outlined")
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Makes room anew where something in the line says more than it did, or in larger type."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def _make_room(self) -> None:
        """Lets the buttons at the right go without their words, one after the other, where these do not fit, and what
        stands between two names, where not even that helps; what is left goes to a long title."""
        self._find.set_compact(compact=self.width() < _FIELD_FROM_PX)
        buttons = (self._login_as, self._administer)
        others_px = self._row.sizeHint().width() - self.scenarios.width() + _SCENARIO_PX
        hidden_px = 0 if self._under.isVisibleTo(self) else self._under.sizeHint().width() + self._row.spacing()
        room = self.width() - others_px - hidden_px + sum(_taken_px(button) for button in buttons)
        for place, button in enumerate(buttons, start=1):
            room_for_words = room - sum(_with_words_px(other) for other in buttons[place:])
            fits = _with_words_px(button) <= room_for_words
            styles = Qt.ToolButtonStyle
            button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if fits else styles.ToolButtonIconOnly)
            taken = _with_words_px(button) if fits else _taken_px(button)
            room -= taken
        self._share_with_title(room)
        self._under.setVisible(self._row.sizeHint().width() + hidden_px <= self.width())

    def _share_with_title(self, spare_px: int) -> None:
        title_px = self.scenarios.fontMetrics().horizontalAdvance(self.scenarios.currentText()) + _AROUND_TITLE_PX
        # How time passes is said in more words or fewer: the box does not follow each of them.
        spare_px -= max(0, _WIDEST_PILL_PX - self._pill.sizeHint().width())
        widest_px = min(_SCENARIO_PX + max(0, spare_px), _WIDEST_SCENARIO_PX)
        self.scenarios.setFixedWidth(max(_SCENARIO_PX, min(title_px, widest_px)))

    def _action_button(self, actions: Actions, name: str, icon: str) -> QToolButton:
        action = actions[name]
        button = tool_button(icon, action.toolTip(), name=name.replace("Action", "Button"), parent=self)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _scenario_chosen(self, position: int) -> None:
        self._controller.choose_scenario(self.scenarios.itemData(position))
        self._show_run()

    def _policy_chosen(self, position: int) -> None:
        self._controller.choose_policy(self.policies.itemData(position))
        self._show_run()

    def _show_run(self) -> None:
        run, policy = self._workspace.run, self._workspace.snapshot.policy
        for box, name, words, tip in (
            (self.scenarios, run.scenario, run.title, run.title),
            (self.policies, run.policy, run.policy, tr(policy.description)),
        ):
            if box.findData(name) < 0:
                self._add(box, words, name, tip)
            box.setCurrentIndex(box.findData(name))
            told = box.itemData(box.currentIndex(), Qt.ItemDataRole.ToolTipRole) or words
            box.setToolTip(tr("{told}\nA change starts the run anew.").format(told=told))
        self._make_room()

    def _show_pace(self) -> None:
        pace = self._workspace.pace
        speed = f"{pace.speed}×" if pace.speed else tr("full speed")
        if pace.seeking:
            text, tone = tr("On the way …"), "accent"
        elif pace.finished:
            text, tone = tr("Finished"), "neutral"
        elif not pace.playing:
            text, tone = (tr("Paused"), "neutral") if pace.live else (tr("Earlier moment"), "accent")
        elif not pace.live:
            text, tone = tr("Recorded, at {speed}").format(speed=speed), "accent"
        elif pace.behind:
            text, tone = tr("Behind {speed}").format(speed=speed), "warn"
        else:
            text, tone = tr("Running at {speed}").format(speed=speed), "ok"
        self._pill.setText(text)
        set_property(self._pill, "pill", tone)

    def _show_theme(self) -> None:
        self._theme.setIcon(theme.icon("moon" if theme.current() == "light" else "sun"))


def _taken_px(button: QToolButton) -> int:
    return max(button.sizeHint().width(), button.minimumWidth())


def _with_words_px(button: QToolButton) -> int:
    return button.iconSize().width() + button.fontMetrics().horizontalAdvance(button.text()) + _AROUND_WORDS_PX
