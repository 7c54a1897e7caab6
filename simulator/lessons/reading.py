"""Lessons from files: narration in Markdown, with tables in TOML for what must be exact.

A lesson is two files of one name: the scenario (`.toml`), and its narration (`.md`), which starts with the lesson's own
table between two lines of three pluses. Each heading of the second level begins a step, with its table in a fenced
block; what stands below a line of three dashes is revealed later, and quoted lines are notes for the trainer.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from simulator.errors import InputError
from simulator.lessons.lesson import Lesson, Step
from simulator.messages import message
from simulator.runspec.scenario import Scenario
from simulator.validation import first_problem, parse_toml, read_text

LESSON_FOLDER: Final = Path(__file__).parents[2] / "resources" / "lessons"
_FRONT: Final = re.compile(r"\A\+\+\+\n(.*?\n)\+\+\+\n(.*)\Z", re.DOTALL)
_SECTION: Final = re.compile(r"^## +(.+)\n((?:(?!## ).*\n)*)", re.MULTILINE)
_TABLE: Final = re.compile(r"\A\s*```toml\n(.*?)^```\n(.*)\Z", re.DOTALL | re.MULTILINE)
_REVEAL: Final = "\n---\n"


@cache
def lesson_names() -> tuple[str, ...]:
    """The lessons that come along, in the order in which they are best given."""
    return tuple(sorted(path.stem for path in LESSON_FOLDER.glob("*.md")))


@cache
def lesson_named(name: str) -> Lesson:
    """The lesson of that name that comes along.

    Raises:
        InputError: there is none, or it is not a lesson.
    """
    if name not in lesson_names():
        raise InputError(name, "no such lesson", message("lessons are {names}", names=", ".join(lesson_names())))
    return read_lesson(LESSON_FOLDER / f"{name}.md")


def read_lesson(path: Path) -> Lesson:
    """The lesson whose narration is in `path`, with the scenario beside it.

    Raises:
        InputError: one of the two files is absent, or says something that a lesson cannot say.
    """
    where = path.name
    match = _FRONT.match(read_text(path))
    if match is None:
        raise InputError(where, "no table in front", "begin with the lesson's table between two lines of three pluses")
    data = parse_toml(match[1], where)
    scenario_path = path.with_suffix(".toml")
    try:
        data["scenario"] = Scenario.model_validate(parse_toml(read_text(scenario_path), scenario_path.name))
    except ValidationError as error:
        raise first_problem(error, scenario_path.name) from None
    data["name"] = path.stem
    data["steps"] = tuple(_steps(match[2], where))
    try:
        return Lesson.model_validate(data)
    except ValidationError as error:
        raise first_problem(error, where) from None


def _steps(text: str, where: str) -> Iterator[Step]:
    for number, section in enumerate(_SECTION.finditer(f"{text}\n"), 1):
        place = f"{where}, step {number} ({section[1]})"
        try:
            yield Step.model_validate({"title": section[1].strip(), **_told(section[2], place)})
        except ValidationError as error:
            raise first_problem(error, place) from None


def _told(body: str, place: str) -> dict[str, Any]:
    match = _TABLE.match(body)
    if match is None:
        raise InputError(place, "no table below the heading", "write one in a block fenced by ```toml")
    data, text = parse_toml(match[1], place), match[2]
    notes = [line.removeprefix(">").strip() for line in text.splitlines() if line.startswith(">")]
    text = "\n".join(line for line in text.splitlines() if not line.startswith(">"))
    narration, _, revealed = f"{text}\n".partition(_REVEAL)
    return data | {"narration": narration.strip(), "revealed": revealed.strip(), "notes": "\n".join(notes)}
