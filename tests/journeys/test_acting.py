"""A trainer takes a person's place: logs in as somebody, acts, is answered, and all of it replays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel

from simulator.commands import Do
from simulator.events import Kind, Reason


def log_in(drive, name="Tess Ting", role="manager"):
    drive.trigger("loginAsAction")
    drive.qtbot.keyClicks(drive.find("loginAsNameField"), name)
    drive.find("loginAsRoleButtons").button(role).click()
    drive.click("loginAsConfirmButton")


def answer(drive):
    texts = [drive.find(name, QLabel).text() for name in ("answerPill", "answerText", "answerReason")]
    return f"{texts[0]}: {texts[1]} · {texts[2]}"


def choose_page(drive, name):
    box = drive.find("actingPageBox")
    box.setCurrentIndex(box.findData(name))


def test_somebody_new_logs_in_and_is_selected_everywhere(drive):
    before = len(drive.column("sessionTable", "User"))
    assert not drive.find("actingBar").isVisible()
    log_in(drive)
    assert drive.find("actingBar").isVisible()
    assert drive.find("actingPersonBox").currentText() == "Tess Ting"
    assert answer(drive).startswith("Logged in: Logged in as manager")
    users = drive.column("sessionTable", "User")
    assert len(users) == before + 1
    workspace = drive.window.workspace
    assert workspace.snapshot.handle(workspace.selected) == "tess.ting#1"
    assert drive.find("inspector").identity.name == "Tess Ting"


def test_enter_logs_in_and_escape_does_not(drive, qtbot):
    drive.trigger("loginAsAction")
    name = drive.find("loginAsNameField")
    assert drive.find("loginAsDialog", QDialog).focusWidget() is name
    assert not drive.find("loginAsConfirmButton").isEnabled()
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert not drive.find("actingBar").isVisible()
    drive.trigger("loginAsAction")
    name = drive.find("loginAsNameField")
    name.setText("Zoë Tíng")
    assert drive.find("loginAsAccountField").text() == "zoe.ting"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert drive.window.workspace.snapshot.handle(drive.window.workspace.selected) == "zoe.ting#1"


def test_the_account_name_may_be_another_than_the_derived_one(drive, qtbot):
    drive.trigger("loginAsAction")
    qtbot.keyClicks(drive.find("loginAsNameField"), "Tess")
    account = drive.find("loginAsAccountField")
    account.selectAll()
    qtbot.keyClicks(account, "t2")
    qtbot.keyClicks(drive.find("loginAsNameField"), " Ting")
    assert account.text() == "t2"
    account.selectAll()
    qtbot.keyClicks(account, "T 2")
    assert not drive.find("loginAsConfirmButton").isEnabled()
    assert "lower-case" in drive.find("loginAsHint", QLabel).text()
    taken = next(iter(drive.window.workspace.snapshot.users.values())).name
    account.setText(taken)
    assert f"an account {taken} already" in drive.find("loginAsHint", QLabel).text()
    drive.click("loginAsCancelButton")


def test_visits_and_forms_are_answered_in_words_with_the_reason(drive):
    log_in(drive)
    choose_page(drive, "team")
    drive.click("visitButton")
    assert answer(drive).startswith("Served: GET /team served")
    choose_page(drive, "accounts")
    drive.click("submitButton")
    assert answer(drive).startswith("Denied: POST /admin/accounts denied")
    assert "Role not sufficient" in answer(drive)


def test_logging_out_and_in_again(drive):
    log_in(drive)
    assert not drive.find("logInAgainButton").isVisible()
    drive.click("logOutButton")
    assert answer(drive).startswith("Logged out: ")
    workspace = drive.window.workspace
    assert workspace.snapshot.sessions[workspace.selected].ending.reason is Reason.LOGOUT
    assert not drive.find("logOutButton").isVisible()
    drive.click("logInAgainButton")
    assert workspace.snapshot.handle(workspace.selected) == "tess.ting#2"


def test_a_closed_browser_has_lost_its_cookie(drive):
    log_in(drive)
    drive.click("closeBrowserButton")
    assert answer(drive).startswith("Closed: ")
    assert drive.find("logInAgainButton").isVisible()
    drive.click("visitButton")
    assert "No session" in answer(drive)
    workspace = drive.window.workspace
    assert workspace.snapshot.sessions[workspace.selected].live, "the server was not told"


def test_the_keys_act_as_the_buttons_do(drive, qtbot):
    log_in(drive)
    kinds = []
    for name in ("visitAction", "submitAction", "logOutAction", "logInAgainAction", "closeBrowserAction"):
        before = drive.window.workspace.snapshot.seq
        drive.trigger(name)
        kinds.append(drive.window.workspace.events(before + 1, before + 1)[0].kind)
    assert kinds == [Kind.REQUEST_ALLOWED, Kind.REQUEST_ALLOWED, Kind.LOGOUT, Kind.SESSION_CREATED, Kind.BROWSER_CLOSED]


def test_nobody_acts_before_somebody_s_place_is_taken(drive):
    for name in ("visitAction", "submitAction", "logOutAction", "logInAgainAction", "closeBrowserAction"):
        assert not drive.find(name, QAction).isEnabled()


def test_somebody_who_is_there_gets_a_further_browser(drive):
    chosen = drive.select_row("sessionTable", 0)
    drive.trigger("loginAsAction")
    drive.find("loginAsModeButtons").button("there").click()
    assert drive.find("loginAsPersonBox").currentText().startswith(chosen["User"])
    drive.click("loginAsConfirmButton")
    workspace = drive.window.workspace
    assert workspace.snapshot.handle(workspace.selected).endswith("/by-hand#1")
    assert drive.find("inspector").identity.name == chosen["User"]


def test_two_people_take_turns(drive):
    log_in(drive, "Tess Ting")
    log_in(drive, "Uma Low", role="user")
    box = drive.find("actingPersonBox")
    assert [box.itemText(n) for n in range(box.count())] == ["Tess Ting", "Uma Low", "Somebody else …"]
    assert box.currentText() == "Uma Low"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    choose_page(drive, "team")
    drive.click("visitButton")
    assert answer(drive).startswith("Served")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    drive.click("visitButton")
    assert answer(drive).startswith("Denied")


def test_what_was_done_is_done_again_at_its_time_and_the_crowd_goes_on(drive):
    log_in(drive)
    before = drive.window.workspace.snapshot.seq
    drive.window.advance(60)
    choose_page(drive, "inbox")
    drive.click("visitButton")
    assert drive.window.workspace.snapshot.seq > before + 10, "the crowd has gone on"
    last = answer(drive)
    at_ms = drive.window.workspace.now_ms
    drive.window.go_to("09:30")
    assert answer(drive).startswith("Later: Tess Ting logs in at 09:45:00")
    assert not drive.find("visitButton").isEnabled()
    drive.window.go_to_ms(at_ms)
    assert answer(drive) == last
    commands = drive.window.controller.commands
    assert [command.do for command in commands] == [Do.ADD_PERSON, Do.LOG_IN, Do.VISIT]


def test_restarting_and_leaving_end_the_acting(drive):
    log_in(drive)
    drive.click("leaveButton")
    assert not drive.find("actingBar").isVisible()
    log_in(drive, "Uma Low")
    assert drive.find("actingBar").isVisible()
    drive.trigger("restartAction")
    assert not drive.find("actingBar").isVisible()


@pytest.mark.parametrize("playing", [False, True])
def test_time_stands_still_while_it_is_asked_who_to_be(drive, playing):
    controller, workspace = drive.window.controller, drive.window.workspace
    if playing:
        controller.play()
    drive.trigger("loginAsAction")
    assert not workspace.playing
    drive.click("loginAsCancelButton")
    assert workspace.playing is playing
    controller.pause()
