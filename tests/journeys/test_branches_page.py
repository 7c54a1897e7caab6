"""The page of branches: switched, named, compared, dropped; and what was done is taken back."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from simulator.durations import parse_time_ms
from simulator.events import Kind
from ui.player import work


@pytest.fixture
def forked(drive, qtbot):
    """Two branches: in the second the idle limit is three minutes from 09:15 on."""
    drive.window.go_to("09:15")
    drive.window.controller.change_limit("time.idle", 3 * 60_000)
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    drive.window.go_to("09:40")
    drive.trigger("branchesPageAction")
    qtbot.waitUntil(lambda: len(drive.find("branchesPage").findChildren(QLineEdit, "branchNameField")) == 2)
    return drive


def names(drive):
    return [field.text() for field in drive.find("branchesPage").findChildren(QLineEdit, "branchNameField")]


def test_branches_are_listed_the_newest_on_top(forked):
    assert names(forked) == ["Branch 2", "First run"]
    texts = [label.text() for label in forked.find("branchesPage").findChildren(QLabel)]
    assert any(text.startswith("From First run at 09:15:00") for text in texts)


def test_a_branch_is_shown_by_its_button(forked, qtbot):
    forked.click("showBranchButton")
    assert forked.window.workspace.snapshot.policy.value_text("time.idle") == "15m"
    assert forked.window.workspace.now_ms == parse_time_ms("09:40")


def test_a_branch_is_named(forked, qtbot):
    field = forked.find("branchesPage").findChildren(QLineEdit, "branchNameField")[0]
    field.setText("Shorter limit")
    field.editingFinished.emit()
    assert forked.window.controller.branch.name == "Shorter limit"
    qtbot.waitUntil(lambda: names(forked) == ["Shorter limit", "First run"])


def test_two_branches_are_compared_and_the_first_divergence_is_gone_to(forked, qtbot):
    forked.click("compareBranchButton")
    table = forked.find("comparisonTable").model()
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    text = forked.find("comparisonText", QLabel).text()
    assert text.startswith("They part at 09:15:00")
    assert "idle timeout" in text
    assert {"Branch 2", "First run"} <= {table.headerData(column, forked_horizontal()) for column in range(5)}
    forked.click("divergenceButton")
    assert forked.window.workspace.now_ms == parse_time_ms("09:15")


def forked_horizontal():
    from PySide6.QtCore import Qt

    return Qt.Orientation.Horizontal


def test_a_long_comparison_shows_how_far_it_is_and_can_be_given_up(forked, qtbot, monkeypatch):
    monkeypatch.setattr(work, "FIRST_SLICE_S", 0.0)
    progress, cancel = forked.find("comparisonProgress"), forked.find("comparisonCancelButton")
    assert not progress.isVisible()
    forked.click("compareBranchButton")
    assert progress.isVisible()
    forked.click("comparisonCancelButton")
    assert not progress.isVisible()
    assert not cancel.isVisible()
    assert forked.find("comparisonTable").model().rowCount() == 0
    parts = []
    progress.valueChanged.connect(parts.append)
    forked.click("compareBranchButton")
    qtbot.waitUntil(lambda: forked.find("comparisonTable").model().rowCount() > 0)
    assert parts == sorted(parts)
    assert not progress.isVisible()


def test_what_only_one_branch_has_come_to_is_no_difference(drive, qtbot):
    """The branch stands where it began; the first run has gone on for half an hour."""
    drive.window.go_to("09:15")
    drive.click("forkButton")
    qtbot.waitUntil(lambda: len(drive.window.controller.branches) == 2)
    drive.trigger("branchesPageAction")
    qtbot.waitUntil(lambda: len(names(drive)) == 2)
    drive.click("compareBranchButton")
    qtbot.waitUntil(lambda: any("The same" in text.text() for text in drive.find("branchesPage").findChildren(QLabel)))
    assert drive.find("comparisonTable").model().rowCount() == 0


def test_a_branch_is_dropped(forked, qtbot):
    forked.click("dropBranchButton")
    assert [branch.name for branch in forked.window.controller.branches] == ["Branch 2"]
    qtbot.waitUntil(lambda: names(forked) == ["Branch 2"])


def test_what_was_done_is_taken_back_in_a_branch_of_its_own(forked, qtbot):
    buttons = forked.find("branchesPage").findChildren(QPushButton, "takeBackButton")
    (taken,) = [button for button in buttons if "time.idle = 3m" in button.accessibleName()]
    taken.click()
    qtbot.waitUntil(lambda: len(forked.window.controller.branches) == 3)
    assert forked.window.controller.commands == ()
    forked.window.go_to("09:40")
    assert forked.window.workspace.snapshot.policy.value_text("time.idle") == "15m"


def test_a_command_of_the_scenario_can_be_taken_back_too(forked, qtbot):
    buttons = forked.find("branchesPage").findChildren(QPushButton, "takeBackButton")
    stated = [button for button in buttons if "Revoke session" in button.accessibleName()]
    assert stated, "the day has a stolen laptop in it"
    forked.window.go_to("10:45")
    assert forked.window.workspace.snapshot.kinds[Kind.SESSIONS_REVOKED] == 1
    stated[0].click()
    qtbot.waitUntil(lambda: len(forked.window.controller.branches) == 3)
    forked.window.go_to("10:45")
    assert forked.window.workspace.snapshot.kinds[Kind.SESSIONS_REVOKED] == 0
