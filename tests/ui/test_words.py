"""Texts are looked up where they are shown, and the language that is none is longer than ours."""

from PySide6.QtCore import QLocale

from simulator.errors import InputError
from simulator.messages import as_message, message
from ui.widgets.text import label
from ui.words import (
    Phrases,
    PseudoTranslator,
    Words,
    blocks,
    count_words,
    error_words,
    mark,
    pseudo,
    speak,
    tr,
    tr_blocks,
    turn_off,
    turn_on,
)

PROSE = """# Keys

A **key** opens `the.door`.
It is *made* once.

- one
- `two`: [a link](https://keys.example/all)

1. first

| | door | 12 |
| --- | :-- | --: |
| old | yes | no |"""
TEXTS = [part for part in blocks(PROSE) if any(map(str.isalpha, part))]


def test_without_a_translation_a_text_is_itself(qapp):
    assert tr("Next") == "Next"
    assert tr("") == ""


def test_a_pseudo_text_is_two_fifths_longer_and_keeps_its_places():
    text = pseudo("{done} of {all} lessons are done")
    assert len(text) >= 1.4 * len("{done} of {all} lessons are done") - 1
    assert text.format(done=1, all=12).startswith("[1 ")
    assert pseudo("Next") != "Next"


def test_a_pseudo_text_is_in_words_so_that_its_lines_can_break():
    assert max(map(len, pseudo("a " * 200).split())) < 10


def test_a_pseudo_text_leaves_code_and_the_targets_of_links_alone():
    text = pseudo("`a.name` is [a key](https://keys.example/all)")
    assert text.startswith("[`a.name` îš [å ")
    assert "](https://keys.example/all)" in text


def test_markdown_is_taken_apart_into_what_one_translates_and_back():
    assert "".join(blocks(PROSE)) == PROSE
    assert TEXTS == [
        "Keys",
        "A **key** opens `the.door`.\nIt is *made* once.",
        "one",
        "`two`: [a link](https://keys.example/all)",
        "first",
        "door",
        "old",
        "yes",
        "no",
    ]


def test_markdown_is_looked_up_block_by_block_and_keeps_its_shape(qapp):
    translator = PseudoTranslator(["Keys", "yes", "one"])
    turn_on(qapp, translator)
    try:
        expected = PROSE.replace("Keys", pseudo("Keys")).replace("yes", pseudo("yes"))
        assert tr_blocks(PROSE) == expected.replace("- one", f"- {pseudo('one')}")
    finally:
        turn_off(qapp, translator)


def test_labels_look_their_texts_up(qapp, qtbot):
    translator = PseudoTranslator(["Keys"])
    turn_on(qapp, translator)
    try:
        made = label("Keys")
        qtbot.addWidget(made)
        assert made.text() == pseudo("Keys")
        assert tr(pseudo("Keys")) == pseudo("Keys")
        assert tr("Locks") == "Locks"
    finally:
        turn_off(qapp, translator)


def test_a_language_that_is_not_there_changes_nothing(qapp, tmp_path):
    assert not speak(qapp, tmp_path, QLocale("eo"))


def test_tables_give_their_texts_in_the_language_that_is_on(qapp):
    words, phrases, marked = Words({1: "Keys", 2: "Locks"}), Phrases(("Keys", "Locks")), mark("Keys")
    translator = PseudoTranslator(["Keys", "Locks", "{count:,} key", "{count:,} keys"])
    assert (words[1], phrases[0], tr(marked), count_words(2, "key")) == ("Keys", "Keys", "Keys", "2 keys")
    turn_on(qapp, translator)
    try:
        assert list(words.values()) == list(phrases) == [*phrases[:]] == [pseudo("Keys"), pseudo("Locks")]
        assert (len(phrases), list(words), tr(marked)) == (2, [1, 2], pseudo("Keys"))
        assert count_words(1, "key") == pseudo("{count:,} key").format(count=1)
    finally:
        turn_off(qapp, translator)
    assert words.get(1) == "Keys"


def test_what_the_simulator_says_is_said_by_its_template(qapp):
    inner = message("at most {limit}", limit="1h")
    said = message("{field}: {wanted}, for {name}", field="time.idle", wanted=inner, name="Keys")
    alike = message("time.idle: at most 1h, for {name}", name="Keys")
    assert tr(said) == tr(alike) == said
    error = InputError("a.toml", "not a text file", message("give {kind}", kind=as_message("Keys")))
    translator = PseudoTranslator(["at most {limit}", "{field}: {wanted}, for {name}", "Keys", "not a text file"])
    turn_on(qapp, translator)
    try:
        wanted = pseudo("at most {limit}").format(limit="1h")
        template = pseudo("{field}: {wanted}, for {name}")
        assert tr(said) == template.format(field="time.idle", wanted=wanted, name="Keys")
        assert tr(alike) == "time.idle: at most 1h, for Keys"
        assert error_words(error) == f"a.toml: {pseudo('not a text file')}; give {pseudo('Keys')}"
    finally:
        turn_off(qapp, translator)
