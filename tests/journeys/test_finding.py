"""Everything is found by a few letters, and every key is on the sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListView

from ui.actions import TABLE


def find(drive, typed: str) -> list[str]:
    drive.trigger("paletteAction")
    field = drive.find("paletteField")
    drive.qtbot.keyClicks(field, typed)
    model = drive.find("paletteList", QListView).model()
    return [model.index(row).data() for row in range(model.rowCount())]


def enter(drive) -> None:
    drive.qtbot.keyClick(drive.find("paletteField"), Qt.Key.Key_Return)


def test_a_person_is_found_and_theirs_alone_is_listed(drive):
    assert find(drive, "alice mor")[0] == "Alice Moreau"
    enter(drive)
    assert not drive.find("palette").isVisible()
    assert set(drive.column("sessionTable", "User")) == {"Alice Moreau"}
    workspace = drive.window.workspace
    assert workspace.snapshot.handle(workspace.selected).startswith("alice.moreau#")


def test_a_session_is_found_by_its_handle(drive):
    handle = drive.row("sessionTable", 3)["Session"]
    assert find(drive, handle)[0] == handle
    enter(drive)
    assert drive.window.workspace.snapshot.handle(drive.window.workspace.selected) == handle


def test_a_setting_leads_to_its_editor(drive):
    assert find(drive, "time.abs")[0] == "time.absolute"
    enter(drive)
    assert drive.window.pages.shown == "policy"
    assert drive.window.focusWidget().objectName() == "policy.time.absolute"


def test_an_action_is_done_and_a_lesson_begun(drive):
    assert find(drive, "show events")[0] == "Show events"
    enter(drive)
    assert drive.find("eventTable").isVisible()
    assert find(drive, "fixation")[0] == "Fixation and rotation"
    enter(drive)
    assert drive.find("lessonTitle", QLabel).text() == "Fixation and rotation"


def test_arrows_choose_and_escape_leaves_everything_as_it_was(drive):
    drive.find("sessionTable").setFocus()
    found = find(drive, "e")
    view = drive.find("paletteList", QListView)
    field = drive.find("paletteField")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        drive.qtbot.keyClick(field, key)
    assert view.currentIndex().data() == found[1]
    drive.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not drive.find("palette").isVisible()
    assert drive.find("sessionTable").hasFocus()


def test_what_cannot_be_done_now_is_not_offered(drive):
    assert not drive.find("lessonNextAction", QAction).isEnabled()
    assert "Go on" not in find(drive, "go on")
    drive.qtbot.keyClick(drive.find("paletteField"), Qt.Key.Key_Escape)


def test_nothing_found_is_said(drive):
    assert find(drive, "qqqqzzzz") == []
    assert drive.find("paletteField").accessibleDescription() == "Nothing fits"


def test_the_field_in_the_header_opens_the_palette(drive):
    drive.click("findButton")
    assert drive.find("palette").isVisible()
    assert drive.find("paletteField").hasFocus()


def test_the_sheet_of_keys_says_every_key(drive):
    drive.trigger("keysAction")
    sheet = drive.find("keySheet")
    told = {label.text() for label in sheet.findChildren(QLabel)}
    wanted = {entry.text.removesuffix(" …") for entry in TABLE if entry.keys}
    assert wanted <= told
    assert "Ctrl+K" in told
    drive.click("keySheetCloseButton")
    assert not sheet.isVisible()
