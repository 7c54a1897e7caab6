"""How far something with a few steps has come: a segment for each."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.words import tr

_HEIGHT_PX, _GAP_PX = 4, 4


class StepsBar(QWidget):
    """Segments in a row, those that are done in the accent colour."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self._done, self._count = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(0, 1)
        theme.notice.theme_changed.connect(self.update)

    def show_steps(self, done: int, count: int) -> None:
        """Shows that so many of so many are done."""
        self._done, self._count = done, max(1, count)
        self.setAccessibleName(tr("{what}: {done} of {count}").format(what=self._what, done=done, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step_px = (self.width() + _GAP_PX) / self._count
        for place in range(self._count):
            painter.setBrush(theme.color("accent" if place < self._done else "track"))
            painter.drawRoundedRect(QRectF(place * step_px, 0, step_px - _GAP_PX, _HEIGHT_PX), 2, 2)
