"""Under a language two fifths longer than ours, nothing of what is shown is clipped: lessons, start page, keys, palette."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

import resources
from ui.main_window import MainWindow
from ui.models.policy_words import CHOICES, sections
from ui.pages import page_names
from ui.player.attacks import attack_named, attack_names
from ui.widgets.table_header import TableHeader
from ui.widgets.text import ElidedLabel
from ui.words import PseudoTranslator, pseudo, turn_off, turn_on

CATALOGUE = Path(resources.__file__).parent / "translations" / "coatcheck.ts"
_PLAIN = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*[a-z]{2}\b")
TEXTS = [text.text for text in ET.parse(CATALOGUE).iter("source")]


@pytest.fixture
def foreign(qapp, open_window):
    translator = PseudoTranslator(TEXTS)
    turn_on(qapp, translator)
    yield open_window()
    turn_off(qapp, translator)


def clipped(root: QWidget) -> list[str]:
    """Texts that have less room than they need; what gives way with an ellipsis tells the whole in its tooltip."""
    for _ in range(5):
        QCoreApplication.processEvents()
    return [part.text() for part in texts_in(root) if _is_clipped(part)]


def texts_in(root: QWidget) -> list[QLabel | QAbstractButton]:
    parts = (*root.findChildren(QLabel), *root.findChildren(QAbstractButton))
    return [part for part in parts if part.isVisible() and part.text()]


def _is_clipped(part: QLabel | QAbstractButton) -> bool:
    """Whether a text has too little room, or is cut where nothing scrolls and no tooltip tells the whole."""
    if isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height()
    gives_way = part.text() in part.toolTip()
    narrow = not gives_way and not isinstance(part, ElidedLabel) and part.sizeHint().width() > part.width()
    cut = isinstance(part, ElidedLabel) and not gives_way and part.sizeHint().width() > part.width() + 1
    return narrow or cut or part.fontMetrics().height() > part.height() + 1


def untranslated(root: QWidget, data: list[str]) -> set[str]:
    """Texts with a word in them that has no accents, and is nobody's name and no other data."""
    said = [part.text() for part in texts_in(root)]
    said += [field.placeholderText() for field in root.findChildren(QLineEdit) if field.isVisible()]
    for header in root.findChildren(TableHeader):
        model = header.model()
        said += [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(header.count())]
    return {text for text in said if _PLAIN.search(_without(text, data))}


def _without(text: str, data: list[str]) -> str:
    for known in data:
        text = text.replace(known, "")
    return text


def known_data(window: MainWindow) -> list[str]:
    """What has one language: names of people, policies, settings and attacks, and what settings and attacks are for."""
    snapshot, controller = window.workspace.snapshot, window.controller
    attacks = [text for name in attack_names() for text in (attack_named(name).title, attack_named(name).goal)]
    settings = [text for section in sections() for text in (section.name, section.title)]
    fields = [each for section in sections() for each in section.fields]
    settings += [text for name, info in fields for text in (name, name.rpartition(".")[2], info.description or "")]
    people = [text for user in snapshot.users.values() for text in (user.display, user.name)]
    clients = [browser.client for browser in snapshot.browsers.values()]
    values = [*(value for choices in CHOICES.values() for value in choices), "password"]
    known = {*attacks, *settings, *people, *clients, *controller.policy_descriptions, *values}
    return sorted(known - {""}, key=len, reverse=True)


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


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)], ids=["1280x800", "1440x900"])
def test_every_page_is_in_the_language_that_is_on_and_has_room_for_it(foreign, size):
    window = foreign.window
    window.resize(*size)
    window.select_first()
    cut, foreign_words = {}, {}
    for page in page_names():
        window.pages.show_page(page)
        cut[page] = clipped(window)
        foreign_words[page] = untranslated(window, known_data(window))
    assert {page: texts for page, texts in cut.items() if texts} == {}
    assert {page: texts for page, texts in foreign_words.items() if texts} == {}
