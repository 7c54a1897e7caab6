"""Figures with their recent past: a number, what it counts, and a line or bars of how it came there."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.frames import Card
from ui.widgets.text import ElidedLabel, label, set_property
from ui.words import tr

_MOST_BARS = 48
_ROOM_FOR_PAST_PX = 210


class Sparkline(QWidget):
    """A small curve without axes, or bars where the values are counts."""

    def __init__(self, tone: str = "accent", *, bars: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._bars = tone, bars
        self._values = np.zeros(0)
        self.setMinimumSize(56, 40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(112, 46)

    def show_values(self, values: Sequence[float] | np.ndarray) -> None:
        """Shows these values, oldest first."""
        taken = np.asarray(values, dtype=float)
        if not np.array_equal(taken, self._values):
            self._values = taken.copy()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bars:
            self._paint_bars(painter)
        elif len(self._values) > 1:
            self._paint_line(painter)
        else:
            self._paint_ground(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        """Draws what a curve will stand on, where there is too little of it yet."""
        painter.setPen(QPen(theme.color("strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))

    def _paint_bars(self, painter: QPainter) -> None:
        values = _summed(self._values, min(_MOST_BARS, max(1, self.width() // 5)))
        if not len(values):
            return
        height, step = self.height(), self.width() / len(values)
        most = values.max() or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for position, value in enumerate(values):
            bar = max(2.0, value / most * (height - 4)) if value else 1.0
            painter.setBrush(theme.color(self._tone if value else "strong"))
            painter.drawRoundedRect(QRectF(position * step + 0.8, height - bar, step - 1.6, bar), 1, 1)

    def _paint_line(self, painter: QPainter) -> None:
        values = _averaged(self._values, max(2, self.width() // 2))
        width, height = self.width(), self.height()
        least, most = values.min(), values.max()
        span = (most - least) or 1.0
        xs = np.linspace(1, width - 5, len(values))
        ys = height - 4 - (values - least) / span * (height - 10)
        points = QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
        line = QPainterPath()
        line.addPolygon(points)
        below = QPainterPath(line)
        below.lineTo(points[-1].x(), height)
        below.lineTo(points[0].x(), height)
        below.closeSubpath()
        fade = QLinearGradient(0, 0, 0, height)
        fade.setColorAt(0, theme.color(self._tone, 60))
        fade.setColorAt(1, theme.color(self._tone, 0))
        painter.fillPath(below, fade)
        ink = theme.color(self._tone)
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(line)
        painter.setPen(QPen(theme.color("surface"), 1.5))
        painter.setBrush(ink)
        painter.drawEllipse(points[-1], 3.2, 3.2)


def _summed(values: np.ndarray, most: int) -> np.ndarray:
    if len(values) <= most:
        return values
    return np.add.reduceat(values, np.linspace(0, len(values), most, endpoint=False).astype(int))


def _averaged(values: np.ndarray, most: int) -> np.ndarray:
    if len(values) <= most:
        return values
    starts = np.linspace(0, len(values), most, endpoint=False).astype(int)
    return np.add.reduceat(values, starts) / np.diff(np.append(starts, len(values)))


class FigureTile(Card):
    """One figure: a title, a number with its unit, a line of what it is made of, and its recent past."""

    def __init__(
        self, title: str, *, tone: str = "accent", bars: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.setFixedHeight(92)
        self.setMinimumWidth(128)
        self._title = tr(title)
        self.column.setContentsMargins(16, 11, 14, 11)
        self.column.setSpacing(2)
        self._heading = ElidedLabel(title, "small_medium", "muted", self)
        self.column.addWidget(self._heading)
        row = QHBoxLayout()
        row.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        number = QHBoxLayout()
        number.setSpacing(4)
        self._number = label("–", "figure", parent=self)
        self._unit = label("", "small", "faint", self)
        self._unit.setContentsMargins(0, 0, 0, 4)
        number.addWidget(self._number)
        number.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch()
        texts.addLayout(number)
        self._sub = ElidedLabel("", "caption_medium", "muted", self)
        texts.addWidget(self._sub)
        row.addLayout(texts, 3)
        self._past = Sparkline(tone, bars=bars, parent=self)
        row.addWidget(self._past, 2, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        theme.notice.theme_changed.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._past.setVisible(self.width() >= _ROOM_FOR_PAST_PX * theme.type_scale())

    @property
    def number(self) -> str:
        """The number as it is shown."""
        return self._number.text()

    def set_title(self, title: str) -> None:
        """Says what is counted from now on; `show_figure` follows."""
        self._title = title
        self._heading.setText(title)

    def show_figure(self, number: str, unit: str = "", sub: str = "", tone: str = "muted") -> None:
        """Shows the number with its unit, and below it `sub` in the tone of a text token."""
        self._number.setText(number)
        self._unit.setText(unit)
        self._sub.setText(sub)
        set_property(self._sub, "tone", tone)
        self.setAccessibleName(f"{self._title}: {number} {unit}".rstrip())
        self.setAccessibleDescription(sub)

    def show_past(self, values: Sequence[float] | np.ndarray) -> None:
        """Shows the values that led here, oldest first."""
        self._past.show_values(values)
