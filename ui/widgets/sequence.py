"""A sequence diagram: lifelines side by side, and the messages between them from top to bottom, each with its lines."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_HEAD_PX = 26
_GAP_PX = 18
_PAD_PX = 10
_ARROW_PX = 7
_TITLE_PX = 20
_CROSSING_PX = 11.0
_LEAST_TEXT_PX = 120
_WRAP = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TITLE = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Lane(NamedTuple):
    """A lifeline: its name, what it is, and where it lies, as a part of the width from 0 to 1."""

    name: str
    about: str
    place: float


class Line(NamedTuple):
    """A line of a message, wrapped where it must be: its text, text style and tone; `indent_px` sets it in."""

    text: str
    style: str = "mono_small"
    tone: str = "text"
    indent_px: int = 0


class Message(NamedTuple):
    """An arrow from one lane to another: its title, a word on a soft background behind it, what stands at its right
    end, and its lines; `crossing` is the icon where it crosses the lanes in between."""

    source: int
    target: int
    title: str
    tag: str = ""
    tag_tone: str = "neutral"
    aside: str = ""
    lines: tuple[Line, ...] = ()
    tone: str = "muted"
    crossing: str = ""


class SequenceDiagram(QWidget):
    """Paints lanes and messages; as high as they need at its width. What it shows can be read as text too."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lanes: tuple[Lane, ...] = ()
        self._messages: tuple[Message, ...] = ()
        theme.notice.theme_changed.connect(self.update)

    def show_messages(self, lanes: Sequence[Lane], messages: Sequence[Message], text: str) -> None:
        """Shows other messages; `text` is what they say to those who do not see them."""
        self._lanes, self._messages = tuple(lanes), tuple(messages)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self._take_height()
        self.update()

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is shown, from top to bottom."""
        return self._messages

    def image(self, ratio: float = 2.0) -> QImage:
        """The diagram as a picture, with the background that it lies on."""
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(theme.color("surface"))
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        return image

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_TEXT_PX, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return round(_HEAD_PX + _GAP_PX + sum(self._height(message, width) for message in self._messages) + _PAD_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._lanes:
            return
        self._paint_lanes(painter)
        top = float(_HEAD_PX + _GAP_PX)
        for message in self._messages:
            self._paint_message(painter, message, top)
            top += self._height(message, self.width())

    def _x(self, lane: int, width: int) -> float:
        return round(self._lanes[lane].place * (width - 1)) + 0.5

    def _paint_lanes(self, painter: QPainter) -> None:
        bottom = self.height() - 2.0
        for number, lane in enumerate(self._lanes):
            x = self._x(number, self.width())
            painter.setPen(QPen(theme.color("strong"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, _HEAD_PX), QPointF(x, bottom))
            words = theme.metrics("small_medium").horizontalAdvance(lane.name)
            wide = words + 2 * _PAD_PX
            left = min(max(0.5, x - wide / 2), self.width() - wide - 0.5)
            box = QRectF(left, 0.5, wide, _HEAD_PX - 2)
            painter.setPen(QPen(theme.color("border"), 1))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font("small_medium"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), lane.name)

    def _span(self, message: Message, width: int) -> tuple[float, float]:
        """From where to where the text of a message goes: between its lanes, or beside the lane that it stays at."""
        ends = sorted((self._x(message.source, width), self._x(message.target, width)))
        if ends[1] - ends[0] < _LEAST_TEXT_PX:
            return max(0.0, ends[1] - 2 * _LEAST_TEXT_PX), ends[1]
        return ends[0], ends[1]

    def _height(self, message: Message, width: int) -> float:
        left, right = self._span(message, width)
        room = max(_LEAST_TEXT_PX, right - left - 2 * _PAD_PX)
        lines = sum(_line_height(line, room) for line in message.lines)
        return _title_height(message, room) + lines + _above_arrow(message) + _GAP_PX

    def _paint_message(self, painter: QPainter, message: Message, top: float) -> None:
        left, right = self._span(message, self.width())
        text_left, room = left + _PAD_PX, max(_LEAST_TEXT_PX, right - left - 2 * _PAD_PX)
        title_height = _title_height(message, room)
        self._paint_title(painter, message, QRectF(text_left, top, room, title_height))
        y = top + title_height
        for line in message.lines:
            height = _line_height(line, room)
            self._clear_behind(painter, line, QRectF(text_left, y, room, height))
            painter.setPen(theme.color(line.tone))
            painter.setFont(theme.font(line.style))
            flags = _WRAP if line.style.startswith("mono") else _WORDS
            painter.drawText(QRectF(text_left + line.indent_px, y, room - line.indent_px, height), flags, line.text)
            y += height
        self._paint_arrow(painter, message, y + _above_arrow(message))

    def _clear_behind(self, painter: QPainter, line: Line, rect: QRectF) -> None:
        """Lets a lane pass behind the words that it would cross."""
        words = min(rect.width(), line.indent_px + theme.metrics(line.style).horizontalAdvance(line.text) + 6)
        painter.fillRect(QRectF(rect.left() - 3, rect.top(), words, rect.height()), theme.color("surface"))

    def _paint_title(self, painter: QPainter, message: Message, rect: QRectF) -> None:
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("body_strong"))
        if not (message.tag or message.aside):
            painter.drawText(rect, _TITLE, message.title)
            return
        metrics = theme.metrics("body_strong")
        aside = theme.metrics("caption").horizontalAdvance(message.aside) + 8 if message.aside else 0
        tag = theme.metrics("caption_strong").horizontalAdvance(message.tag) + 24 if message.tag else 0
        title = metrics.elidedText(message.title, Qt.TextElideMode.ElideRight, max(40.0, rect.width() - aside - tag))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
        if message.tag:
            box = QRectF(rect.left() + metrics.horizontalAdvance(title) + 8, rect.top() + 1, tag - 8, _TITLE_PX - 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(f"{message.tag_tone}_soft"))
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(theme.color("muted" if message.tag_tone == "neutral" else message.tag_tone))
            painter.setFont(theme.font("caption_strong"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), message.tag)
        if message.aside:
            painter.setPen(theme.color("faint"))
            painter.setFont(theme.font("caption"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), message.aside)

    def _paint_arrow(self, painter: QPainter, message: Message, y: float) -> None:
        start, end = self._x(message.source, self.width()), self._x(message.target, self.width())
        colour = theme.color(message.tone)
        painter.setPen(QPen(colour, 1.6))
        painter.drawLine(QPointF(start, y), QPointF(end, y))
        back = -_ARROW_PX if end >= start else _ARROW_PX
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(end, y), QPointF(end + back, y - 4), QPointF(end + back, y + 4)]))
        low, high = sorted((message.source, message.target))
        for lane in range(low + 1, high) if message.crossing else ():
            self._paint_crossing(painter, QPointF(self._x(lane, self.width()), y), message)

    @staticmethod
    def _paint_crossing(painter: QPainter, at: QPointF, message: Message) -> None:
        painter.setPen(QPen(theme.color(message.tone), 1.2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(at, _CROSSING_PX, _CROSSING_PX)
        inner = _CROSSING_PX - 4.0
        box = QRectF(at.x() - inner, at.y() - inner, 2 * inner, 2 * inner)
        theme.paint_icon(painter, message.crossing, box, message.tone)


def _above_arrow(message: Message) -> float:
    """How much room there is between the last line and the arrow, whose icon is higher than it."""
    return _CROSSING_PX + 4 if message.crossing else _ARROW_PX


def _title_height(message: Message, room: float) -> float:
    """A title that stands alone may need several lines; beside something else it gives way."""
    if message.tag or message.aside:
        return _TITLE_PX
    metrics = theme.metrics("body_strong")
    wrapped = metrics.boundingRect(QRectF(0, 0, room, 10_000), _WORDS, message.title).height()
    return _TITLE_PX + max(0.0, wrapped - metrics.height())


def _line_height(line: Line, room: float) -> float:
    flags = _WRAP if line.style.startswith("mono") else _WORDS
    wide = room - line.indent_px
    return theme.metrics(line.style).boundingRect(QRectF(0, 0, wide, 10_000), flags, line.text).height() + 2
