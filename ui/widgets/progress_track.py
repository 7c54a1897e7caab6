"""How far something has come along a span of time."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.durations import DAY_MS, HOUR_MS, MINUTE_MS, format_time
from ui import theme

_STEPS_MS = (MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, DAY_MS)
_LABEL_PX = 72


class ProgressTrack(QWidget):
    """A line from a start to an end with clock times below it, filled up to now. Times are in milliseconds."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start_ms, self._end_ms, self._now_ms = 0, 1, 0
        self.setAccessibleName(accessible_name)
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, 40)

    def set_span(self, start_ms: int, end_ms: int) -> None:
        """Shows the span from `start_ms` to `end_ms`."""
        self._start_ms, self._end_ms = start_ms, max(end_ms, start_ms + 1)
        self.update()

    def set_now(self, now_ms: int) -> None:
        """Fills the line up to `now_ms`."""
        before = round(self._x(self._now_ms))
        self._now_ms = now_ms
        self.setAccessibleDescription(f"{format_time(now_ms)} of {format_time(self._end_ms)}")
        if round(self._x(now_ms)) != before:
            self.update()

    def _x(self, at_ms: int) -> float:
        part = (at_ms - self._start_ms) / (self._end_ms - self._start_ms)
        return 6 + min(1.0, max(0.0, part)) * (self.width() - 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2 - 6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(QRectF(6, middle - 2, self.width() - 12, 4), 2, 2)
        now = self._x(self._now_ms)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(6, middle - 2, now - 6, 4), 2, 2)
        self._paint_times(painter, middle)
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(now, middle), 6, 6)

    def _paint_times(self, painter: QPainter, middle: float) -> None:
        span_ms = self._end_ms - self._start_ms
        room = max(1, (self.width() - 12) // _LABEL_PX)
        step_ms = next((step for step in _STEPS_MS if span_ms / step <= room), _STEPS_MS[-1] * (1 + span_ms // DAY_MS))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("faint"))
        at_ms = -(-self._start_ms // step_ms) * step_ms
        while at_ms <= self._end_ms:
            place = min(max(self._x(at_ms) - 40, 0), self.width() - 80)
            painter.drawText(QRectF(place, middle + 9, 80, 14), Qt.AlignmentFlag.AlignCenter, format_time(at_ms)[:-3])
            at_ms += step_ms
