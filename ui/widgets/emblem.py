"""Icons that stand beside words and say what kind they are of."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme


class Mark(QWidget):
    """An icon in the colour of a token."""

    def __init__(self, icon: str, token: str, size_px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token
        self.setFixedSize(size_px, size_px)

    def show_icon(self, icon: str, token: str) -> None:
        """Shows another icon, or the same in another colour."""
        if (icon, token) != (self._icon, self._token):
            self._icon, self._token = icon, token
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme.paint_icon(QPainter(self), self._icon, QRectF(self.rect()), self._token)


class Emblem(QWidget):
    """An icon on a soft disc of its tone: `accent`, `danger`, `warn` or `ok`."""

    def __init__(self, icon: str, tone: str, size_px: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setFixedSize(size_px, size_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._tone}_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        edge = self.width() / 4
        theme.paint_icon(painter, self._icon, QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), self._tone)
