"""Where an administrator's wishes arrive: asks before, acts after."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from simulator.commands import Do
from ui.actions import ADMINISTRATION, Actions
from ui.controller import Controller
from ui.panels.administration.acts import ACTS
from ui.panels.administration.confirm_dialog import ConfirmDialog
from ui.workspace import Workspace


class AdministrationDesk(QObject):
    """Opens the dialog of an act and gives its commands when it is confirmed.

    Time stands still while the dialog is open: what it says will happen is what happens.
    """

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._controller = controller
        self._window = window
        self._dialog: ConfirmDialog | None = None
        self._was_playing = False
        self._revoke_session = actions["revokeSessionAction"]
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for entry in ADMINISTRATION:
            group.addAction(actions[entry.name]).setData(entry.do)
        group.triggered.connect(self._triggered)
        controller.proposed.connect(self.ask)
        workspace.selection_changed.connect(self._show_possible)
        workspace.moment_changed.connect(self._show_possible)
        self._show_possible()

    def ask(self, do: Do) -> None:
        """Opens the dialog of an act, unless one is open already."""
        if self._dialog is not None:
            return
        self._was_playing = self._workspace.playing
        self._controller.pause()
        self._dialog = ConfirmDialog(ACTS[do], self._workspace, self._window)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _triggered(self, action: QAction) -> None:
        self._controller.propose(Do(action.data()))

    def _closed(self, accepted: int) -> None:
        dialog, self._dialog = self._dialog, None
        assert dialog is not None, "only an open dialog closes"
        if accepted:
            self._controller.give(*dialog.commands)
        # Out of the window at once: who looks for the dialog must not find the one before.
        dialog.setParent(None)
        dialog.deleteLater()
        if self._was_playing:
            self._controller.play()

    def _show_possible(self) -> None:
        live = self._workspace.snapshot.live
        self._revoke_session.setEnabled(not live.keys().isdisjoint(self._workspace.selection))
