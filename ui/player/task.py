"""One thing at a time that takes longer than a frame, for which the run waits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from simulator.errors import CoatcheckError
from simulator.runspec.steps import Steps
from ui.player.work import Work


class Task(QObject):
    """`progressed` carries the part done, 0 to 1; `ended` comes when it is done, has failed, or was given up.

    `failed` carries the CoatcheckError.
    """

    progressed = Signal(float)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._then: Callable[[], None] = _nothing

    @property
    def busy(self) -> bool:
        """Whether there is something to wait for."""
        return self._work is not None

    def do(self, steps: Steps[None], then: Callable[[], None] | None = None) -> None:
        """Begins with this in place of what was being done, and does `then` when it is done."""
        self.give_up()
        self._then = then or _nothing
        self._work = Work(steps, self)
        self._work.progressed.connect(self.progressed)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)
        self._work.start()

    def give_up(self) -> None:
        """Ends it where it is; nothing is kept."""
        if self._work is not None:
            self._work.cancel()
            self._end()

    def _finish(self) -> None:
        self._end()
        self._then()

    def _fail(self, error: CoatcheckError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        assert self._work is not None, "it was begun"
        self._work.deleteLater()
        self._work = None
        self.ended.emit()


def _nothing() -> None:
    """What follows where nobody waits for more."""
