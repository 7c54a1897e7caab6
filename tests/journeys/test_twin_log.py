"""Four days of a real web site's traffic under django and under owasp, in the window and from the command line."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from simulator.cli.app import DONE, FAILED, build_app, execute
from tests.journeys.conftest import Driver
from ui.application import build_window

LOG = Path(__file__).resolve().parents[2] / "../shared/data/access-log/access.log"
pytestmark = pytest.mark.skipif(
    not LOG.is_file(), reason="the access log is not here: ../shared/data, beside the repository"
)
POLICIES = ("django", "owasp")


@pytest.fixture
def logged(qtbot):
    """The twin page with both policies chosen, over the access log."""
    window = build_window(LOG)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    drive = Driver(window, qtbot)
    drive.trigger("twinPageAction")
    for box, policy in zip(("twinFirstBox", "twinSecondBox"), POLICIES, strict=True):
        drive.find(box).setCurrentText(policy)
    return drive


def test_both_are_played_while_the_window_lives_on_and_the_list_is_what_compare_says(logged, qtbot, tmp_path, capfd):
    parts, beats = [], []
    logged.find("twinProgress").valueChanged.connect(parts.append)
    heart = QTimer(logged.window)
    heart.timeout.connect(lambda: beats.append(True))
    heart.start(1)
    logged.click("twinStartButton")
    model = logged.find("twinTable").model()
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=60_000)
    heart.stop()
    assert parts == sorted(parts), "what is done is never less than before"
    assert len(set(parts)) > 20
    assert len(beats) > 50, "others had their turn between the slices"
    assert "forced log-ins 0 → 1,362" in logged.find("twinText", QLabel).text()

    paths = [tmp_path / f"{policy}.coatcheck" for policy in POLICIES]
    command_line = build_app(("run", "compare"))
    for path in paths:
        assert execute(command_line, ["run", str(LOG), "--policy", path.stem, "--record", str(path)]) == DONE
    capfd.readouterr()
    assert execute(command_line, ["compare", *map(str, paths), "--json"]) == FAILED
    decisions = json.loads(capfd.readouterr().out)["decisions"]
    assert [model.difference_at(row).document() for row in range(model.rowCount())] == decisions


def test_it_can_be_given_up_amid_the_log_and_begun_again(logged, qtbot):
    progress, button = logged.find("twinProgress"), logged.find("twinStartButton")
    for wanted in (5, 60):
        logged.click("twinStartButton")
        qtbot.waitUntil(lambda wanted=wanted: progress.value() >= wanted, timeout=60_000)
        assert button.text() == "Cancel"
        logged.click("twinStartButton")
        assert button.text() == "Play both"
        assert not progress.isVisible()
        assert logged.find("twinTable").model().rowCount() == 0
    logged.click("twinStartButton")
    qtbot.waitUntil(lambda: logged.find("twinTable").model().rowCount() > 0, timeout=60_000)
