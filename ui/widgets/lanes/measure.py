"""Two marks on the axis of time, A and B, and the time between them."""

from operator import itemgetter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from simulator.durations import format_left, format_time
from ui import theme
from ui.widgets.lanes.scene import GUTTER_PX, Frame
from ui.widgets.lanes.stretch import Stretch, around
from ui.words import tr

MEASURE_PX = 22
"""How high the row is in which the marks stand."""

_BADGE_PX, _BADGE_HEIGHT_PX, _TEXT_PAD_PX, _NAME_LEFT_PX = 20, 16, 8, 27
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


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
            return tr("A at {time}").format(time=format_time(self.a_ms))
        span = format_left(self.between_ms)
        return tr("A at {time}, B at {time_b}, {span} between").format(
            time=format_time(self.a_ms), time_b=format_time(self.b_ms), span=span
        )


def paint_measure(painter: QPainter, frame: Frame, measure: Measure) -> None:
    """Paints the row of the marks below the axis, with the time between them, and their lines down through the lanes."""
    if measure.a_ms is None:
        return
    top = float(frame.band_end_px)
    painter.save()
    painter.fillRect(QRectF(0, top + MEASURE_PX, frame.width_px, 1), theme.color("border"))
    painter.fillRect(QRectF(GUTTER_PX, top, 1, MEASURE_PX), theme.color("border"))
    painter.setFont(theme.font("small_medium"))
    painter.setPen(theme.color("muted"))
    title = QRectF(_NAME_LEFT_PX, top, GUTTER_PX - _NAME_LEFT_PX - 4, MEASURE_PX)
    said = tr("A to B") if measure.b_ms is not None else tr("A, and then B")
    said = theme.metrics("small_medium").elidedText(said, Qt.TextElideMode.ElideRight, title.width())
    painter.drawText(title, _LEFT, said)
    painter.setClipRect(QRectF(GUTTER_PX + 1, top + 1, frame.width_px, frame.height_px))
    placed = [(letter, at_ms) for letter, at_ms in (("A", measure.a_ms), ("B", measure.b_ms)) if at_ms is not None]
    if measure.b_ms is not None:
        first, last = sorted((frame.x(measure.a_ms), frame.x(measure.b_ms)))
        painter.fillRect(QRectF(first, frame.top_px, last - first, frame.height_px), theme.color("text", 16))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _, at_ms in placed:
        x = round(frame.x(at_ms)) + 0.5
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top + MEASURE_PX), QPointF(x, frame.height_px))
    badges = _badges(frame, placed, top)
    if measure.between_ms is not None:
        _paint_between(painter, frame, badges, format_left(measure.between_ms))
    for words, badge in badges:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(theme.color("surface"))
        painter.setFont(theme.font("caption_strong"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def _badges(frame: Frame, placed: list[tuple[str, int]], top: float) -> list[tuple[str, QRectF]]:
    """The letters and where they stand: over their lines, or at the edge behind which those are; never one upon another."""
    least, most = GUTTER_PX + _BADGE_PX / 2 + 2, frame.width_px - _BADGE_PX / 2 - 2
    placed = sorted(placed, key=itemgetter(1))
    middles = [min(max(frame.x(at_ms), least), most) for _, at_ms in placed]
    if len(middles) > 1 and (lacking := _BADGE_PX + 2 - (middles[1] - middles[0])) > 0:
        first = min(max(middles[0] - lacking / 2, least), most - _BADGE_PX - 2)
        middles = [first, first + _BADGE_PX + 2]
    words = [_pointing(frame, letter, at_ms) for letter, at_ms in placed]
    high = top + (MEASURE_PX - _BADGE_HEIGHT_PX) / 2 + 0.5
    areas = [QRectF(middle - _BADGE_PX / 2, high, _BADGE_PX, _BADGE_HEIGHT_PX) for middle in middles]
    return list(zip(words, areas, strict=True))


def _pointing(frame: Frame, letter: str, at_ms: int) -> str:
    x = frame.x(at_ms)
    return f"‹{letter}" if x < GUTTER_PX else f"{letter}›" if x > frame.width_px else letter


def _paint_between(painter: QPainter, frame: Frame, badges: list[tuple[str, QRectF]], text: str) -> None:
    """Paints the time between two badges on a line from one to the other, or beside them where they stand too close."""
    first, last = (badge for _, badge in badges)
    width = theme.metrics("caption_strong").horizontalAdvance(text) + 2 * _TEXT_PAD_PX
    middle, gap = first.center().y(), last.left() - first.right()
    painter.setPen(QPen(theme.color("text"), 1))
    if gap >= width:
        left = first.right() + (gap - width) / 2
        painter.drawLine(QPointF(first.right(), middle), QPointF(left, middle))
        painter.drawLine(QPointF(left + width, middle), QPointF(last.left(), middle))
    else:
        left = last.right() if last.right() + width <= frame.width_px else first.left() - width
        if gap > 0:
            painter.drawLine(QPointF(first.right(), middle), QPointF(last.left(), middle))
    painter.setFont(theme.font("caption_strong"))
    tag = QRectF(left, first.top(), width, first.height())
    painter.fillRect(tag.adjusted(4, 0, -4, 0), theme.color("surface"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
