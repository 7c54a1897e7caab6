"""The sheet that says how far the lessons were taken, to take along: in the language that is on."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from simulator.errors import InputError
from simulator.lessons.lesson import Lesson
from simulator.lessons.progress import Progress
from simulator.messages import message
from simulator.validation import write_text
from ui.words import Phrases, Words, tr

_COLUMNS = Phrases(
    ("number", "lesson", "state", "steps shown", "steps", "predictions right", "predictions", "goal"),
)
_IN_MARKDOWN = (1, 2, 3, 5, 7)
"""Which of them head the columns there, where a part and its whole stand together, as in `3 of 5`."""
_STATES = Words({"open": "open", "begun": "begun", "done": "done"})


def save_sheet(path: Path, lessons: Iterable[Lesson], progress: Mapping[str, Progress]) -> None:
    """Writes how far the lessons were taken, by their names, to a file: Markdown (`.md`) or a table (`.csv`). The file
    is written whole.

    Raises:
        InputError: the file's name ends in neither, or it cannot be written.
    """
    taken = [(lesson, progress.get(lesson.name, Progress())) for lesson in lessons]
    rows = [_row(number, lesson, told) for number, (lesson, told) in enumerate(taken, 1)]
    if path.suffix == ".csv":
        write_text(path, _csv(rows))
    elif path.suffix == ".md":
        write_text(path, _markdown(rows, sum(told.done for _, told in taken)))
    else:
        raise InputError(
            str(path), message('the name ends in "{suffix}"', suffix=path.suffix), "let it end in .md or .csv"
        )


def _row(number: int, lesson: Lesson, progress: Progress) -> tuple[str, ...]:
    asked = sum(bool(step.ask) for step in lesson.steps)
    counts = (min(progress.shown, len(lesson.steps)), len(lesson.steps), progress.right(lesson), asked)
    return (str(number), tr(lesson.title), _STATES[progress.state], *map(str, counts), tr(lesson.goal))


def _csv(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows((tuple(_COLUMNS), *rows))
    return text.getvalue()


def _markdown(rows: list[tuple[str, ...]], done: int) -> str:
    summary = tr("{done} of {lessons} done.").format(done=done, lessons=len(rows))
    lines = [f"# {tr('Lessons on web sessions')}", "", summary, ""]
    lines += [
        f"| | {' | '.join(_COLUMNS[column] for column in _IN_MARKDOWN)} |",
        "| --: | --- | --- | --: | --: | --- |",
    ]
    lines += [
        f"| {n} | {title} | {state} | {_of(shown, steps)} | {_of(right, asked)} | {goal} |"
        for n, title, state, shown, steps, right, asked, goal in rows
    ]
    return "\n".join(lines) + "\n"


def _of(part: str, whole: str) -> str:
    return tr("{part} of {whole}").format(part=part, whole=whole)
