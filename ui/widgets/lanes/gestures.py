"""What mouse, wheel and keyboard do to the view."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.widgets.lanes import moves
from ui.widgets.lanes.annotated import AnnotatedLanes
from ui.widgets.lanes.history import View, Views
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX
from ui.widgets.lanes.stretch import Stretch, drawn, edge_that_stays, snapped_ms
from ui.widgets.lanes.view import ZOOM_STEP
from ui.words import tr

_DRAG_PX = 4
_FLAG_PX = 26
_PAN_PART = 0.15
_NONE = -1


class Lanes(AnnotatedLanes):
    """Bars in lanes over time.

    `bar_chosen` carries the id of a bar that a person chose, `time_chosen` an instant chosen on the axis and
    `time_dragged` each one that the flag of now is dragged over, in milliseconds, `happening_chosen` the number of
    something marked above the lanes.

    Drag or A and D pan, Ctrl+wheel or W and S zoom, F fits the selection and then everything, U undoes that, comma and
    full stop walk along a lane, arrows between lanes, Home and End to the start and back to now. M marks now, Shift and a
    click any other time. R asks for the stretch from A to B or of what is on screen, Shift and a drag for any other,
    whose edges can be moved on the axis. Shift+M takes the marks away, Shift+R the stretch, Esc first those and then
    this. P pins the lane of the selection to the top.
    """

    bar_chosen = Signal(object)
    time_chosen = Signal(object)
    time_dragged = Signal(object)
    happening_chosen = Signal(int)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self._pressed_at: QPointF | None = None
        self._dragged_to: QPointF | None = None
        self._edge_ms: int | None = None
        self._before_drawing: Stretch | None = None
        self._holds_playhead = False
        self._views = Views()
        self.viewport().setMouseTracking(True)
        self._keys = {
            Qt.Key.Key_U: self.undo_zoom,
            Qt.Key.Key_M: self.mark_now,
            Qt.Key.Key_P: self.toggle_pin,
            Qt.Key.Key_R: self.choose_stretch,
            Qt.Key.Key_W: self.zoom_in,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_S: self.zoom_out,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_A: self._pan_left,
            Qt.Key.Key_D: self._pan_right,
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Period: self._next_bar,
            Qt.Key.Key_Right: self._next_bar,
            Qt.Key.Key_Comma: self._previous_bar,
            Qt.Key.Key_Left: self._previous_bar,
            Qt.Key.Key_Up: self._lane_above,
            Qt.Key.Key_Down: self._lane_below,
            Qt.Key.Key_Home: self.go_to_start,
            Qt.Key.Key_End: self.go_to_now,
        }
        self._shifted_keys = {Qt.Key.Key_M: self.drop_marks, Qt.Key.Key_R: self.drop_stretch}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        keys = self._shifted_keys if event.modifiers() & shift and key in self._shifted_keys else self._keys
        others = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | shift)
        act = None if others else keys.get(key)
        if act is not None:
            act()
        elif event.key() != Qt.Key.Key_Escape or not self._step_out():
            super().keyPressEvent(event)

    def _step_out(self) -> bool:
        """Takes back what was done last of what can be; whether there was anything."""
        if self._edge_ms is not None:
            self._edge_ms = self._pressed_at = None
            self.show_stretch_alone(self._before_drawing)
        elif self.measure.words:
            self.drop_marks()
        elif self.stretch is not None:
            self.drop_stretch()
        elif not self.following:
            self.go_to_now()
        else:
            return False
        return True

    def zoom(self, factor: float, at_px: float | None = None) -> None:
        self._note("closer" if factor > 1 else "wider")
        super().zoom(factor, at_px)

    def pan(self, by_px: float) -> None:
        self._note("pan")
        super().pan(by_px)

    def fit_all(self) -> None:
        self._note(tr("fit all"))
        super().fit_all()

    def fit_bar(self, bar: int) -> None:
        self._note(tr("fit {bar}").format(bar=bar))
        super().fit_bar(bar)

    def show_stretch(self, first_ms: int, last_ms: int) -> None:
        self._note("stretch")
        super().show_stretch(first_ms, last_ms)

    def set_following(self, on: bool) -> None:
        if on and not self.following:
            self._note("follow")
        super().set_following(on)

    def _note(self, act: str) -> None:
        self._views.note(act, View(self.time.first_ms, self.time.ms_per_px, self.following))

    def undo_zoom(self) -> None:
        """Shows the stretch of time that was shown before the last zoom, fit, row of moves or return to now."""
        if (view := self._views.back()) is None:
            return
        super().set_following(False)
        self.time.first_ms, self.time.ms_per_px = view.first_ms, view.ms_per_px
        super().set_following(view.following)
        self._announce_window()

    def _pan_left(self) -> None:
        self.pan(-self.time.width_px * _PAN_PART)

    def _pan_right(self) -> None:
        self.pan(self.time.width_px * _PAN_PART)

    def go_to_start(self) -> None:
        """Shows the beginning of the record at the present scale."""
        self.set_following(False)
        self.pan(self.time.x(self._range_ms[0]) - self.time.width_px * 0.04)

    def go_to_now(self) -> None:
        """Follows now again."""
        self.set_following(True)

    def _next_bar(self) -> None:
        self._step_along(1)

    def _previous_bar(self) -> None:
        self._step_along(-1)

    def _step_along(self, step: int) -> None:
        if self.current == _NONE:
            self._choose_any()
        else:
            self._choose(moves.along(self.data, self._index, self.current, step))

    def _lane_above(self) -> None:
        self._step_across(-1)

    def _lane_below(self) -> None:
        self._step_across(1)

    def _step_across(self, step: int) -> None:
        bar = self.current
        if bar == _NONE:
            self._choose_any()
            return
        bars = self.data.bars
        middle_ms = (int(bars.start_ms[bar]) + (int(bars.end_ms[bar]) if bars.ended[bar] else self.now_ms)) // 2
        at_ms = int(min(max(middle_ms, self.time.first_ms), self.time.last_ms))
        self._choose(moves.across(self.data, self._index, self._layout, bar, step, at_ms))

    def _choose_any(self) -> None:
        in_view = self.bars_in_view()
        if in_view:
            self._choose(in_view[0])

    def _choose(self, bar: int) -> None:
        identifier = int(self.data.bars.ids[bar])
        if self._selected_ids != (identifier,):
            self.select((identifier,))
            self.bar_chosen.emit(identifier)
        self._show_in_window(bar)

    def _show_in_window(self, bar: int) -> None:
        bars = self.data.bars
        end_ms = int(bars.end_ms[bar]) if bars.ended[bar] else self.now_ms
        if end_ms < self.time.first_ms:
            self.pan(self.time.x(end_ms) - self.time.width_px / 2)
        elif int(bars.start_ms[bar]) > self.time.last_ms:
            self.pan(self.time.x(int(bars.start_ms[bar])) - self.time.width_px / 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turn.y() / 120), event.position().x() - GUTTER_PX)
        elif turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not self._scrolls:
            self.pan(-(turn.x() or turn.y()) * 0.75)
        else:
            super().wheelEvent(event)
        event.accept()

    @property
    def _scrolls(self) -> bool:
        return self.verticalScrollBar().maximum() > 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = self._pressed_at = event.position()
        self._dragged_to = None
        self._before_drawing = self.stretch
        self._edge_ms = edge_that_stays(self.frame(), self.stretch, point.x(), point.y())
        if self._edge_ms is None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and point.x() >= GUTTER_PX:
            self._edge_ms = self._snapped_ms(point)
        self._holds_playhead = self._edge_ms is None and self._playhead_under(point)

    def _snapped_ms(self, point: QPointF) -> int:
        return snapped_ms(self.time.at_ms(point.x() - GUTTER_PX), self.time.ms_per_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed_at is None:
            bar = self.bar_under(point)
            self.hover(bar)
            self._shape_cursor(point, bar)
            return
        if self._dragged_to is None and (point - self._pressed_at).manhattanLength() < _DRAG_PX:
            return
        moved = point - (self._dragged_to or self._pressed_at)
        self._dragged_to = point
        if self._edge_ms is not None:
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
            self.show_stretch_alone(drawn(self._edge_ms, self._snapped_ms(point)))
            return
        if self._holds_playhead:
            self._drag_playhead(point)
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if moved.x():
            self.pan(-moved.x())
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.value() - round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        point, dragged = self._pressed_at, self._dragged_to is not None
        drawing, self._edge_ms = self._edge_ms is not None, None
        self._pressed_at = self._dragged_to = None
        self._shape_cursor(event.position(), self.bar_under(event.position()))
        if dragged and drawing:
            self.stretch_chosen.emit(self.stretch)
        elif not dragged and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and point.x() >= GUTTER_PX:
            self.set_measure(self.measure.placed(int(self.time.at_ms(point.x() - GUTTER_PX))))
        elif not dragged and not drawing:
            self._click(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bar = self.bar_under(event.position())
        if bar >= 0:
            self.fit_bar(bar)

    def _playhead_under(self, point: QPointF) -> bool:
        """Whether the flag of now can be taken hold of there."""
        return point.y() <= RULER_PX and abs(point.x() - GUTTER_PX - self.time.x(self.now_ms)) <= _FLAG_PX

    def _drag_playhead(self, point: QPointF) -> None:
        # A window that followed now would run away under the pointer.
        self.set_following(False)
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        x = min(max(point.x() - GUTTER_PX, 0.0), self.time.width_px)
        self.time_dragged.emit(int(self.time.at_ms(x)))

    def _click(self, point: QPointF) -> None:
        strip = self.strip_under(point)
        bar = self.bar_under(point)
        if point.y() <= RULER_PX and point.x() >= GUTTER_PX:
            self.time_chosen.emit(int(self.time.at_ms(point.x() - GUTTER_PX)))
        elif (happening := self.happening_under(point)) is not None:
            self.happening_chosen.emit(happening.number)
        elif bar >= 0:
            self._choose(bar)
        elif strip >= 0 and point.x() < GUTTER_PX:
            self._click_name(strip)

    def _click_name(self, strip: int) -> None:
        lane = int(self._layout.strip_lane[strip])
        if lane < 0:
            self.toggle_group(int(self._layout.strip_group[strip]))
            return
        latest = moves.nearest(self.data, self._index.in_lane(lane), self.now_ms)
        if latest != moves.NOWHERE:
            self._choose(latest)

    def _shape_cursor(self, point: QPointF, bar: int) -> None:
        if edge_that_stays(self.frame(), self.stretch, point.x(), point.y()) is not None:
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
            return
        name = point.x() < GUTTER_PX and self.strip_under(point) >= 0
        above = point.x() >= GUTTER_PX and point.y() <= RULER_PX
        pointing = bar >= 0 or name or above or self.happening_under(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if self._playhead_under(point) else shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.hover(_NONE)
        return super().viewportEvent(event)

    def _told_at(self, point: QPoint) -> str:
        if (happening := self.happening_under(point)) is not None:
            return happening.told
        if point.x() < GUTTER_PX:
            return self._name_at(point)
        bar = self.bar_under(point)
        return self.data.describe(bar) if bar >= 0 else ""

    def _name_at(self, point: QPoint) -> str:
        """The whole name of a lane, which may have been cut."""
        strip = self.strip_under(point)
        lane = int(self._layout.strip_lane[strip]) if strip >= 0 else _NONE
        return self.data.lane_names[lane] if lane >= 0 else ""
