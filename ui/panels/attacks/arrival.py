"""Goes to a moment of a run on the monitor, and shows there what was asked for as soon as it is reached."""

from PySide6.QtCore import QObject

from ui.controller import Controller
from ui.player.attacks import Trial
from ui.workspace import Workspace


class Arrival(QObject):
    """One wish at a time: a session to select, and an event to show (0: none)."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._controller = workspace, controller
        self._session = self._seq = 0
        workspace.pace_changed.connect(self._look)
        workspace.moment_changed.connect(self._look)

    def go(self, trial: Trial, at_ms: int, session: int, seq: int = 0) -> None:
        """Shows the run of a trial at a moment; where that run is open already, it goes on from where it is."""
        self._session, self._seq = 0, 0
        if trial.attack.began_seq and self._is_open(trial):
            self._controller.pause()
            self._controller.go_to(at_ms)
            self._controller.show_page("monitor")
        else:
            self._controller.show_run(trial.spec, at_ms)
        self._session, self._seq = session, seq
        self._look()

    def _is_open(self, trial: Trial) -> bool:
        """Whether the run that is open is the trial's: the same but for its end, which is put off for the trial."""
        opened, commands = self._controller.opened, self._controller.commands
        spec = trial.spec
        same = (opened.scenario, opened.policy, opened.seed) == (spec.scenario, spec.policy, spec.seed)
        return same and commands == spec.commands and spec.until_ms is None

    def _look(self) -> None:
        snapshot = self._workspace.snapshot
        if self._workspace.pace.seeking or not (self._session or self._seq) or snapshot.seq < self._seq:
            return
        session, seq = self._session, self._seq
        self._session = self._seq = 0
        if session in snapshot.sessions:
            self._workspace.select(session)
        if seq:
            self._controller.show_event(seq)
