"""A curtain: the window goes dark, so that a room looks at whoever speaks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.overlay import Overlay
from ui.words import tr

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


class Curtain(Overlay):
    """Covers its parent. Any key or click lifts it, and does nothing else; the keyboard goes back to who had it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("curtain")
        self.setAccessibleName(tr("The screen is blank; press any key to go on"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None

    def fall(self) -> None:
        """Covers everything."""
        self._before = self.window().focusWidget()
        self.show()
        self.lay()
        self.setFocus()

    def lift(self) -> None:
        """Shows everything again."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("shade"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _MODIFIERS:
            self.lift()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()
        event.accept()
