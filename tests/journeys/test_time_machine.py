"""A trainer steps back, drags along the run, walks from mark to mark, and returns to live: all panels show one moment."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from simulator.durations import format_time, parse_time_ms

COOKIE = 3


def shown(drive) -> dict:
    """What each panel says of the moment."""
    lanes = drive.find("timeline")
    bars = lanes.data.bars
    return {
        "clock": drive.find("clockLabel", QLabel).text(),
        "slider": format_time(drive.find("momentSlider").value() * 1000),
        "playhead": format_time(lanes.now_ms // 1000 * 1000),
        "table": sorted(drive.column("sessionTable", "Session")),
        "bars": sorted(int(key) for key in bars.ids[bars.shown & ~bars.ended]),
        "events": drive.find("eventTable").model().rowCount(),
        "figure": drive.find("activeFigure")._number.text(),
        "requests": drive.find("inspector").facts.value("requests"),
    }


def assert_one_moment(drive):
    workspace, told = drive.window.workspace, shown(drive)
    snapshot = workspace.snapshot
    assert told["clock"] == told["slider"] == told["playhead"] == format_time(workspace.now_ms // 1000 * 1000)
    assert told["table"] == sorted(map(snapshot.handle, snapshot.live))
    assert told["bars"] == sorted(snapshot.live)
    assert told["events"] == snapshot.seq
    assert told["figure"] == str(len(snapshot.live))
    if session := snapshot.sessions.get(workspace.selected):
        assert told["requests"].startswith(f"{session.requests:,}" if session.requests else "none")


def drag(drive, qtbot, to_part: float) -> None:
    """Takes the playhead and moves it along the slider, in many small moves."""
    slider = drive.find("momentSlider")
    start = QPoint(round(slider._line.x(drive.window.workspace.now_ms)), 8)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    end_x = round(slider.width() * to_part)
    for step in range(1, 21):
        qtbot.mouseMove(slider, QPoint(start.x() + (end_x - start.x()) * step // 20, 8))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(end_x, 8))


def test_the_step_back_button_shows_one_event_less(drive):
    before = drive.window.workspace.snapshot.seq
    for count in range(1, 10):
        drive.click("stepBackButton")
        assert drive.window.workspace.snapshot.seq == before - count
        assert_one_moment(drive)
    assert drive.find("runPill", QLabel).text() == "Earlier moment"
    for _ in range(9):
        drive.click("stepButton")
    assert drive.window.workspace.snapshot.seq == before
    assert_one_moment(drive)


def test_a_drag_along_the_run_shows_an_earlier_moment_and_escape_returns(drive, qtbot):
    drive.select_row("sessionTable", 0)
    live_seq, live_ms = drive.window.workspace.snapshot.seq, drive.window.workspace.now_ms
    drag(drive, qtbot, 0.1)
    qtbot.waitUntil(lambda: drive.window.workspace.now_ms < live_ms)
    assert not drive.find("liveButton").isChecked()
    assert_one_moment(drive)
    qtbot.keyClick(drive.window, Qt.Key.Key_Escape)
    assert drive.window.workspace.now_ms == live_ms
    assert drive.window.workspace.snapshot.seq == live_seq
    assert drive.find("liveButton").isChecked()
    assert_one_moment(drive)


def test_the_live_button_returns_too(drive):
    drive.window.go_to("09:10")
    assert_one_moment(drive)
    drive.click("liveButton")
    assert drive.window.workspace.now_ms == parse_time_ms("09:45")
    assert drive.find("liveButton").isChecked()
    drive.click("liveButton")
    assert drive.find("liveButton").isChecked(), "a press while live changes nothing"


def test_the_slider_is_moved_by_keys(drive, qtbot):
    slider = drive.find("momentSlider")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: drive.window.workspace.now_ms == parse_time_ms("09:35"))
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: drive.window.workspace.now_ms == parse_time_ms("09:34") + 50_000)
    assert_one_moment(drive)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert drive.window.workspace.now_ms == parse_time_ms("09:45")


def test_a_program_moves_the_slider_by_its_value(drive, qtbot):
    drive.find("momentSlider").setValue(parse_time_ms("09:05") // 1000)
    qtbot.waitUntil(lambda: drive.window.workspace.now_ms == parse_time_ms("09:05"))
    assert_one_moment(drive)


def test_play_from_an_earlier_moment_shows_the_record_and_then_goes_on(drive, qtbot):
    drive.window.go_to("09:44")
    drive.window.controller.set_speed(600)
    drive.click("playButton")
    qtbot.waitUntil(lambda: drive.window.workspace.now_ms > parse_time_ms("09:46"))
    assert drive.window.workspace.pace.live
    drive.click("playButton")
    assert_one_moment(drive)


def test_marks_are_walked_in_both_directions(drive):
    drive.trigger("revokeAllAction")
    drive.confirm()
    mark = drive.window.workspace.snapshot.seq
    drive.window.go_to("10:00")
    drive.trigger("previousMarkAction")
    assert drive.window.workspace.now_ms == parse_time_ms("09:45")
    assert drive.window.workspace.snapshot.seq <= mark
    assert_one_moment(drive)
    drive.window.go_to("09:00")
    while drive.window.workspace.now_ms < parse_time_ms("09:45"):
        before = drive.window.workspace.snapshot.seq
        drive.trigger("nextMarkAction")
        assert drive.window.workspace.snapshot.seq > before
    assert_one_moment(drive)


def test_the_events_of_the_selected_session_are_walked(drive):
    workspace = drive.window.workspace
    drive.select_row("sessionTable", 0)
    key, seq = workspace.selected, workspace.snapshot.seq
    seqs = [event.seq for event in workspace.events_of_session(key, 300)]
    assert len(seqs) > 2
    for expected in [s for s in reversed(seqs) if s < seq][:3]:
        drive.trigger("previousOfSessionAction")
        assert workspace.snapshot.seq == expected
        assert workspace.selected == key
    drive.trigger("nextOfSessionAction")
    assert workspace.snapshot.seq > expected
    assert_one_moment(drive)


def test_an_earlier_moment_passes_the_filter_as_it_was(drive):
    drive.window.workspace.set_filter("idle<5m")
    drive.window.go_to("09:20")
    workspace = drive.window.workspace
    passing = [key for key in workspace.snapshot.live if workspace.visible(key)]
    assert sorted(drive.column("sessionTable", "Session")) == sorted(map(workspace.snapshot.handle, passing))
    bars = drive.find("timeline").data.bars
    assert sorted(bars.ids[bars.shown & ~bars.ended].tolist()) == sorted(passing)
    numbers = workspace.visible_events()
    assert drive.find("eventTable").model().rowCount() == len(numbers)
    assert numbers.max() <= workspace.snapshot.seq


def test_the_brush_is_the_stretch_that_the_timeline_shows(drive, qtbot):
    slider, lanes = drive.find("momentSlider"), drive.find("timeline")
    assert slider._window_ms == (int(lanes.time.first_ms), int(lanes.time.last_ms))
    slider.window_wanted.emit(parse_time_ms("09:00"), parse_time_ms("09:30"))
    assert (lanes.time.first_ms, lanes.time.last_ms) == (parse_time_ms("09:00"), parse_time_ms("09:30"))
    assert slider._window_ms == (parse_time_ms("09:00"), parse_time_ms("09:30"))
    assert not lanes.following
    drive.window.go_to("08:30")
    assert lanes.time.first_ms < parse_time_ms("08:30") < lanes.time.last_ms, "the moment is always in sight"


@pytest.mark.parametrize("action", ["stepBackAction", "goLiveAction", "previousMarkAction", "nextOfSessionAction"])
def test_nothing_breaks_at_the_start_of_a_run(drive, action):
    drive.trigger("restartAction")
    drive.trigger(action)
    assert drive.window.workspace.now_ms == drive.window.workspace.start_ms


def test_the_cookie_of_an_earlier_moment_is_the_one_that_the_browser_held_then(drive, qtbot):
    drive.select_row("sessionTable", 0)
    drive.find("inspectorTabs").button(COOKIE).click()
    cookie, moment_ms = drive.find("cookiePage"), drive.window.workspace.now_ms
    held = cookie.standing, cookie.value("value"), cookie.value("kept")
    assert held[0].startswith("The browser holds it")
    drive.window.go_to("12:40")
    assert cookie.standing != held[0]
    drive.window.go_to_ms(moment_ms)
    qtbot.waitUntil(lambda: "while time stands still" not in cookie.standing)
    assert (cookie.standing, cookie.value("value"), cookie.value("kept")) == held
