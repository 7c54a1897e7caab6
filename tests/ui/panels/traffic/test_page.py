"""A log and two policies: what differs is listed, and each difference leads to its moment."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QTableView

from tests.ui.panels.conftest import PageDriver
from ui.panels.traffic import TrafficPage
from ui.player import work
from ui.widgets.figures import FigureTile
from ui.widgets.frames import EmptyState

LINE_OF = '192.0.2.{host} - {user} [17/May/2015:{time} +0000] "{method} {path} HTTP/1.1" 200 1 "-" "{agent}"'
REQUESTS = (
    ("10:00:00", 1, "ann", "GET", "/a", "A"),
    ("10:00:30", 2, "bob", "GET", "/a", "A"),
    ("10:20:00", 1, "ann", "POST", "/form", "A"),
    ("11:00:00", 2, "bob", "GET", "/b", "A"),
    ("11:30:00", 2, "bob", "GET", "/c", "A"),
    ("12:00:00", 3, "-", "GET", "/feed", "Some bot"),
    ("13:00:00", 3, "-", "GET", "/feed", "Some bot"),
)


@pytest.fixture
def log(tmp_path) -> Path:
    path = tmp_path / "access.log"
    fields = ("time", "host", "user", "method", "path", "agent")
    lines = [LINE_OF.format(**dict(zip(fields, request, strict=True))) for request in REQUESTS]
    path.write_text("\n".join([*lines, "cut short"]))
    return path


class Driver(PageDriver):
    def __init__(self, stage, qtbot):
        self.stage = stage
        super().__init__(TrafficPage(stage.workspace, stage.controller), qtbot)

    def drop(self, path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self.page.dropEvent(QDropEvent(QPointF(9, 9), action, data, left, Qt.KeyboardModifier.NoModifier))

    def rows(self):
        return self.cells("differenceTable")

    def number(self, name):
        return self.find(name, FigureTile).number

    def select(self, table, row, column=0):
        view = self.find(table, QTableView)
        at = view.visualRect(view.model().index(row, column)).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return view, at


@pytest.fixture
def driver(stage, qtbot):
    return Driver(stage, qtbot)


@pytest.fixture
def compared(driver, log):
    driver.choose("trafficFirstBox", "django")
    driver.drop(log)
    return driver


def test_without_traffic_the_page_says_what_to_do(driver):
    empty = driver.page.findChild(EmptyState, "trafficEmpty")
    assert empty.isVisible()
    assert driver.find("trafficEmptyOpenButton").isVisible()
    assert not driver.find("trafficPlayingButton").isVisible()
    assert not driver.find("differenceTable").isVisible()


def test_a_log_that_is_dropped_is_compared_under_both_policies(compared):
    assert compared.find("trafficName", QLabel).text() == "access.log"
    assert "unreadable: line 8" in compared.find("trafficFacts", QLabel).text()
    numbers = ["thrownOutFigure", "forcedFigure", "refusedFigure", "lostFormsFigure"]
    assert [compared.number(name) for name in numbers] == ["0 → 3", "0 → 4", "0 → 4", "0 → 1"]
    assert [row[2] for row in compared.rows()] == ["ann", "bob", "bob", "192.0.2.3"]
    assert compared.find("differenceCount", QLabel).text() == "4"


def test_bots_are_left_out_with_a_click(compared):
    compared.click("trafficPeopleBox")
    assert compared.find("trafficPeopleBox", QCheckBox).isChecked()
    assert [row[2] for row in compared.rows()] == ["ann", "bob", "bob"]


def test_another_policy_is_another_answer(compared):
    compared.choose("trafficSecondBox", "django")
    assert compared.rows() == []
    compared.choose("trafficSecondBox", "wide-open")
    assert compared.rows() == []


def test_a_person_narrows_what_is_listed_and_everybody_comes_back(compared):
    compared.select("tollTable", 0)
    assert {row[2] for row in compared.rows()} == {"bob"}
    assert compared.find("differenceCount", QLabel).text() == "2 of 4"
    compared.click("everybodyButton")
    assert len(compared.rows()) == 4
    assert not compared.find("everybodyButton").isVisible()


def test_a_difference_leads_to_its_moment_under_either_policy(compared, qtbot):
    stage, shown = compared.stage, []
    stage.controller.monitor_wanted.connect(lambda: shown.append(True))
    for name, policy, live in (("showSecondButton", "pci", False), ("showFirstButton", "django", True)):
        compared.select("differenceTable", 2)
        compared.click(name)
        qtbot.waitUntil(lambda: not stage.workspace.pace.seeking)
        assert stage.workspace.now_ms == (11 * 60 + 30) * 60_000
        assert (stage.snapshot.policy.name, stage.workspace.run.scenario) == (policy, "access.log")
        session = stage.snapshot.sessions[stage.workspace.selected]
        assert stage.snapshot.users[session.user].name == "bob"
        assert session.live is live
    assert shown == [True, True]


def test_a_double_click_on_an_answer_shows_the_run_that_gave_it(compared, qtbot):
    for column, policy in ((4, "django"), (5, "pci"), (0, "pci")):
        view, at = compared.select("differenceTable", 0, column)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert compared.stage.snapshot.policy.name == policy


def test_an_hour_leads_to_its_first_forced_log_in(compared, qtbot):
    bars = compared.find("forcedHours")
    bars.chosen.emit(1)
    qtbot.waitUntil(lambda: not compared.stage.workspace.pace.seeking)
    assert compared.stage.workspace.now_ms == 11 * 3_600_000


def test_a_policy_file_is_compared_too(compared, tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('name = "ours"\n[time]\nidle = "25m"\n')
    compared.drop(path)
    assert compared.find("trafficSecondBox", QComboBox).currentText() == "ours"
    assert [row[2] for row in compared.rows()] == ["bob", "bob", "192.0.2.3"]
    path.write_text("[time]\nidle = 5\n")
    compared.drop(path)
    assert "idle" in compared.page.findChild(EmptyState, "trafficEmpty").accessibleName()


def test_what_is_no_traffic_is_said_in_one_line(driver, tmp_path):
    path = tmp_path / "notes.log"
    path.write_text("nothing of the kind\n")
    driver.drop(path)
    empty = driver.page.findChild(EmptyState, "trafficEmpty")
    assert "Log Format" in empty.accessibleName()
    assert str(path) in empty.accessibleDescription()


def test_the_traffic_that_is_playing_can_be_asked(qtbot, stage, log):
    stage.controller.open_source(log)
    driver = Driver(stage, qtbot)
    driver.click("trafficPlayingButton")
    assert driver.find("trafficName", QLabel).text() == "access.log"
    assert driver.number("forcedFigure") == "4 → 4"


def test_a_long_replay_shows_how_far_it_is_and_can_be_given_up(compared, monkeypatch, qtbot):
    before = compared.rows()
    monkeypatch.setattr(work, "FIRST_SLICE_S", 0.0)
    monkeypatch.setattr(work, "SLICE_S", 0.0)
    compared.choose("trafficSecondBox", "owasp")
    assert compared.find("trafficProgress").isVisible()
    compared.click("trafficCancelButton")
    assert not compared.find("trafficProgress").isVisible()
    assert compared.rows() == before


def test_the_buttons_ask_for_files(driver, qtbot):
    for button, dialog in (
        ("trafficEmptyOpenButton", "trafficFileDialog"),
        ("trafficOpenButton", "trafficFileDialog"),
        ("trafficPolicyFileButton", "trafficPolicyDialog"),
    ):
        driver.click(button)
        driver.find(dialog, QFileDialog).reject()


def test_nothing_is_shown_while_nothing_is_selected(compared):
    assert not compared.find("showFirstButton", QPushButton).isEnabled()
    compared.select("differenceTable", 0)
    assert compared.find("showFirstButton", QPushButton).isEnabled()
