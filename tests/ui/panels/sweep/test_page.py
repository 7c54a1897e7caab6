"""A sweep in the window: planned, played, looked at in three ways, and each policy leads to its run."""

from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView

from simulator.experiments.results import ResultFile
from simulator.presets import preset_names
from tests.ui.panels.conftest import PageDriver
from ui.panels.sweep import SweepPage
from ui.widgets.number_edit import NumberEdit

LOG_LINE = '192.0.2.{host} - u{host} [17/May/2015:{hour}:{minute:02}:00 +0000] "{method} /p HTTP/1.1" 200 1 "-" "A"'


class AtOnce(Executor):
    """Does each task when it is handed in, but holds back those after the first few."""

    def __init__(self, first=10_000):
        self.played, self.first = 0, first

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_running_or_notify_cancel()
        if self.played < self.first:
            self.played += 1
            future.set_result(fn(*args))
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "access.log"
    asked = [(10, 0, "GET"), (10, 10, "POST"), (10, 40, "POST"), (11, 0, "GET")]
    lines = [
        LOG_LINE.format(host=host, hour=hour, minute=minute + host, method=method)
        for hour, minute, method in asked
        for host in (1, 2, 3)
    ]
    path.write_text("\n".join(lines))
    return path


class Driver(PageDriver):
    def __init__(self, stage, qtbot, folder, executor):
        self.stage, self.executor = stage, executor
        page = SweepPage(stage.workspace, stage.controller, None, ResultFile(folder), lambda workers: executor)
        super().__init__(page, qtbot)

    def text(self, name):
        return self.find(name, QLabel).text()

    def type(self, name, text):
        edit = self.find(name, QLineEdit)
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def plan(self, log):
        self.find("sweepPresetsBox").click()
        self.page._form.take_file(str(log))
        self.type("sweepValues1", "5m, 15m, 45m")
        self.type("sweepValues2", "30m, 8h")

    def sweep(self, done="6 runs done."):
        self.click("sweepStartButton")
        self.qtbot.waitUntil(lambda: self.text("sweepCount") == done)

    def rows(self):
        return self.cells("sweepTable")


@pytest.fixture
def driver(stage, qtbot, tmp_path):
    return Driver(stage, qtbot, tmp_path / "results", AtOnce())


@pytest.fixture
def swept(driver, log):
    driver.plan(log)
    driver.sweep()
    return driver


def test_the_size_of_the_sweep_is_told_before_it_begins(driver):
    presets = len(preset_names())
    assert driver.text("sweepCount") == f"16 policies and {presets} presets × 3 seeds: {3 * (16 + presets)} runs"
    driver.find("sweepPresetsBox").click()
    driver.find("sweepSeedsField", NumberEdit).set_value(8)
    driver.type("sweepValues1", "5m, 15m")
    assert driver.text("sweepCount") == "8 policies × 8 seeds: 64 runs"


def test_traffic_has_no_seeds(driver, log):
    driver.plan(log)
    assert not driver.find("sweepSeedsField").isEnabled()
    assert driver.text("sweepCount") == "6 policies × 1 seed: 6 runs"


def test_a_value_that_is_none_is_told_where_it_is_typed(driver):
    driver.type("sweepValues1", "5m, soon")
    edit = driver.find("sweepValues1")
    assert edit.property("invalid")
    assert "soon" in edit.accessibleDescription() or "duration" in edit.accessibleDescription()
    assert not driver.find("sweepStartButton", QPushButton).isEnabled()
    driver.choose("sweepField2", "time.idle")
    driver.type("sweepValues1", "5m")
    assert "already" in driver.find("sweepValues2").accessibleDescription()


def test_fields_are_added_with_values_worth_trying_and_taken_away(driver):
    driver.click("sweepMoreButton")
    assert driver.find("sweepField3", QComboBox).currentText() == "time.renew"
    assert "on_access" in driver.find("sweepValues3", QLineEdit).text()
    driver.click("sweepRemove2")
    driver.click("sweepRemove1")
    assert not driver.find("sweepRemove3").isEnabled()
    driver.find("sweepPresetsBox").click()
    assert driver.text("sweepCount") == "4 policies × 3 seeds: 12 runs"


def test_what_was_swept_is_seen_as_points_cells_and_rows(swept):
    rows = swept.rows()
    assert [row[:2] for row in rows] == [[a, b] for a in ("5m", "15m", "45m") for b in ("30m", "8h")]
    assert rows[3][-1].startswith("current")
    assert any("best" in row[-1] for row in rows)
    assert len(swept.find("sweepScatter")._dots) == 6
    assert swept.find("sweepScatter").isVisible()
    swept.find("sweepViews").button(1).click()
    heat = swept.find("sweepHeatMap")
    assert heat.isVisible()
    assert heat.said_at(0, 1) == f"time.idle 5m, time.absolute 8h: {float(rows[1][2]):.2f}"


def test_a_third_field_is_held_at_the_value_of_the_policy_and_can_be_held_at_another(driver, log):
    driver.plan(log)
    driver.click("sweepMoreButton")
    driver.type("sweepValues3", "on_access, never")
    driver.sweep("12 runs done.")
    driver.find("sweepViews").button(1).click()
    heat = driver.find("sweepHeatMap")
    held = driver.page._results._heat._held["time.renew"]
    assert held.currentText() == "time.renew = on_access"
    before = [heat.said_at(column, 1) for column in range(3)]
    held.setCurrentIndex(1)
    held.activated.emit(1)
    assert [heat.said_at(column, 1) for column in range(3)] != before
    driver.choose("heatAcrossBox", "time.renew")
    assert heat.said_at(0, 0).startswith("time.renew on_access, time.absolute 30m: ")
    driver.choose("heatMeasureBox", "Hours of stolen access")
    assert heat.said_at(0, 0).endswith(" h")


def test_people_may_be_troubled_in_several_ways(swept):
    forced = [dot.y for dot in swept.find("sweepScatter")._dots]
    swept.choose("sweepMeasureBox", "Both")
    both = [dot.y for dot in swept.find("sweepScatter")._dots]
    swept.choose("sweepMeasureBox", "Lost forms")
    lost = [dot.y for dot in swept.find("sweepScatter")._dots]
    assert both == pytest.approx([f + one for f, one in zip(forced, lost, strict=True)], abs=0.002)
    assert sum(lost) > 0


def test_a_point_says_what_it_is_and_opens_its_run(swept, qtbot):
    scatter, stage, shown = swept.find("sweepScatter"), swept.stage, []
    stage.controller.monitor_wanted.connect(lambda: shown.append(True))
    at = scatter.place_of(0).toPoint()
    qtbot.mouseMove(scatter.viewport, at)
    assert swept.text("sweepTold").startswith("time.idle = 5m, time.absolute = 30m: ")
    qtbot.mouseClick(scatter.viewport, Qt.MouseButton.LeftButton, pos=at)
    assert shown == [True]
    assert stage.workspace.run.scenario == "access.log"
    assert (stage.snapshot.policy.time.idle, stage.snapshot.policy.time.absolute) == (300_000, 1_800_000)


def test_a_cell_and_a_row_open_their_runs_too(swept, qtbot):
    swept.find("sweepViews").button(1).click()
    swept.find("sweepHeatMap").chosen.emit(2, 1)
    assert swept.stage.snapshot.policy.time.idle == 45 * 60_000
    swept.find("sweepViews").button(2).click()
    table = swept.find("sweepTable", QTableView)
    table.setCurrentIndex(table.model().index(0, 0))
    table.activated.emit(table.currentIndex())
    assert swept.stage.snapshot.policy.time.idle == 300_000


def test_presets_are_played_beside_them_and_marked(driver, log, monkeypatch):
    for module in ("page", "form"):
        monkeypatch.setattr(f"ui.panels.sweep.{module}.preset_names", lambda: ["django", "pci"])
    driver.plan(log)
    driver.find("sweepPresetsBox").click()
    assert driver.text("sweepCount") == "6 policies and 2 presets × 1 seed: 8 runs"
    driver.sweep("8 runs done.")
    assert [row[0] for row in driver.rows()[6:]] == ["django", "pci"]
    assert [dot.label for dot in driver.find("sweepScatter")._dots if dot.kind == "preset"] == ["django", "pci"]


def test_a_cancelled_sweep_keeps_what_is_done_and_goes_on_from_there(stage, qtbot, tmp_path, log):
    driver = Driver(stage, qtbot, tmp_path / "results", AtOnce(first=2))
    driver.plan(log)
    driver.click("sweepStartButton")
    qtbot.waitUntil(lambda: driver.text("sweepCount").startswith("2 of 6"))
    assert driver.find("sweepProgress").isVisible()
    driver.click("sweepStartButton")
    driver.page._sweeping._work._under_way.clear()
    qtbot.waitUntil(lambda: driver.text("sweepCount") == "Stopped: 2 of 6 runs are kept.")
    assert len(driver.rows()) == 2
    again = Driver(stage, qtbot, tmp_path / "results", AtOnce())
    again.plan(log)
    again.sweep()
    assert again.executor.played == 4


def test_a_file_that_is_no_traffic_is_said_in_one_line(driver, tmp_path):
    path = tmp_path / "notes.log"
    path.write_text("nothing of the kind\n")
    driver.page._form.take_file(str(path))
    driver.click("sweepStartButton")
    assert "Log Format" in driver.text("sweepCount")


def test_the_button_asks_for_a_file(driver):
    driver.click("sweepFileButton")
    driver.find("sweepFileDialog", QFileDialog).reject()
