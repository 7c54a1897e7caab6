"""Under a language two fifths longer than ours, all that the window says is in it, and nothing of what is shown is
clipped: every page, what pages show of results, every dialog, and the lessons."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLineEdit, QTableView, QWidget

import resources
from simulator.events import Event, Kind
from simulator.interop import EXPORTED, IMPORTED, framework_named
from simulator.lint import find_standard, standard_names
from simulator.policy import policy_fields
from tests.journeys.in_sight import clipped, said_by_actions, said_in, settle
from ui.actions import ADMINISTRATION
from ui.main_window import MainWindow
from ui.models.policy_words import CHOICES, sections
from ui.models.session_order import Showing
from ui.pages import page_names
from ui.panels.inspector.act import ActView
from ui.panels.policy.import_view import ImportView
from ui.player.questions import is_act
from ui.words import PseudoTranslator, turn_off, turn_on

CATALOGUE = Path(resources.__file__).parent / "translations" / "coatcheck.ts"
TEXTS = [text.text for text in ET.parse(CATALOGUE).iter("source")]
FILES = Path(__file__).parents[1] / "simulator" / "interop" / "files"
SIZES_PX = ((1280, 800), (1440, 900))

_PLAIN = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*[a-z]{2}\b")
_CODE = re.compile(r"`[^`]*`|(?<![\w>])/[\w/-]+|\S+#\d+|^[<>] .*$|^[\d:]+  .* → .*$", re.MULTILINE)
"""What is code wherever it stands: code of Markdown, paths of pages, handles of sessions, and lines of HTTP."""

ENGLISH_ALONE = {
    "standardBox": "names of standards",
    "policySource": "a policy file",
    "exportText": "settings of a framework",
    "exportFileBox": "names of files",
    "importTable": "names of settings and their values; what is remarked of them is looked at by itself",
    "filterField": "terms of the filter, which has one language",
    "loginAsAccountField": "an account's name",
}
_KEYS = re.compile(r"\(?\b(Ctrl|Alt|Shift|Space|Delete|Enter|Esc|Home|End|PgUp|PgDown)\b[^\s)]*\)?")


@pytest.fixture
def foreign(qapp, open_window):
    translator = PseudoTranslator(TEXTS)
    turn_on(qapp, translator)
    yield open_window()
    turn_off(qapp, translator)


def known_data(window: MainWindow) -> list[str]:
    """What has one language: names of people, policies, settings and their values."""
    snapshot = window.workspace.snapshot
    settings = [section.name for section in sections()]
    settings += [text for name, _ in policy_fields() for text in (name, name.rpartition(".")[2])]
    people = [text for user in snapshot.users.values() for text in (user.display, user.name)]
    clients = [text for browser in snapshot.browsers.values() for text in (browser.client, browser.name)]
    scenarios = list(window.controller.scenario_titles)
    values = [*(value for choices in CHOICES.values() for value in choices), "password", "true", "false"]
    clauses = [rule.clause for name in standard_names() for rule in find_standard(name).rules]
    titles = [framework_named(name).title for name in (*IMPORTED, *EXPORTED)]
    files = [path.name for path in FILES.glob("*/*")]
    known = {
        *files,
        *scenarios,
        *clauses,
        *titles,
        *settings,
        *people,
        *clients,
        *window.controller.policy_descriptions,
        *values,
    }
    return sorted(known - {""}, key=len, reverse=True)


def untranslated(said: Iterator[tuple[str, str]], data: list[str]) -> set[tuple[str, str]]:
    """Texts with a word in them that has no accents, and is nobody's name and no other data."""
    return {(who, text) for who, text in said if who not in ENGLISH_ALONE and _PLAIN.search(_without(text, data))}


def _without(text: str, data: list[str]) -> str:
    for known in data:
        text = text.replace(known, "")
    return _KEYS.sub("", _CODE.sub("", text))


class Walk:
    """Looks at one thing after another, at each size of the window, and keeps what is wrong with it."""

    def __init__(self, driver) -> None:
        self.driver = driver
        self.faults: list[str] = []
        self._data = known_data(driver.window)
        self._met: set[tuple[str, str]] = set()

    def look_at(self, name: str, root: QWidget | None = None) -> None:
        """Looks at the window, or at a part of it."""
        window = self.driver.window
        seen = window if root is None else root
        settle()
        self.read(name, said_in(seen))
        for width_px, height_px in SIZES_PX:
            window.resize(width_px, height_px)
            self.faults += [f"{name}: {who} cuts {text!r} at {width_px} px" for who, text in clipped(seen)]

    def read(self, name: str, said: Iterator[tuple[str, str]]) -> None:
        """Looks at words alone; what was read before is not read again."""
        new = set(said) - self._met
        self._met |= new
        plain = sorted(untranslated(iter(new), self._data))
        self.faults += [f"{name}: {who} says {text!r}" for who, text in plain]


@pytest.fixture
def walk(foreign):
    foreign.window.go_to("16:45")
    foreign.window.select_first()
    made = Walk(foreign)
    yield made
    assert "\n".join(made.faults) == ""


def some_events(window: MainWindow) -> list[Event]:
    """An event of each kind, reason and flags."""
    events = window.workspace.events(1, window.workspace.snapshot.seq)
    return list({(event.kind, event.reason, event.flags): event for event in events}.values())


def test_every_page_is_in_the_language_that_is_on_and_has_room_for_it(walk):
    window = walk.driver.window
    for page in page_names():
        window.pages.show_page(page)
        walk.look_at(page)
    walk.read("menus", said_by_actions(window))


def test_so_are_all_events_and_what_is_told_of_them(walk):
    window, model = walk.driver.window, walk.driver.find("eventTable", QTableView).model()
    for event in some_events(window):
        row = model.row_of(event.seq)
        walk.read("events", (("eventTable", model.index(row, column).data()) for column in range(model.columnCount())))
    walk.driver.trigger("eventsAction")
    walk.look_at("events")


def test_so_is_all_that_is_told_of_a_session(walk):
    driver, window = walk.driver, walk.driver.window
    tabs = driver.find("inspectorTabs")
    for tab in range(5):
        tabs.button(tab).click()
        walk.look_at(f"tab {tab} of the inspector")
    tabs.button(0).click()
    for event in some_events(window):
        if event.kind in (Kind.SESSION_ENDED, Kind.SESSIONS_REVOKED, Kind.USER_DEACTIVATED, Kind.ROLE_CHANGED):
            window.controller.show_event(event.seq)
            walk.look_at(f"{Kind(event.kind).name} {event.reason}")


def test_so_are_all_lists_and_columns_of_sessions(walk):
    driver = walk.driver
    for column in driver.window.findChildren(QAction):
        if column.objectName().startswith("column.") and not column.isChecked():
            column.trigger()
    for showing in range(3):
        driver.find("showingButtons").button(list(Showing)[showing]).click()
        walk.look_at(f"list {showing}")
    driver.find("filterField", QLineEdit).setText("from:12:00 to:13:00 state:idle")
    walk.look_at("time range")


def test_so_is_every_dialog_of_an_administrator(walk):
    driver = walk.driver
    for name in (entry.name for entry in ADMINISTRATION):
        driver.trigger(name)
        dialog = driver.window.findChild(QDialog, "confirmDialog")
        if dialog is not None:
            walk.look_at(name, dialog)
            dialog.reject()


def test_so_are_the_dialogs_and_what_lies_above_the_window(walk):
    driver = walk.driver
    for action, part in {"loginAsAction": "loginAsDialog", "bookmarkAction": "bookmarkDialog"}.items():
        driver.trigger(action)
        dialog = driver.find(part, QDialog)
        walk.look_at(action, dialog)
        dialog.reject()
    driver.trigger("keysAction")
    walk.look_at("keys", driver.find("keySheet"))
    driver.find("keySheet").leave()
    driver.trigger("paletteAction")
    for typed in ("", "e", "~", "zzzzzz"):
        driver.find("paletteField", QLineEdit).setText(typed)
        driver.find("palette")._find(typed)
        walk.look_at(f"palette for {typed}", driver.find("palette"))


def test_so_is_why_a_request_was_told_what_it_was_told_and_its_exchange(walk):
    driver, window = walk.driver, walk.driver.window
    view, page = driver.find("whyView"), driver.find("wirePage")
    denied = [event for event in some_events(window) if event.kind == Kind.REQUEST_DENIED]
    served = next(event for event in some_events(window) if event.kind == Kind.LOGIN)
    for event in (*denied[:3], served):
        window.controller.show_event(event.seq)
        window.workspace.ask_about(event.seq)
        driver.trigger("whyAction")
        driver.qtbot.waitUntil(
            lambda seq=event.seq: view.explanation is not None and view.explanation.event.seq == seq, timeout=20_000
        )
        walk.look_at(f"why {event.reason}")
        driver.trigger("wirePageAction")
        driver.qtbot.waitUntil(lambda: page.exchange is not None, timeout=20_000)
        walk.look_at(f"wire {event.reason}")


def test_so_is_what_an_act_hit_and_spared(walk):
    driver, window = walk.driver, walk.driver.window
    view = driver.window.findChild(ActView)
    for event in filter(is_act, some_events(window)):
        window.workspace.ask_about(event.seq)
        driver.qtbot.waitUntil(lambda: view.act is not None, timeout=20_000)
        walk.look_at(f"act {Kind(event.kind).name}")


def test_so_is_what_is_said_of_a_policy_and_of_a_file_of_settings(walk):
    driver = walk.driver
    driver.trigger("policyPageAction")
    page = driver.find("policyEditor")
    for field, value in (("cookie.secure", "never"), ("transport.https", "none"), ("time.idle", "12h")):
        page.draft.set(field, value)
        walk.look_at(f"policy with {field}")
        page.draft.undo()
    for place in range(4):
        driver.find("policyTabs").button(place).click()
        walk.look_at(f"tab {place} of the policy")
    brought, table = page.findChild(ImportView), driver.find("importTable", QTableView)
    driver.find("policyTabs").button(2).click()
    for path in sorted(FILES.glob("*/*")):
        brought.take_file(str(path))
        walk.look_at(f"settings of {path.parent.name}", brought)
        rows = map(table.model().row_at, range(table.model().rowCount()))
        assert [row for row in rows if row.known in ("risk", "not said", "misread") and "~" not in row.says] == []


def test_so_is_what_came_of_an_attack(walk):
    driver = walk.driver
    driver.window.pages.show_page("attacks")
    lab, table = driver.find("attacksPage"), driver.find("attackTable", QTableView)
    for row in range(0, table.model().rowCount(), 6):
        table.selectRow(row)
        driver.click("runAttackButton")
        driver.qtbot.waitUntil(lambda: not lab.busy, timeout=30_000)
        walk.look_at(f"attack {row}")
