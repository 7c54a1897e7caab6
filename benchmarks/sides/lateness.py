"""How late a timer fires while the window plays: what somebody feels who drags, types or scrolls meanwhile."""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Trial
from ui.application import build_window, spare_the_collector

_INTERVAL_MS = 10
_SPEED = 60
_SIZE_PX = (1600, 1000)
_SETTLING_S = 1.0


def measure(trial: Trial, *, people: int, playing: bool, seconds: float) -> Quantities:
    """Lateness of a 10 ms timer with so many live sessions, over so many seconds of real time."""
    app = QApplication([])
    spec = rush(people)
    window = build_window(spec)
    window.resize(*_SIZE_PX)
    window.show()
    spare_the_collector()
    window.go_to_ms(everybody_in_ms(spec))
    live = len(window.workspace.snapshot.live)
    assert live >= people, f"{live} sessions are live, not {people}"
    window.controller.set_speed(_SPEED)
    if playing:
        window.controller.play()
    probe = Probe(app, seconds)
    app.exec()
    window.close()
    return {
        "late_p99_ms": _percentile_99(probe.late_ms),
        "late_max_ms": max(probe.late_ms),
        "worked_p99_ms": _percentile_99(probe.worked_ms),
        "worked_max_ms": max(probe.worked_ms),
    }


def _percentile_99(values: list[float]) -> float:
    return sorted(values)[len(values) * 99 // 100]


class Probe(QObject):
    """Notes by how much each shot of a timer is late, once things have settled, and then quits the application.

    `worked_ms` leaves out of `late_ms` what this process cannot have caused: it is at most the processor time that the
    process used since the timer was armed. On a machine with nothing else to do the two are the same.

    The timer is armed anew at each shot, so that one that comes late does not make the next one seem early.
    """

    def __init__(self, app: QApplication, seconds: float) -> None:
        super().__init__(app)
        self.late_ms: list[float] = []
        self.worked_ms: list[float] = []
        self._app = app
        self._begin_s = time.perf_counter() + _SETTLING_S
        self._end_s = self._begin_s + seconds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fired)
        self._arm()

    def _arm(self) -> None:
        self._due_s = time.perf_counter() + _INTERVAL_MS / 1000
        self._armed_cpu_s = time.process_time()
        self._timer.start(_INTERVAL_MS)

    def _fired(self) -> None:
        now_s = time.perf_counter()
        if now_s >= self._begin_s:
            late_s = max(0.0, now_s - self._due_s)
            self.late_ms.append(late_s * 1000)
            self.worked_ms.append(min(late_s, time.process_time() - self._armed_cpu_s) * 1000)
        if now_s >= self._end_s:
            self._app.quit()
        else:
            self._arm()
