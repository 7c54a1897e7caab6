"""Words laid out once, since most words are the same in the next frame."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QStaticText

from ui import theme


class Lettering(NamedTuple):
    """A text in a style of type, and how much room it takes."""

    text: QStaticText
    width: float
    height: float


@theme.measured
@lru_cache(maxsize=4096)
def laid_out(text: str, style: str) -> Lettering:
    """A text in that style of type; it is painted with a painter that has the style's font."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=theme.font(style))
    return Lettering(made, theme.metrics(style).horizontalAdvance(text), made.size().height())


def draw_words(painter: QPainter, x: float, middle: float, words: Lettering) -> None:
    """Draws words that begin at `x`, half above and half below `middle`."""
    painter.drawStaticText(QPointF(x, middle - words.height / 2), words.text)
