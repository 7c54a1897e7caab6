"""How far somebody has come with the lessons."""

from pydantic import BaseModel, ConfigDict, Field

from simulator.lessons.lesson import Lesson


class Progress(BaseModel):
    """How far one lesson was taken: the number of steps that were shown, whether it was finished, and the answers given
    to its predictions: by the place of the step, counted from 0, the place of the answer, counted from 1."""

    model_config = ConfigDict(extra="ignore")

    shown: int = Field(0, ge=0)
    done: bool = False
    answers: dict[int, int] = {}

    @property
    def state(self) -> str:
        """`done`, `begun` or `open`."""
        return "done" if self.done else "begun" if self.shown else "open"

    def right(self, lesson: Lesson) -> int:
        """How many predictions of the lesson came true."""
        steps = lesson.steps
        return sum(place < len(steps) and steps[place].right == given for place, given in self.answers.items())
