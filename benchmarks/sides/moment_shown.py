"""What it costs to drag along a recorded run: any moment of it is read from the file and shown in the whole window."""

import os
from functools import partial

import numpy as np

from benchmarks.sides.rush import rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.durations import SECOND_MS
from simulator.experiments.playing import collector_at_rest, recording
from simulator.world.simulation import BATCH, Simulation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_SIZE_PX = (1440, 900)
_MOMENTS = 200


def measure(trial: Trial, people: int, events: int) -> Quantities:
    """Processor milliseconds until a moment is shown, at the 95th percentile and at worst, and for opening the file."""
    path = trial.folder / "long.coatcheck"
    simulation = Simulation(rush(people))
    with recording(simulation, path), collector_at_rest():
        while simulation.journal.seq < events:
            simulation.advance(simulation.now_ms + SECOND_MS)
            if len(simulation.journal.pending) >= BATCH:
                simulation.journal.drain()
        simulation.journal.drain()
    del simulation
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.application import build_window, spare_the_collector

    app = QApplication([])
    theme.apply(app, "light")
    window = build_window(rush(people))
    window.resize(*_SIZE_PX)
    window.show()
    app.processEvents()
    spare_the_collector()
    opened_s = _opened_s(window, path)
    workspace, read_ms, shown_ms = window.workspace, [], []
    for at_ms in np.random.default_rng(1).integers(workspace.start_ms, workspace.head_ms, _MOMENTS).tolist():
        stopwatch = Stopwatch()
        window.go_to_ms(at_ms)
        read_ms.append(stopwatch.read()[1] * 1000)
        app.processEvents()
        shown_ms.append(stopwatch.read()[1] * 1000)
    fork_s = _fork_s(window)
    window.close()
    return {
        "fork_s": fork_s,
        "opened_ms": opened_s * 1000,
        "models_p95_ms": float(np.percentile(read_ms, 95)),
        "shown_p95_ms": float(np.percentile(shown_ms, 95)),
        "shown_worst_ms": max(shown_ms),
    }


def _opened_s(window, path) -> float:
    """Processor seconds from choosing the file in the window until it has been painted."""
    from PySide6.QtWidgets import QApplication

    changed: list[bool] = []
    window.workspace.run_changed.connect(partial(changed.append, True))
    opening = Stopwatch()
    window.controller.open_source(path)
    while not changed:
        QApplication.processEvents()
    QApplication.processEvents()
    return opening.read()[1]


def _fork_s(window) -> float:
    """Real seconds from the key that begins a branch at the end of the record until it has played its first event."""
    from PySide6.QtWidgets import QApplication

    workspace, changed = window.workspace, []
    window.go_to_ms(workspace.head_ms)
    QApplication.processEvents()
    workspace.run_changed.connect(partial(changed.append, True))
    forking = Stopwatch()
    window.actions_by_name["forkAction"].trigger()
    while not changed:
        QApplication.processEvents()
    shared = workspace.snapshot.seq
    window.controller.play()
    while workspace.snapshot.seq <= shared:
        QApplication.processEvents()
    taken_s = forking.read()[0]
    window.controller.pause()
    return taken_s
