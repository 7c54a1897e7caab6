"""What a browser held at an earlier moment: found by playing up to it again, in slices, while time stands still."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from simulator.runspec.steps import Steps
from ui.player.sources import Holding
from ui.player.work import Work
from ui.workspace import Workspace


class PastHolding(QObject):
    """Finds what the browser of a session held at the moment shown; `changed` says that it has been found."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, steps_of: Callable[[int], Steps[Holding]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._steps_of = steps_of
        self._work: Work | None = None
        self._asked = (0, 0)
        self._found: Holding | None = None
        workspace.run_changed.connect(self._forget)

    def of(self, session: int) -> Holding | None:
        """What the browser held, if that is known; otherwise somebody sets out to find it, unless time passes."""
        asked = session, self._workspace.snapshot.seq
        if asked != self._asked:
            self._forget()
            pace = self._workspace.pace
            if not (pace.playing or pace.seeking):
                self._set_out(asked)
        return self._found

    def _set_out(self, asked: tuple[int, int]) -> None:
        self._asked = asked
        self._work = work = Work(self._steps_of(asked[0]), self)
        work.done.connect(self._find)
        work.failed.connect(self._give_up)
        work.start()

    def _find(self, holding: Holding) -> None:
        self._end()
        self._found = holding
        self.changed.emit()

    def _give_up(self, error: object) -> None:
        self._end()

    def _forget(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._end()
        self._asked, self._found = (0, 0), None

    def _end(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
