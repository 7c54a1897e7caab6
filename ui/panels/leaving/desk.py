"""Asks before another run is put on or the window closed, where branches or bookmarks would go with the one that is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.controller import Controller
from ui.panels.leaving.dialog import SAVE, LeavingDialog
from ui.workspace import Workspace


class LeavingDesk(QObject):
    """Time stands still while the sheet is open; whoever cancels or saves goes on in the run that is open."""

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._controller = controller
        self._save = actions["saveAction"]
        self._window = window
        self._dialog: LeavingDialog | None = None
        self._leave: Callable[[], object] | None = None
        self._was_playing = False
        controller.leaving_proposed.connect(self._ask)

    def _ask(self, leave: Callable[[], object]) -> None:
        if self._dialog is not None:
            return
        self._leave, self._was_playing = leave, self._workspace.playing
        self._controller.pause()
        self._dialog = LeavingDialog(self._controller.at_stake, self._controller.branch, self._window)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        leave, self._leave = self._leave, None
        assert dialog is not None, "only an open dialog closes"
        assert leave is not None, "somebody wanted to leave"
        dialog.setParent(None)
        dialog.deleteLater()
        if self._was_playing:
            self._controller.play()
        if result == LeavingDialog.DialogCode.Accepted:
            self._controller.leave(leave)
        elif result == SAVE:
            self._save.trigger()
