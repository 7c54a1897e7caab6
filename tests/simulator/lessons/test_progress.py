"""How far a lesson was taken, and which predictions came true."""

from simulator.lessons.progress import Progress
from simulator.lessons.reading import lesson_named, lesson_names

FIRST = lesson_named(lesson_names()[0])
ASKED = next(place for place, step in enumerate(FIRST.steps) if step.ask)
RIGHT = FIRST.steps[ASKED].right


def test_a_right_prediction_counts_and_a_wrong_one_does_not():
    wrong = RIGHT % len(FIRST.steps[ASKED].answers) + 1
    assert Progress(shown=3, answers={ASKED: RIGHT}).right(FIRST) == 1
    assert Progress(shown=3, answers={ASKED: wrong, 99: 1}).right(FIRST) == 0


def test_a_lesson_is_open_begun_or_done():
    assert [Progress().state, Progress(shown=3).state, Progress(shown=3, done=True).state] == ["open", "begun", "done"]
