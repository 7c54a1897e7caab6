"""What a tick of the table of sessions costs while a run is shown at 60×: five times a second, in a panel of its own."""

import os
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.events import EventTuple
from simulator.snapshot import Snapshot
from simulator.world.simulation import Simulation
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.panels.sessions import SessionsPanel
from ui.player import Player
from ui.workspace import NOTHING, ShownRun, Workspace

_SIZE_PX = (1226, 420)
_TICK_MS = 60 * 200
_TICKS = 40
_FILTER = "role:user idle<10m browser:chrome an"


class _Show:
    """A run that goes on by a tick at a time; with `ahead`, it was simulated before."""

    def __init__(self, people: int, *, ahead: bool) -> None:
        self._spec = rush(people)
        self._simulation = Simulation(self._spec)
        self._simulation.journal.sinks.append(self._collect)
        self._events: list[EventTuple] = []
        self.workspace = Workspace()
        snapshot = Snapshot()
        self.workspace.open_run(
            ShownRun(NOTHING.record, snapshot, "", "", "", 1, self._spec.start_ms, self._spec.end_ms)
        )
        self._now_ms = everybody_in_ms(self._spec)
        self._take(self._simulated(self._now_ms))
        self.workspace.move_to(self._now_ms)
        assert len(snapshot.live) >= people, f"{len(snapshot.live)} sessions are live, not {people}"
        until_ms = [self._now_ms + tick * _TICK_MS for tick in range(1, 2 * _TICKS + 1)]
        self._recorded = [self._simulated(at_ms) for at_ms in until_ms] if ahead else []

    def go_on(self) -> None:
        """Folds the events of a tick in, before the table hears of it."""
        self._now_ms += _TICK_MS
        self._take(self._recorded.pop(0) if self._recorded else self._simulated(self._now_ms))

    def tell(self) -> None:
        """Tells the table of the moment that the run has come to."""
        self.workspace.move_to(self._now_ms)

    def _collect(self, batch: list[EventTuple]) -> None:
        self._events += batch

    def _simulated(self, until_ms: int) -> list[EventTuple]:
        self._simulation.advance(until_ms)
        self._simulation.journal.drain()
        batch, self._events = self._events, []
        return batch

    def _take(self, batch: list[EventTuple]) -> None:
        self.workspace.snapshot.apply(batch)
        self.workspace.take_events(batch)


def measure(trial: Trial, people: int, *, ahead: bool) -> Quantities:
    """Medians over some ticks with so many live sessions, without a filter and with one."""
    app = QApplication([])
    theme.apply(app, "light")
    show, window, player = _Show(people, ahead=ahead), QMainWindow(), Player()
    panel = SessionsPanel(show.workspace, Controller(player), Actions(window))
    panel.controls.hide()
    panel.tools.hide()
    panel.resize(*_SIZE_PX)
    panel.show()
    app.processEvents()
    ticks = [_tick(show, panel) for _ in range(_TICKS)]
    # Without the table, which would only add what it does at every tick.
    show.workspace.blockSignals(True)
    stopwatch = Stopwatch()
    show.workspace.set_filter(_FILTER)
    filtered_s = stopwatch.read()[1]
    show.workspace.blockSignals(False)
    filtered_ticks = [_tick(show, panel) for _ in range(_TICKS)]
    player.close()
    return {
        "refresh_ms": median(refresh for refresh, _ in ticks),
        "paint_ms": median(paint for _, paint in ticks),
        "tick_ms": median(map(sum, ticks)),
        "filter_ms": filtered_s * 1000,
        "filtered_tick_ms": median(map(sum, filtered_ticks)),
    }


def _tick(show: _Show, panel: SessionsPanel) -> tuple[float, float]:
    """Milliseconds of the processor for bringing the rows up to date, and for painting those in sight."""
    show.go_on()
    stopwatch = Stopwatch()
    show.tell()
    told_s = stopwatch.read()[1]
    panel.view.viewport().repaint()
    return told_s * 1000, (stopwatch.read()[1] - told_s) * 1000
