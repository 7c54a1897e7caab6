"""A menu of things to tick, which stays open while they are ticked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class Checklist(QMenu):
    """Entries that can be checked do not close it; all others do."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._trigger_checkable():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choosing = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (choosing and self._trigger_checkable()):
            super().keyPressEvent(event)

    def _trigger_checkable(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True
