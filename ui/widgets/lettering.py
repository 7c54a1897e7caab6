"""Words laid out once and drawn often: most say the same in the next frame, and placing letters costs more than ink."""

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QStaticText

from ui import theme


class Lettering(NamedTuple):
    """A text in a style of type, and how much room it takes."""

    text: QStaticText
    width: float
    height: float


@theme.measured
@lru_cache(maxsize=8192)
def laid_out(text: str, style: str) -> Lettering:
    """A text in that style of type; it is painted with a painter that has the style's font."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=theme.font(style))
    room = made.size()
    return Lettering(made, room.width(), room.height())


def draw_words(painter: QPainter, x: float, middle: float, words: Lettering) -> None:
    """Draws words that begin at `x`, half above and half below `middle`."""
    painter.drawStaticText(QPointF(x, middle - words.height / 2), words.text)


class Lines:
    """Lines of text that are kept back and drawn style by style: choosing a font for each costs as much as its ink."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], list[tuple[QPointF, QStaticText]]] = {}

    def add(
        self,
        rect: QRectF,
        text: str,
        style: str = "small",
        token: str = "text",
        *,
        right: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Keeps a line of text, cut to the room there is: at its end, or where its end tells it from others, before."""
        left, top, width, height = rect.getRect()
        words = laid_out(text, style)
        if words.width > width:
            words = laid_out(_cut(style, text, cut, width), style)
        x = left + width - words.width if right else left
        line = QPointF(x, top + height / 2 - _lift_px(style)), words.text
        self._kept.setdefault((style, token), []).append(line)

    def add_time(self, rect: QRectF, text: str, style: str = "small", token: str = "text") -> None:
        """Keeps a time that ends at the right, its hours by themselves: a time of hours is hardly ever said again, but
        its minutes and seconds are. Digits are all of one width, so that the two parts fit together."""
        left, top, width, height = rect.getRect()
        hours, colon, rest = text.partition(":")
        parts = (hours + colon, rest) if ":" in rest else (text,)
        right, y = left + width, top + height / 2 - _lift_px(style)
        lines = self._kept.setdefault((style, token), [])
        for part in reversed(parts):
            words = laid_out(part, style)
            right -= words.width
            lines.append((QPointF(right, y), words.text))

    def draw(self, painter: QPainter) -> None:
        """Draws all that was kept, and keeps nothing."""
        for (style, token), lines in self._kept.items():
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(token))
            for place, text in lines:
                painter.drawStaticText(place, text)
        self._kept.clear()


@theme.measured
@lru_cache(maxsize=4096)
def _cut(style: str, text: str, cut: Qt.TextElideMode, width: float) -> str:
    return theme.metrics(style).elidedText(text, cut, width)


@theme.measured
@cache
def _lift_px(style: str) -> float:
    """How far above the middle of a line its letters begin, so that small letters stand in the middle."""
    metrics = theme.metrics(style)
    return metrics.ascent() - (metrics.ascent() - metrics.descent()) / 2
