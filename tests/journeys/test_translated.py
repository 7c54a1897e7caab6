"""Under a language two fifths longer than ours, nothing of what is shown is clipped: lessons, start page, keys, palette."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

import resources
from ui.application import build_window
from ui.widgets.text import ElidedLabel
from ui.words import PseudoTranslator, pseudo, turn_off, turn_on

CATALOGUE = Path(resources.__file__).parent / "translations" / "coatcheck.ts"
TEXTS = [text.text for text in ET.parse(CATALOGUE).iter("source")]


@pytest.fixture
def foreign(qapp, qtbot, office, drive):
    translator = PseudoTranslator(TEXTS)
    turn_on(qapp, translator)
    window = build_window(office)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    yield type(drive)(window, qtbot)
    turn_off(qapp, translator)


def clipped(root: QWidget) -> list[str]:
    """Texts that have less room than they need; what gives way with an ellipsis tells the whole in its tooltip."""
    QCoreApplication.processEvents()
    found = []
    for part in (*root.findChildren(QLabel), *root.findChildren(QPushButton)):
        if not part.isVisible() or isinstance(part, ElidedLabel) or not part.text():
            continue
        wraps = isinstance(part, QLabel) and part.wordWrap()
        wanted = part.heightForWidth(part.width()) if wraps else part.sizeHint().width()
        if wanted > (part.height() if wraps else part.width()):
            found.append(part.text())
    return found


def translated(root: QWidget) -> int:
    return sum("~" in part.text() for part in root.findChildren(QLabel) if part.isVisible())


@pytest.mark.parametrize(("action", "part", "least"), [
    ("startPageAction", "startPage", 3), ("lessonsPageAction", "lessonsPage", 2), ("keysAction", "keySheet", 40),
])  # fmt: skip
def test_pages_have_room_for_longer_words(foreign, action, part, least):
    foreign.trigger(action)
    root = foreign.find(part)
    assert clipped(root) == []
    assert translated(root) >= least


def test_a_lesson_has_room_for_longer_words(foreign):
    foreign.window.controller.start_lesson("01-what-a-session-is")
    panel = foreign.find("lessonPanel")
    for _ in range(8):
        assert clipped(panel) == []
        foreign.click("lessonNextButton")
    assert foreign.find("lessonBackButton", QPushButton).text() == pseudo("Back")


def test_the_palette_finds_what_is_said_in_the_language_that_is_on(foreign):
    foreign.trigger("paletteAction")
    assert clipped(foreign.find("palette")) == []
