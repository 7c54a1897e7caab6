"""A ring that runs out."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.durations import format_left
from ui import theme
from ui.theme.ticking import left_words
from ui.words import tr

_DIAMETER_PX = 108
_WIDTH_PX = 9
_CENTRE = Qt.AlignmentFlag.AlignCenter


_INSIDE_PX = 84
_NUMBER_STYLES = ("ring", "count", "title", "small_strong", "caption_strong")


class _Line(NamedTuple):
    """A line of text in the middle of its room."""

    rect: QRectF
    style: str
    token: str
    text: str

    @property
    def cut(self) -> bool:
        """Whether it has not enough room."""
        return _width_px(self.style, self.text) > self.rect.width() + 0.5


def _width_px(style: str, text: str) -> float:
    return theme.metrics(style).horizontalAdvance(text)


class CountdownRing(QWidget):
    """How much of a time is left: the arc and the number say the same; below, its title and when it is up."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._left_ms: int | None = None
        self._total_ms = 1
        self._note = ""
        self._tone = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(152)
        self.setAccessibleName(title)
        # The time left is told in seconds or in calm minutes.
        theme.notice.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_DIAMETER_PX + 16, 152)

    def show_left(self, left_ms: int, total_ms: int, note: str, tone: str = "accent") -> None:
        """Shows `left_ms` of `total_ms`; `note` says when it is up, `tone` is `accent`, `warn`, `danger` or `faint`."""
        self._show(max(0, left_ms), max(1, total_ms), note, tone)

    def show_off(self, note: str) -> None:
        """Shows that this limit is off."""
        self._show(None, 1, note, "faint")

    def _show(self, left_ms: int | None, total_ms: int, note: str, tone: str) -> None:
        if (left_ms, total_ms, note, tone) == (self._left_ms, self._total_ms, self._note, self._tone):
            return
        self._left_ms, self._total_ms, self._note, self._tone = left_ms, total_ms, note, tone
        self.setAccessibleDescription(
            tr("{left} left of {total}, {note}").format(left=self.left_text, total=self.total_text, note=note)
            if left_ms
            else note
        )
        self.update()

    @property
    def left_text(self) -> str:
        """The number in the middle."""
        return tr("off") if self._left_ms is None else left_words(self._left_ms)

    @property
    def total_text(self) -> str:
        return "" if self._left_ms is None else format_left(self._total_ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - _DIAMETER_PX) / 2
        edge = _WIDTH_PX / 2 + 1
        circle = QRectF(left + edge, edge, _DIAMETER_PX - 2 * edge, _DIAMETER_PX - 2 * edge)
        painter.setPen(QPen(theme.color("track"), _WIDTH_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawEllipse(circle)
        if self._left_ms:
            part = min(1.0, self._left_ms / self._total_ms)
            painter.setPen(QPen(theme.color(self._tone), _WIDTH_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(circle, 90 * 16, round(360 * 16 * part))
        self._paint_texts(painter)

    def event(self, event: QEvent) -> bool:
        """Tells the whole of what is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip, self)
            return True
        return super().event(event)

    @property
    def tip(self) -> str:
        """The lines for which there is not enough room."""
        return "\n".join(line.text for line in self._lines() if line.cut)

    def _number_style(self) -> str:
        """The largest type in which the number is within the ring, but for such numbers as no type is small enough for."""
        fitting = (style for style in _NUMBER_STYLES if _width_px(style, self.left_text) <= _INSIDE_PX)
        return next(fitting, _NUMBER_STYLES[-1])

    def _lines(self) -> tuple[_Line, ...]:
        off = self._left_ms is None
        inside, total = (self.width() - _INSIDE_PX) / 2, "" if off else tr("of {total}").format(total=self.total_text)
        return (
            _Line(QRectF(inside, 33, _INSIDE_PX, 26), self._number_style(), "faint" if off else "text", self.left_text),
            _Line(QRectF(inside, 58, _INSIDE_PX, 16), "micro", "faint", total),
            _Line(QRectF(0, 116, self.width(), 16), "small_medium", "muted", self._title),
            _Line(QRectF(0, 133, self.width(), 16), "caption", "faint" if self._tone == "accent" else self._tone, self._note),
        )  # fmt: skip

    def _paint_texts(self, painter: QPainter) -> None:
        for rect, style, token, text in self._lines():
            shown = theme.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(token))
            painter.drawText(rect, _CENTRE, shown)
