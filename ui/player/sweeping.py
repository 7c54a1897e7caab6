"""A sweep on processes of this machine, looked at now and then: nothing waits for it."""

import weakref
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.clock import stopwatch_s
from simulator.errors import CoatcheckError
from simulator.experiments.pools import RUNS_A_WORKER, process_pool
from simulator.experiments.results import ResultFile
from simulator.experiments.sweep import Measured, Sweep
from simulator.experiments.varying import Axis, Point, points_of, read_axis
from simulator.runspec.spec import RunSpec

__all__ = [
    "Axis",
    "MakePool",
    "Measured",
    "Point",
    "ResultFile",
    "Sweep",
    "Sweeping",
    "points_of",
    "process_pool",
    "read_axis",
    "run_of",
]

MakePool = Callable[[int], Executor]
"""Makes an executor with so many workers."""

_LOOK_MS = 40


class Sweeping(QObject):
    """A sweep under way. `progressed` carries how many runs are done, of how many, and the seconds left (None: nobody
    knows yet); `ended`, whether all are done; `failed`, a CoatcheckError. What is done is in the sweep, and in `results`.
    """

    progressed = Signal(int, int, object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        sweep: Sweep,
        workers: int,
        results: ResultFile,
        parent: QObject | None = None,
        *,
        pool: MakePool = process_pool,
        stopwatch: Callable[[], float] = stopwatch_s,
    ) -> None:
        super().__init__(parent)
        self.sweep = sweep
        self._stopwatch_s = stopwatch
        self._workers, self._pool = workers, pool
        self._executors: list[Executor] = []
        # A window that is closed amid a sweep takes its processes along.
        weakref.finalize(self, _shut_down, self._executors)
        self._told = -1
        self._work = sweep.begin(
            self._renew(),
            ahead=workers * RUNS_A_WORKER,
            renew=self._renew,
            known=results.read(),
            learn=results.add,
        )
        self._known = sweep.done
        self._began_s = stopwatch()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begins, and goes on by itself."""
        self._timer.start()
        self._look()

    def cancel(self) -> None:
        """Begins no more runs; those under way are taken in before `ended` comes."""
        self._work.stop()

    def close(self) -> None:
        """Gives everything up; nothing is told any more."""
        self._timer.stop()
        self._work.stop()
        _shut_down(self._executors)

    def _renew(self) -> Executor:
        self._executors.append(self._pool(self._workers))
        return self._executors[-1]

    def _look(self) -> None:
        try:
            over = self._work.step(0)
        except CoatcheckError as error:
            self.close()
            self.failed.emit(error)
            return
        except BaseException:
            # A fault of the program is told once, not at every look.
            self.close()
            raise
        if self.sweep.done != self._told:
            self._told = self.sweep.done
            self.progressed.emit(self.sweep.done, self.sweep.planned, self._left_s())
        if over:
            self.close()
            self.ended.emit(self.sweep.done == self.sweep.planned)

    def _left_s(self) -> float | None:
        """By what the runs so far took, leaving out those that were known."""
        played = self.sweep.done - self._known
        if not played:
            return None
        return (self._stopwatch_s() - self._began_s) / played * (self.sweep.planned - self.sweep.done)


def _shut_down(executors: list[Executor]) -> None:
    for executor in executors:
        executor.shutdown(wait=False, cancel_futures=True)


def run_of(sweep: Sweep, point: Point, name: str) -> RunSpec:
    """The run of a point under the first seed, its policy going by another name."""
    return replace(sweep.base, policy=point.policy.with_changes({"name": name}), seed=sweep.seeds[0])
