"""A trainer revokes: the dialog says what will happen, it happens everywhere at once, and the record keeps why."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QLabel, QWidget

SELECT_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


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


def several_users(drive, count: int) -> list[str]:
    """Selects the first sessions of so many people; their names."""
    snapshot = drive.window.workspace.snapshot
    first_of = {session.user: session.key for session in reversed(snapshot.live.values()) if session.user}
    keys = list(first_of.values())[:count]
    drive.window.workspace.select_many(keys)
    return [snapshot.users[snapshot.sessions[key].user].display for key in keys]


def test_the_users_of_all_selected_sessions_are_deactivated_together(drive):
    names = several_users(drive, 3)
    drive.trigger("deactivateUserAction")
    assert drive.find("confirmUserBox").currentText().startswith("The 3 selected: ")
    assert drive.find("confirmButton").text() == "Deactivate (3 users)"
    told = drive.confirm(why="left the company")
    assert "of 3 users" in told
    assert not set(names) & set(drive.column("sessionTable", "User"))


def test_what_changes_nothing_for_some_is_said_before(drive):
    several_users(drive, 3)
    drive.trigger("changeRoleAction")
    snapshot = drive.window.workspace.snapshot
    selected = [snapshot.sessions[key].user for key in drive.window.workspace.selection]
    role = snapshot.users[selected[0]].role
    same = sum(snapshot.users[user].role is role for user in selected)
    box = drive.find("confirmRoleBox")
    box.setCurrentIndex(box.findData(role.label))
    told = drive.find("impactView").accessibleDescription()
    assert ("Nothing would happen" if same == 3 else f"Nothing changes for {same} of 3") in told
    drive.find("cancelButton").click()


def test_the_impact_names_the_one_user_and_role_or_counts_many(drive):
    drive.select_row("sessionTable", 0)
    chosen = drive.row("sessionTable", 0)
    drive.trigger("revokeSessionAction")
    told = drive.find("impactView").accessibleDescription()
    assert f"Ends at once: 1 session of {chosen['User']} ({chosen['Role'].lower()})" in told
    assert "may log in again" in told
    drive.find("cancelButton").click()
    drive.trigger("revokeAllAction")
    told = drive.find("impactView").accessibleDescription()
    users = len(set(drive.column("sessionTable", "User")))
    assert f"of {users} users" in told
    assert f"Sessions by role: {drive.column('sessionTable', 'Role').count('User')} user" in told
    drive.find("cancelButton").click()


def test_enter_confirms_from_the_reason_field_and_escape_cancels(drive, qtbot):
    from PySide6.QtCore import Qt

    snapshot = drive.window.workspace.snapshot
    drive.select_row("sessionTable", 0)
    key = drive.window.workspace.selected
    drive.trigger("revokeSessionAction")
    dialog = drive.find("confirmDialog")
    reason = drive.find("confirmReasonField")
    assert dialog.focusWidget() is reason
    qtbot.keyClick(reason, Qt.Key.Key_Escape)
    assert snapshot.sessions[key].live
    drive.trigger("revokeSessionAction")
    reason = drive.find("confirmReasonField")
    qtbot.keyClicks(reason, "lost")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert snapshot.sessions[key].ending.why == "lost"


def test_the_dialog_is_as_high_as_what_it_says_and_scrolls_where_that_is_much(drive):
    drive.select_row("sessionTable", 0)
    drive.trigger("revokeSessionAction")
    small = drive.find("impactView")
    assert small.verticalScrollBar().maximum() == 0
    short_px = drive.find("confirmDialog").height()
    drive.find("cancelButton").click()
    drive.trigger("revokeAllAction")
    assert drive.find("impactView").verticalScrollBar().maximum() > 0
    assert drive.find("confirmDialog").height() > short_px
    assert drive.find("confirmDialog").height() < drive.window.height()
    drive.find("cancelButton").click()


def test_a_long_list_of_what_ends_says_on_top_what_survives_below_it(drive):
    view = drive.find("sessionTable")
    many = view.model().index(0, 0), view.model().index(19, 0)
    view.selectionModel().select(QItemSelection(*many), SELECT_ROWS)
    drive.trigger("revokeSessionAction")
    told = drive.find("impactView").accessibleDescription().splitlines()
    survive = next(line for line in told if line.startswith("Survive")).partition(": ")[2]
    assert f"Below these: {survive} that survive, and why" in told[:4]
    drive.find("cancelButton").click()
