"""Points in a plane, some of them with names, and the line of those that none beats.

Imported by those who have points to show: pyqtgraph takes a while to load.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.words import tr

_SIZES = {"point": 9, "front": 11, "current": 15, "preset": 10}
_SHAPES = {"point": "o", "front": "o", "current": "star", "preset": "d"}
_LABEL_GAP_PX = 9
_LABEL_PX = 15
_NEAR_PX = 14.0


class Dot(NamedTuple):
    """A point: `kind` is `point`, `front`, `current` or `preset`; one with a `label` is told by it, room allowing. A line
    leads through those that are `best`.
    """

    key: int
    x: float
    y: float
    kind: str
    label: str = ""
    best: bool = False


class Scatter(QWidget):
    """`chosen` carries the key of the point that was clicked, `pointed` of that under the pointer (None: no longer)."""

    chosen = Signal(int)
    pointed = Signal(object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots: Sequence[Dot] = ()
        self._titles = ("", "")
        self._pointed: int | None = None
        self.setAccessibleName(accessible_name)
        self._plot = pg.PlotWidget(self)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.viewport().setMouseTracking(True)
        self._plot.viewport().installEventFilter(self)
        self._line = pg.PlotDataItem(antialias=True)
        self._points = pg.ScatterPlotItem(pxMode=True)
        self._plot.addItem(self._line)
        self._plot.addItem(self._points)
        self._labels: list[pg.TextItem] = []
        # A name may be in the way of another once the plane has got its size, or another one.
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self._place_labels)
        self._plot.getViewBox().sigResized.connect(self._place_labels_soon)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 8)
        column.addWidget(self._plot)
        theme.notice.theme_changed.connect(self._dress)
        self._dress()

    def show_dots(self, dots: Sequence[Dot], titles: tuple[str, str]) -> None:
        """Shows these points; `titles` are what is counted along and up."""
        self._dots, self._titles = dots, titles
        self.setAccessibleDescription(
            tr("{dots:,} points: {upward} against {across}").format(dots=len(dots), upward=titles[1], across=titles[0])
        )
        self._draw()

    def place_of(self, key: int) -> QPointF:
        """Where a point is drawn, in the coordinates of the plot's viewport."""
        dot = next(dot for dot in self._dots if dot.key == key)
        scene = self._plot.getViewBox().mapViewToScene(QPointF(dot.x, dot.y))
        return QPointF(self._plot.mapFromScene(scene))

    @property
    def viewport(self) -> QWidget:
        """What is clicked."""
        viewport: QWidget = self._plot.viewport()
        return viewport

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tells which point is under the pointer, and which is clicked; the plot itself does nothing with either."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._point_at(self._near(event.position()))
        elif kind == QEvent.Type.Leave:
            self._point_at(None)
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            found = self._near(event.position())
            if found is not None:
                self.chosen.emit(found)
            return True
        return False

    def _point_at(self, key: int | None) -> None:
        if key != self._pointed:
            self._pointed = key
            self._plot.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor
            )
            self.pointed.emit(key)

    def _near(self, at: QPointF) -> int | None:
        """The point nearest to a position, if it is close enough to be meant."""
        best, nearest = None, _NEAR_PX**2
        for dot in self._dots:
            apart = self.place_of(dot.key) - at
            distance = apart.x() ** 2 + apart.y() ** 2
            if distance < nearest:
                best, nearest = dot.key, distance
        return best

    def _dress(self) -> None:
        self._plot.setBackground(theme.color("surface"))
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(_pen("border", 1))
            axis.setTextPen(_pen("muted", 1))
            axis.setTickFont(theme.font("caption"))
            axis.setStyle(tickLength=-4)
            axis.enableAutoSIPrefix(False)
            axis.label.setFont(theme.font("small_medium"))
        self._draw()

    def _draw(self) -> None:
        fills = {
            "point": theme.mixed("accent", "surface", 90),
            "front": theme.color("accent"),
            "current": theme.color("warn"),
            "preset": theme.color("nobody"),
        }
        spots = [
            {
                "pos": (dot.x, dot.y),
                "size": _SIZES[dot.kind],
                "symbol": _SHAPES[dot.kind],
                "brush": fills[dot.kind],
                "pen": _pen("surface", 1),
            }
            for dot in sorted(self._dots, key=_weight)
        ]
        self._points.setData(spots)
        best = np.array(sorted((dot.x, dot.y) for dot in self._dots if dot.best)).reshape(-1, 2)
        self._line.setData(best[:, 0], best[:, 1], pen=_pen("accent", 1.5, 150))
        for name, title in zip(("bottom", "left"), self._titles, strict=True):
            self._plot.getAxis(name).setLabel(title, color=theme.color("muted").name())
            self._plot.getAxis(name).label.setFont(theme.font("small_medium"))
        self._plot.getAxis("bottom").setGrid(28)
        self._plot.getAxis("left").setGrid(28)
        if self._dots:
            self._show_all()
        self._place_labels_soon()

    def _show_all(self) -> None:
        """Both axes begin at nothing, so that a distance from it can be judged."""
        far_x, far_y = (max(*(dot[axis] for dot in self._dots), 0.0) for axis in (1, 2))
        self._plot.getViewBox().setRange(
            xRange=(0, far_x * 1.08 or 1), yRange=(0, far_y * 1.08 or 1), padding=0.02, disableAutoRange=True
        )

    def _place_labels_soon(self) -> None:
        self._placing.start(0)

    def _place_labels(self) -> None:
        """Names the points that have a label, the marked ones first, as long as names do not cover one another."""
        for label in self._labels:
            self._plot.removeItem(label)
        self._labels = []
        taken: list[tuple[float, float, float]] = []
        for dot in sorted(self._dots, key=_weight, reverse=True):
            if not dot.label:
                continue
            at = self.place_of(dot.key)
            width = theme.metrics("caption").horizontalAdvance(dot.label) + _LABEL_GAP_PX
            left = at.x() if at.x() + width < self.viewport.width() else at.x() - width - _LABEL_GAP_PX
            if any(abs(at.y() - y) < _LABEL_PX and left < end and start < left + width for y, start, end in taken):
                continue
            taken.append((at.y(), left, left + width))
            self._labels.append(self._label(dot, on_the_left=left < at.x()))

    def _label(self, dot: Dot, *, on_the_left: bool) -> pg.TextItem:
        color: QColor = theme.color("text" if dot.kind == "current" else "muted")
        made = pg.TextItem(dot.label, color=color, anchor=(1.08 if on_the_left else -0.08, 0.5))
        made.setFont(theme.font("caption"))
        made.setPos(dot.x, dot.y)
        self._plot.addItem(made, ignoreBounds=True)
        return made


def _pen(token: str, width_px: float, alpha: int = 255) -> QPen:
    """A pen whose width is one of the screen, not of the plane."""
    pen = QPen(theme.color(token, alpha), width_px)
    pen.setCosmetic(True)
    return pen


def _weight(dot: Dot) -> int:
    """What is drawn above what, and named before it."""
    return ("point", "preset", "front", "current").index(dot.kind)
