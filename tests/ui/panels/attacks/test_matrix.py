"""The matrix comes row by row, can be given up and gone on with, and each of its cells can be played."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import build_window
from ui.models.attack_matrix import FIRST, OUTCOME, Part
from ui.panels.attacks import matrix as page
from ui.player import work


class Driver:
    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot
        window.pages.show_page("matrix")
        self.page = window.findChild(page.MatrixPage, "matrixPage")
        self.model, self.view = self.page.model, self.page.view

    def wait(self):
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=60_000)

    def cell(self, name, setting):
        row = [self.model.name_at(row) for row in range(self.model.rowCount())].index(name)
        return self.model.index(row, self.model.settings.index(setting) + FIRST)

    def text(self, name):
        return self.window.findChild(QLabel, name).text()

    @property
    def button(self):
        return self.page.findChild(QPushButton, "matrixComputeButton")


@pytest.fixture
def few(monkeypatch):
    """A matrix of a few attacks, so that a test does not wait for all."""
    from ui.models import attack_matrix

    monkeypatch.setattr(attack_matrix, "attack_names", lambda: ("kiosk", "stolen_password", "theft_by_script"))


@pytest.fixture
def window(qtbot, few):
    window = build_window(RunSpec(load_scenario("office-day").with_users(26), load_policy("owasp")))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.go_to("10:30")
    return window


@pytest.fixture
def driver(window, qtbot):
    return Driver(window, qtbot)


def test_it_says_of_the_policy_in_force_what_holds_it_up(driver):
    driver.wait()
    assert driver.model.part_at(*_place(driver.cell("theft_by_script", "cookie.http_only"))) is Part.LOAD_BEARING
    assert driver.text("matrixScore") == "100"
    assert driver.text("blockedPill") == "3 blocked"
    assert driver.button.isHidden()


def test_it_can_be_given_up_and_gone_on_with(qtbot, window, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(work, "FIRST_SLICE_S", 0.0)
        driver = Driver(window, qtbot)
    assert driver.button.text() == "Cancel"
    qtbot.mouseClick(driver.button, Qt.MouseButton.LeftButton)
    assert not driver.page.busy
    assert driver.button.text() == "Go on"
    assert driver.text("matrixScore") == "–"
    qtbot.mouseClick(driver.button, Qt.MouseButton.LeftButton)
    driver.wait()
    assert not driver.model.missing


def test_a_click_on_a_cell_plays_the_attack_with_that_defence_turned(driver):
    driver.wait()
    index = driver.cell("theft_by_script", "cookie.http_only")
    driver.view.scrollTo(index)
    at = driver.view.visualRect(index).center()
    driver.qtbot.mouseClick(driver.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert driver.window.pages.shown == "attacks"
    lab = driver.window.pages.currentWidget()
    driver.qtbot.waitUntil(lambda: not lab.busy)
    assert [driver.text(f"attack{which}Outcome") for which in ("Before", "After")] == ["Blocked", "Detected"]


def test_cells_are_walked_and_played_by_keyboard(driver):
    driver.wait()
    driver.page.take_keyboard()
    driver.view.setCurrentIndex(driver.cell("kiosk", "time.idle"))
    assert driver.text("matrixTold").startswith("time.idle = 15m against The unattended kiosk: load-bearing.")
    driver.qtbot.keyClick(driver.view, Qt.Key.Key_Return)
    assert driver.window.pages.shown == "attacks"
    assert driver.text("attackTitle") == "The unattended kiosk"


def test_a_cell_without_a_defence_plays_nothing(driver):
    driver.wait()
    with driver.qtbot.assertNotEmitted(driver.view.chosen):
        driver.view.clicked.emit(driver.cell("kiosk", "cookie.http_only"))


def test_an_outcome_plays_the_attack_as_the_policy_is(driver):
    driver.wait()
    index = driver.cell("kiosk", "time.idle").siblingAtColumn(OUTCOME)
    with driver.qtbot.waitSignal(driver.window.controller.attack_wanted) as wanted:
        driver.view.clicked.emit(index)
    assert wanted.args == ["kiosk", ""]


def test_when_the_policy_changes_it_is_computed_anew(driver):
    driver.wait()
    driver.window.controller.change_policy({"cookie.http_only": False})
    driver.wait()
    assert driver.model.policy.cookie.http_only is False
    assert driver.model.part_at(*_place(driver.cell("theft_by_script", "cookie.http_only"))) is Part.WEAKEST
    assert driver.text("matrixScore") != "100"


def _place(index):
    return index.row(), index.column()
