"""What a run costs the window's memory as it gets longer: the same people, ever more events."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.sides.memory import own_bytes
from benchmarks.sides.rush import rush
from benchmarks.trial import Quantities, Trial
from ui.application import build_window, spare_the_collector

_SIZE_PX = (1440, 900)
_STRIDE_MS = 60_000


def measure(trial: Trial, people: int, fewer: int, more: int) -> Quantities:
    """Megabytes that the process has for itself after so many events, played and recorded in the window."""
    app = QApplication([])
    window = build_window(rush(people))
    window.resize(*_SIZE_PX)
    window.show()
    app.processEvents()
    spare_the_collector()
    held_mb = []
    for events in (fewer, more):
        while window.workspace.snapshot.seq < events:
            window.go_to_ms(window.workspace.now_ms + _STRIDE_MS)
            app.processEvents()
        gc.collect()
        held_mb.append(own_bytes() / 1e6)
    window.close()
    return {"fewer_mb": held_mb[0], "more_mb": held_mb[1]}
