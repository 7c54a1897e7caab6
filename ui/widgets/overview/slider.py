"""The slider of a run: its value is the moment that is shown, its brush the stretch that the timeline shows."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from simulator.durations import MINUTE_MS, SECOND_MS, format_time
from ui import theme
from ui.widgets.overview import paint
from ui.widgets.overview.data import Curves, Mark
from ui.words import tr

_GRIP_PX = 6
_NEAR_MARK_PX = 6
_FIRST, _LAST, _PLAYHEAD = "first", "last", "playhead"


class RunSlider(QAbstractSlider):
    """Drag the playhead, or press anywhere, to show a moment; drag a grip of the brush to show more or less around it.

    As a slider it counts in seconds of virtual time. `moment_wanted` carries the milliseconds that a person asked for,
    `window_wanted` the first and the last of the stretch, `live_wanted` comes from the End key.
    """

    moment_wanted = Signal(object)
    window_wanted = Signal(object, object)
    live_wanted = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = paint.Line(0, 1, 1, 1)
        self._now_ms = self._head_ms = 0
        self._window_ms = (0, 0)
        self._range_ms: tuple[int, int] | None = None
        self._curves = Curves()
        self._marks: list[Mark] = []
        self._dragged = ""
        self._telling = True
        self._ground: QPixmap | None = None
        self._painted: tuple[int, ...] = ()
        self.setAccessibleName(accessible_name)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(160)
        self.setMouseTracking(True)
        self.setSingleStep(10)
        self.setPageStep(10 * MINUTE_MS // SECOND_MS)
        self.valueChanged.connect(self._value_chosen)
        theme.notice.theme_changed.connect(self._repaint_ground)

    def sizeHint(self) -> QSize:
        return QSize(320, 56)

    def set_span(self, start_ms: int, end_ms: int) -> None:
        """Shows the span from `start_ms` to `end_ms`."""
        self._line = self._line._replace(start_ms=start_ms, end_ms=max(end_ms, start_ms + 1))
        self._telling = False
        self.setRange(start_ms // SECOND_MS, end_ms // SECOND_MS)
        self._telling = True
        self._repaint_ground()

    def set_moment(self, now_ms: int, head_ms: int) -> None:
        """Shows the moment, and how far there is a record; tells nobody."""
        self._now_ms, self._head_ms = now_ms, head_ms
        self._telling = False
        self.setValue(now_ms // SECOND_MS)
        self._telling = True
        self.setAccessibleDescription(
            tr("{time}, recorded up to {head}").format(time=format_time(now_ms), head=format_time(head_ms))
        )
        self._update_where_moved()

    def set_window(self, first_ms: int, last_ms: int) -> None:
        """Shows which stretch the timeline shows."""
        if (first_ms, last_ms) != self._window_ms:
            self._window_ms = (first_ms, last_ms)
            self._update_where_moved()

    def set_range_alone(self, range_ms: tuple[int, int] | None) -> None:
        """Dims what lies outside of a stretch of time; None: nothing."""
        self._range_ms = range_ms
        self._repaint_ground()

    def set_curves(self, curves: Curves) -> None:
        """Shows these curves."""
        self._curves = curves
        self._repaint_ground()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Shows these marks."""
        self._marks = list(marks)
        self.update()

    def _update_where_moved(self) -> None:
        """A frame of play moves things by a small part of a pixel: most need not be painted."""
        if self._places() != self._painted:
            self.update()

    def _places(self) -> tuple[int, ...]:
        scale = 2 * self.devicePixelRatioF()
        return tuple(round(self._line.x(at_ms) * scale) for at_ms in (self._now_ms, self._head_ms, *self._window_ms))

    def _repaint_ground(self) -> None:
        self._ground = None
        self.update()

    def _value_chosen(self, seconds: int) -> None:
        if self._telling:
            self.moment_wanted.emit(seconds * SECOND_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        line, self._painted = self._line, self._places()
        if self._ground is None:
            self._ground = self._painted_ground(line)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._ground)
            paint.paint_played(painter, line, self._head_ms)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.paint_window(painter, line, *self._window_ms)
            paint.paint_marks(painter, line, self._marks)
            paint.paint_playhead(painter, line, self._now_ms, focused=self.hasFocus())

    def _painted_ground(self, line: paint.Line) -> QPixmap:
        """What stays the same from frame to frame is painted once."""
        scale = self.devicePixelRatioF()
        ground = QPixmap(round(self.width() * scale), round(self.height() * scale))
        ground.setDevicePixelRatio(scale)
        ground.fill(Qt.GlobalColor.transparent)
        with QPainter(ground) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.paint_ground(painter, line)
            paint.paint_curves(painter, line, self._curves)
            if self._range_ms is not None:
                paint.paint_range(painter, line, *self._range_ms)
            paint.paint_times(painter, line)
        return ground

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._line = self._line._replace(width_px=self.width(), height_px=self.height())
        self._repaint_ground()

    def _grip_under(self, x: float) -> str:
        if abs(x - self._line.x(self._now_ms)) <= _GRIP_PX:
            return _PLAYHEAD
        for name, at_ms in zip((_FIRST, _LAST), self._window_ms, strict=True):
            if abs(x - self._line.x(at_ms)) <= _GRIP_PX:
                return name
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            # Press on nothing, and the playhead comes there.
            self._dragged = self._grip_under(event.position().x()) or _PLAYHEAD
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._drag_to(event.position().x())
        else:
            stretches = self._grip_under(event.position().x()) in (_FIRST, _LAST)
            self.setCursor(Qt.CursorShape.SizeHorCursor if stretches else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = ""

    def _drag_to(self, x: float) -> None:
        at_ms, (first_ms, last_ms) = self._line.at_ms(x), self._window_ms
        if self._dragged == _PLAYHEAD:
            self.moment_wanted.emit(at_ms)
        elif self._dragged == _FIRST:
            self.window_wanted.emit(min(at_ms, last_ms - MINUTE_MS), last_ms)
        else:
            self.window_wanted.emit(first_ms, max(at_ms, first_ms + MINUTE_MS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_End:
            self.live_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def _told_at(self, x: float) -> str:
        near = [mark for mark in self._marks if abs(self._line.x(mark.at_ms) - x) <= _NEAR_MARK_PX]
        lines = [f"{format_time(mark.at_ms)}  {mark.text}" for mark in near[:8]]
        return "\n".join(lines or [format_time(self._line.at_ms(x))])
