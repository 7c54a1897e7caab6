"""A trainer revokes: the dialog says what will happen, it happens everywhere at once, and the record keeps why."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget


def test_a_revoked_session_ends_everywhere_at_once(drive):
    chosen = drive.select_row("sessionTable", 2)
    handle = chosen["Session"]
    drive.trigger("revokeSessionAction")
    told = drive.confirm(why="laptop stolen")
    assert "Ends at once: 1 session" in told
    assert handle in told

    assert handle not in drive.column("sessionTable", "Session")
    ended = drive.row("eventTable", -1)
    assert (ended["Kind"], ended["Session"], ended["Why"]) == (
        "Session ended", handle, "revoked by administrator: laptop stolen"
    )  # fmt: skip
    notice = drive.find("noticeText", QLabel).text()
    assert handle in notice
    assert "laptop stolen" in notice
    inspector = drive.find("inspector")
    assert "Revoked" in " ".join(_words(inspector))

    drive.find("showingButtons").button("ended").click()
    assert handle in drive.column("sessionTable", "Session")


def _words(widget: QWidget) -> list[str]:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return labels + [child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget)]


def test_cancelling_changes_nothing(drive, qtbot):
    drive.select_row("sessionTable", 0)
    before = drive.window.workspace.snapshot.seq
    drive.trigger("revokeSessionAction")
    drive.find("cancelButton").click()
    assert drive.window.workspace.snapshot.seq == before
    assert drive.window.findChild(QWidget, "confirmDialog") is None or not drive.find("confirmDialog").isVisible()


def test_many_selected_sessions_are_revoked_together(drive, qtbot):
    from PySide6.QtCore import Qt

    view = drive.find("sessionTable")
    drive.select_row("sessionTable", 0)
    fourth = view.visualRect(view.model().index(3, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=fourth)
    handles = drive.column("sessionTable", "Session")[:4]
    drive.trigger("revokeSessionAction")
    assert drive.find("confirmButton").text() == "Revoke 4 sessions"
    drive.confirm()
    assert not set(handles) & set(drive.column("sessionTable", "Session"))


def test_revoking_one_session_tells_which_others_of_the_user_survive(drive):
    users = drive.column("sessionTable", "User")
    twice = next(user for user in users if users.count(user) > 1)
    drive.select_row("sessionTable", users.index(twice))
    drive.trigger("revokeSessionAction")
    told = drive.confirm()
    assert "Survives: 1 session" in told
    assert "only the one named is ended" in told
    assert drive.column("sessionTable", "User").count(twice) == users.count(twice) - 1


def test_revoking_a_user_ends_all_sessions_of_that_user(drive):
    chosen = drive.select_row("sessionTable", 0)
    drive.trigger("revokeUserAction")
    drive.confirm()
    assert chosen["User"] not in drive.column("sessionTable", "User")


def test_revoking_a_role_ends_all_its_sessions_and_no_other(drive):
    before = drive.column("sessionTable", "Role")
    drive.trigger("revokeRoleAction")
    role_box = drive.find("confirmRoleBox")
    assert not drive.find("confirmButton").isEnabled()
    role_box.setCurrentIndex(role_box.findText("Manager"))
    drive.confirm()
    after = drive.column("sessionTable", "Role")
    assert after.count("Manager") == 0
    assert len(after) == len(before) - before.count("Manager")


def test_revoking_everything_leaves_nothing(drive):
    drive.trigger("revokeAllAction")
    drive.confirm()
    assert drive.column("sessionTable", "Session") == []


def test_a_deactivated_user_is_out_and_a_reactivated_one_may_come_back(drive):
    chosen = drive.select_row("sessionTable", 0)
    drive.trigger("deactivateUserAction")
    drive.confirm(why="left the company")
    assert chosen["User"] not in drive.column("sessionTable", "User")
    drive.trigger("deactivateUserAction")
    assert "is deactivated already" in drive.find("impactView").accessibleDescription()
    assert not drive.find("confirmButton").isEnabled()
    drive.find("cancelButton").click()
    drive.trigger("reactivateUserAction")
    drive.confirm()
    assert drive.row("eventTable", -1)["Kind"] == "User reactivated"


def test_a_changed_role_ends_no_session_and_says_when_it_is_read(drive):
    users = drive.column("sessionTable", "Role")
    drive.select_row("sessionTable", users.index("User"))
    drive.trigger("changeRoleAction")
    role_box = drive.find("confirmRoleBox")
    role_box.setCurrentIndex(role_box.findText("Manager"))
    told = drive.confirm()
    assert "No session ends at once" in told
    assert "at the next request" in told
    assert drive.row("eventTable", -1)["What happened"].endswith("is manager now")


def test_a_forced_password_change_ends_the_sessions_of_the_user(drive):
    chosen = drive.select_row("sessionTable", 0)
    drive.trigger("forcePasswordAction")
    drive.confirm()
    assert chosen["User"] not in drive.column("sessionTable", "User")


@pytest.mark.parametrize("playing", [False, True])
def test_time_stands_still_while_the_question_is_asked(drive, playing):
    controller, workspace = drive.window.controller, drive.window.workspace
    if playing:
        controller.play()
    drive.select_row("sessionTable", 0)
    drive.trigger("revokeUserAction")
    assert not workspace.playing
    drive.find("cancelButton").click()
    assert workspace.playing is playing
    controller.pause()
