"""Which request is asked about, and the explanation of it: worked out in slices, and only while somebody looks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from simulator.errors import CoatcheckError
from simulator.runspec.steps import Steps
from ui.player.questions import Explanation, is_request
from ui.player.work import Work
from ui.words import error_words
from ui.workspace import Workspace

_LOOK_BACK_EVENTS = 40


class Question(QObject):
    """Follows the request that is asked about: the one chosen, or the last of the selected session up to the moment,
    or in the time range if there is one.

    `changed` comes when there is another explanation, or none; `working` carries the part done of one under way;
    `failed` one line. `explain` begins an explanation. While the run plays, the explanation that is shown stays: a request a frame would be none to read.
    Nothing is worked out while `watch` has not said that somebody looks.
    """

    changed = Signal()
    working = Signal(float)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, explain: Callable[[int], Steps[Explanation]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._explain = explain
        self._work: Work | None = None
        self._watched = False
        self._pending = 0
        self.explanation: Explanation | None = None
        workspace.run_changed.connect(self._forget)
        workspace.selection_changed.connect(self._look)
        workspace.asked_changed.connect(self._look)
        workspace.time_range_changed.connect(self._look)
        workspace.moment_changed.connect(self._follow)
        workspace.pace_changed.connect(self._follow)

    @property
    def under_way(self) -> bool:
        """Whether an explanation is being worked out."""
        return self._work is not None

    def watch(self, looking: bool) -> None:
        """Says whether somebody looks; what was under way is given up when nobody does any more."""
        self._watched = looking
        if looking:
            self._look()
        else:
            self._cancel()

    def wanted(self) -> int:
        """The number of the event that tells of the request asked about; 0: there is none."""
        workspace = self._workspace
        if workspace.asked and workspace.asked <= workspace.snapshot.seq:
            return workspace.asked
        if not workspace.selected:
            return 0
        events = workspace.events_of_session(workspace.selected, _LOOK_BACK_EVENTS)
        return next((event.seq for event in reversed(events) if is_request(event)), 0)

    def _follow(self) -> None:
        pace = self._workspace.pace
        if self._watched and not pace.seeking and (not pace.playing or self.explanation is None):
            self._look()

    def _look(self) -> None:
        if not self._watched:
            return
        wanted = self.wanted()
        if wanted == self._pending:
            return
        self._cancel()
        self._pending = wanted
        if not wanted:
            self._show(None)
            return
        self._work = Work(self._explain(wanted), self)
        self._work.progressed.connect(self.working)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _done(self, explanation: Explanation) -> None:
        self._end()
        self._show(explanation)

    def _fail(self, error: CoatcheckError) -> None:
        self._end()
        self.explanation = None
        self.failed.emit(error_words(error))

    def _show(self, explanation: Explanation | None) -> None:
        self.explanation = explanation
        self.changed.emit()

    def _forget(self) -> None:
        self._cancel()
        self._pending = 0
        self._show(None)
        self._look()

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._end()
            self._pending = 0

    def _end(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
