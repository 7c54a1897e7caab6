"""The catalogue for translators holds every text that is looked up."""

import importlib.util
from pathlib import Path

import pytest

import resources
from simulator.lessons.reading import lesson_named
from simulator.presets import load_policy

PLACE = Path(resources.__file__).parent / "translations" / "extract.py"


@pytest.fixture(scope="module")
def extract():
    spec = importlib.util.spec_from_file_location("extract", PLACE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_texts_are_those_handed_to_whoever_translates_them(extract):
    source = (
        'label("A", "title")\nself._b = tool_button("x", "B")\ntr("C {d}")\nEntry("n", "E", "i", tip="F")\nother("G")'
    )
    assert list(extract.texts_in(source)) == ["A", "B", "C {d}", "E", "F"]


def test_texts_of_tables_are_listed_and_both_forms_of_a_count(extract):
    source = 'Words({"key": "A"})\nPhrases(("B", "", "C"))\nmark("D")\ncount_words(n, "E")\ncount_words(n, other)'
    assert list(extract.texts_in(source)) == ["A", "B", "C", "D", "{count:,} E", "{count:,} Es"]


def test_texts_of_the_simulator_are_listed_by_template_by_choice_and_by_table(extract):
    source = (
        'message("{a} is {b}", a=1, b=2)\nInputError("where", "A", "B" if c else "C")\nmark({1: "D", 2: ("E", "F")})\n'
        'counted(n, "G")\nclass Part(Section):\n    """H.\n\n    More."""\n    field = described(5, "I", weakest=0)'
    )
    texts = ["{a} is {b}", "A", "B", "C", "D", "E", "F", "{count} G", "{count} Gs", "H", "I"]
    assert sorted(extract.texts_in(source)) == sorted(texts)


def test_the_catalogue_keeps_translations_and_marks_what_is_unfinished(extract, tmp_path):
    path = tmp_path / "coatcheck_de.ts"
    path.write_text(extract.catalogue(["Next", "Back"], {"Next": "Weiter", "Gone": "Weg"}))
    assert extract.translations_in(path) == {"Next": "Weiter", "Back": ""}
    assert path.read_text().count("unfinished") == 1


def test_lessons_scenarios_and_presets_are_listed_as_they_are_looked_up(extract):
    texts = set(extract.texts_of_data())
    lesson = lesson_named("12-records-cookies-tokens")
    assert {
        lesson.title,
        lesson.goal,
        lesson.question,
        lesson.scenario.description,
        lesson.steps[1].answers[0],
    } <= texts
    assert {"An office day", "last day at the company", load_policy("django").description} <= texts
    assert {
        "signed cookie",
        "look-up per request",
        "The revocation deletes the record. At 09:06 the laptop is refused. Done.",
    } <= texts


def test_the_catalogue_that_comes_along_is_up_to_date(extract):
    known = extract.translations_in(extract.CATALOGUE)
    assert extract.catalogue(extract.all_texts(), known) == extract.CATALOGUE.read_text(encoding="utf-8"), "make words"
