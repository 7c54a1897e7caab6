"""A trainer plays a day: play, pause, step, speeds, going to a time, and a limit that is changed on the way."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView

from simulator.events import Kind
from ui.application import build_window
from ui.models.session_order import Column
from ui.widgets.cells import BAR_FROM_PX, text_width_px


def test_the_play_button_plays_and_pauses(drive, qtbot):
    workspace = drive.window.workspace
    before_ms = workspace.now_ms
    drive.click("playButton")
    assert workspace.playing
    assert drive.find("runPill", QLabel).text() == "Running at 60×"
    qtbot.waitUntil(lambda: workspace.now_ms > before_ms)
    drive.click("playButton")
    assert not workspace.playing
    assert drive.find("runPill", QLabel).text() == "Paused"


def test_space_plays_and_pauses(drive, qtbot):
    drive.find("sessionTable").setFocus()
    qtbot.keyClick(drive.window, Qt.Key.Key_Space)
    assert drive.window.workspace.playing
    qtbot.keyClick(drive.window, Qt.Key.Key_Space)
    assert not drive.window.workspace.playing


def test_space_presses_the_button_that_has_the_keyboard(drive, qtbot):
    step = drive.find("stepButton")
    step.setFocus()
    before = drive.window.workspace.snapshot.seq
    qtbot.keyClick(step, Qt.Key.Key_Space)
    assert not drive.window.workspace.playing
    assert drive.window.workspace.snapshot.seq == before + 1


def test_the_step_button_shows_exactly_one_more_event(drive):
    before = drive.find("eventTable").model().rowCount()
    for count in range(1, 30):
        drive.click("stepButton")
        assert drive.find("eventTable").model().rowCount() == before + count


@pytest.mark.parametrize("speed", [1, 10, 60, 600, 0])
def test_a_speed_is_chosen_by_its_button(drive, speed):
    buttons = drive.find("speedButtons")
    buttons.button(speed).click()
    assert drive.window.workspace.speed == speed
    assert buttons.value == speed


def test_going_to_a_time_and_back_shows_the_same_moment(drive, qtbot):
    drive.window.go_to("10:30")
    handles = drive.column("sessionTable", "Session")
    drive.window.go_to("09:00")
    assert drive.find("clockLabel", QLabel).text() == "09:00:00"
    field = drive.find("timeField")
    qtbot.keyClicks(field, "10:30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not drive.window.workspace.pace.seeking)
    assert drive.find("clockLabel", QLabel).text() == "10:30:00"
    assert drive.column("sessionTable", "Session") == handles


def test_a_time_that_is_none_is_refused_in_one_line(drive, qtbot):
    field = drive.find("timeField")
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert '"soon"' in drive.find("noticeText", QLabel).text().replace("'", '"')


def test_advancing_lets_virtual_seconds_pass(drive):
    before_ms = drive.window.workspace.now_ms
    drive.window.advance(90.5)
    assert drive.window.workspace.now_ms == before_ms + 90_500


def test_a_shorter_idle_limit_acts_at_once(drive, qtbot):
    limits, snapshot = drive.window.workspace.snapshot.limits, drive.window.workspace.snapshot
    now_ms = drive.window.workspace.now_ms
    doomed = [
        s.key for s in snapshot.live.values() if limits.idle_ms - (now_ms - s.renewed_at_ms) <= limits.idle_ms - 120_000
    ]
    assert doomed
    field = drive.find("policy.time.idle")
    field.selectAll()
    qtbot.keyClicks(field, "2m")
    assert not any(snapshot.sessions[key].ending for key in doomed), "a value that is still being typed must not act"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert all(snapshot.sessions[key].ending for key in doomed)
    assert drive.window.workspace.snapshot.policy.value_text("time.idle") == "2m"
    assert "time.idle = 2m" in drive.find("noticeText", QLabel).text()


def test_the_absolute_limit_can_be_turned_off(drive, qtbot):
    field = drive.find("policy.time.absolute")
    field.selectAll()
    qtbot.keyClicks(field, "off")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert set(drive.column("sessionTable", "Absolute left")) == {"never"}


def test_restarting_goes_back_to_the_start_without_what_was_done_by_hand(drive):
    drive.trigger("revokeAllAction")
    drive.confirm()
    drive.trigger("restartAction")
    assert drive.window.workspace.now_ms == drive.window.workspace.start_ms
    drive.window.go_to("10:00")
    assert drive.window.workspace.snapshot.kinds[Kind.SESSIONS_REVOKED] == 0


def test_another_scenario_starts_anew_under_the_same_policy(drive, qtbot):
    box = drive.find("scenarioBox")
    assert box.currentText() == "An office day"
    position = box.findText("A first session")
    box.setCurrentIndex(position)
    box.activated.emit(position)
    assert drive.window.workspace.title == "A first session"
    assert drive.window.workspace.run.policy == "owasp"
    drive.window.go_to("09:01")
    assert drive.window.workspace.pace.finished or drive.window.workspace.snapshot.kinds[Kind.LOGIN] == 1


def test_another_policy_starts_anew_with_its_own_limits(drive, qtbot):
    drive.window.controller.change_limit("time.idle", 5 * 60_000)
    assert drive.window.workspace.snapshot.policy.value_text("time.idle") == "5m"
    box = drive.find("policyBox")
    box.activated.emit(box.findText("owasp"))
    assert drive.window.workspace.now_ms == drive.window.workspace.start_ms
    assert drive.window.workspace.snapshot.policy.value_text("time.idle") == "15m"
    assert drive.find("policy.time.idle").text() == "15m"


def test_scenarios_and_policies_are_told_in_their_lists(drive):
    scenarios, policies = drive.find("scenarioBox"), drive.find("policyBox")
    shown = [scenarios.itemData(number) for number in range(4)]
    assert shown == ["office-day", "first-session", "rotation-race", "rush"]
    for box in (scenarios, policies):
        assert all(box.itemData(n, Qt.ItemDataRole.ToolTipRole) for n in range(box.count()))
    assert "ASVS" in policies.toolTip()


def test_a_restart_with_the_next_seed_gives_another_day(drive):
    drive.window.go_to("10:00")
    users = drive.column("sessionTable", "User")
    assert drive.find("seedField").text() == "1"
    drive.click("newSeedButton")
    assert drive.find("seedField").text() == "2"
    assert drive.window.workspace.seed == 2
    assert drive.window.workspace.now_ms == drive.window.workspace.start_ms
    drive.window.go_to("10:00")
    assert drive.column("sessionTable", "User") != users


def test_a_seed_can_be_typed_and_copied(drive, qtbot):
    field = drive.find("seedField")
    drive.trigger("seedAction")
    assert drive.window.focusWidget() is field
    qtbot.keyClicks(field, "4a2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert drive.window.workspace.seed == 42
    drive.click("copySeedButton")
    assert QGuiApplication.clipboard().text() == "42"


def test_a_seed_that_was_not_confirmed_is_as_if_not_typed(drive, qtbot):
    field = drive.find("seedField")
    drive.trigger("seedAction")
    qtbot.keyClicks(field, "7")
    drive.find("sessionTable").setFocus()
    assert field.text() == "1"
    assert drive.window.workspace.seed == 1


def test_going_to_a_time_begins_with_its_key(drive):
    drive.trigger("goToAction")
    assert drive.window.focusWidget() is drive.find("timeField")


def test_the_limits_are_reached_by_their_keys(drive):
    for action, name in (("idleLimitAction", "policy.time.idle"), ("absoluteLimitAction", "policy.time.absolute")):
        drive.trigger(action)
        assert drive.window.focusWidget() is drive.find(name)


def test_it_is_told_when_the_machine_cannot_keep_the_speed(drive, monkeypatch):
    player = drive.window._player
    player.set_speed(600)
    player.play()
    player._timer.stop()
    monkeypatch.setattr(player._metronome, "_stopwatch_s", lambda: player._metronome._anchor_s + 60)
    player._metronome.report(player.now_ms)
    player._end_frame()
    assert drive.find("runPill", QLabel).text() == "Behind 600×"
    player.pause()
    assert drive.find("runPill", QLabel).text() == "Paused"


def test_slower_and_faster_walk_through_the_speeds(drive):
    walked = []
    for _ in range(5):
        drive.trigger("fasterAction")
        walked.append(drive.window.workspace.speed)
    assert walked == [600, 0, 0, 0, 0]
    for _ in range(6):
        drive.trigger("slowerAction")
    assert drive.window.workspace.speed == 1


def test_the_list_switches_between_sessions_and_events(drive):
    drive.trigger("eventsAction")
    assert drive.find("eventTable").isVisible()
    assert not drive.find("sessionTable").isVisible()
    drive.trigger("sessionsAction")
    assert drive.find("sessionTable").isVisible()


def test_an_event_chosen_in_the_list_selects_its_session(drive):
    drive.trigger("eventsAction")
    chosen = drive.select_row("eventTable", drive.find("eventTable").model().rowCount() - 1)
    workspace = drive.window.workspace
    assert workspace.snapshot.handle(workspace.selected) == chosen["Session"]


def test_a_bar_of_the_timeline_and_a_row_of_the_table_select_the_same(drive):
    workspace = drive.window.workspace
    key = list(workspace.snapshot.live)[5]
    workspace.select(key)
    view = drive.find("sessionTable")
    (index,) = view.selectionModel().selectedRows()
    assert index.data() == workspace.snapshot.handle(key)


def test_the_theme_changes_while_the_window_is_open(drive):
    from ui import theme

    before = theme.current()
    drive.find("themeAction", QAction).trigger()
    assert theme.current() != before
    drive.find("themeAction", QAction).trigger()
    assert theme.current() == before


def test_at_the_usual_size_both_countdowns_have_their_bars_and_the_names_of_browsers_are_whole(drive):
    view = drive.find("sessionTable", QTableView)
    room = {column: width for column, _, width in view.horizontalHeader().bounds()}
    assert all(room[left] >= BAR_FROM_PX for left in (Column.IDLE_LEFT, Column.ABSOLUTE_LEFT))
    assert room[Column.CLIENT] >= text_width_px("small", "Chrome on Windows")


def test_a_new_order_begins_at_the_top_unless_somebody_is_selected(drive):
    view = drive.find("sessionTable", QTableView)
    view.setFocus()
    view.scrollToBottom()
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.REQUESTS) + 20, 10)
    for _ in range(2):
        drive.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
        assert view.verticalScrollBar().value() == 0
    chosen = drive.select_row("sessionTable", 1)["Session"]
    drive.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    row = drive.column("sessionTable", "Session").index(chosen)
    assert row > 9
    assert view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)).center())


def test_the_time_field_gives_a_time_of_its_own_run_as_an_example(drive):
    field = drive.find("timeField", QLineEdit)
    assert field.placeholderText() == "13:00"
    for scenario, example in (("first-session", "09:00:30"), ("rush", "08:15")):
        drive.window.controller.choose_scenario(scenario)
        drive.window.controller.pause()
        assert field.placeholderText() == example


def test_a_run_of_several_days_is_gone_through_by_day_and_time(qtbot, tmp_path):
    path = tmp_path / "days.jsonl"
    visits = ({"at": day * 86_400, "browser": "b1", "do": "login", "user": "u1"} for day in range(4))
    path.write_text("\n".join(map(json.dumps, visits)))
    window = build_window(path)
    qtbot.addWidget(window)
    window.show()
    field = window.findChild(QLineEdit, "timeField")
    qtbot.keyClicks(field, "2d 09:30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.workspace.pace.seeking)
    assert window.findChild(QLabel, "clockLabel").text() == "2d 09:30:00"


def test_a_run_that_is_over_promises_no_further_log_in(drive):
    drive.window.controller.choose_scenario("first-session")
    drive.window.controller.pause()
    drive.window.go_to("09:00:50")
    assert "the next log-in opens one" in _said(drive)
    drive.window.go_to("09:01")
    assert drive.window.workspace.pace.finished
    assert "the run is over" in _said(drive)


def _said(drive) -> str:
    return " ".join(label.text() for label in drive.find("sessionTable").findChildren(QLabel) if label.isVisible())
