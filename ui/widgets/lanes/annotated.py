"""What a person puts onto the view: the marks A and B, a stretch of time to look at, and lanes pinned to the top."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.widgets.lanes.measure import MEASURE_PX, Measure, paint_measure
from ui.widgets.lanes.scene import GUTTER_PX, Frame
from ui.widgets.lanes.stretch import Stretch, around
from ui.widgets.lanes.view import LanesView

_NONE = -1


class AnnotatedLanes(LanesView):
    """The view with marks, a stretch and pins.

    `measured` carries the marks; `pins_changed` the ids of the lanes on top; `stretch_chosen` the stretch that a person asks for, or None: whoever listens says with
    `show_stretch_alone` what becomes of it.
    """

    measured = Signal(object)
    pins_changed = Signal(object)
    stretch_chosen = Signal(object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        self.measure = Measure()
        super().__init__(accessible_name, parent)

    def mark_now(self) -> None:
        """Puts the next mark, A or B, at now."""
        self.mark(self.now_ms)

    def mark(self, at_ms: int) -> None:
        """Puts the next mark, A or B, at an instant."""
        self.set_measure(self.measure.placed(at_ms))

    def time_under(self, point: QPoint) -> int:
        """The instant under a point of the viewport, in milliseconds; -1 left of where time begins."""
        return int(self.time.at_ms(point.x() - GUTTER_PX)) if point.x() >= GUTTER_PX else _NONE

    def lane_under(self, point: QPoint) -> int:
        """The lane under a point of the viewport; -1 where there is none."""
        strip = self.strip_under(point)
        return int(self._layout.strip_lane[strip]) if strip >= 0 else _NONE

    def set_measure(self, measure: Measure) -> None:
        """Puts the marks elsewhere, or takes them away."""
        if measure == self.measure:
            return
        before, self.measure = self._row_px, measure
        if before != self._row_px:
            self._lay_out()
        self.measured.emit(measure)
        self.viewport().update()

    def drop_marks(self) -> None:
        """Takes the marks away."""
        self.set_measure(Measure())

    def show_stretch_alone(self, stretch: Stretch | None) -> None:
        """Dims what lies outside of a stretch; None: everything is looked at."""
        self.stretch = stretch
        self.viewport().update()

    def choose_stretch(self) -> None:
        """Asks for the stretch from A to B or, without both marks, for what is on screen; where that is looked at
        alone already, for none."""
        wanted = self.measure.stretch or around(self.time.first_ms, self.time.last_ms)
        self.stretch_chosen.emit(None if wanted == self.stretch else wanted)

    def drop_stretch(self) -> None:
        """Asks for the stretch to be taken away."""
        self.stretch_chosen.emit(None)

    @property
    def pinned(self) -> tuple[str, ...]:
        """The names of the lanes on top, in the order in which they were pinned; of those that are there now."""
        return tuple(self.data.lane_names[lane] for lane in self._layout.pinned)

    def is_pinned(self, lane: int) -> bool:
        """Whether a lane stays on top."""
        return self.data.lane_ids[lane] in self._pinned

    def toggle_pin(self, lane: int = _NONE) -> None:
        """Pins a lane to the top, whatever is folded, or lets it scroll with the others; -1: that of the selection."""
        bar = self.current
        if lane < 0 and bar >= 0:
            lane = int(self.data.bars.lane[bar])
        if lane < 0:
            return
        called = self.data.lane_ids[lane]
        others = tuple(pinned for pinned in self._pinned if pinned != called)
        self.set_pins(others if called in self._pinned else (*others, called))
        self.reveal(bar)

    def set_pins(self, lane_ids: tuple[int, ...]) -> None:
        """Pins these lanes to the top, and no others."""
        if lane_ids == self._pinned:
            return
        self._pinned = lane_ids
        self._lay_out()
        self.viewport().update()
        self.pins_changed.emit(lane_ids)

    def forget_annotations(self) -> None:
        """Takes marks and pins away: another record is shown."""
        self.set_pins(())
        self.drop_marks()

    @property
    def _row_px(self) -> int:
        return MEASURE_PX if self.measure.words else 0

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        super()._paint(painter, frame)
        paint_measure(painter, frame, self.measure)
