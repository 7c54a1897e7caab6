"""One day under two policies, side by side: where they part, what differs, and one clock for both."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from simulator.cli.app import DONE, FAILED, build_app, execute
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from tests.journeys.conftest import Driver
from ui.application import build_window
from ui.widgets.lanes.scene import GUTTER_PX


@pytest.fixture
def twin(qtbot):
    """The page after an office day until ten under owasp and django."""
    spec = RunSpec(load_scenario("office-day").with_users(45), load_policy("owasp"), until_ms=10 * 3_600_000)
    window = build_window(spec)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    drive = Driver(window, qtbot)
    drive.trigger("twinPageAction")
    drive.click("twinStartButton")
    qtbot.waitUntil(lambda: drive.find("twinTable").model().rowCount() > 0, timeout=30_000)
    return drive


def shown_ms(twin) -> int:
    """The moment that both sides show; there is only one."""
    page = twin.find("twinPage")
    (moment,) = {view.lanes.now_ms for view in page.views} | {view.workspace.now_ms for view in page.views}
    return moment


def test_both_timelines_show_one_moment_where_the_runs_part(twin):
    first, second = twin.find("twinPage").views
    model = twin.find("twinTable").model()
    assert shown_ms(twin) == model.difference_at(0).asked.at_ms
    assert "Grace Lin" in first.lanes.data.lane_names
    told = twin.find("twinDivergenceButton").toolTip()
    twin.click("twinDivergenceButton")
    assert f"They part at {twin.find('twinClockLabel', QLabel).text()}, event " in told
    assert 0 < shown_ms(twin) < model.difference_at(0).asked.at_ms
    assert first.workspace.snapshot.policy.name == "owasp"
    assert second.workspace.snapshot.policy.name == "django"


def test_one_clock_moves_both(twin, qtbot):
    page, half_past_nine = twin.find("twinPage"), 9 * 3_600_000 + 1_800_000
    twin.find("twinSlider").setValue(half_past_nine // 1000)
    qtbot.waitUntil(lambda: shown_ms(twin) == half_past_nine)
    for view in page.views:
        shown = view.lanes.data.bars
        assert sorted(shown.ids[shown.shown & ~shown.ended].tolist()) == sorted(view.workspace.snapshot.live)


@pytest.mark.parametrize("side", ["twinTimelineFirst", "twinTimelineSecond"])
def test_the_flag_of_now_is_dragged_on_either_timeline(twin, qtbot, side):
    lanes, before_ms = twin.find(side), shown_ms(twin)
    flag = QPoint(GUTTER_PX + round(lanes.time.x(before_ms)), 10)
    port = lanes.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=flag)
    for step in (20, 40, 60):
        qtbot.mouseMove(port, flag + QPoint(step, 3))
    wanted_ms = int(lanes.time.at_ms(flag.x() + 60 - GUTTER_PX))
    qtbot.waitUntil(lambda: shown_ms(twin) == wanted_ms)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=flag + QPoint(60, 3))
    assert shown_ms(twin) == wanted_ms > before_ms


def test_space_plays_both_and_the_run_that_is_open_stands_still(twin, qtbot):
    started_ms, open_ms = shown_ms(twin), twin.window.workspace.now_ms
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown_ms(twin) > started_ms)
    assert twin.find("twinPage").player.playing
    assert not twin.window.workspace.playing
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not twin.find("twinPage").player.playing
    assert shown_ms(twin) == twin.find("twinPage").player.now_ms > started_ms
    assert twin.window.workspace.now_ms == open_ms


def test_played_to_the_end_both_are_as_they_were_recorded(twin, qtbot):
    page = twin.find("twinPage")
    page.player.set_speed(0)
    twin.click("twinPlayButton")
    qtbot.waitUntil(lambda: page.player.finished and not page.player.playing, timeout=30_000)
    assert shown_ms(twin) == page.player.end_ms
    for view, side in zip(page.views, page._twin.sides, strict=True):
        snapshot = view.workspace.snapshot
        assert (snapshot.seq, snapshot.live.keys()) == (side.latest.seq, side.latest.live.keys())
    assert not twin.find("twinPlayButton").isEnabled()


def test_keys_lead_from_difference_to_difference(twin, qtbot):
    model = twin.find("twinTable").model()
    at_ms = sorted({model.difference_at(row).asked.at_ms for row in range(model.rowCount())})
    assert len(at_ms) > 2
    for wanted_ms in at_ms[1:3]:
        twin.trigger("nextMarkAction")
        assert shown_ms(twin) == wanted_ms
    twin.trigger("previousMarkAction")
    assert shown_ms(twin) == at_ms[1]
    assert twin.find("twinTable").currentIndex().row() >= 1
    assert twin.find("twinWhereLabel", QLabel).text().startswith("Difference ")


def test_speeds_are_chosen_by_keys_and_by_button(twin, qtbot):
    player = twin.find("twinPage").player
    twin.trigger("fasterAction")
    assert player.speed == 600
    assert twin.find("twinSpeedButtons").value == 600
    twin.trigger("slowerAction")
    twin.trigger("slowerAction")
    assert player.speed == 10
    assert twin.window.workspace.speed == 60, "that of the run which is open is its own"


def test_a_step_leads_to_the_next_instant_at_which_anything_happens_in_either(twin):
    page = twin.find("twinPage")
    before_ms = shown_ms(twin)
    twin.trigger("stepAction")
    later_ms = shown_ms(twin)
    nothing_between = [
        side.tape.events(1 + side.tape.seq_at(before_ms), side.tape.seq_at(later_ms - 1)) for side in page._twin.sides
    ]
    assert later_ms > before_ms
    assert nothing_between == [[], []]
    twin.trigger("stepBackAction")
    assert shown_ms(twin) == before_ms


def test_there_is_one_clock_on_screen_and_the_keys_are_its(twin, qtbot):
    assert not twin.find("playButton").isVisible()
    assert not twin.find("runPill").isVisible()
    twin.trigger("monitorPageAction")
    assert twin.find("playButton").isVisible()
    before = twin.window.workspace.snapshot.seq
    twin.trigger("stepAction")
    assert twin.window.workspace.snapshot.seq == before + 1
    twin.trigger("twinPageAction")
    assert not twin.find("playButton").isVisible()


def test_whoever_leaves_the_page_halts_both(twin):
    twin.click("twinPlayButton")
    assert twin.find("twinPage").player.playing
    twin.trigger("monitorPageAction")
    assert not twin.find("twinPage").player.playing


def test_its_clock_is_calm_where_minutes_are_wanted(twin):
    twin.trigger("calmTimeAction")
    try:
        twin.click("twinDivergenceButton")
        assert len(twin.find("twinClockLabel", QLabel).text()) == len("08:32")
    finally:
        twin.trigger("calmTimeAction")


def test_the_list_holds_only_what_differs_and_leads_there(twin):
    model = twin.find("twinTable").model()
    for row in range(model.rowCount()):
        assert model.index(row, 3).data() != model.index(row, 4).data()
    twin.find("twinTable").clicked.emit(model.index(3, 0))
    assert shown_ms(twin) == model.difference_at(3).asked.at_ms
    assert twin.find("twinTable").currentIndex().row() == 3
    assert twin.find("twinWhereLabel", QLabel).text().startswith("Difference 4 of ")
    twin.click("twinOnButton")
    assert shown_ms(twin) > model.difference_at(3).asked.at_ms
    twin.click("twinBackButton")
    assert shown_ms(twin) == model.difference_at(3).asked.at_ms


def test_the_list_is_what_compare_says_of_both_runs_recorded(twin, tmp_path, capfd):
    """Recorded from the command line: the same scenario, seed and policies."""
    paths = [tmp_path / f"{name}.coatcheck" for name in ("owasp", "django")]
    command_line = build_app(("run", "compare"))
    for path in paths:
        words = ["office-day", "--users", "45", "--until", "10:00", "--policy", path.stem, "--record", str(path)]
        assert execute(command_line, ["run", *words]) == DONE
    capfd.readouterr()
    assert execute(command_line, ["compare", *map(str, paths), "--json"]) == FAILED
    document = json.loads(capfd.readouterr().out)
    model = twin.find("twinTable").model()
    listed = [model.difference_at(row).document() for row in range(model.rowCount())]
    assert listed == document["decisions"]
    assert len(listed) > 20
    comparison = twin.find("twinPage")._twin.comparison
    assert json.loads(json.dumps(comparison.document())) == {key: document[key] for key in comparison.document()}


def test_differences_are_marked_on_both_timelines_and_along_the_clock(twin):
    page, model = twin.find("twinPage"), twin.find("twinTable").model()
    assert twin.find("twinSlider")._curves.most > 0
    for place, view in enumerate(page.views):
        keys = set(view.workspace.columns.recorded("key").tolist())
        marks = view.lanes.marks
        assert marks.spots
        assert {spot.bar for spot in marks.spots} <= keys
        rows = [model.difference_at(row) for row in range(model.rowCount())]
        assert marks.instants_ms.tolist() == sorted(row.at_each_ms[place] or row.asked.at_ms for row in rows)


def test_a_person_is_found_at_the_same_height_in_both(twin):
    first, second = (view.lanes for view in twin.find("twinPage").views)
    assert first.data.lane_names == second.data.lane_names
    assert first.data.lane_rows.tolist() == second.data.lane_rows.tolist()
    assert first.data.lane_rows.max() > 1
    first.verticalScrollBar().setValue(50)
    assert second.verticalScrollBar().value() == 50


def test_a_difference_that_is_gone_to_selects_the_session_on_both(twin):
    twin.find("twinTable").clicked.emit(twin.find("twinTable").model().index(0, 0))
    difference = twin.find("twinTable").model().difference_at(0)
    for view, answer in zip(twin.find("twinPage").views, (difference.first, difference.second), strict=True):
        assert view.workspace.snapshot.handle(view.workspace.selected) == answer.session
        assert view.lanes.selected


def test_with_another_cast_the_twin_run_is_gone_and_with_another_policy_it_stays(twin):
    rows = twin.find("twinTable").model().rowCount()
    twin.window.controller.choose_policy("wide-open")
    assert twin.find("twinTable").model().rowCount() == rows
    assert twin.find("twinSlider").isVisible()
    twin.window.controller.choose_scenario("first-session")
    assert twin.find("twinTable").model().rowCount() == 0
    assert not twin.find("twinSlider").isVisible()
    assert twin.find("playButton").isVisible()


def test_a_cancelled_run_leaves_the_one_before_to_be_looked_at(twin, qtbot):
    page, rows = twin.find("twinPage"), twin.find("twinTable").model().rowCount()
    twin.click("twinStartButton")
    qtbot.waitUntil(lambda: twin.find("twinProgress").value() > 0)
    twin.click("twinStartButton")
    assert twin.find("twinTable").model().rowCount() == rows
    for at_ms in (page.player.end_ms, page.player.start_ms + 3_600_000):
        page.player.go_to(at_ms)
        assert shown_ms(twin) == at_ms
    assert page.views[0].workspace.snapshot.live


def test_both_timelines_show_the_same_stretch(twin):
    first, second = (view.lanes for view in twin.find("twinPage").views)
    first.show_stretch(9 * 3_600_000, 9 * 3_600_000 + 900_000)
    assert (second.time.first_ms, second.time.last_ms) == (first.time.first_ms, first.time.last_ms)
    second.zoom_in()
    assert first.time.span_ms == pytest.approx(second.time.span_ms, abs=2)


def test_a_twin_run_can_be_cancelled(drive, qtbot):
    drive.trigger("twinPageAction")
    drive.click("twinStartButton")
    drive.click("twinStartButton")
    assert drive.find("twinStartButton").text() == "Play both"
    assert drive.find("twinTable").model().rowCount() == 0


def test_the_same_policy_twice_differs_in_nothing(qtbot):
    spec = RunSpec(load_scenario("first-session"), load_policy("owasp"))
    window = build_window(spec)
    qtbot.addWidget(window)
    drive = Driver(window, qtbot)
    drive.trigger("twinPageAction")
    box = drive.find("twinSecondBox")
    box.setCurrentIndex(box.findText("owasp"))
    drive.click("twinStartButton")
    text = drive.find("twinText", QLabel)
    qtbot.waitUntil(lambda: "the same run" in text.text(), timeout=30_000)
    assert drive.find("twinTable").model().rowCount() == 0


def test_a_policy_of_ones_own_is_played_against_what_it_was_made_from(qtbot):
    """Opened with the run, or put in force by hand since."""
    own = load_policy("owasp").with_changes({"time.idle": "2s"})
    window = build_window(RunSpec(load_scenario("first-session"), own))
    qtbot.addWidget(window)
    window.show()
    drive = Driver(window, qtbot)
    window.go_to("09:00:20")
    window.controller.change_limit("time.idle", 3_000)
    drive.trigger("twinPageAction")
    first, second = drive.find("twinFirstBox"), drive.find("twinSecondBox")
    assert first.currentText() == "owasp~2"
    assert second.findText("owasp~3") >= 0
    second.setCurrentText("owasp")
    drive.click("twinStartButton")
    qtbot.waitUntil(lambda: drive.find("twinTable").model().rowCount() > 0, timeout=30_000)
    assert drive.row("twinTable", 0)["owasp~2"] == "refused: idle timeout"
    assert drive.row("twinTable", 0)["owasp"] == "served"


def test_before_anything_is_played_there_are_no_timelines_to_look_at(drive):
    drive.trigger("twinPageAction")
    hidden = [drive.find(name) for name in ("twinTimelineFirst", "twinTimelineSecond", "twinSlider")]
    assert [part.isVisible() for part in hidden] == [False] * 3
    drive.click("twinStartButton")
    drive.qtbot.waitUntil(lambda: drive.find("twinTable").model().rowCount() > 0, timeout=30_000)
    assert [part.isVisible() for part in hidden] == [True] * 3


def test_marks_a_range_and_pins_are_those_of_both_sides(twin):
    first, second = (view.lanes for view in twin.find("twinPage").views)
    first.setFocus()
    first.mark(9 * 3_600_000)
    second.mark(9 * 3_600_000 + 600_000)
    twin.qtbot.keyClick(first, Qt.Key.Key_R)
    second.toggle_pin(3)
    assert first.measure == second.measure
    assert first.stretch == second.stretch == first.measure.stretch
    assert first.pinned == second.pinned != ()
    assert first.bar_area(first.bars_in_view()[0]).top() == second.bar_area(second.bars_in_view()[0]).top()
    for _ in range(2):
        twin.qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert first.measure.words == second.measure.words == ""
    assert first.stretch is second.stretch is None
