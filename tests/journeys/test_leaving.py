"""Nothing that is in no file is lost silently: before another run is put on, somebody is asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel

from simulator.durations import parse_time_ms
from ui.player.bookmarks import bookmark_of


@pytest.fixture
def forked(drive, qtbot):
    """Two branches, neither of them saved."""
    drive.window.go_to("09:20")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    return drive


def asked(drive) -> bool:
    return drive.window.findChild(object, "leaveDialog") is not None


class ByTheFrame(QCloseEvent):
    """What a window system sends."""

    def spontaneous(self) -> bool:
        return True


LEAVING = {
    "restart": lambda drive: drive.trigger("restartAction"),
    "another seed": lambda drive: drive.trigger("newSeedAction"),
    "another scenario": lambda drive: drive.window.controller.choose_scenario("first-session"),
    "another policy": lambda drive: drive.window.controller.choose_policy("django"),
    "quitting": lambda drive: drive.trigger("quitAction"),
    "closing the window": lambda drive: drive.window.closeEvent(ByTheFrame()),
    "a lesson": lambda drive: drive.window.controller.start_lesson("what-a-session-is"),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_whatever_would_put_another_run_on_asks_first(forked, leave):
    leave(forked)
    assert asked(forked)
    told = {label.text() for label in forked.find("leaveDialog").findChildren(QLabel)}
    assert {"First run", "Branch 2"} <= told
    forked.click("leaveCancelButton")
    assert not asked(forked)
    assert [branch.name for branch in forked.window.controller.branches] == ["First run", "Branch 2"]
    assert forked.window.workspace.now_ms == parse_time_ms("09:20")


def test_opening_a_file_asks_before_it_is_read(forked, tmp_path):
    path = tmp_path / "three.jsonl"
    path.write_text('{"at": 1, "browser": "b1", "do": "login", "user": "u1"}\n')
    forked.window.controller.open_source(path)
    assert asked(forked)
    forked.click("leaveAnywayButton")
    forked.qtbot.waitUntil(lambda: forked.window.workspace.title == "three.jsonl")


def test_whoever_leaves_does_what_was_asked_for(forked):
    forked.window.controller.choose_policy("django")
    forked.click("leaveAnywayButton")
    assert forked.window.workspace.snapshot.policy.name == "django"
    assert len(forked.window.controller.branches) == 1


def test_whoever_quits_all_the_same_closes_the_window(forked):
    forked.trigger("quitAction")
    assert forked.window.isVisible()
    forked.click("leaveAnywayButton")
    assert not forked.window.isVisible()


def test_without_anything_to_lose_the_window_closes_at_once(drive):
    drive.trigger("quitAction")
    assert not drive.window.isVisible()


def test_escape_leaves_nothing(forked, qtbot):
    forked.trigger("restartAction")
    qtbot.keyClick(forked.find("leaveDialog"), Qt.Key.Key_Escape)
    assert len(forked.window.controller.branches) == 2


def test_time_stands_still_while_it_is_asked_and_goes_on_after(forked):
    forked.window.controller.play()
    forked.trigger("restartAction")
    assert not forked.window.workspace.playing
    forked.click("leaveCancelButton")
    assert forked.window.workspace.playing


def test_a_run_without_branches_is_restarted_at_once(drive):
    drive.trigger("restartAction")
    assert not asked(drive)
    assert drive.window.workspace.now_ms == drive.window.workspace.start_ms


def test_what_was_written_down_is_asked_about_too(drive):
    controller = drive.window.controller
    controller.set_bookmarks([bookmark_of(parse_time_ms("09:10"), "Here", "", 0)])
    drive.trigger("restartAction")
    told = {label.text() for label in drive.find("leaveDialog").findChildren(QLabel)}
    assert any("1 bookmark" in text for text in told)
    drive.click("leaveCancelButton")
    assert [mark.title for mark in controller.bookmarks] == ["Here"]


def test_what_is_saved_is_not_asked_about(forked, tmp_path):
    controller = forked.window.controller
    for branch in controller.branches:
        controller.show_branch(branch)
        controller.save_as(tmp_path / f"{branch.name}.coatcheck")
    forked.trigger("restartAction")
    assert not asked(forked)


def test_what_has_come_since_it_was_saved_is_asked_about_again(forked, tmp_path):
    controller = forked.window.controller
    controller.save_as(tmp_path / "here.coatcheck")
    assert [branch.name for branch in controller.at_stake] == ["First run"]
    forked.window.go_to("09:50")
    assert [branch.name for branch in controller.at_stake] == ["First run", "Branch 2"]


def test_the_branch_that_is_shown_can_be_saved_from_there(forked, tmp_path):
    forked.trigger("restartAction")
    assert forked.find("leaveSaveButton").text() == "Save Branch 2 …"
    forked.click("leaveSaveButton")
    dialog = forked.find("saveDialog")
    dialog.fileSelected.emit(str(tmp_path / "two.coatcheck"))
    dialog.reject()
    assert [branch.name for branch in forked.window.controller.at_stake] == ["First run"]
