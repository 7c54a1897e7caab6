"""The attack lab: an attack is run in the day that is shown, and again with a defence turned, side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QWidget

from simulator.commands import Do
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import build_window
from ui.panels.attacks import AttackLab
from ui.player import work
from ui.widgets.toggle import Toggle

AT = "10:30"


class Driver:
    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot
        window.pages.show_page("attacks")
        self.lab = self.find("attacksPage", AttackLab)

    def find(self, name, kind=QWidget):
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def wait(self):
        self.qtbot.waitUntil(lambda: not self.lab.busy)

    def text(self, name):
        return self.find(name, QLabel).text()

    def outcomes(self):
        return [self.text(f"attack{which}Outcome") for which in ("Before", "After")]

    def choose(self, title):
        view = self.find("attackTable", QTableView)
        model = view.model()
        row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == title)
        view.selectRow(row)

    def victimise(self, account):
        box = self.find("victimBox", QComboBox)
        box.setCurrentIndex(box.findData(account))

    def run(self, title, victim="grace.lin"):
        self.choose(title)
        self.victimise(victim)
        self.click("runAttackButton")
        self.wait()

    def turn(self, setting):
        self.find(f"defence.{setting}", Toggle).click()

    @property
    def attacks(self):
        return self.window.workspace.snapshot.attacks


@pytest.fixture(scope="module")
def day() -> RunSpec:
    return RunSpec(load_scenario("office-day").with_users(26), load_policy("owasp"))


@pytest.fixture
def driver(qtbot, day):
    window = build_window(day)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.go_to(AT)
    return Driver(window, qtbot)


def test_an_attack_is_run_at_the_moment_shown_on_whom_one_chooses(driver):
    driver.run("Theft by script")
    assert driver.outcomes()[0] == "Blocked"
    (command,) = driver.window.controller.commands
    assert (command.do, command.attack, command.user, command.at_ms) == (
        Do.ATTACK,
        "theft_by_script",
        "grace.lin",
        driver.window.workspace.now_ms,
    )
    assert "cookie.http_only = true (ASVS" in driver.text("attackBeforeWhy")
    assert "GET / at 10:32:00" in driver.text("attackBeforeWhy")


def test_what_was_foretold_is_what_the_run_shows(driver):
    driver.run("Replay after log-out")
    why = driver.text("attackBeforeWhy")
    driver.window.go_to("11:00")
    (attack,) = driver.attacks
    assert attack.outcome == "blocked"
    assert ", ".join(attack.stopped_by) in why


def test_with_a_defence_turned_the_same_moment_comes_to_another_end(driver):
    driver.run("Theft by script")
    driver.turn("cookie.http_only")
    driver.click("runAgainButton")
    driver.wait()
    assert driver.outcomes() == ["Blocked", "Detected"]
    assert driver.text("attackAfterPolicy") == "cookie.http_only: true → false"
    assert len(driver.window.controller.commands) == 1, "the run itself goes on as before"


def test_it_cannot_be_run_again_before_a_defence_is_turned(driver):
    driver.run("Theft by script")
    again = driver.find("runAgainButton", QPushButton)
    assert not again.isEnabled()
    driver.turn("cookie.http_only")
    assert again.isEnabled()
    driver.turn("cookie.http_only")
    assert not again.isEnabled()


def test_an_attack_can_be_seen_on_the_monitor(driver):
    driver.run("Theft by script")
    driver.turn("cookie.http_only")
    driver.click("runAgainButton")
    driver.wait()
    driver.click("attackAfterPlayButton")
    driver.qtbot.waitUntil(lambda: not driver.window.workspace.pace.seeking)
    assert driver.window.pages.shown == "monitor"
    (attack,) = driver.attacks
    assert attack.outcome == "detected"
    assert driver.window.workspace.selected == attack.session
    lanes = driver.find("timeline")
    assert [happening.word for happening in lanes.marks.happenings] == ["Theft by script: detected"]
    assert [ribbon.bar for ribbon in lanes.marks.ribbons] == [attack.session]
    assert {spot.shape for spot in lanes.marks.spots} == {"diamond", "disc", "triangle"}


def test_the_request_that_it_was_stopped_on_is_a_click_away(driver):
    driver.run("Theft by script")
    driver.click("attackBeforeRequestButton")
    events = driver.find("eventTable", QTableView)
    driver.qtbot.waitUntil(lambda: bool(events.selectionModel().selectedRows()))
    driver.window.go_to("10:40")
    assert driver.attacks[0].on_request
    assert driver.window.pages.shown == "monitor"


def test_what_takes_its_time_can_be_given_up(driver, monkeypatch):
    monkeypatch.setattr(work, "FIRST_SLICE_S", 0.0)
    monkeypatch.setattr(work, "SLICE_S", 0.0)
    driver.choose("The thief who keeps a session alive")
    driver.click("runAttackButton")
    assert driver.lab.busy
    assert not driver.find("runAttackButton", QPushButton).isEnabled()
    driver.click("attackCancelButton")
    assert not driver.lab.busy
    assert driver.find("runAttackButton", QPushButton).isEnabled()


def test_at_an_earlier_moment_the_run_is_left_alone(driver):
    driver.window.go_to("09:30")
    driver.run("Theft by script")
    assert driver.outcomes()[0] == "Blocked"
    assert driver.window.controller.commands == ()


def test_an_attack_that_the_scenario_has_is_shown(qtbot):
    window = build_window(RunSpec(load_scenario("attacks/leaver"), load_policy("owasp")))
    qtbot.addWidget(window)
    window.show()
    window.go_to("12:00")
    driver = Driver(window, qtbot)
    assert driver.text("attackTitle") == "The leaver"
    assert driver.outcomes()[0] == "Blocked"
    assert "auth.deactivation.effect" in driver.text("attackBeforeWhy")


def test_from_the_matrix_both_outcomes_are_computed_and_the_run_is_left_alone(driver):
    driver.window.controller.try_attack("stolen_password", "auth.password_change.others")
    driver.wait()
    assert driver.window.pages.shown == "attacks"
    assert driver.text("attackTitle") == "The stolen password"
    assert driver.outcomes()[0] == "Blocked"
    assert driver.outcomes()[1] != "Blocked"
    assert driver.window.controller.commands == ()


def test_recorded_traffic_has_nobody_to_attack(qtbot, tmp_path):
    trace = tmp_path / "two.jsonl"
    trace.write_text(
        '{"at": 0, "browser": "b", "do": "login", "user": "u"}\n{"at": 60, "browser": "b", "do": "visit"}\n'
    )
    window = build_window(trace)
    qtbot.addWidget(window)
    window.show()
    driver = Driver(window, qtbot)
    assert not driver.find("runAttackButton", QPushButton).isEnabled()
    assert driver.find("attackBefore").accessibleName() == "As the policy is: Nobody to attack"


def test_at_an_earlier_moment_what_was_tried_is_played_as_a_run_of_its_own(driver):
    driver.window.go_to("09:30")
    driver.run("Theft by script")
    driver.click("attackBeforePlayButton")
    driver.qtbot.waitUntil(lambda: not driver.window.workspace.pace.seeking)
    (attack,) = driver.attacks
    assert (attack.began_at_ms, attack.outcome) == (9 * 3_600_000 + 30 * 60_000, "blocked")


def test_a_defence_that_cannot_be_turned_alone_has_no_switch(driver):
    driver.window.controller.change_policy({"cookie.name": "session"})
    driver.choose("The thief who keeps a session alive")
    driver.choose("The rotation race")
    assert driver.find("defence.id.rotation_grace", Toggle).isHidden()
    assert not driver.find("defence.id.old_after_rotate", Toggle).isHidden()


def test_tab_walks_through_the_lab_as_it_is_read(driver):
    driver.choose("The unattended kiosk")
    wanted = [
        "attackTable",
        "victimBox",
        "runAgainButton",
        "runAttackButton",
        "defence.time.idle",
        "attackBeforePlayButton",
    ]
    widget, met = driver.find("attackTable"), []
    for _ in range(2000):
        if widget.objectName() in wanted:
            met.append(widget.objectName())
        widget = widget.nextInFocusChain()
        if widget is driver.find("attackTable"):
            break
    assert met == wanted


def test_every_control_of_the_lab_has_a_name_for_screen_readers(driver):
    buttons = driver.lab.findChildren(QPushButton) + driver.lab.findChildren(Toggle)
    assert [button.objectName() for button in buttons if not button.accessibleName()] == []
