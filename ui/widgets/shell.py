"""What stands on screen while the rest of a program is being loaded."""

import gc
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui import theme
from ui.settings import GEOMETRY, THEME, remembered
from ui.words import speak, tr

_RAIL_PX, _HEADER_PX, _FOOTER_PX, _SIDE_PX, _TILE_PX = 48, 52, 68, 328, 92
_EDGE_PX, _GAP_PX = 16, 12


class Shell(QWidget):
    """The outlines of a window: a rail, a header, cards without contents, a footer, and the program's name."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(tr("{title} is loading").format(title=title))
        self.resize(1440, 900)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width(), self.height()
        painter.fillRect(self.rect(), theme.color("bg"))
        painter.fillRect(0, 0, width, _HEADER_PX, theme.color("surface"))
        painter.fillRect(0, height - _FOOTER_PX, width, _FOOTER_PX, theme.color("surface"))
        painter.fillRect(0, 0, _RAIL_PX, height, theme.color("surface"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        for card in self._cards():
            painter.drawRoundedRect(card, 10, 10)
        painter.setPen(theme.color("faint"))
        painter.setFont(theme.font("heading"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self.windowTitle()} …")

    def _cards(self) -> list[QRectF]:
        top = _HEADER_PX + _GAP_PX
        edge = _RAIL_PX + _EDGE_PX
        room = self.width() - edge - _EDGE_PX
        tile = (room - 4 * _GAP_PX) / 5
        tiles = [QRectF(edge + n * (tile + _GAP_PX), top, tile, _TILE_PX) for n in range(5)]
        below = top + _TILE_PX + _GAP_PX
        rest = self.height() - _FOOTER_PX - _GAP_PX - below
        left = room - _SIDE_PX - _GAP_PX
        upper = (rest - _GAP_PX) * 0.52
        return [
            *tiles,
            QRectF(edge, below, left, upper),
            QRectF(edge, below + upper + _GAP_PX, left, rest - upper - _GAP_PX),
            QRectF(edge + left + _GAP_PX, below, _SIDE_PX, rest),
        ]


def open_shell(title: str) -> Shell:
    """Starts the application, in the colours and the place that it had last, and paints its shell.

    Who never chose colours gets those that the desktop asks for. The collector rests until `spare_the_collector`: it would
    look again and again through all that is being loaded, and find that it is needed.
    """
    gc.disable()
    app = QApplication([title.lower()])
    app.setApplicationName(title)
    speak(app, Path(resources.__file__).parent / "translations")
    wanted = "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    theme.apply(app, "dark" if remembered(THEME, wanted) == "dark" else "light")
    shell = Shell(title)
    if geometry := remembered(GEOMETRY):
        shell.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    shell.show()
    app.processEvents()
    return shell
