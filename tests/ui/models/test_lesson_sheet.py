"""The sheet that says how far the lessons were taken."""

import csv

import pytest

from simulator.errors import InputError
from simulator.lessons.progress import Progress
from simulator.lessons.reading import lesson_named, lesson_names
from ui.models.lesson_sheet import save_sheet
from ui.words import PseudoTranslator, pseudo, turn_off, turn_on

LESSONS = [lesson_named(name) for name in lesson_names()]
FIRST = LESSONS[0]
ASKED = next(place for place, step in enumerate(FIRST.steps) if step.ask)
RIGHT = Progress(shown=len(FIRST.steps), done=True, answers={ASKED: FIRST.steps[ASKED].right})


def test_a_table_has_a_row_for_each_lesson_with_what_was_predicted_rightly(tmp_path):
    save_sheet(tmp_path / "sheet.csv", LESSONS, {FIRST.name: RIGHT})
    header, first, second, *_ = csv.reader((tmp_path / "sheet.csv").read_text().splitlines())
    assert header[:3] == ["number", "lesson", "state"]
    assert len(set(header)) == len(header) == len(first), "a reader goes by the names of columns"
    assert first == ["1", FIRST.title, "done", "5", "5", "1", "1", FIRST.goal]
    assert second[2:4] == ["open", "0"]


def test_a_sheet_in_markdown_counts_what_is_done(tmp_path):
    save_sheet(tmp_path / "sheet.md", LESSONS, {FIRST.name: RIGHT})
    text = (tmp_path / "sheet.md").read_text()
    assert f"1 of {len(LESSONS)} done." in text
    assert f"| 1 | {FIRST.title} | done | 5 of 5 | 1 of 1 | {FIRST.goal} |" in text
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.md"]


def test_a_sheet_is_in_the_language_that_is_on(qapp, tmp_path):
    translator = PseudoTranslator(["lesson", "predictions right", "done", FIRST.title, "{part} of {whole}"])
    turn_on(qapp, translator)
    try:
        save_sheet(tmp_path / "sheet.md", LESSONS, {FIRST.name: RIGHT})
        save_sheet(tmp_path / "sheet.csv", LESSONS, {FIRST.name: RIGHT})
    finally:
        turn_off(qapp, translator)
    of, text = pseudo("{part} of {whole}"), (tmp_path / "sheet.md").read_text()
    assert f"| | {pseudo('lesson')} | state | steps shown | {pseudo('predictions right')} | goal |" in text
    assert f"| 1 | {pseudo(FIRST.title)} | {pseudo('done')} | {of.format(part=5, whole=5)} |" in text
    _, first, *_ = csv.reader((tmp_path / "sheet.csv").read_text().splitlines())
    assert first[1:3] == [pseudo(FIRST.title), pseudo("done")]


def test_another_ending_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(InputError, match=r"\.md or \.csv"):
        save_sheet(tmp_path / "sheet.pdf", LESSONS, {})
