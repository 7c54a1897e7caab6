"""The page of the lessons: what there is to learn, in its order, and how far one has come."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.errors import InputError
from simulator.lessons.lesson import Lesson
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.models.lesson_progress import all_lessons
from ui.models.lesson_sheet import save_sheet
from ui.panels.lessons.course import course_of
from ui.widgets.frames import Card, PageScroll, line
from ui.widgets.text import Paragraph, label, pill, set_property
from ui.words import error_words, mark, tr
from ui.workspace import Workspace

_FORMATS = mark("Markdown (*.md);;Table (*.csv)")
_STATES = {"open": ("", "neutral"), "begun": (mark("Begun"), "accent"), "done": (mark("Done"), "ok")}
_NUMBER_PX, _BUTTON_PX = 36, 96


class _Row(QFrame):
    """One lesson: its number, title and goal, how far it was taken, and the button that begins it."""

    def __init__(self, number: int, lesson: Lesson, parent: QWidget) -> None:
        super().__init__(parent)
        self.lesson = lesson
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(16)
        place = label(str(number), "count", "faint", self)
        place.setFixedWidth(_NUMBER_PX)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(lesson.title, "title", parent=self))
        self._state = pill("", "neutral", self)
        head.addWidget(self._state)
        head.addStretch()
        words.addLayout(head)
        words.addWidget(Paragraph(lesson.goal, "body", "muted", self))
        row.addLayout(words, 1)
        row.addWidget(label(tr("{minutes} min").format(minutes=lesson.minutes), "small", "faint", self))
        self.button = QPushButton(tr("Start"), self)
        self.button.setObjectName(f"startLesson{number:02d}Button")
        self.button.setFont(theme.font("body_medium"))
        self.button.setMinimumWidth(_BUTTON_PX)
        row.addWidget(self.button)

    def show_state(self, state: str, *, is_next: bool) -> None:
        """Shows how far the lesson was taken, and whether it is the one to take next."""
        words, tone = _STATES[state]
        self._state.setText(tr(words))
        self._state.setVisible(bool(words))
        set_property(self._state, "pill", tone)
        self.button.setText(tr("Again") if state == "done" else tr("Start"))
        self.button.setAccessibleName(f"{self.button.text()}: {tr(self.lesson.title)}")
        set_property(self.button, "look", "primary" if is_next else "plain")


class LessonsPage(QWidget):
    """All lessons, with a sheet of the progress to take along."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._course = course_of(workspace, controller)
        self._lessons = all_lessons()
        self.setObjectName("lessonsPage")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        card = Card(parent=self)
        card.column.addWidget(self._head())
        card.column.addWidget(line(self))
        scroll = PageScroll(8, self)
        self._rows = [_Row(number, lesson, self) for number, lesson in enumerate(self._lessons, 1)]
        for row in self._rows:
            row.button.clicked.connect(partial(controller.start_lesson, row.lesson.name))
            scroll.column.addWidget(row)
            scroll.column.addWidget(line(self))
        scroll.column.setSpacing(0)
        scroll.column.addStretch()
        card.column.addWidget(scroll, 1)
        column.addWidget(card)
        self._course.progressed.connect(self._show)
        self._show()

    def take_keyboard(self) -> None:
        """Puts the keyboard on the lesson to take next."""
        name = self._course.progress.next_lesson
        next(row for row in self._rows if row.lesson.name == name).button.setFocus()

    def _head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 16, 16, 14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("Lessons", "figure", parent=head))
        self._told = label("", "body", "muted", head)
        self._told.setObjectName("lessonsTold")
        words.addWidget(self._told)
        row.addLayout(words, 1)
        export = QPushButton(tr("Export the progress …"), head)
        export.setObjectName("exportProgressButton")
        export.setAccessibleName(tr("Export the progress as a sheet"))
        export.setFont(theme.font("body_medium"))
        export.clicked.connect(self._ask_where)
        row.addWidget(export, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show(self) -> None:
        progress = self._course.progress
        done = sum(progress.of(lesson.name).done for lesson in self._lessons)
        minutes = sum(lesson.minutes for lesson in self._lessons)
        self._told.setText(
            tr(
                "{lessons} lessons, {minutes} minutes in all: from the first log-in to the leaver's laptop. {done} done."
            ).format(lessons=len(self._lessons), minutes=minutes, done=done)
        )
        for row in self._rows:
            row.show_state(progress.of(row.lesson.name).state, is_next=row.lesson.name == progress.next_lesson)

    def _ask_where(self) -> None:
        name, kind = QFileDialog.getSaveFileName(self, tr("Export the progress"), "lessons.md", tr(_FORMATS))
        if not name:
            return
        path = Path(name)
        # Whoever gives no ending has chosen a kind.
        self.export(path if path.suffix else path.with_suffix(".csv" if ".csv" in kind else ".md"))

    def export(self, path: Path) -> None:
        """Writes how far each lesson was taken to a file, Markdown or CSV by its ending."""
        try:
            save_sheet(path, self._lessons, self._course.progress.by_name)
        except InputError as error:
            self._controller.refused.emit(error_words(error))
