"""A person looks at one stretch of a run alone: everything in the window tells of it, and it is taken away as easily."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QTableView

from simulator.durations import parse_time_ms

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
FIRST, LAST = "09:10", "09:40"


def draw(drive, first: str, last: str) -> None:
    """Draws a range on the axis of the timeline."""
    lanes = drive.find("timeline")
    lanes.show_stretch(parse_time_ms("08:30"), parse_time_ms("10:00"))
    start, end = (QPoint(round(lanes.frame().x(parse_time_ms(at))), 10) for at in (first, last))
    drive.qtbot.mousePress(lanes.viewport(), LEFT, SHIFT, start)
    drive.qtbot.mouseMove(lanes.viewport(), end)
    drive.qtbot.mouseRelease(lanes.viewport(), LEFT, SHIFT, end)


def in_range(times: list[str]) -> bool:
    return all(f"{FIRST}:00" <= at <= f"{LAST}:00" for at in times)


def test_a_range_drawn_on_the_timeline_is_that_of_figures_lists_and_requests(drive):
    drive.window.go_to("10:00")
    requests = drive.find("requestsFigure")
    of_now = requests.accessibleName()
    draw(drive, FIRST, LAST)
    assert drive.find("filterField", QLineEdit).text() == f"from:{FIRST} to:{LAST}"
    assert drive.find("rangeChip").isVisible()
    events = drive.column("eventTable", "Time")
    assert 0 < len(events) < drive.window.workspace.snapshot.seq
    assert in_range(events)
    counted = sum(what.startswith("Request") for what in drive.column("eventTable", "Kind"))
    assert int(requests.number.replace(",", "")) == counted
    assert int(drive.find("activeFigure").number) == len(drive.column("sessionTable", "Session"))
    drive.select_row("sessionTable", 0)
    assert drive.find("requestsHeading").text() == f"Requests, {FIRST} – {LAST}"
    drive.click("rangeChip")
    assert drive.find("filterField", QLineEdit).text() == ""
    assert requests.accessibleName() == of_now
    assert len(drive.column("eventTable", "Time")) == drive.window.workspace.snapshot.seq


def test_the_marks_a_and_b_make_a_range_and_escape_takes_both_away(drive):
    lanes = drive.find("timeline")
    lanes.setFocus()
    drive.window.go_to(FIRST)
    drive.qtbot.keyClick(lanes, Qt.Key.Key_M)
    drive.window.go_to(LAST)
    drive.qtbot.keyClick(lanes, Qt.Key.Key_M)
    drive.qtbot.keyClick(lanes, Qt.Key.Key_R)
    assert drive.find("filterField", QLineEdit).text() == f"from:{FIRST} to:{LAST}"
    assert in_range(drive.column("eventTable", "Time"))
    for words in (f"A at {FIRST}:00, B at {LAST}:00, 30:00 between", f"Time range: {FIRST} – {LAST}"):
        assert words in lanes.accessibleDescription()
    drive.qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    drive.qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert not drive.find("rangeChip").isVisible()
    assert drive.window.workspace.time_range is None


def test_what_has_gone_by_does_not_change_while_the_run_goes_on(drive):
    drive.window.go_to("09:45")
    drive.find("filterField", QLineEdit).setFocus()
    drive.qtbot.keyClicks(drive.find("filterField", QLineEdit), f"from:{FIRST} to:{LAST}")
    model = drive.find("eventTable", QTableView).model()
    rows, figure = model.rowCount(), drive.find("requestsFigure").number
    with drive.qtbot.assertNotEmitted(model.modelReset), drive.qtbot.assertNotEmitted(model.rowsInserted):
        drive.window.advance(600)
    assert (model.rowCount(), drive.find("requestsFigure").number) == (rows, figure)


def test_an_event_out_of_the_range_that_is_asked_for_is_shown_all_the_same(drive):
    drive.window.go_to("10:00")
    draw(drive, FIRST, LAST)
    drive.window.controller.show_event(drive.window.workspace.snapshot.seq)
    assert drive.find("eventTable", QTableView).currentIndex().row() == drive.window.workspace.snapshot.seq - 1
    assert not drive.find("rangeChip").isVisible()


def test_a_pinned_lane_stays_when_another_moment_is_shown_and_when_the_filter_takes_it_away_for_a_while(drive):
    drive.window.go_to("10:00")
    lanes = drive.find("timeline")
    drive.select_row("sessionTable", 5)
    drive.find("pinLaneAction", QAction).trigger()
    pinned = lanes.pinned
    assert len(pinned) == 1
    drive.window.go_to("09:30")
    assert lanes.pinned == pinned
    drive.window.workspace.set_filter("user:nobody-of-that-name")
    assert lanes.pinned == ()
    drive.window.workspace.set_filter("")
    assert lanes.pinned == pinned
    drive.trigger("restartAction")
    drive.window.go_to("10:00")
    assert lanes.pinned == pinned
    drive.window.controller.choose_scenario("rush")
    assert lanes.pinned == ()
