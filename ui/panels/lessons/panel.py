"""The panel beside the dashboard in which a lesson is given, step by step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.panels.lessons.course import INTRODUCTION, course_of
from ui.panels.lessons.parts import Prediction, Trying
from ui.widgets.buttons import tool_button
from ui.widgets.frames import PageScroll
from ui.widgets.prose import Prose
from ui.widgets.steps_bar import StepsBar
from ui.widgets.text import ElidedLabel, Paragraph, label
from ui.words import tr, tr_blocks
from ui.workspace import Workspace

WIDTH_PX = 312
_MARGIN_PX = 16


class LessonPanel(QFrame):
    """Shown while a lesson is given. `pointed` carries the object names of what is spoken of."""

    pointed = Signal(tuple)

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._course = course_of(workspace, controller)
        self._actions = actions
        self.setObjectName("lessonPanel")
        self.setProperty("look", "aside")
        self.setFixedWidth(WIDTH_PX)
        self._build()
        self._course.changed.connect(self._show)
        self._course.arrived.connect(self._point)
        for name, slot in (
            ("lessonNextAction", self._lead_on),
            ("lessonBackAction", self._course.go_back),
            ("lessonCloseAction", self._course.stop),
        ):
            actions[name].triggered.connect(slot)
        self._show()

    def toggle_notes(self) -> None:
        """Shows the notes of the step for the trainer, or hides them."""
        self._notes_button.toggle()

    def take_keyboard(self) -> None:
        """Puts the keyboard on what leads on."""
        self._next.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._scroll = PageScroll(_MARGIN_PX, self)
        self._scroll.setAccessibleName(tr("The lesson's text"))
        inner = self._scroll.column
        inner.setSpacing(12)
        self._goal_caption = label("What you can do afterwards", "caption_strong", "muted", self)
        self._heading = Paragraph("", "heading", "text", self)
        self._heading.setObjectName("lessonStepTitle")
        self._text = Prose("body", self)
        self._text.setObjectName("lessonText")
        self._prediction = Prediction(self._course, self)
        self._revealed = Prose("body", self)
        self._revealed.setObjectName("lessonRevealed")
        self._trying = Trying(self._course, self)
        self._notes = Prose("small", self)
        self._notes.setObjectName("lessonNotes")
        self._well = QFrame(self)
        self._well.setProperty("look", "well")
        well = QVBoxLayout(self._well)
        well.setContentsMargins(12, 10, 12, 10)
        well.addWidget(label("For the trainer", "caption_strong", "muted", self))
        well.addWidget(self._notes)
        for part in (
            self._goal_caption,
            self._heading,
            self._text,
            self._prediction,
            self._revealed,
            self._trying,
            self._well,
        ):
            inner.addWidget(part)
        inner.addStretch()
        indented = QHBoxLayout()
        indented.setContentsMargins(_MARGIN_PX, 0, 0, 0)
        indented.addWidget(self._scroll)
        column.addLayout(indented, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 14)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._number = ElidedLabel("", "caption_strong", "accent", head)
        self._notes_button = tool_button(
            "note", "Notes for the trainer", size_px=28, name="lessonNotesButton", parent=head
        )
        self._notes_button.setCheckable(True)
        self._notes_button.toggled.connect(self._show_notes)
        close = tool_button(
            "x", self._actions["lessonCloseAction"].toolTip(), size_px=28, name="lessonCloseButton", parent=head
        )
        close.clicked.connect(self._course.stop)
        row.addWidget(self._number, 1)
        row.addWidget(self._notes_button)
        row.addWidget(close)
        self._title = Paragraph("", "title", "muted", head)
        self._title.setObjectName("lessonTitle")
        self._steps = StepsBar(tr("Steps shown"), head)
        column.addLayout(row)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._steps)
        return head

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setProperty("look", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 10)
        row.setSpacing(8)
        self._back = self._button(tr("Back"), "lessonBackButton", "plain")
        self._next = self._button(tr("Next"), "lessonNextButton", "primary")
        self._back.setToolTip(self._actions["lessonBackAction"].toolTip())
        self._next.setToolTip(self._actions["lessonNextAction"].toolTip())
        self._back.clicked.connect(self._course.go_back)
        self._next.clicked.connect(self._lead_on)
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._next)
        return foot

    def _button(self, text: str, name: str, look: str) -> QPushButton:
        made = QPushButton(text, self)
        made.setObjectName(name)
        made.setAccessibleName(text)
        made.setProperty("look", look)
        made.setFont(theme.font("body_medium"))
        return made

    def _lead_on(self) -> None:
        course = self._course
        if course.closing and course.revealed:
            if course.next_lesson:
                course.start(course.next_lesson)
            else:
                course.stop()
        elif course.closing:
            course.reveal()
        else:
            course.go_on()

    def _show(self) -> None:
        lesson = self._course.lesson
        self.setVisible(lesson is not None)
        for name in ("lessonNextAction", "lessonBackAction", "lessonCloseAction"):
            self._actions[name].setEnabled(lesson is not None)
        if lesson is None:
            self.pointed.emit(())
            return
        course = self._course
        self._number.setText(
            tr("Lesson {number} · {minutes} minutes").format(number=course.number, minutes=lesson.minutes)
        )
        self._title.setText(tr(lesson.title))
        self._steps.show_steps(max(0, min(course.position + 1, len(lesson.steps))), len(lesson.steps))
        self._goal_caption.setVisible(course.position == INTRODUCTION)
        heading, text, revealed, notes = self._words()
        self._heading.setText(heading)
        for prose, words in ((self._text, text), (self._revealed, revealed)):
            prose.say(words)
            prose.setVisible(bool(words))
        self._notes.say(notes or tr("Nothing is noted for this step."))
        self._prediction.show_step()
        self._trying.show_step()
        self._show_notes()
        self._show_buttons()
        self.setAccessibleName(
            tr("Lesson {number}, {title}: {heading}").format(
                number=course.number, title=tr(lesson.title), heading=heading
            )
        )
        self._scroll.verticalScrollBar().setValue(self._scroll.verticalScrollBar().maximum() if revealed else 0)

    def _words(self) -> tuple[str, str, str, str]:
        """Heading, text, what is revealed, and the notes."""
        course, lesson, step = self._course, self._course.lesson, self._course.step
        assert lesson is not None, "a lesson is being given"
        if step is not None:
            revealed = step.revealed if course.revealed else ""
            return tr(step.title), tr_blocks(step.narration), tr_blocks(revealed), tr_blocks(step.notes)
        if course.closing:
            return (
                tr("A question to take along"),
                f"**{tr(lesson.question)}**",
                tr_blocks(lesson.answer) if course.revealed else "",
                "",
            )
        return tr(lesson.goal), tr(lesson.scenario.description), "", ""

    def _show_buttons(self) -> None:
        course = self._course
        self._back.setEnabled(course.position > INTRODUCTION)
        if course.position == INTRODUCTION:
            words = tr("Begin")
        elif course.closing and course.revealed:
            words = tr("Next lesson") if course.next_lesson else tr("Done")
        elif not course.revealed:
            words = tr("An answer") if course.closing else tr("Reveal")
        else:
            words = tr("Next")
        self._next.setText(words)
        self._next.setAccessibleName(words)

    def _show_notes(self) -> None:
        self._well.setVisible(self._notes_button.isChecked())

    def _point(self) -> None:
        step = self._course.step
        if step is None or self._course.tried:
            self.pointed.emit(())
        elif step.revealed:
            self.pointed.emit(step.shows[-1:] if self._course.revealed else step.shows[:1])
        else:
            self.pointed.emit(step.shows)
        if self.isVisible() and not self._prediction.has_keyboard:
            # What is pointed at was brought to the front, and took the keyboard.
            self.take_keyboard()
