"""What if that had been revoked five minutes earlier? A trainer goes back, does it, and has both futures."""

import numpy as np
from PySide6.QtWidgets import QDialog, QLabel

from simulator.durations import parse_time_ms
from simulator.events import Kind
from simulator.experiments.comparison import compare


def live_at(drive, time: str) -> set[str]:
    drive.window.go_to(time)
    snapshot = drive.window.workspace.snapshot
    return set(map(snapshot.handle, snapshot.live))


def test_the_fork_button_begins_a_branch_at_the_moment_shown(drive, qtbot):
    drive.window.go_to("09:20")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    assert drive.window.workspace.now_ms == parse_time_ms("09:20")
    assert drive.window.workspace.pace.live
    assert [branch.name for branch in drive.window.controller.branches] == ["First run", "Branch 2"]


def test_a_revocation_five_minutes_earlier_is_done_by_going_back_and_doing_it(drive, qtbot):
    controller, workspace = drive.window.controller, drive.window.workspace
    before = live_at(drive, "09:45")
    drive.window.go_to("09:40")
    drive.select_row("sessionTable", 0)
    handle = workspace.snapshot.handle(workspace.selected)
    drive.trigger("revokeSessionAction")
    dialog = drive.find("confirmDialog", QDialog)
    assert any("a branch begins here" in label.text() for label in dialog.findChildren(QLabel))
    drive.confirm("laptop stolen")
    qtbot.waitUntil(lambda: len(controller.branches) == 2)
    qtbot.waitUntil(lambda: workspace.snapshot.kinds[Kind.SESSIONS_REVOKED] == 1)
    assert "evok" in drive.find("noticeText", QLabel).text()
    assert handle not in set(map(workspace.snapshot.handle, workspace.snapshot.live))
    first, second = controller.branches
    live_at(drive, "09:45")
    comparison = compare(first.head.tape.events(1, 10**9), second.head.tape.events(1, 10**9))
    assert comparison.divergence.second.kind == "sessions_revoked"
    controller.show_branch(first)
    assert live_at(drive, "09:45") == before


def test_the_old_future_stays_on_the_timeline_as_an_outline(drive, qtbot):
    drive.window.go_to("09:20")
    ghosts = drive.find("timeline").data.ghosts
    assert len(ghosts.lane)
    assert not ghosts.other.any(), "what is recorded and yet to come is of this run"
    assert ghosts.start_ms.min() >= parse_time_ms("09:20")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    lanes = drive.find("timeline")
    ghosts = lanes.data.ghosts
    assert ghosts.other.all()
    assert ghosts.start_ms.min() >= parse_time_ms("09:20")
    assert ghosts.end_ms.max() == parse_time_ms("09:45")
    bare = lanes.grab().toImage()
    drive.window.workspace.other_future = None
    drive.window.workspace.run_changed.emit()
    assert not len(lanes.data.ghosts.lane)
    assert lanes.grab().toImage() != bare


def test_shared_sessions_lie_where_their_ghosts_lie(drive, qtbot):
    drive.window.go_to("09:20")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    drive.window.go_to("09:30")
    data = drive.find("timeline").data
    place = {(int(lane), int(row)) for lane, row in zip(data.bars.lane, data.bars.row, strict=True)}
    ghosts = data.ghosts
    started = ghosts.start_ms == parse_time_ms("09:20")
    assert {(int(lane), int(row)) for lane, row in zip(ghosts.lane[started], ghosts.row[started], strict=True)} <= place
    assert np.all(ghosts.lane < len(data.lane_names))


def test_a_limit_changed_at_an_earlier_moment_begins_a_branch_too(drive, qtbot):
    drive.window.go_to("09:15")
    drive.window.controller.change_limit("time.idle", 3 * 60_000)
    qtbot.waitUntil(lambda: drive.window.workspace.snapshot.policy.value_text("time.idle") == "3m")
    assert len(drive.window.controller.branches) == 2
    drive.window.controller.show_branch(drive.window.controller.branches[0])
    assert drive.window.workspace.snapshot.policy.value_text("time.idle") == "15m"
    assert drive.window.workspace.now_ms == parse_time_ms("09:15")


def test_the_selection_is_kept_across_branches(drive, qtbot):
    drive.select_row("sessionTable", 0)
    key = drive.window.workspace.selected
    drive.window.go_to("09:40")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    assert drive.window.workspace.selected == key


def test_a_restart_forgets_all_branches(drive, qtbot):
    drive.window.go_to("09:20")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    drive.trigger("restartAction")
    drive.click("leaveAnywayButton")
    assert len(drive.window.controller.branches) == 1
    assert not len(drive.find("timeline").data.ghosts.lane)
