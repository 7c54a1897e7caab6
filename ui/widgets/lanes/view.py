"""The widget: it keeps the window of time, the scroll and the selection, and paints a frame from them."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.widgets.lanes import accessible, paint
from ui.widgets.lanes.counting import Concurrency, Curves
from ui.widgets.lanes.data import BarIndex, LaneData
from ui.widgets.lanes.layout import LANE_PX, LaneLayout
from ui.widgets.lanes.marks import NO_MARKS, Happening, Marks
from ui.widgets.lanes.paint_marks import happening_at, paint_band, paint_instants
from ui.widgets.lanes.pins import bar_area, kept_px, paint_fold, part_at, parts
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, Boxes, Frame, bar_at, bars_on_screen, boxes_on_screen
from ui.widgets.lanes.stretch import Stretch, paint_grips, paint_stretch
from ui.widgets.lanes.ticks import TickCache, TickSource, no_ticks
from ui.widgets.lanes.window import TimeWindow

ZOOM_STEP = 1.5
_NONE = -1
_SETTLED_MS = 120
_LAG_PX = 8


class LanesView(QAbstractScrollArea):
    """Paints lanes, and changes what it shows when it is told to; `Lanes` adds mouse, wheel and keyboard.

    `follow_changed` tells whether the window slides with now, `window_changed` which stretch of time is shown.
    """

    follow_changed = Signal(bool)
    window_changed = Signal(object, object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(GUTTER_PX + 200, RULER_PX + 2 * LANE_PX)
        # Whatever comes is another record.
        self.data = LaneData(epoch=-1)
        self.selected: frozenset[int] = frozenset()
        self.time = TimeWindow()
        self.urgent_ms = 5 * 60_000
        self.marks = NO_MARKS
        self.stretch: Stretch | None = None
        self.following = True
        self.now_ms = 0
        self._range_ms = (0, 0)
        self._selected_ids: tuple[int, ...] = ()
        self._hovered = _NONE
        self._folded: frozenset[int] = frozenset()
        self._pinned: tuple[int, ...] = ()
        self._index = BarIndex(self.data.bars, 0)
        self._layout = LaneLayout(self.data.lane_rows, self.data.lane_group)
        self._kept_px = 0
        self._lane_live = np.zeros(0, int)
        self._curves = Curves()
        self._settled = True
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._settle)
        self._ticks = TickCache()
        # Every frame covers all of it: nothing behind needs to be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What is shown

    def set_tick_source(self, source: TickSource) -> None:
        """Says where the marks inside the bars come from."""
        self._ticks = TickCache(source)

    def set_range(self, first_ms: int, last_ms: int) -> None:
        """Says from when to when there is anything to see, apart from the bars themselves."""
        self._range_ms = (first_ms, last_ms)

    def set_data(self, data: LaneData, now_ms: int) -> None:
        """Shows these bars as they are at `now_ms`."""
        self.now_ms = now_ms
        self._show(data)
        if self.following:
            self._slide()
        self.viewport().update()

    def _show(self, data: LaneData) -> None:
        old, self.data = self.data, data
        if data.epoch != old.epoch or data.choice != old.choice:
            self._curves.forget()
        self._curves.change()
        if data.epoch != old.epoch:
            self._ticks.forget()
            self._hovered = _NONE
        if data.epoch != old.epoch or data.structure != old.structure:
            self._index = BarIndex(data.bars, len(data.lane_rows))
            if data.grouped and not old.grouped:
                self._folded = frozenset(range(len(data.group_names)))
            self._lay_out()
            self._find_selected()
        bars = data.bars
        present = bars.lane[~bars.ended & bars.shown]
        self._lane_live = np.bincount(present, minlength=len(data.lane_rows))

    def set_marks(self, marks: Marks) -> None:
        """Marks these besides the bars."""
        band_px, self.marks = self.marks.band_px, marks
        if marks.band_px != band_px:
            self._lay_out()
        self.viewport().update()

    @property
    def _top_px(self) -> int:
        """Where the lanes begin."""
        return RULER_PX + self.marks.band_px + self._row_px

    @property
    def _row_px(self) -> int:
        """How high the row below the axis is that tells what is marked on it."""
        return 0

    def happening_under(self, point: QPoint | QPointF) -> Happening | None:
        """What is marked on the band under a point of the viewport."""
        return happening_at(self.frame(), point.x(), point.y())

    def _lay_out(self) -> None:
        data = self.data
        groups = len(data.group_names) if data.grouped else 0
        room = self.viewport().height() - self._top_px
        scroll = self.verticalScrollBar()
        pinned = [data.lane_ids.index(called) for called in self._pinned if called in data.lane_ids]
        self._layout = LaneLayout(data.lane_rows, data.lane_group, groups, self._folded, room, pinned)
        self._kept_px = kept_px(self._layout, room)
        scroll.setPageStep(max(1, room - self._kept_px))
        scroll.setSingleStep(LANE_PX)
        scroll.setRange(0, max(0, int(self._layout.height_px) - room))

    # Selection

    def select(self, ids: Iterable[int]) -> None:
        """Outlines the bars with these ids and scrolls to the last of them; tells nobody."""
        self._selected_ids = tuple(ids)
        self._find_selected()
        if self._selected_ids:
            self.reveal(self._index.position(self._selected_ids[-1]))
        self.viewport().update()

    def _find_selected(self) -> None:
        positions = self._index.positions(np.array(self._selected_ids, np.int64))
        self.selected = frozenset(positions[positions >= 0].tolist())

    @property
    def current(self) -> int:
        """The position of the last bar selected; -1 if none is."""
        return self._index.position(self._selected_ids[-1]) if self._selected_ids else _NONE

    def reveal(self, bar: int) -> None:
        """Scrolls the lane of a bar to the middle unless it is on screen; a folded group stays folded."""
        if bar < 0 or (strip := int(self._layout.lane_strip[int(self.data.bars.lane[bar])])) < 0:
            return
        scroll = self.verticalScrollBar()
        top, height = int(self._layout.tops[strip]) - self._kept_px, int(self._layout.heights[strip])
        room = self.viewport().height() - self._top_px - self._kept_px
        if top >= 0 and not top + height - room <= scroll.value() <= top:
            middle = top - (room - height) // 2
            # The lane on top is seen whole.
            first = self._layout.strip_at(middle + self._kept_px)
            scroll.setValue(int(self._layout.tops[first]) - self._kept_px if first >= 0 else middle)

    # Window of time

    def set_following(self, on: bool) -> None:
        """Lets the window slide with now, or leaves it where it is."""
        if on != self.following:
            self.following = on
            self.follow_changed.emit(on)
        if on:
            self._slide()
            self.viewport().update()

    def _slide(self) -> None:
        self.time.follow(self.now_ms, self._range_ms[0])
        self._announce_window()

    def _announce_window(self) -> None:
        self.window_changed.emit(int(self.time.first_ms), int(self.time.last_ms))
        self.viewport().update()

    def pan(self, by_px: float) -> None:
        """Moves to later times; the window then no longer follows now."""
        self.set_following(False)
        self.time.pan(by_px)
        self._announce_window()

    def zoom(self, factor: float, at_px: float | None = None) -> None:
        """Shows `factor` times as much detail around a pixel right of the names, or around now or the middle."""
        now_x = self.time.x(self.now_ms)
        if self.following or at_px is None:
            at_px = now_x if 0 <= now_x <= self.time.width_px else self.time.width_px / 2
        self.time.zoom(factor, at_px)
        if self.following:
            self.time.follow(self.now_ms, self._range_ms[0])
        self._announce_window()

    def zoom_in(self) -> None:
        """Shows more detail."""
        self.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Shows more time."""
        self.zoom(1 / ZOOM_STEP)

    def show_span(self, span_ms: int) -> None:
        """Chooses how much time the window shows; it goes on following."""
        self.time.ms_per_px = span_ms / self.time.width_px
        self.set_following(True)

    def show_stretch(self, first_ms: int, last_ms: int) -> None:
        """Shows exactly this stretch of time; it no longer follows now."""
        self.set_following(False)
        self.time.ms_per_px = max(1, last_ms - first_ms) / self.time.width_px
        self.time.first_ms = float(first_ms)
        self._announce_window()

    def keep_now_in_view(self) -> None:
        """Moves the window so far that now is on screen, if it is not."""
        if not self.following and not self.time.first_ms <= self.now_ms <= self.time.last_ms:
            self.time.first_ms = self.now_ms - self.time.span_ms / 2
            self._announce_window()

    def fit_all(self) -> None:
        """Shows everything from the first bar to now, and what is expected within as much time again."""
        self.set_following(False)
        bars = self.data.bars
        first_ms = min(self._range_ms[0], int(bars.start_ms.min(initial=self._range_ms[0])))
        last_ms = max(self.now_ms, first_ms + 60_000)
        expected = bars.deadline_ms[~bars.ended & (bars.deadline_ms < 2 * last_ms - first_ms)]
        self.time.show(first_ms, max(last_ms, int(expected.max(initial=0))))
        self._announce_window()

    def fit_bar(self, bar: int) -> None:
        """Shows one bar from its start to its end, or to now and a little of what is ahead."""
        bars = self.data.bars
        last_ms = int(bars.end_ms[bar]) if bars.ended[bar] else self.now_ms
        if not bars.ended[bar]:
            last_ms = min(int(bars.deadline_ms[bar]), last_ms + (last_ms - int(bars.start_ms[bar])) // 2 + 60_000)
        self.set_following(False)
        self.time.show(int(bars.start_ms[bar]), last_ms)
        self.reveal(bar)
        self._announce_window()

    def fit(self) -> None:
        """Shows the selected bar; if that is shown already, or none is selected, everything."""
        bar = self.current
        before = (self.time.first_ms, self.time.ms_per_px)
        if bar >= 0:
            self.fit_bar(bar)
        if bar < 0 or before == (self.time.first_ms, self.time.ms_per_px):
            self.fit_all()

    def toggle_group(self, group: int) -> None:
        """Folds a group into its curve, or unfolds it into its lanes."""
        self._folded ^= {group}
        self._lay_out()
        self.viewport().update()

    # Where things are

    def frame(self) -> Frame:
        """What is on screen now."""
        port = self.viewport()
        return Frame(
            self.data, self._index, self._layout, self.time, self.now_ms, self.verticalScrollBar().value(),
            port.width(), port.height(), self.devicePixelRatioF(), self.selected, self._hovered, self.urgent_ms,
            self.marks, self._row_px,
        )  # fmt: skip

    def bar_under(self, point: QPoint | QPointF) -> int:
        """The position of the bar under a point of the viewport; -1 where there is none."""
        return bar_at(part_at(self.frame(), self._kept_px, point.y()), point.x(), point.y())

    def bar_area(self, bar: int) -> QRectF:
        """Where a bar on screen lies in the viewport; empty for others."""
        return bar_area(parts(self.frame(), self._kept_px), bar)

    def bars_in_view(self) -> list[int]:
        """The positions of the bars on screen, lane by lane."""
        return [bar for part in parts(self.frame(), self._kept_px) for bar in bars_on_screen(part).tolist()]

    def strip_under(self, point: QPoint | QPointF) -> int:
        """The strip at the height of a point; -1 where there is none."""
        part = part_at(self.frame(), self._kept_px, point.y())
        return self._layout.strip_at(point.y() - part.top_px + part.scroll_px) if point.y() > part.top_px else _NONE

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        # A painter that an error left open would take the whole process with it.
        with QPainter(self.viewport()) as painter:
            self._paint(painter, self.frame())

    def draw(self, painter: QPainter) -> None:
        """Paints what is shown onto something else."""
        self._paint(painter, self.frame())

    def drawn_px(self) -> tuple[int, int]:
        """How wide and how high that is."""
        return self.viewport().width(), self.viewport().height()

    def _paint(self, painter: QPainter, frame: Frame) -> None:
        *above, below = parts(frame, self._kept_px)
        curves = self._curves_on_screen([strip for part in (*above, below) for strip in part.strips])
        self._paint_part(painter, below, curves)
        for part in above:
            self._paint_part(painter, part, curves)
            paint_fold(painter, frame, self._kept_px)
        paint_band(painter, frame)
        paint_stretch(painter, frame, self.stretch)
        paint.paint_axis(painter, frame)
        paint_instants(painter, frame)
        paint_grips(painter, frame, self.stretch)
        paint.paint_playhead(painter, frame)
        if self.hasFocus():
            paint.paint_focus(painter, frame)

    def _paint_part(self, painter: QPainter, frame: Frame, curves: dict[int, Concurrency]) -> None:
        boxes = boxes_on_screen(frame)
        curves = {strip: curves[strip] for strip in frame.strips if strip in curves}
        paint.paint_ground(painter, frame)
        paint.paint_lanes(painter, frame, boxes, self._ticks_on_screen(frame, boxes), curves)
        paint.paint_names(painter, frame, self._lane_live, self._folded)
        paint.paint_scales(painter, frame, curves)

    def _ticks_on_screen(self, frame: Frame, boxes: Boxes) -> tuple[np.ndarray, np.ndarray]:
        if not len(boxes):
            return no_ticks(0, 0)
        first_ms, last_ms = int(frame.window.first_ms), int(frame.window.last_ms) + 1
        return self._ticks.between(first_ms, last_ms, self.now_ms, self._index)

    def _curves_on_screen(self, strips: Iterable[int]) -> dict[int, Concurrency]:
        layout, data = self._layout, self.data
        found: dict[int, int] = {}
        for strip in strips:
            lane = int(layout.strip_lane[strip])
            if lane < 0:
                found[strip] = _NONE - int(layout.strip_group[strip])
            elif layout.crowded(strip):
                found[strip] = lane
        if not found:
            return {}
        lag_ms = -1 if self._settled else _LAG_PX * self.time.ms_per_px
        self._settled = False
        curves = self._curves.of(found.values(), data.bars, self._counted, now_ms=self.now_ms, lag_ms=lag_ms)
        if self._curves.lagging:
            self._settling.start()
        return {strip: curves[key] for strip, key in found.items()}

    def _counted(self, key: int) -> np.ndarray:
        """The bars that a curve counts: those of a lane or, where the key is negative, of a group."""
        data = self.data
        if key >= 0:
            members = self._index.in_lane(key)
            return members[data.bars.shown[members]]
        in_group = data.lane_group == _NONE - key
        return np.flatnonzero(in_group[data.bars.lane] & data.bars.shown)

    def _settle(self) -> None:
        """Time stands still: what lags behind is made up for."""
        self._settled = True
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        first_ms, last_ms = self._range_ms
        self.time.resize(self.viewport().width() - GUTTER_PX, last_ms - first_ms if self.following else 0)
        self._lay_out()
        if self.following:
            self._slide()
        else:
            self._announce_window()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def hover(self, bar: int) -> None:
        """Outlines the bar under the pointer faintly."""
        if bar != self._hovered:
            self._hovered = bar
            self.viewport().update()

    def _scrolled(self, value: int) -> None:
        self.viewport().update()
