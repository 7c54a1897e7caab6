"""What floats above the rest of a window, so that its coming and going moves nothing."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QFrame, QWidget


class Overlay(QFrame):
    """A frame above its parent that finds its place anew when the parent's size changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        parent.installEventFilter(self)
        self.hide()

    def place(self, room: QRect) -> QRect:
        """Where it lies within `room`, which is the parent; all of it, unless overridden."""
        return room

    def lay(self) -> None:
        """Takes its place, above everything else."""
        parent = self.parentWidget()
        assert parent is not None, "an overlay lies above something"
        self.setGeometry(self.place(parent.rect()))
        self.raise_()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self.lay()
        super().setVisible(visible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self.lay()
        return super().eventFilter(watched, event)
