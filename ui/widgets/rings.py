"""A ring that runs out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.durations import format_left
from ui import theme
from ui.theme.ticking import left_words
from ui.words import tr

_DIAMETER_PX = 108
_WIDTH_PX = 9
_CENTRE = Qt.AlignmentFlag.AlignCenter


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
        return "off" if self._left_ms is None else left_words(self._left_ms)

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
        self._paint_texts(painter, left)

    def _number_style(self) -> str:
        length = len(self.left_text)
        return "ring" if length < 6 else "count" if length < 9 else "title"

    def _paint_texts(self, painter: QPainter, left: float) -> None:
        off = self._left_ms is None
        rows = (
            (QRectF(left, 33, _DIAMETER_PX, 26), self._number_style(), "faint" if off else "text", self.left_text),
            (QRectF(left, 58, _DIAMETER_PX, 16), "micro", "faint", "" if off else tr("of {total}").format(total=self.total_text)),
            (QRectF(0, 116, self.width(), 16), "small_medium", "muted", self._title),
            (QRectF(0, 133, self.width(), 16), "caption", "faint" if self._tone == "accent" else self._tone, self._note),
        )  # fmt: skip
        for rect, style, token, text in rows:
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(token))
            painter.drawText(rect, _CENTRE, text)
