"""Where to begin: lessons, scenarios, what was open lately, one's own log and one's own settings."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.errors import InputError
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.models.lesson_progress import LessonProgress, all_lessons
from ui.panels.start.bringing import brought, file_kinds
from ui.settings import recent_files
from ui.widgets.entry_card import EntryCard
from ui.widgets.frames import Card, PageScroll
from ui.widgets.text import Paragraph, label
from ui.words import error_words, tr
from ui.workspace import Workspace

_MARGIN_PX, _GAP_PX = 28, 12
_WIDEST_PX = 1180
_ICONS = {
    "office-day": "buildings",
    "first-session": "cursor",
    "rotation-race": "flag",
    "rush": "users-four",
}


class StartPage(QWidget):
    """The start page. What it offers of lessons and files is looked up anew whenever it is shown."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self.setObjectName("startPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        card = Card(parent=self)
        outer.addWidget(card)
        scroll = PageScroll(_MARGIN_PX, self)
        middle = QHBoxLayout()
        middle.addStretch(1)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDEST_PX)
        middle.addWidget(inside, 100)
        middle.addStretch(1)
        scroll.column.addLayout(middle)
        scroll.column.addStretch()
        indented = QHBoxLayout()
        indented.setContentsMargins(_MARGIN_PX, 0, 0, 0)
        indented.addWidget(scroll)
        card.column.addLayout(indented)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 28, 0, 28)
        column.setSpacing(_GAP_PX)
        column.addWidget(label("Where to begin", "figure", parent=inside))
        column.addWidget(
            Paragraph(
                "Watch sessions live, learn what ends them, or ask what your own settings mean.",
                "body",
                "muted",
                inside,
            )
        )
        column.addSpacing(8)
        column.addLayout(self._first(inside))
        self._section(column, tr("Scenarios"), inside)
        column.addLayout(self._scenarios(inside))
        self._recent_title = self._section(column, tr("Opened lately"), inside)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the lesson to take next."""
        self._lesson.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_up()

    def _section(self, column: QVBoxLayout, title: str, parent: QWidget) -> QWidget:
        column.addSpacing(14)
        made = label(title, "title", parent=parent)
        column.addWidget(made)
        return made

    def _first(self, parent: QWidget) -> QGridLayout:
        """What most people come for, two by two."""
        grid = QGridLayout()
        grid.setSpacing(_GAP_PX)
        self._lesson = EntryCard("graduation-cap", "", "", parent)
        self._lesson.setObjectName("startLessonButton")
        self._lesson.clicked.connect(self._start_lesson)
        lessons = all_lessons()
        every = self._card(
            "list-numbers",
            tr("All lessons"),
            tr("{count} of them, {minutes} minutes in all, each with predictions and a setting to try.").format(
                count=len(lessons), minutes=sum(lesson.minutes for lesson in lessons)
            ),
            "startLessonsButton",
            parent,
        )
        every.clicked.connect(partial(self._controller.show_page, "lessons"))
        log = self._card(
            "folder-open",
            tr("Open a log"),
            tr("Replay an access log or a trace under any policy; run files and scenarios open too."),
            "startOpenButton",
            parent,
        )
        log.clicked.connect(self._actions["openAction"].trigger)
        own = self._card(
            "sliders-horizontal",
            tr("Bring settings"),
            tr(
                "Read the settings of a Django, Flask, Express, Spring or other application as a policy, "
                "and see what they mean."
            ),
            "startSettingsButton",
            parent,
        )
        own.clicked.connect(self._ask_for_settings)
        for place, card in enumerate((self._lesson, every, log, own)):
            grid.addWidget(card, place // 2, place % 2)
        return grid

    def _card(self, icon: str, title: str, words: str, name: str, parent: QWidget) -> EntryCard:
        made = EntryCard(icon, title, words, parent)
        made.setObjectName(name)
        return made

    def _scenarios(self, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(_GAP_PX)
        for place, (name, (title, words)) in enumerate(self._controller.scenario_briefs.items()):
            card = self._card(_ICONS.get(name, "users-three"), title, words, f"startScenario.{name}", parent)
            card.clicked.connect(partial(self._play, name))
            grid.addWidget(card, place // 2, place % 2)
        return grid

    def _look_up(self) -> None:
        progress = LessonProgress()
        lessons = {lesson.name: lesson for lesson in all_lessons()}
        lesson = lessons[progress.next_lesson]
        begun = any(progress.of(name).done for name in lessons)
        words = tr("Go on with: {lesson}") if begun else tr("Begin with: {lesson}")
        self._lesson.say(words.format(lesson=tr(lesson.title)), tr(lesson.goal))
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        files = recent_files()
        self._recent_title.setVisible(bool(files))
        for place, path in enumerate(files, 1):
            self._recent.addWidget(self._recent_row(place, path))

    def _recent_row(self, place: int, path: Path) -> QWidget:
        row = QFrame(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        button = QPushButton(path.name, row)
        button.setObjectName(f"startRecent{place}")
        button.setAccessibleName(tr("Open {name} again").format(name=path.name))
        button.setProperty("look", "link")
        button.setFont(theme.font("body_medium"))
        button.clicked.connect(partial(self._open, path))
        line.addWidget(button)
        line.addWidget(label(str(path.parent), "small", "faint", row), 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _start_lesson(self) -> None:
        self._controller.start_lesson(LessonProgress().next_lesson)

    def _play(self, scenario: str) -> None:
        self._controller.show_page("monitor")
        self._controller.choose_scenario(scenario, play=True)

    def _open(self, path: Path) -> None:
        self._controller.show_page("monitor")
        self._controller.open_source(path)

    def _ask_for_settings(self) -> None:
        kinds = file_kinds()
        path, kind = QFileDialog.getOpenFileName(self, tr("Bring settings"), "", ";;".join(kinds))
        if path:
            self.bring(Path(path), kinds[kind])

    def bring(self, path: Path, framework: str) -> None:
        """Starts the scenario under the settings in a file of a framework, and shows them as a policy."""
        try:
            imported = brought(path, framework)
        except InputError as error:
            self._controller.refused.emit(error_words(error))
            return
        self._controller.start_under(imported.policy)
        self._controller.show_page("policy")
