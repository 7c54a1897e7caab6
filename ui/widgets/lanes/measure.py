"""Two marks on the axis of time, A and B, and the time between them."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from simulator.durations import format_left, format_time
from ui import theme
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, Frame
from ui.widgets.lanes.stretch import Stretch, around

_BADGE_PX, _TEXT_PAD_PX = 16, 10


class Measure(NamedTuple):
    """The marks in milliseconds; None: not set."""

    a_ms: int | None = None
    b_ms: int | None = None

    def placed(self, at_ms: int) -> "Measure":
        """With the next mark there: A, then B, then A anew."""
        if self.a_ms is None or self.b_ms is not None:
            return Measure(at_ms)
        return Measure(self.a_ms, at_ms)

    @property
    def next_letter(self) -> str:
        """Which mark is placed next."""
        return "A" if self.a_ms is None or self.b_ms is not None else "B"

    @property
    def between_ms(self) -> int | None:
        """The time between the two, if both are set."""
        return None if self.a_ms is None or self.b_ms is None else abs(self.b_ms - self.a_ms)

    @property
    def stretch(self) -> Stretch | None:
        """The stretch between the two, if both are set."""
        return None if self.a_ms is None or self.b_ms is None else around(self.a_ms, self.b_ms)

    @property
    def words(self) -> str:
        """What is marked, for somebody who does not see it; empty where nothing is."""
        if self.a_ms is None:
            return ""
        if self.b_ms is None or self.between_ms is None:
            return f"A at {format_time(self.a_ms)}"
        span = format_left(self.between_ms)
        return f"A at {format_time(self.a_ms)}, B at {format_time(self.b_ms)}, {span} between"


def paint_measure(painter: QPainter, frame: Frame, measure: Measure) -> None:
    """Paints the marks over everything else, and the time between them on the axis."""
    if measure.a_ms is None:
        return
    painter.save()
    painter.setClipRect(QRectF(GUTTER_PX, 0, frame.width_px, frame.height_px))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if measure.b_ms is not None:
        _paint_span(painter, frame, measure.a_ms, measure.b_ms)
    for letter, at_ms in (("A", measure.a_ms), ("B", measure.b_ms)):
        if at_ms is not None:
            _paint_mark(painter, frame, letter, at_ms)
    painter.restore()


def _paint_mark(painter: QPainter, frame: Frame, letter: str, at_ms: int) -> None:
    x = round(frame.x(at_ms)) + 0.5
    painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(round(x), RULER_PX, round(x), frame.height_px)
    badge = QRectF(x - _BADGE_PX / 2, RULER_PX - _BADGE_PX / 2 + 2, _BADGE_PX, _BADGE_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text"))
    painter.drawRoundedRect(badge, 4, 4)
    painter.setPen(theme.color("surface"))
    painter.setFont(theme.font("micro_strong"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)


def _paint_span(painter: QPainter, frame: Frame, a_ms: int, b_ms: int) -> None:
    first, last = sorted((frame.x(a_ms), frame.x(b_ms)))
    body = QRectF(first, frame.top_px, last - first, frame.height_px - frame.top_px)
    painter.fillRect(body, theme.color("text", 16))
    text = format_left(abs(b_ms - a_ms))
    width = theme.metrics("caption_strong").horizontalAdvance(text) + 2 * _TEXT_PAD_PX
    seen_first, seen_last = max(first, GUTTER_PX), min(last, frame.width_px)
    if seen_last <= seen_first:
        return
    middle = (seen_first + seen_last) / 2
    tag = QRectF(middle - width / 2, frame.top_px + 6, width, 20)
    painter.setPen(QPen(theme.color("strong"), 1))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(tag, 6, 6)
    painter.setPen(theme.color("text"))
    painter.setFont(theme.font("caption_strong"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
