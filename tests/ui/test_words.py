"""Texts are looked up where they are shown, and the language that is none is longer than ours."""

from PySide6.QtCore import QCoreApplication, QLocale

from ui.widgets.text import label
from ui.words import PseudoTranslator, pseudo, speak, tr


def test_without_a_translation_a_text_is_itself(qapp):
    assert tr("Next") == "Next"
    assert tr("") == ""


def test_a_pseudo_text_is_two_fifths_longer_and_keeps_its_places():
    text = pseudo("{done} of {all} lessons are done")
    assert len(text) >= 1.4 * len("{done} of {all} lessons are done") - 1
    assert text.format(done=1, all=12).startswith("1 ")
    assert pseudo("Next") != "Next"


def test_labels_look_their_texts_up(qapp, qtbot):
    translator = PseudoTranslator()
    QCoreApplication.installTranslator(translator)
    try:
        made = label("Keys")
        qtbot.addWidget(made)
        assert made.text() == pseudo("Keys")
        assert tr(pseudo("Keys")) == pseudo("Keys")
    finally:
        QCoreApplication.removeTranslator(translator)


def test_a_language_that_is_not_there_changes_nothing(qapp, tmp_path):
    assert not speak(qapp, tmp_path, QLocale("eo"))
