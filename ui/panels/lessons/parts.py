"""Parts of a step that are not read but done: the prediction, the setting to try, what the trainer may do."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from simulator.lessons.lesson import Step
from ui import theme
from ui.panels.lessons.course import Course
from ui.widgets.answers import AnswerButton, Verdict
from ui.widgets.text import Paragraph, label
from ui.words import tr

_LETTERS = "ABCDEFGH"


class Prediction(QWidget):
    """A question to the room before it is shown what happens."""

    def __init__(self, course: Course, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = course
        self._step: Step | None = None
        self.setObjectName("lessonPrediction")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._ask = Paragraph("", "body_strong", "text", self)
        self._ask.setObjectName("lessonQuestion")
        column.addWidget(self._ask)
        self._column = column
        self._buttons: list[AnswerButton] = []

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is choosing an answer with the keyboard."""
        return any(button.hasFocus() for button in self._buttons)

    def show_step(self) -> None:
        """Shows the question of the step that is shown, if it has one."""
        step = self._course.step
        if step is not self._step:
            self._step = step
            self._ask_anew(step)
        self.setVisible(bool(self._buttons))
        self._judge()

    def _ask_anew(self, step: Step | None) -> None:
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._ask.setText(tr(step.ask) if step else "")
        self._buttons = [
            AnswerButton(letter, tr(text), self)
            for letter, text in zip(_LETTERS, step.answers if step else (), strict=False)
        ]
        for place, button in enumerate(self._buttons, 1):
            button.setObjectName(f"lessonAnswer{place}")
            button.clicked.connect(partial(self._course.predict, place))
            self._column.addWidget(button)

    def _judge(self) -> None:
        for place, button in enumerate(self._buttons, 1):
            button.judge(self._verdict(place))

    def _verdict(self, place: int) -> Verdict:
        if not self._course.revealed or self._step is None:
            return Verdict.OPEN
        if place == self._step.right:
            return Verdict.RIGHT
        return Verdict.WRONG if place == self._course.answer else Verdict.PASSED_OVER


class Trying(QFrame):
    """What can be done at a step with one click: a setting to try, or a command to give."""

    def __init__(self, course: Course, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = course
        self.setProperty("look", "well")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        self._caption = label("", "caption_strong", "muted", self)
        self._what = Paragraph("", "body_medium", "text", self)
        self._what.setObjectName("lessonOffer")
        self._settings = Paragraph("", "mono_small", "text", self)
        self._told = Paragraph("", "small", "muted", self)
        self._try = self._button(tr("Try it"), "lessonTryButton", "primary", course.try_setting)
        self._do = self._button(tr("Do it"), "lessonDoButton", "plain", course.do_command)
        for part in (self._caption, self._what, self._settings, self._try, self._do, self._told):
            column.addWidget(part)

    def show_step(self) -> None:
        """Shows what the step that is shown offers, if it offers anything."""
        step = self._course.step
        trial = step.trial if step else None
        command = step.command if step else None
        self.setVisible(trial is not None or command is not None)
        self._caption.setText(tr("A setting to try") if trial else tr("You may do this"))
        self._try.setVisible(trial is not None)
        self._settings.setVisible(trial is not None)
        self._do.setVisible(command is not None)
        self._told.setVisible(self._course.tried)
        if trial is not None:
            self._offer(tr(trial.words), self._try)
            self._settings.setText("\n".join(f"{field} = {_written(value)}" for field, value in trial.changes.items()))
            self._told.setText(
                tr("Tried: the same scenario is shown under this setting. Back and Next lead into the lesson.")
            )
        if step is not None and command is not None:
            self._offer(tr(step.command_words), self._do)

    def _button(self, words: str, name: str, look: str, slot: object) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setProperty("look", look)
        made.setFont(theme.font("small_medium"))
        made.clicked.connect(slot)
        return made

    def _offer(self, words: str, button: QPushButton) -> None:
        # What a lesson offers may be longer than a button is wide, and a paragraph breaks its lines.
        self._what.setText(words)
        button.setAccessibleName(words)


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
