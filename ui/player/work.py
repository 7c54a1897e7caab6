"""Long work that does not hold up the window: it is done in slices, tells how far it is, and can be given up."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.clock import stopwatch_s
from simulator.errors import CoatcheckError
from simulator.runspec.steps import Steps

FIRST_SLICE_S = 0.1
"""What is done within this time is done at once: nobody needs to be told that it takes time."""

SLICE_S = 0.010


class Work(QObject):
    """Work in steps.

    `progressed` carries the part done, 0 to 1; then comes `done` with the result, or `failed` with a CoatcheckError.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        steps: Steps[Any],
        parent: QObject | None = None,
        stopwatch: Callable[[], float] = stopwatch_s,
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._stopwatch_s = stopwatch
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begins, and goes on by itself."""
        self._timer.start(0)
        self._go_on(FIRST_SLICE_S)

    def cancel(self) -> None:
        """Gives up; nothing is told any more."""
        self._timer.stop()
        self._steps.close()

    def _tick(self) -> None:
        self._go_on(SLICE_S)

    def _go_on(self, budget_s: float) -> None:
        deadline_s = self._stopwatch_s() + budget_s
        part = 0.0
        try:
            while self._stopwatch_s() < deadline_s:
                part = next(self._steps)
        except StopIteration as stop:
            self._timer.stop()
            self.done.emit(stop.value)
        except CoatcheckError as error:
            self._timer.stop()
            self.failed.emit(error)
        except BaseException:
            # A fault of the program is told once, not sixty times a second.
            self._timer.stop()
            raise
        else:
            self.progressed.emit(part)
