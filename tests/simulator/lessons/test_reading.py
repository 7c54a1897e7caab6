"""Reading lessons: what a file says arrives, and what it cannot say is refused in one line."""

from pathlib import Path

import pytest

from simulator.errors import InputError
from simulator.lessons.reading import lesson_named, lesson_names, read_lesson

SCENARIO = """
name = "lesson-small"
title = "Small"
date = 2026-05-12
start = "09:00"
end = "09:20"

[[person]]
name = "ada"
display = "Ada"
role = "user"
persona = "bystander"
"""
FRONT = '+++\ntitle = "Small"\ngoal = "Say so."\nminutes = 1\nquestion = "What?"\nanswer = "That."\n+++\n'
FIRST = '## One\n\n```toml\nat = "09:01"\n```\n\nSomething *said*.\n\n> Only for you.\n> And this.\n\n'
ASKED = '## Two\n\n```toml\nat = "09:02"\nthen = "09:03"\nask = "Why?"\nanswers = ["a", "b"]\nright = 2\n```\n\nBefore.\n\n---\n\nAfter.\n\n'
LAST = '## Three\n\n```toml\nat = "09:04"\n\n[try]\nwords = "Shorter"\nchanges = { "time.idle" = "5m" }\nat = "09:05"\n```\n\nTry.\n'


@pytest.fixture
def write(tmp_path: Path):
    def written(text: str) -> Path:
        (tmp_path / "01-small.toml").write_text(SCENARIO)
        path = tmp_path / "01-small.md"
        path.write_text(text)
        return path

    return written


def test_steps_are_told_in_their_order_with_what_is_revealed_and_noted(write):
    lesson = read_lesson(write(FRONT + FIRST + ASKED + LAST))
    assert [step.title for step in lesson.steps] == ["One", "Two", "Three"]
    one, two, three = lesson.steps
    assert (one.narration, one.notes, one.last_ms) == ("Something *said*.", "Only for you.\nAnd this.", one.at_ms)
    assert (two.narration, two.revealed, two.answers[two.right - 1]) == ("Before.", "After.", "b")
    assert two.last_ms - two.at_ms == 60_000
    assert three.trial is not None
    assert lesson.trial_spec(2, three.trial.changes).policy.value_text("time.idle") == "5m"
    assert lesson.spec_at(2).policy.value_text("time.idle") == "15m"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Nothing", "no table in front"),
        (FRONT.replace("minutes = 1", "minutes = 99") + FIRST + LAST, "minutes = 99"),
        (FRONT + "## One\n\nNo table.\n" + LAST, "no table below the heading"),
        (FRONT + FIRST + LAST.replace('at = "09:04"', "at = 904"), "write a clock time in quotes"),
        (FRONT + FIRST + LAST.replace('at = "09:04"', 'at = "08:00"'), "step 2"),
        (FRONT + ASKED.replace("right = 2", "right = 3") + LAST, "right = 3"),
        (FRONT + ASKED.replace("After.", "") + LAST, "something to reveal"),
        (FRONT + FIRST + ASKED, "the last step needs a setting to try"),
        (FRONT + FIRST.replace('at = "09:01"', 'at = "09:01"\nwhen = 1'), "unknown field when"),
        (FRONT + '## One\n\n```toml\nat = "09:01"\n```\n\n' + LAST, "nothing is said"),
    ],
)
def test_what_a_lesson_cannot_say_is_refused_in_one_line(write, text: str, told: str):
    with pytest.raises(InputError, match="01-small") as caught:
        read_lesson(write(text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_fault_in_the_scenario_is_told_of_the_scenario(write, tmp_path: Path):
    path = write(FRONT + FIRST + LAST)
    (tmp_path / "01-small.toml").write_text(SCENARIO.replace('role = "user"', 'role = "king"'))
    with pytest.raises(InputError, match=r"01-small\.toml: .*king"):
        read_lesson(path)


def test_an_unknown_name_is_told_with_those_there_are():
    with pytest.raises(InputError, match=lesson_names()[0]):
        lesson_named("nonsense")
