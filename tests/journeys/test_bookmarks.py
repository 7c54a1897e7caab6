"""A trainer writes down what is to be seen, walks from note to note, and sends them along with the run."""

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton

from simulator.durations import parse_time_ms
from simulator.recording.reader import open_run


def write(drive, title, text="", *, about=False):
    drive.trigger("bookmarkAction")
    dialog = drive.find("bookmarkDialog", QDialog)
    dialog.findChild(QLineEdit, "bookmarkTitleField").setText(title)
    dialog.findChild(QPlainTextEdit, "bookmarkTextField").setPlainText(text)
    if about:
        dialog.findChild(QPushButton, "bookmarkAboutBox") or dialog.about.setChecked(True)
    dialog.findChild(QPushButton, "bookmarkKeepButton").click()


@pytest.fixture
def noted(drive):
    drive.window.go_to("09:10")
    write(drive, "Everybody is here")
    drive.window.go_to("09:30")
    drive.select_row("sessionTable", 0)
    write(drive, "Look at this one", "It is idle.", about=True)
    return drive


def test_a_bookmark_stands_at_its_moment_and_is_shown_along_the_run(noted):
    marks = noted.window.controller.bookmarks
    assert [(mark.at_ms, mark.title) for mark in marks] == [
        (parse_time_ms("09:10"), "Everybody is here"),
        (parse_time_ms("09:30"), "Look at this one"),
    ]
    assert marks[1].session == noted.window.workspace.selected
    shown = [mark for mark in noted.find("momentSlider")._marks if mark.kind == "bookmark"]
    assert [mark.text for mark in shown] == ["Everybody is here", "Look at this one"]


def test_bookmarks_are_walked_with_the_marks(noted):
    noted.window.go_to("09:45")
    seen = []
    for _ in range(6):
        noted.trigger("previousMarkAction")
        seen.append(noted.window.workspace.snapshot.seq)
    index = noted.window.workspace.event_index
    assert {index.seq_at(parse_time_ms(time), index.size) for time in ("09:10", "09:30")} <= set(seen)


def test_a_bookmark_is_changed_where_it_stands_and_removed(noted):
    noted.window.go_to("09:10")
    noted.trigger("bookmarkAction")
    dialog = noted.find("bookmarkDialog", QDialog)
    field = dialog.findChild(QLineEdit, "bookmarkTitleField")
    assert field.text() == "Everybody is here"
    field.setText("Nearly everybody is here")
    dialog.findChild(QPushButton, "bookmarkKeepButton").click()
    assert noted.window.controller.bookmarks[0].title == "Nearly everybody is here"
    noted.trigger("bookmarkAction")
    noted.find("bookmarkDialog", QDialog).findChild(QPushButton, "bookmarkRemoveButton").click()
    assert [mark.title for mark in noted.window.controller.bookmarks] == ["Look at this one"]


def test_without_a_title_nothing_is_kept(drive):
    drive.trigger("bookmarkAction")
    dialog = drive.find("bookmarkDialog", QDialog)
    assert not dialog.findChild(QPushButton, "bookmarkKeepButton").isEnabled()
    dialog.reject()
    assert drive.window.controller.bookmarks == ()


def test_bookmarks_are_saved_with_the_run_and_come_back(noted, tmp_path):
    path = tmp_path / "noted.coatcheck"
    noted.window.controller.save_as(path)
    with open_run(path) as run:
        assert [mark.title for mark in run.bookmarks()] == ["Everybody is here", "Look at this one"]
    noted.window.controller.open_source(path)
    assert [mark.title for mark in noted.window.controller.bookmarks] == ["Everybody is here", "Look at this one"]
    noted.window.go_to("08:30")
    write(noted, "The first one comes")
    noted.window.controller.save_as(tmp_path / "again.coatcheck")
    with open_run(tmp_path / "again.coatcheck") as run:
        assert run.bookmarks()[0].title == "The first one comes"


def test_bookmarks_are_listed_on_the_page_of_branches(noted, qtbot):
    noted.trigger("branchesPageAction")
    buttons = noted.find("branchesPage").findChildren(QPushButton, "goToBookmarkButton")
    assert [button.accessibleName() for button in buttons] == ["Go: Everybody is here", "Go: Look at this one"]
    noted.window.workspace.select(0)
    buttons[1].click()
    assert noted.window.workspace.now_ms == parse_time_ms("09:30")
    assert noted.window.workspace.selected == noted.window.controller.bookmarks[1].session
