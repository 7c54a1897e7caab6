"""The line at the bottom: play, pause, step, speed, and the clock."""

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale, QRegularExpression, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.durations import MINUTE_MS, SECOND_MS
from ui import theme
from ui.actions import Actions
from ui.controller import SPEEDS, Controller
from ui.models.words import speed_words
from ui.panels.transport.overview import Overview
from ui.panels.transport.walking import Walking
from ui.sessions.clock import clock_text
from ui.theme.ticking import clock_words
from ui.widgets.buttons import SegmentedButtons, tool_button
from ui.widgets.scaled import ScaledWidth
from ui.widgets.text import label
from ui.words import tr
from ui.workspace import Workspace

HEIGHT_PX = 72
_ROW_PX = 26
_TOLD_MS = 1_500
"""How long a button shows that it has done its work, where nothing else does."""


class TransportPanel(QFrame):
    """Lets time pass, one event or ten minutes a second, and says what time it is."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._build(actions)
        self._connect(actions)

    def _build(self, actions: Actions) -> None:
        self.setProperty("look", "footer")
        self.setFixedHeight(HEIGHT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        self._restart = tool_button(
            "arrow-counter-clockwise", actions["restartAction"].toolTip(), size_px=34, parent=self
        )
        self._restart.setObjectName("restartButton")
        self._play = self._play_button(actions)
        self._step = tool_button("skip-forward", actions["stepAction"].toolTip(), size_px=34, parent=self)
        self._step.setObjectName("stepButton")
        self._back = tool_button("skip-back", actions["stepBackAction"].toolTip(), size_px=34, parent=self)
        self._back.setObjectName("stepBackButton")
        for button in (self._restart, self._back, self._play, self._step):
            row.addWidget(button)
        row.addSpacing(8)
        row.addLayout(self._clock_column())
        row.addSpacing(14)
        self._fork = tool_button("git-branch", actions["forkAction"].toolTip(), size_px=34, parent=self)
        self._fork.setObjectName("forkButton")
        self._fork.clicked.connect(actions["forkAction"].trigger)
        self._speeds = SegmentedButtons([(speed, speed_words(speed)) for speed in SPEEDS], tr("Speed"), self)
        self._speeds.setObjectName("speedButtons")
        self._speeds.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._speeds, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(14)
        row.addWidget(Overview(self._workspace, self._controller, self), 1)
        row.addSpacing(4)
        self._bookmark = tool_button("bookmark-simple", actions["bookmarkAction"].toolTip(), size_px=34, parent=self)
        self._bookmark.setObjectName("bookmarkButton")
        self._bookmark.clicked.connect(actions["bookmarkAction"].trigger)
        row.addWidget(self._bookmark)
        row.addWidget(self._fork)
        row.addSpacing(8)
        row.addLayout(self._fields(actions))
        row.addSpacing(6)
        row.addWidget(self._live_button(actions))

    def _fields(self, actions: Actions) -> QGridLayout:
        """The time to go to, and below it the seed."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 7, 0, 7)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        self.time_field = QLineEdit(self)
        self.time_field.setObjectName("timeField")
        self.time_field.setAccessibleName(tr("Go to a time"))
        self.time_field.setToolTip(tr("A clock time such as 14:30, or a time after the start such as 90m"))
        # A time of any day of the run has to fit: where there is room, as wide as the seed with its buttons.
        ScaledWidth(self.time_field, 64, at_least=True)
        self.time_field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.time_field.setProperty("look", "slim")
        self.time_field.setFixedHeight(_ROW_PX)
        grid.addWidget(label("Go to", "small", "muted", self), 0, 0)
        grid.addWidget(self.time_field, 0, 1)
        grid.addWidget(label("Seed", "small", "muted", self), 1, 0)
        grid.addWidget(self._seed_group(actions), 1, 1)
        for row in (0, 1):
            grid.setRowMinimumHeight(row, _ROW_PX)
        return grid

    def _seed_group(self, actions: Actions) -> QWidget:
        """The seed to read and to change, and what can be done with it."""
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.seed_field = QLineEdit(group)
        self.seed_field.setObjectName("seedField")
        self.seed_field.setAccessibleName(tr("Seed"))
        self.seed_field.setToolTip(tr("What chance starts from; Enter restarts with another one (Ctrl+Alt+R)"))
        self.seed_field.setValidator(QRegularExpressionValidator(QRegularExpression("-?[0-9]{1,18}"), group))
        ScaledWidth(self.seed_field, 64)
        self.seed_field.setProperty("look", "slim")
        self.seed_field.setFixedHeight(_ROW_PX)
        row.addWidget(self.seed_field)
        self._copy = self._seed_button(actions, "copySeedAction", "copy", "copySeedButton")
        self._next = self._seed_button(actions, "newSeedAction", "dice-five", "newSeedButton")
        row.addWidget(self._copy)
        row.addWidget(self._next)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_TOLD_MS)
        self._copied.timeout.connect(self._forget_copying)
        return group

    def _seed_button(self, actions: Actions, action: str, icon: str, name: str) -> QToolButton:
        made = tool_button(icon, actions[action].toolTip(), size_px=_ROW_PX, icon_px=16, name=name, parent=self)
        made.clicked.connect(actions[action].trigger)
        return made

    def _live_button(self, actions: Actions) -> QPushButton:
        self._live = QPushButton(tr("Live"), self)
        self._live.setObjectName("liveButton")
        self._live.setProperty("look", "live")
        self._live.setFont(theme.font("small_medium"))
        self._live.setCheckable(True)
        self._live.setMinimumWidth(76)
        self._live.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._live.setToolTip(actions["goLiveAction"].toolTip())
        self._live.clicked.connect(self._go_live)
        return self._live

    def _play_button(self, actions: Actions) -> QToolButton:
        button = tool_button(
            "play-fill", actions["playAction"].toolTip(), size_px=40, icon_px=20, token="on_accent", parent=self
        )
        button.setObjectName("playButton")
        button.setProperty("look", "round")
        return button

    def _clock_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._clock = label("00:00:00", "clock", parent=self)
        self._clock.setObjectName("clockLabel")
        self._date = label("", "caption", "muted", self)
        column.addStretch()
        column.addWidget(self._clock)
        column.addWidget(self._date)
        column.addStretch()
        return column

    def _connect(self, actions: Actions) -> None:
        self._restart.clicked.connect(actions["restartAction"].trigger)
        self._play.clicked.connect(actions["playAction"].trigger)
        self._step.clicked.connect(actions["stepAction"].trigger)
        self._back.clicked.connect(actions["stepBackAction"].trigger)
        self._speeds.chosen.connect(self._controller.set_speed)
        self.time_field.returnPressed.connect(self._go_to)
        self.seed_field.returnPressed.connect(self._restart_with_seed)
        self.seed_field.editingFinished.connect(self._show_seed)
        actions["copySeedAction"].triggered.connect(self._copy_seed)
        actions["newSeedAction"].triggered.connect(self._controller.restart_with_next_seed)
        actions["seedAction"].triggered.connect(self._edit_seed)
        actions["goToAction"].triggered.connect(self._edit_time)
        self._workspace.run_changed.connect(self._show_run)
        self._workspace.moment_changed.connect(self._show_moment)
        self._workspace.pace_changed.connect(self._show_pace)
        self._walking = Walking(self._workspace, self._controller, actions, self)
        self._show_pace()

    def lend(self, *, lent: bool) -> None:
        """Leaves its place and the keys of time to a page that has a clock of its own, and time stands still; or comes
        back to both."""
        self.setHidden(lent)
        if not lent:
            self._walking.take()
            return
        self._walking.leave()
        if self._workspace.playing:
            self._controller.pause()

    def _go_live(self) -> None:
        self._controller.go_live()
        # A press does not switch it: it says what is shown.
        self._show_pace()

    def _go_to(self) -> None:
        self._controller.go_to_text(self.time_field.text())
        self.time_field.clear()

    def _edit_time(self) -> None:
        self.time_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.time_field.selectAll()

    def _edit_seed(self) -> None:
        self.seed_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.seed_field.selectAll()

    def _restart_with_seed(self) -> None:
        self._controller.restart_with_seed(int(self.seed_field.text()))

    def _copy_seed(self) -> None:
        QGuiApplication.clipboard().setText(str(self._workspace.seed))
        self._copy.setIcon(theme.icon("check", "ok"))
        self._copied.start()

    def _forget_copying(self) -> None:
        self._copy.setIcon(theme.icon("copy", "muted"))

    def _show_seed(self) -> None:
        self.seed_field.setText(str(self._workspace.seed))
        self.seed_field.setCursorPosition(0)

    def _show_run(self) -> None:
        self._show_seed()
        self.time_field.setPlaceholderText(_example(self._workspace.start_ms, self._workspace.end_ms))
        self._show_moment()

    def _show_moment(self) -> None:
        workspace = self._workspace
        self._clock.setText(clock_words(workspace.now_ms))
        day = datetime.fromtimestamp(workspace.snapshot.origin_s + workspace.now_ms // 1000, UTC)
        self._date.setText(QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMMM"))

    def _show_pace(self) -> None:
        pace = self._workspace.pace
        self._speeds.set_value(pace.speed)
        running = pace.playing or pace.seeking
        self._play.setIcon(theme.icon("pause-fill" if running else "play-fill", "on_accent"))
        self._play.setIconSize(QSize(20, 20))
        self._play.setEnabled(not pace.finished)
        self._step.setEnabled(not pace.finished)
        self._live.setChecked(pace.live)
        self._live.setIcon(
            theme.icon("circle-fill" if pace.live else "clock-counter-clockwise", "ok" if pace.live else "muted")
        )
        self._live.setIconSize(QSize(10, 10) if pace.live else QSize(15, 15))
        self._live.setAccessibleName(tr("Live") if pace.live else tr("Return to live"))


def _example(start_ms: int, end_ms: int) -> str:
    """A time to go to in the middle of a run, as round as the run is long, in the words that the field takes."""
    steps_ms = (step_ms for step_ms in (30 * MINUTE_MS, MINUTE_MS) if end_ms - start_ms >= 4 * step_ms)
    step_ms = next(steps_ms, SECOND_MS)
    middle_ms = (start_ms + end_ms) // 2
    return clock_text(middle_ms - middle_ms % step_ms)
