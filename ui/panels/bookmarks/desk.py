"""Where bookmarks are written, changed and removed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.controller import Controller
from ui.panels.bookmarks.dialog import REMOVED, BookmarkDialog
from ui.player.bookmarks import bookmark_of
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.player import Bookmark


class BookmarkDesk(QObject):
    """Opens the sheet of a bookmark; one that stands at the moment shown is changed, otherwise another is written."""

    def __init__(self, workspace: Workspace, controller: Controller, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._controller = controller
        self._window = window
        self._dialog: BookmarkDialog | None = None
        self._known: Bookmark | None = None
        self._at_ms = self._session = 0
        actions["bookmarkAction"].triggered.connect(self._ask_here)
        controller.bookmark_wanted.connect(self.ask)

    def _ask_here(self) -> None:
        now_ms = self._workspace.now_ms
        self.ask(next((mark for mark in self._controller.bookmarks if mark.at_ms == now_ms), None))

    def ask(self, known: "Bookmark | None") -> None:
        """Opens the sheet of a bookmark that there is, or of a new one at the moment shown."""
        if self._dialog is not None:
            return
        self._controller.pause()
        workspace, snapshot = self._workspace, self._workspace.snapshot
        self._known = known
        self._at_ms = known.at_ms if known else workspace.now_ms
        self._session = known.session if known and known.session else workspace.selected
        about = snapshot.handle(self._session) if self._session in snapshot.sessions else ""
        self._dialog = BookmarkDialog(
            self._at_ms,
            about,
            title=known.title if known else "",
            text=known.text if known else "",
            is_about=bool(known and known.session),
            known=known is not None,
            parent=self._window,
        )
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        assert dialog is not None, "only an open dialog closes"
        kept = [mark for mark in self._controller.bookmarks if mark is not self._known]
        if result == BookmarkDialog.DialogCode.Accepted:
            session = self._session if dialog.about.isChecked() else 0
            title, text = dialog.title.text().strip(), dialog.text.toPlainText().strip()
            self._controller.set_bookmarks([*kept, bookmark_of(self._at_ms, title, text, session)])
        elif result == REMOVED:
            self._controller.set_bookmarks(kept)
        dialog.setParent(None)
        dialog.deleteLater()
