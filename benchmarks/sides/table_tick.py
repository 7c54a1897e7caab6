"""What a tick of the table of sessions costs while a run plays at 60×: five times a second, in a panel of its own."""

import os
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from ui import theme
from ui.actions import Actions
from ui.application import Projection
from ui.controller import Controller
from ui.panels.sessions import SessionsPanel
from ui.player import Player
from ui.workspace import Workspace

_SIZE_PX = (1226, 420)
_TICK_MS = 60 * 200
_TICKS = 40
_FILTER = "role:user idle<10m browser:chrome an"


class _TimedWorkspace(Workspace):
    """Notes what it costs to show another moment, the simulation and the fold of its events left out."""

    cpu_s = 0.0

    def move_to(self, now_ms: int) -> None:
        stopwatch = Stopwatch()
        super().move_to(now_ms)
        self.cpu_s = stopwatch.read()[1]


def measure(trial: Trial, people: int) -> Quantities:
    """Medians over some ticks with so many live sessions, without a filter and with one."""
    app = QApplication([])
    theme.apply(app, "light")
    spec = rush(people)
    player, workspace, window = Player(), _TimedWorkspace(), QMainWindow()
    controller = Controller(player)
    panel = SessionsPanel(workspace, controller, Actions(window))
    Projection(player, workspace, window)
    player.open(spec)
    panel.controls.hide()
    panel.tools.hide()
    panel.resize(*_SIZE_PX)
    panel.show()
    app.processEvents()
    player.go_to(everybody_in_ms(spec))
    live = len(workspace.snapshot.live)
    assert live >= people, f"{live} sessions are live, not {people}"
    ticks = [_tick(player, workspace, panel) for _ in range(_TICKS)]
    stopwatch = Stopwatch()
    workspace.set_filter(_FILTER)
    filtered_s = stopwatch.read()[1]
    filtered_ticks = [_tick(player, workspace, panel) for _ in range(_TICKS)]
    player.close()
    return {
        "refresh_ms": median(refresh for refresh, _ in ticks),
        "paint_ms": median(paint for _, paint in ticks),
        "tick_ms": median(map(sum, ticks)),
        "filter_ms": filtered_s * 1000,
        "filtered_tick_ms": median(map(sum, filtered_ticks)),
    }


def _tick(player: Player, workspace: _TimedWorkspace, panel: SessionsPanel) -> tuple[float, float]:
    """Milliseconds of the processor for bringing the rows up to date, and for painting those in sight."""
    player.advance(_TICK_MS)
    stopwatch = Stopwatch()
    panel.view.viewport().repaint()
    return workspace.cpu_s * 1000, stopwatch.read()[1] * 1000
