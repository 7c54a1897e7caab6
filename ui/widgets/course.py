"""How something went, from its beginning to its end: signs at their times on a line, and a stretch that stands out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.durations import format_time
from ui import theme
from ui.widgets.glyphs import paint_spot

_EDGE_PX = 8
_LINE_Y = 14
_HEIGHT_PX = 52
_GAP_PX = 6


class Stop(NamedTuple):
    """A sign at an instant in milliseconds; the word, which may be empty, stands below it with the time."""

    at_ms: int
    shape: str
    word: str = ""


class Course(QWidget):
    """A line with stops; where their words would collide, the later one gives way."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: Sequence[Stop] = ()
        self._stretch_ms: tuple[int, int] | None = None
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT_PX)

    def show_course(self, stops: Sequence[Stop], stretch_ms: tuple[int, int] | None) -> None:
        """Shows these stops, in the order of time, and the stretch that stands out, if there is one."""
        self._stops, self._stretch_ms = stops, stretch_ms
        told = [f"{stop.word} {format_time(stop.at_ms)}" for stop in stops if stop.word]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def _x(self, at_ms: int) -> float:
        first_ms, last_ms = self._stops[0].at_ms, self._stops[-1].at_ms
        room = self.width() - 2 * _EDGE_PX
        return _EDGE_PX + room * (at_ms - first_ms) / max(1, last_ms - first_ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(QRectF(_EDGE_PX, _LINE_Y - 2, self.width() - 2 * _EDGE_PX, 4), 2, 2)
        if self._stretch_ms is not None:
            left, right = map(self._x, self._stretch_ms)
            painter.setBrush(theme.color("danger"))
            painter.drawRoundedRect(QRectF(left, _LINE_Y - 2, max(4.0, right - left), 4), 2, 2)
        for stop in self._stops:
            if stop.shape:
                paint_spot(painter, stop.shape, QPointF(self._x(stop.at_ms), _LINE_Y))
            else:
                painter.setPen(QPen(theme.color("strong"), 1.5))
                painter.drawLine(QPointF(self._x(stop.at_ms), _LINE_Y - 6), QPointF(self._x(stop.at_ms), _LINE_Y + 6))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(theme.font("caption"))
        metrics, taken = theme.metrics("caption"), 0.0
        words = [(stop, f"{stop.word}\n{format_time(stop.at_ms)}") for stop in self._stops if stop.word]
        for stop, text in words:
            width = max(metrics.horizontalAdvance(part) for part in text.split("\n")) + 2
            left = min(max(0.0, self._x(stop.at_ms) - width / 2), self.width() - width)
            if left < taken:
                continue
            taken = left + width + _GAP_PX
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(left, _LINE_Y + 9, width, 30), Qt.AlignmentFlag.AlignHCenter, text)
