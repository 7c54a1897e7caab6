"""A whole window on a small office, found and driven by the names of its parts alone."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QTableView, QWidget

import resources
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from tests.journeys.walking import Walk
from ui.application import build_window
from ui.words import PseudoTranslator, turn_off, turn_on

CATALOGUE = Path(resources.__file__).parent / "translations" / "coatcheck.ts"


class Driver:
    """What a person, or a UI test, does to the window."""

    def __init__(self, window, qtbot):
        self.window = window
        self.qtbot = qtbot

    def find(self, name: str, kind: type = QWidget) -> QObject:
        found = self.window.findChild(kind, name)
        assert found is not None, f"nothing in the window is called {name}"
        return found

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def trigger(self, name: str) -> None:
        self.find(name, QAction).trigger()

    def column(self, table: str, header: str) -> list[str]:
        model = self.find(table, QTableView).model()
        section = self._section(model, header)
        return [model.index(row, section).data() for row in range(model.rowCount())]

    def row(self, table: str, row: int) -> dict[str, str]:
        model = self.find(table, QTableView).model()
        row = row % model.rowCount()
        return {
            model.headerData(section, Qt.Orientation.Horizontal): model.index(row, section).data()
            for section in range(model.columnCount())
        }

    def select_row(self, table: str, row: int) -> dict[str, str]:
        view = self.find(table, QTableView)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        return self.row(table, row)

    def confirm(self, why: str = "") -> str:
        """Gives the reason, confirms the open dialog, and returns what it said would happen."""
        dialog = self.find("confirmDialog", QDialog)
        told = dialog.findChild(QWidget, "impactView").accessibleDescription()
        if why:
            self.qtbot.keyClicks(dialog.findChild(QWidget, "confirmReasonField"), why)
        self.qtbot.mouseClick(dialog.findChild(QWidget, "confirmButton"), Qt.MouseButton.LeftButton)
        return told

    def _section(self, model, header: str) -> int:
        headers = [model.headerData(s, Qt.Orientation.Horizontal) for s in range(model.columnCount())]
        return headers.index(header)


@pytest.fixture(scope="session")
def office() -> RunSpec:
    return RunSpec(scenario=load_scenario("office-day").with_users(45), policy=load_policy("owasp"))


@pytest.fixture
def open_window(qtbot, office) -> Callable[[], Driver]:
    """Opens a window on the office; for those who have to turn something on before."""

    def opened() -> Driver:
        window = build_window(office)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        return Driver(window, qtbot)

    return opened


@pytest.fixture
def drive(open_window):
    driver = open_window()
    driver.window.go_to("09:45")
    return driver


@pytest.fixture
def foreign(qapp, open_window):
    """A window in a language two fifths longer than ours."""
    translator = PseudoTranslator([str(text.text) for text in ET.parse(CATALOGUE).iter("source")])
    turn_on(qapp, translator)
    yield open_window()
    turn_off(qapp, translator)


@pytest.fixture
def walk(foreign, tmp_path):
    """A walk through such a window in the afternoon; in the end there must be no fault."""
    foreign.window.go_to("16:45")
    foreign.window.select_first()
    made = Walk(foreign, tmp_path)
    yield made
    assert "\n".join(made.faults) == ""
