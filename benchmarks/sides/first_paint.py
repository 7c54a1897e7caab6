"""From the start of a process to its first picture: our window, and a bare one of PySide6.

Nothing is imported here that the side measured would not import by itself.
"""

import os

from benchmarks.trial import Quantities, Trial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_SCENARIO = "office-day"
_SIZE_PX = (1440, 900)


def measure(trial: Trial, window: str) -> Quantities:
    """Real time until the window is painted, and for ours until it is painted with a run in it."""
    return _coatcheck(trial) if window == "coatcheck" else _bare(trial)


def _bare(trial: Trial) -> Quantities:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Coatcheck"))
    window.resize(*_SIZE_PX)
    window.show()
    app.processEvents()
    return {"painted_ms": trial.since_spawned_s() * 1000}


def _coatcheck(trial: Trial) -> Quantities:
    """The steps of `main.py gui`, in its order."""
    from simulator.cli.app import build_app
    from ui import preflight
    from ui.commands import register

    register(build_app(()))
    assert not preflight.obstacle("offscreen"), preflight.obstacle("offscreen")
    from ui.widgets.shell import open_shell

    shell = open_shell("Coatcheck")
    painted_ms = trial.since_spawned_s() * 1000
    from ui.application import open_in_place_of
    from ui.player.sources import spec_of

    window = open_in_place_of(shell, spec_of(_SCENARIO))
    data_ms = trial.since_spawned_s() * 1000
    assert window.workspace.snapshot.users, "the window shows no run"
    window.close()
    return {"painted_ms": painted_ms, "data_ms": data_ms}
