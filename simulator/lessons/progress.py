"""How far somebody has come with the lessons, and a sheet that says so."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from simulator.errors import InputError
from simulator.lessons.lesson import Lesson
from simulator.validation import write_text

SHEET_SUFFIXES: Final = (".md", ".csv")
_COLUMNS: Final = ("number", "lesson", "state", "steps shown", "steps", "predictions right", "predictions", "goal")


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


def save_sheet(path: Path, lessons: Iterable[Lesson], progress: Mapping[str, Progress]) -> None:
    """Writes how far the lessons were taken, by their names, to a file: Markdown (`.md`) or a table (`.csv`). The file
    is written whole.

    Raises:
        InputError: the file's name ends in neither, or it cannot be written.
    """
    rows = [_row(number, lesson, progress.get(lesson.name, Progress())) for number, lesson in enumerate(lessons, 1)]
    if path.suffix == ".csv":
        write_text(path, _csv(rows))
    elif path.suffix == ".md":
        write_text(path, _markdown(rows))
    else:
        raise InputError(str(path), f'the name ends in "{path.suffix}"', "let it end in .md or .csv")


def _row(number: int, lesson: Lesson, progress: Progress) -> tuple[str, ...]:
    asked = sum(bool(step.ask) for step in lesson.steps)
    counts = (min(progress.shown, len(lesson.steps)), len(lesson.steps), progress.right(lesson), asked)
    return (str(number), lesson.title, progress.state, *map(str, counts), lesson.goal)


def _csv(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows((_COLUMNS, *rows))
    return text.getvalue()


def _markdown(rows: list[tuple[str, ...]]) -> str:
    done = sum(row[2] == "done" for row in rows)
    lines = ["# Lessons on web sessions", "", f"{done} of {len(rows)} done.", ""]
    lines += ["| | lesson | state | steps shown | predictions right | goal |", "| --: | --- | --- | --: | --: | --- |"]
    lines += [
        f"| {n} | {title} | {state} | {a} of {b} | {c} of {d} | {goal} |" for n, title, state, a, b, c, d, goal in rows
    ]
    return "\n".join(lines) + "\n"
