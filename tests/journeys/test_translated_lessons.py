"""A lesson that somebody has translated is shown in their words, through the files that translators work with."""

import importlib.util
import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QTextDocument

import resources
from simulator.lessons.reading import lesson_named, lesson_names
from ui.widgets.prose import Prose
from ui.words import CONTEXT, PseudoTranslator, blocks, tr_blocks, turn_off, turn_on

LRELEASE = next(Path(PySide6.__file__).parent.glob("lrelease*"))
LESSON = lesson_named("12-records-cookies-tokens")
TRANSLATED = {
    LESSON.title: "Einträge, signierte Cookies, Token",
    LESSON.goal: "Die drei Orte vergleichen.",
    LESSON.steps[0].title: "Ein Eintrag auf dem Server",
    LESSON.steps[0].revealed: "Der Widerruf löscht den Eintrag. **Fertig.**",
    "First: the cookie holds a number, the **server holds the record**.": "Zuerst: der **Server hat den Eintrag**.",
    "signed cookie": "signiertes Cookie",
    LESSON.steps[1].ask: "Was bekommt der Laptop?",
    LESSON.steps[1].answers[1]: "Den Posteingang",
}


@pytest.fixture
def german(qapp, tmp_path, open_window):
    place = Path(resources.__file__).parent / "translations" / "extract.py"
    spec = importlib.util.spec_from_file_location("extract", place)
    extract = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(extract)
    catalogue = tmp_path / f"{CONTEXT}_de.ts"
    catalogue.write_text(extract.catalogue(extract.all_texts(), TRANSLATED), encoding="utf-8")
    subprocess.run([LRELEASE, "-silent", catalogue], check=True)
    translator = QTranslator()
    assert translator.load(QLocale("de"), CONTEXT, "_", str(tmp_path))
    turn_on(qapp, translator)
    yield open_window()
    turn_off(qapp, translator)


def test_a_translated_lesson_is_shown_block_by_block_in_the_language_that_is_on(german):
    german.window.controller.start_lesson(LESSON.name)
    assert german.find("lessonTitle").text() == "Einträge, signierte Cookies, Token"
    assert german.find("lessonStepTitle").text() == "Die drei Orte vergleichen."
    german.click("lessonNextButton")
    first, second = german.find("lessonText", Prose).markdown.split("\n\n")
    assert (first, second) == (LESSON.steps[0].narration.split("\n\n")[0], "Zuerst: der **Server hat den Eintrag**.")
    german.click("lessonNextButton")
    assert german.find("lessonRevealed", Prose).toPlainText() == "Der Widerruf löscht den Eintrag. Fertig."
    german.click("lessonNextButton")
    assert german.find("lessonQuestion").text() == "Was bekommt der Laptop?"
    assert [german.find(f"lessonAnswer{place}").text() for place in (1, 2)] == ["A refusal", "Den Posteingang"]
    for _ in range(4):
        german.click("lessonNextButton")
    table = german.find("lessonText", Prose)
    assert "| | record | signiertes Cookie | token |" in table.markdown
    assert len(table.document().rootFrame().childFrames()) == 1


def shape(markdown: str) -> tuple[list[str], int, int, int]:
    """The code in a text, how many items of lists and blocks it has, and how many tables."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    parts = [part.fragment() for each in found for part in each]
    code = [part.text() for part in parts if part.charFormat().fontFixedPitch()]
    items = sum(each.textList() is not None for each in found)
    return code, items, len(found), len(document.rootFrame().childFrames())


@pytest.mark.parametrize("name", lesson_names())
def test_in_the_longer_language_a_lesson_keeps_its_code_lists_and_tables(qapp, name):
    lesson = lesson_named(name)
    told = [lesson.answer, *(text for step in lesson.steps for text in (step.narration, step.revealed, step.notes))]
    said = [text for markdown in told for text in blocks(markdown) if any(map(str.isalpha, text))]
    shapes = list(map(shape, told))
    translator = PseudoTranslator(said)
    turn_on(qapp, translator)
    try:
        assert [shape(tr_blocks(markdown)) for markdown in told] == shapes
    finally:
        turn_off(qapp, translator)
