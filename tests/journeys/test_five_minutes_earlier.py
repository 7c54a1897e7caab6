"""What if the laptop on the train had been revoked five minutes earlier? Done in the window, and compared there and by
`compare`."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from simulator.cli.app import DONE, FAILED, build_app, execute
from simulator.durations import parse_time_ms

REVOKED, EARLIER, AFTER = "10:15", "10:10", "10:40"
WHOSE = "dmitri.petrov"


def press(drive, words: str) -> None:
    """Presses the button of the branches page that says this to a screen reader."""
    (button,) = [
        button
        for button in drive.find("branchesPage").findChildren(QPushButton)
        if button.accessibleName().startswith(words)
    ]
    drive.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def go_to(drive, time: str) -> None:
    field = drive.find("timeField")
    field.setFocus()
    drive.qtbot.keyClicks(field, time)
    drive.qtbot.keyClick(field, Qt.Key.Key_Return)
    drive.qtbot.waitUntil(lambda: drive.window.workspace.now_ms == parse_time_ms(time), timeout=20_000)


def branches(drive, count: int) -> None:
    drive.qtbot.waitUntil(lambda: len(drive.window.controller.branches) == count)


@pytest.fixture
def earlier(drive, qtbot):
    """The stated revocation is taken back, and given by hand five minutes earlier; both futures have come as far."""
    go_to(drive, AFTER)
    drive.trigger("branchesPageAction")
    qtbot.waitUntil(lambda: drive.find("branchesPage").findChild(QPushButton, "takeBackButton") is not None)
    press(drive, f"Take back: Revoke session: {WHOSE}")
    branches(drive, 2)
    drive.trigger("monitorPageAction")
    go_to(drive, EARLIER)
    live = drive.column("sessionTable", "Session")
    drive.select_row("sessionTable", next(row for row, words in enumerate(live) if words.startswith(f"{WHOSE}#")))
    drive.trigger("revokeSessionAction")
    drive.confirm("laptop left on a train")
    branches(drive, 3)
    go_to(drive, AFTER)
    drive.trigger("branchesPageAction")
    qtbot.waitUntil(lambda: len(drive.find("branchesPage").findChildren(QPushButton, "compareBranchButton")) == 2)
    press(drive, "Compare First run")
    qtbot.waitUntil(lambda: drive.find("comparisonTable").model().rowCount() > 0)
    return drive


def test_the_runs_part_where_it_was_done_and_differ_in_his_decisions_alone(earlier):
    assert f"They part at {EARLIER}:00, event " in earlier.find("comparisonText", QLabel).text()
    assert "sessions revoked" in earlier.find("comparisonText", QLabel).text()
    asked = earlier.column("comparisonTable", "Browser")
    assert {browser.partition("/")[0] for browser in asked} == {WHOSE}
    first = earlier.row("comparisonTable", 0)
    assert EARLIER <= first["Time"] < REVOKED
    assert (first["Branch 3"], first["First run"]) == ("refused: revoked", "served")


def test_compare_says_of_both_files_what_the_page_says(earlier, tmp_path, capfd):
    paths = [tmp_path / "earlier.coatcheck", tmp_path / "first.coatcheck"]
    model = earlier.find("comparisonTable").model()
    listed = [model.difference_at(row).document() for row in range(model.rowCount())]
    for path in paths:
        earlier.trigger("saveAction")
        dialog = earlier.find("saveDialog")
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        if path is paths[0]:
            press(earlier, "Show First run")
    capfd.readouterr()
    command_line = build_app(("compare", "run"))
    assert execute(command_line, ["compare", *map(str, paths), "--json"]) == FAILED
    document = json.loads(capfd.readouterr().out)
    assert document["decisions"] == listed
    at_ms = {round(event["at_ms"]) for event in document["first_divergence"]["events"] if event}
    assert min(at_ms) == parse_time_ms(EARLIER)
    assert document["settings"] == {}
    for path, run in zip(paths, document["runs"], strict=True):
        assert execute(command_line, ["run", str(path), "--until", AFTER, "--json"]) == DONE
        assert json.loads(capfd.readouterr().out)["digest"] == run["digest"]
