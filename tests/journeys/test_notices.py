"""What was done is told above the foot of the window, leads to its event, and leaves by itself."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel

from simulator.durations import parse_time_ms
from simulator.events import Kind
from simulator.recording.reader import open_run
from ui.panels import notice_bar


@pytest.fixture
def revoked(drive):
    drive.select_row("sessionTable", 2)
    drive.trigger("revokeSessionAction")
    drive.confirm(why="laptop stolen")
    return drive


def test_a_notice_moves_nothing(drive):
    parts = [drive.find(name) for name in ("timeline", "sessionTable", "inspector", "playButton")]
    before = [part.geometry() for part in parts]
    drive.window.controller.refused.emit("Not today.")
    assert drive.find("noticeBar").isVisible()
    assert [part.geometry() for part in parts] == before


def test_it_quotes_the_event_and_leads_to_it_in_the_list(revoked):
    workspace = revoked.window.workspace
    event = next(e for e in workspace.events(1, workspace.snapshot.seq) if e.kind == Kind.SESSIONS_REVOKED)
    text = revoked.find("noticeText", QLabel).text()
    assert workspace.snapshot.handle(event.session) in text
    assert "laptop stolen" in text
    link = revoked.find("noticeEventButton")
    assert link.text() == f"Event {event.seq:,}"
    link.click()
    view = revoked.find("eventTable")
    assert view.isVisible()
    assert revoked.row("eventTable", view.currentIndex().row())["Number"] == f"{event.seq:,}"


def test_what_is_no_event_has_no_link(drive):
    drive.window.controller.refused.emit("Not today.")
    assert not drive.find("noticeEventButton").isVisible()


def test_escape_sends_it_away_and_so_does_its_button(drive, qtbot):
    notice = drive.find("noticeBar")
    for send_away in (
        lambda: qtbot.keyClick(drive.window, Qt.Key.Key_Escape),
        lambda: drive.click("noticeCloseButton"),
    ):
        drive.window.controller.refused.emit("Not today.")
        assert notice.isVisible()
        send_away()
        assert not notice.isVisible()


def test_it_leaves_by_itself_unless_the_pointer_rests_on_it(drive, qtbot):
    notice = drive.find("noticeBar")
    assert notice._leaving.interval() == notice_bar.STAY_MS
    notice._leaving.setInterval(1)
    drive.window.controller.refused.emit("Not today.")
    qtbot.waitUntil(lambda: not notice.isVisible())
    drive.window.controller.refused.emit("Not today.")
    QApplication.sendEvent(notice, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not notice._leaving.isActive()
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_it_stays_where_it_belongs_when_the_window_changes_its_size(drive):
    drive.window.controller.refused.emit("Not today.")
    notice = drive.find("noticeBar")
    for size in ((1120, 640), (1600, 1000)):
        drive.window.resize(*size)
        QApplication.processEvents()
        room = notice.parentWidget().rect()
        assert room.contains(notice.geometry())
        assert abs(notice.geometry().center().x() - room.center().x()) <= 1


def test_a_full_disk_ends_the_recording_in_plain_words_while_the_run_goes_on_and_nothing_written_is_lost(drive):
    window, tape = drive.window, drive.window._player.tape
    window.advance(600)
    tape.flush()
    written = tape.count
    # From here on the file may not grow: to SQLite this is a disk without room.
    connection = tape._recorder._connection
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    connection.rollback()
    window.advance(3_600)
    tape.flush()
    window.advance(60)
    text = drive.find("noticeText", QLabel).text()
    assert drive.find("noticeBar").isVisible()
    assert "goes on without its recording" in text
    assert "recording stopped: the disk is full; events 1 to " in text
    assert window.workspace.snapshot.seq > written + 100, "the run goes on"
    with open_run(tape.path) as kept:
        assert kept.count >= written
        assert [event.seq for event in kept.events(1, kept.count)] == list(range(1, kept.count + 1))


def test_a_notice_stays_above_a_page_that_is_gone_to(drive):
    drive.window.controller.refused.emit("no such place")
    notice = drive.find("noticeBar")
    drive.trigger("branchesPageAction")
    middle = notice.mapTo(drive.window, notice.rect().center())
    under = drive.window.childAt(middle)
    assert under is notice or notice.isAncestorOf(under)


def test_a_limit_changed_at_an_earlier_moment_is_told_and_can_be_taken_back(drive, qtbot):
    drive.window.go_to("09:15")
    drive.window.controller.change_limit("time.idle", 3 * 60_000)
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    text = drive.find("noticeText", QLabel).text()
    assert text.startswith("Branch 2 begins here · Policy changed: ")
    assert drive.find("noticeTakeBackButton").isVisible()
    drive.click("noticeTakeBackButton")
    assert [branch.name for branch in drive.window.controller.branches] == ["First run"]
    assert drive.window.workspace.snapshot.policy.value_text("time.idle") == "15m"
    assert drive.window.workspace.now_ms == parse_time_ms("09:15")
    assert drive.find("noticeText", QLabel).text() == "Branch 2 is gone, and all is as before"
    assert not drive.find("noticeTakeBackButton").isVisible()
    assert drive.find("policy.time.idle").text() == "15m"


def test_what_is_done_now_begins_no_branch_and_offers_nothing_to_take_back(drive):
    drive.window.controller.change_limit("time.idle", 3 * 60_000)
    assert "Policy changed" in drive.find("noticeText", QLabel).text()
    assert not drive.find("noticeTakeBackButton").isVisible()


def test_a_branch_that_was_dropped_meanwhile_cannot_be_taken_back_again(drive, qtbot):
    controller = drive.window.controller
    drive.window.go_to("09:15")
    controller.change_limit("time.idle", 3 * 60_000)
    qtbot.waitUntil(lambda: len(controller.branches) == 2)
    controller.undo_branch(controller.branch)
    drive.find("noticeTakeBackButton").click()
    assert [branch.name for branch in controller.branches] == ["First run"]
