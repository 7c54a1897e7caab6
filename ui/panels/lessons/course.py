"""A lesson that is being given: which, how far it has come, and what was predicted. It moves the run along."""

from PySide6.QtCore import QObject, Signal

from simulator.errors import InputError
from simulator.lessons.lesson import Lesson, Step, Trial
from simulator.lessons.reading import lesson_named, lesson_names
from simulator.runspec.spec import RunSpec
from ui.controller import Controller
from ui.models.lesson_progress import LessonProgress
from ui.words import error_words
from ui.workspace import Workspace

INTRODUCTION = -1
_NAME = "course"


class Course(QObject):
    """One for each window. `position` is `INTRODUCTION`, the place of a step, or the number of steps: the closing
    question. `changed`: something else is to be read; `arrived`: the run has come to the moment that it speaks of;
    `progressed`: more is done than before.
    """

    changed = Signal()
    arrived = Signal()
    progressed = Signal()

    def __init__(self, workspace: Workspace, controller: Controller) -> None:
        super().__init__(controller)
        self.setObjectName(_NAME)
        self._workspace = workspace
        self._controller = controller
        self.lesson: Lesson | None = None
        self.position = INTRODUCTION
        self.progress = LessonProgress()
        self.tried = False
        self._revealed: set[int] = set()
        self._answers: dict[int, int] = {}
        self._wanted_ms: int | None = None
        workspace.moment_changed.connect(self._look_whether_arrived)
        controller.lesson_wanted.connect(self.start)

    @property
    def step(self) -> Step | None:
        """The step that is shown; None before the first and after the last."""
        if self.lesson is None or not 0 <= self.position < len(self.lesson.steps):
            return None
        return self.lesson.steps[self.position]

    @property
    def number(self) -> int:
        """The place of the lesson among all, from 1."""
        assert self.lesson is not None, "a lesson is being given"
        return lesson_names().index(self.lesson.name) + 1

    @property
    def closing(self) -> bool:
        """Whether the lesson has come to its question."""
        return self.lesson is not None and self.position == len(self.lesson.steps)

    @property
    def revealed(self) -> bool:
        """Whether nothing of what is shown is held back."""
        step = self.step
        return self.position in self._revealed or (step is not None and not step.revealed)

    @property
    def answer(self) -> int:
        """What was predicted at the step that is shown, from 1; 0: nothing yet."""
        return self._answers.get(self.position, 0)

    @property
    def next_lesson(self) -> str:
        """The name of the lesson after this one; empty after the last."""
        return lesson_names()[self.number] if self.number < len(lesson_names()) else ""

    def start(self, name: str) -> None:
        """Begins a lesson anew, with nothing left of whatever was played before."""
        try:
            self.lesson = lesson_named(name)
        except InputError as error:
            self._controller.refused.emit(error_words(error))
            return
        self.position, self._revealed, self._answers, self.tried = INTRODUCTION, set(), {}, False
        self._controller.pause()
        self._controller.open_spec(self.lesson.spec_at(0))
        self._controller.show_page("monitor")
        self.changed.emit()

    def stop(self) -> None:
        """Gives the lesson up; the run stays where it is."""
        self.lesson, self._wanted_ms = None, None
        self.changed.emit()

    def go_on(self) -> None:
        """Reveals what is held back or, where nothing is, shows what comes next."""
        if self.lesson is None:
            return
        if self.position >= 0 and not self.revealed:
            self.reveal()
        elif not self.closing:
            self._show(self.position + 1)

    def go_back(self) -> None:
        """Shows what came before, all of it."""
        if self.lesson is not None and self.position > INTRODUCTION:
            self._show(self.position - 1)

    def predict(self, answer: int) -> None:
        """Answers the question of the step, counted from 1, and reveals what becomes of it."""
        step = self.step
        if self.lesson is None or step is None or self.revealed or not 1 <= answer <= len(step.answers):
            return
        self._answers[self.position] = answer
        self.progress.note_answer(self.lesson.name, self.position, answer)
        self.reveal()

    def reveal(self) -> None:
        """Shows what the step held back, and goes on to its moment."""
        self._revealed.add(self.position)
        if (step := self.step) is not None:
            self._go_to(step.last_ms)
        self.changed.emit()

    def do_command(self) -> None:
        """Does what the step offers to do, now."""
        step = self.step
        if step is not None and step.command is not None:
            self._controller.give(step.command.model_copy(update={"at_ms": self._workspace.now_ms}))

    def try_setting(self) -> None:
        """Plays the lesson's run under the setting that the step offers to try."""
        step = self.step
        if self.lesson is None or step is None or step.trial is None:
            return
        trial: Trial = step.trial
        self.tried = True
        self._controller.open_spec(self.lesson.trial_spec(self.position, trial.changes))
        self._controller.show_page("monitor")
        self._go_to(trial.at_ms)
        self.changed.emit()

    def _show(self, position: int) -> None:
        assert self.lesson is not None, "a lesson is being given"
        self.position, self.tried = position, False
        steps = self.lesson.steps
        self.progress.note_shown(self.lesson.name, min(position + 1, len(steps)), done=self.closing)
        if self.step is not None:
            self._play(self.lesson.spec_at(position), self.step)
        elif position == INTRODUCTION:
            self._play(self.lesson.spec_at(0), None)
        self.changed.emit()
        self.progressed.emit()

    def _play(self, spec: RunSpec, step: Step | None) -> None:
        """Goes to the moment of a step; what was done by hand stays done, but not under another policy."""
        if self._controller.opened != spec:
            self._controller.pause()
            self._controller.open_spec(spec)
        self._controller.show_page(step.page or "monitor" if step else "monitor")
        self._go_to(spec.start_ms if step is None else step.last_ms if self.revealed else step.at_ms)

    def _go_to(self, at_ms: int) -> None:
        self._wanted_ms = at_ms
        if self._workspace.now_ms != at_ms:
            self._controller.pause()
            self._controller.go_to(at_ms)
        self._look_whether_arrived()

    def _look_whether_arrived(self) -> None:
        if self._wanted_ms is None or self._workspace.now_ms != self._wanted_ms:
            return
        self._wanted_ms = None
        if self.step is not None and self.step.select:
            self._select(self.step.select)
        self.arrived.emit()

    def _select(self, handle: str) -> None:
        snapshot = self._workspace.snapshot
        for key in snapshot.sessions:
            if snapshot.handle(key) == handle:
                self._workspace.select(key)
                return


def course_of(workspace: Workspace, controller: Controller) -> Course:
    """The course of a window: page and panel of the lessons share it."""
    found = controller.findChild(Course, _NAME)
    return found if isinstance(found, Course) else Course(workspace, controller)
