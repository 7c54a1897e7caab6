"""How far the lessons were taken, remembered from one start of the program to the next."""

import json

from pydantic import ValidationError

from simulator.lessons.lesson import Lesson
from simulator.lessons.progress import Progress
from simulator.lessons.reading import lesson_named, lesson_names
from ui.settings import remember, remembered

_PLACE = "lessons/progress"


def all_lessons() -> list[Lesson]:
    """The lessons that come along, in their order."""
    return [lesson_named(name) for name in lesson_names()]


class LessonProgress:
    """The progress of each lesson by its name; what cannot be read of earlier is as if it had not been."""

    def __init__(self) -> None:
        self.by_name: dict[str, Progress] = {}
        try:
            stored = json.loads(remembered(_PLACE, "{}"))
            self.by_name = {name: Progress.model_validate(told) for name, told in stored.items()}
        except (ValueError, AttributeError, ValidationError):
            self.by_name = {}

    def of(self, name: str) -> Progress:
        """The progress of a lesson."""
        return self.by_name.get(name, Progress())

    @property
    def next_lesson(self) -> str:
        """The first lesson that is not done; the first of all where all are."""
        names = lesson_names()
        return next((name for name in names if not self.of(name).done), names[0])

    def note_shown(self, name: str, steps: int, *, done: bool = False) -> None:
        """A lesson was shown up to and including so many steps."""
        before = self.of(name)
        self._keep(name, before.model_copy(update={"shown": max(before.shown, steps), "done": before.done or done}))

    def note_answer(self, name: str, step: int, answer: int) -> None:
        """A prediction was made: `step` counted from 0, `answer` from 1."""
        before = self.of(name)
        self._keep(name, before.model_copy(update={"answers": {**before.answers, step: answer}}))

    def _keep(self, name: str, progress: Progress) -> None:
        self.by_name[name] = progress
        remember(_PLACE, json.dumps({key: told.model_dump(mode="json") for key, told in self.by_name.items()}))
