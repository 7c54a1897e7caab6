"""The line on top: what is played, under which policy, and how it goes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from ui import theme
from ui.actions import ADMINISTRATION, Actions
from ui.controller import Controller
from ui.widgets.buttons import tool_button
from ui.widgets.fields import Select
from ui.widgets.text import label, pill, set_property
from ui.workspace import Workspace

HEIGHT_PX = 52


class HeaderPanel(QFrame):
    """Scenario and policy to choose from, the state of the run, and buttons for what concerns the whole window."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._build(actions)
        self._scenarios.activated.connect(self._scenario_chosen)
        self._policies.activated.connect(self._policy_chosen)
        workspace.run_changed.connect(self._show_run)
        workspace.pace_changed.connect(self._show_pace)
        theme.notice.theme_changed.connect(self._show_theme)
        self._show_pace()
        self._show_theme()

    def _build(self, actions: Actions) -> None:
        self.setProperty("look", "bar")
        self.setFixedHeight(HEIGHT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._scenarios = self._select("Scenario", "scenarioBox", 176, self._controller.scenario_names)
        self._policies = self._select("Policy", "policyBox", 130, self._controller.policy_names)
        self._pill = pill("Paused", "neutral", self)
        self._pill.setObjectName("runPill")
        self._pill.setFixedHeight(24)
        self._seed = label("", "small", "faint", self)
        row.addWidget(label("Monitor", "heading", parent=self))
        row.addWidget(label("/", "heading", "faint", self))
        row.addWidget(self._scenarios)
        row.addWidget(label("under", "small", "faint", self))
        row.addWidget(self._policies)
        self._room_for_limits = QHBoxLayout()
        row.addLayout(self._room_for_limits)
        row.addWidget(self._pill)
        row.addWidget(self._seed)
        row.addStretch()
        row.addWidget(self._administration(actions))
        row.addWidget(self._action_button(actions, "openAction", "folder-open"))
        self._theme = self._action_button(actions, "themeAction", "moon")
        row.addWidget(self._theme)

    def add_limits(self, limits: QWidget) -> None:
        """Puts the editor of the limits beside the policy that they belong to."""
        self._room_for_limits.addWidget(limits)

    def _select(self, words: str, name: str, width_px: int, entries: tuple[str, ...]) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setToolTip(f"{words}: a change starts the run anew")
        made.setMinimumWidth(width_px)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.addItems(list(entries))
        return made

    def _administration(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        button.setText("Administer")
        button.setFont(theme.font("small_medium"))
        button.setIcon(theme.icon("shield-warning"))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFixedHeight(32)
        button.setObjectName("administerButton")
        button.setAccessibleName("Administer")
        button.setToolTip("Revoke sessions, close accounts, change roles")
        button.setProperty("look", "outlined")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for entry in ADMINISTRATION:
            menu.addAction(actions[entry.name])
        button.setMenu(menu)
        return button

    def _action_button(self, actions: Actions, name: str, icon: str) -> QToolButton:
        action = actions[name]
        button = tool_button(icon, action.toolTip(), name=name.replace("Action", "Button"), parent=self)
        button.clicked.connect(action.trigger)
        return button

    def _scenario_chosen(self, position: int) -> None:
        self._controller.choose_scenario(self._scenarios.itemText(position))
        self._show_run()

    def _policy_chosen(self, position: int) -> None:
        self._controller.choose_policy(self._policies.itemText(position))
        self._show_run()

    def _show_run(self) -> None:
        run = self._workspace.run
        for box, name in ((self._scenarios, run.scenario), (self._policies, run.policy)):
            if box.findText(name) < 0:
                box.addItem(name)
            box.setCurrentText(name)
        self._scenarios.setToolTip(f"{run.title}: a change starts the run anew")
        self._seed.setText(f"seed {run.seed}")

    def _show_pace(self) -> None:
        pace = self._workspace.pace
        speed = f"{pace.speed}×" if pace.speed else "full speed"
        if pace.seeking:
            text, tone = "On the way …", "accent"
        elif pace.finished:
            text, tone = "Finished", "neutral"
        elif not pace.playing:
            text, tone = "Paused", "neutral"
        elif pace.behind:
            text, tone = f"Behind {speed}", "warn"
        else:
            text, tone = f"Running at {speed}", "ok"
        self._pill.setText(text)
        set_property(self._pill, "pill", tone)

    def _show_theme(self) -> None:
        self._theme.setIcon(theme.icon("moon" if theme.current() == "light" else "sun"))
