"""One day under two policies, side by side: where they part, what differs, and one clock for both."""

import pytest
from PySide6.QtWidgets import QLabel

from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from tests.journeys.conftest import Driver
from ui.application import build_window


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


def test_both_timelines_show_one_moment_where_the_runs_part(twin):
    page = twin.find("twinPage")
    first, second = page.views
    model = twin.find("twinTable").model()
    assert first.lanes.now_ms == second.lanes.now_ms == model.difference_at(0).asked.at_ms
    assert "Grace Lin" in first.lanes.data.lane_names
    twin.click("twinDivergenceButton")
    assert first.lanes.now_ms == second.lanes.now_ms == page._first_ms
    assert twin.find("twinClockLabel", QLabel).text() != "00:00:00"
    assert first.workspace.snapshot.policy.name == "owasp"
    assert second.workspace.snapshot.policy.name == "django"


def test_one_clock_moves_both(twin, qtbot):
    page = twin.find("twinPage")
    twin.find("twinSlider").setValue(9 * 3600 + 1800)
    for view in page.views:
        assert view.lanes.now_ms == 9 * 3_600_000 + 1_800_000
        shown = view.lanes.data.bars
        assert sorted(shown.ids[shown.shown & ~shown.ended].tolist()) == sorted(view.workspace.snapshot.live)


def test_the_list_holds_only_what_differs_and_leads_there(twin):
    model = twin.find("twinTable").model()
    for row in range(model.rowCount()):
        assert model.index(row, 3).data() != model.index(row, 4).data()
    twin.find("twinTable").clicked.emit(model.index(0, 0))
    page = twin.find("twinPage")
    assert page.views[0].lanes.now_ms == model.difference_at(0).asked.at_ms
    twin.click("twinOnButton")
    assert page.views[1].lanes.now_ms > model.difference_at(0).asked.at_ms
    twin.click("twinBackButton")
    assert page.views[1].lanes.now_ms == model.difference_at(0).asked.at_ms


def test_differences_are_marked_on_both_timelines_and_along_the_clock(twin):
    page = twin.find("twinPage")
    assert twin.find("twinSlider")._marks
    for view in page.views:
        keys = set(view.workspace.columns.recorded("key").tolist())
        assert view.lanes.marks.spots
        assert {spot.bar for spot in view.lanes.marks.spots} <= keys


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


def test_before_anything_is_played_there_are_no_timelines_to_look_at(drive):
    drive.trigger("twinPageAction")
    hidden = [drive.find(name) for name in ("twinTimelineFirst", "twinTimelineSecond", "twinSlider")]
    assert [part.isVisible() for part in hidden] == [False] * 3
    drive.click("twinStartButton")
    drive.qtbot.waitUntil(lambda: drive.find("twinTable").model().rowCount() > 0, timeout=30_000)
    assert [part.isVisible() for part in hidden] == [True] * 3
