"""A walk through the window in a longer language: all that it says is looked up there, and nothing of it is clipped."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from simulator.events import Event
from simulator.interop import EXPORTED, IMPORTED, framework_named
from simulator.lint import find_standard, standard_names
from simulator.policy import policy_fields
from tests.journeys.in_sight import clipped, covered, said_in, settle
from ui.main_window import MainWindow
from ui.models.policy_words import CHOICES, sections

FILES = Path(__file__).parents[1] / "simulator" / "interop" / "files"
"""Files of settings to bring along."""
SIZES_PX = ((1280, 800), (1440, 900))

_PLAIN = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*[a-z]{2}\b")
_CODE = re.compile(
    r"`[^`]*`|https?://\S+|(?<![\w>])/[\w/-]+|\S+#\d+|SameSite=\w+|\b[\w/]+\.(?:py|js|php)\b|\b[A-Z]{2,}[\w.]*-[\w.-]+"
)
"""What is code wherever it stands: in Markdown, addresses, handles of sessions, attributes, files, and ids of clauses."""
CODE = {
    "policySource": "a file of settings",
    "importTable": "settings and their values; what is remarked of them is looked at by itself",
    "exportText": "a file of settings",
    "wireView": "lines of HTTP",
    "exportFileBox": "names of files",
    "policy.csrf.trusted_origins": "addresses",
    "actingPageBox": "names of pages",
    "filterField": "terms of the filter",
    "loginAsAccountField": "an account's name",
}
"""Who shows what has one language alone, and what that is."""
VALUES = ("password", "true", "false", "Secure", "HttpOnly", "SameSite=Lax", "True", "False")
"""Values of settings."""

_KEYS = re.compile(r"\(?\b(Ctrl|Alt|Shift|Space|Delete|Enter|Esc|Home|End|PgUp|PgDown)\b[^\s)]*\)?")


def known_data(window: MainWindow) -> list[str]:
    """What has one language: names of people, clients, scenarios, policies, frameworks and settings, and values."""
    snapshot = window.workspace.snapshot
    fields = [name for name, _ in policy_fields()]
    settings = [*(section.name for section in sections()), *fields, *(name.rpartition(".")[2] for name in fields)]
    people = [text for user in snapshot.users.values() for text in (user.display, user.name)]
    clients = [text for browser in snapshot.browsers.values() for text in (browser.client, browser.name)]
    frameworks = [part for name in (*IMPORTED, *EXPORTED) for part in framework_named(name).title.split()]
    scenarios = list(window.controller.scenario_titles)
    values = [*(value for choices in CHOICES.values() for value in choices), *VALUES]
    clauses = [rule.clause for name in standard_names() for rule in find_standard(name).rules]
    files = [path.name for path in FILES.glob("*/*")]
    policies = list(window.controller.policy_descriptions)
    known = {*scenarios, *frameworks, *settings, *people, *clients, *clauses, *files, *policies, *values}
    return sorted(known - {""}, key=len, reverse=True)


def untranslated(said: Iterator[tuple[str, str]], data: list[str]) -> set[tuple[str, str]]:
    """Texts with a word in them that has no accents, and is nobody's name and no other data."""
    return {(who, text) for who, text in said if who not in CODE and _PLAIN.search(_without(text, data))}


def _without(text: str, data: list[str]) -> str:
    text = _KEYS.sub("", _CODE.sub("", text))
    for known in data:
        text = text.replace(known, "")
    return text


class Walk:
    """Looks at one thing after another, at each size of the window, and keeps what is wrong with it."""

    def __init__(self, driver, folder: Path) -> None:
        self.driver, self.folder = driver, folder
        self.faults: list[str] = []
        self.data = known_data(driver.window)
        self.sizes_px = SIZES_PX
        self._met: set[tuple[str, str]] = set()

    def look_at(self, name: str, root: QWidget | None = None) -> None:
        """Looks at the window, or at a part of it."""
        window = self.driver.window
        seen = window if root is None else root
        settle()
        self.read(name, said_in(seen))
        for width_px, height_px in self.sizes_px:
            window.resize(width_px, height_px)
            self.faults += [f"{name}: {who} cuts {text!r} at {width_px} px" for who, text in clipped(seen)]
            self.faults += [f"{name}: {who} has {text!r} out of sight at {width_px} px" for who, text in covered(seen)]

    def read(self, name: str, said: Iterator[tuple[str, str]]) -> None:
        """Looks at words alone; what was read before is not read again."""
        new = set(said) - self._met
        self._met |= new
        plain = sorted(untranslated(iter(new), self.data))
        self.faults += [f"{name}: {who} says {text!r}" for who, text in plain]


def some_events(window: MainWindow) -> list[Event]:
    """An event of each kind, reason and flags."""
    events = window.workspace.events(1, window.workspace.snapshot.seq)
    return list({(event.kind, event.reason, event.flags): event for event in events}.values())
