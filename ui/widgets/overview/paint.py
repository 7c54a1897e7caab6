"""Paints the line from back to front: curves, brush, marks, playhead, clock times."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from simulator.durations import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, format_time
from ui import theme
from ui.widgets.batch import draw_rects, rects
from ui.widgets.lettering import draw_words, laid_out
from ui.widgets.overview.data import Curves, Mark

EDGE_PX = 8
TOP_PX = 12
FOOT_PX = 16
_STEPS_MS = (
    10 * SECOND_MS,
    30 * SECOND_MS,
    *(n * MINUTE_MS for n in (1, 5, 15)),
    *(n * HOUR_MS for n in (1, 2, 3, 6, 12)),
    DAY_MS,
)
_LABEL_PX, _LONG_LABEL_PX = 60, 76
_BY_SECONDS_MS = 5 * MINUTE_MS
_GRIP_PX = 14
_VEIL = 165
_COLUMN_PX, _SNAP = 0.5, 2


class Line(NamedTuple):
    """Where things lie: a span of time over a width, between a top and a foot."""

    start_ms: int
    end_ms: int
    width_px: int
    height_px: int

    @property
    def foot(self) -> float:
        """Where the curves stand."""
        return float(self.height_px - FOOT_PX)

    def x(self, at_ms: float) -> float:
        """Where an instant lies."""
        part = (at_ms - self.start_ms) / max(1, self.end_ms - self.start_ms)
        return EDGE_PX + min(1.0, max(0.0, part)) * max(1, self.width_px - 2 * EDGE_PX)

    def xs(self, at_ms: np.ndarray) -> np.ndarray:
        """The same for a column."""
        part = (at_ms - self.start_ms) / max(1, self.end_ms - self.start_ms)
        return EDGE_PX + np.clip(part, 0.0, 1.0) * max(1, self.width_px - 2 * EDGE_PX)

    def at_ms(self, x: float) -> int:
        """The instant at a place, within the span."""
        part = (x - EDGE_PX) / max(1, self.width_px - 2 * EDGE_PX)
        return round(self.start_ms + min(1.0, max(0.0, part)) * (self.end_ms - self.start_ms))


def paint_ground(painter: QPainter, line: Line) -> None:
    """Paints the whole span."""
    area = QRectF(EDGE_PX, TOP_PX, line.width_px - 2 * EDGE_PX, line.foot - TOP_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(area, 4, 4)


def paint_played(painter: QPainter, line: Line, head_ms: int) -> None:
    """Paints up to where there is a record."""
    painter.fillRect(QRectF(EDGE_PX, line.foot - 1, line.x(head_ms) - EDGE_PX, 1), theme.color("strong"))


def paint_curves(painter: QPainter, line: Line, curves: Curves) -> None:
    """Paints the curves, one upon the other."""
    if len(curves.at_ms) < 2 or not curves.most:
        return
    scale = (line.foot - TOP_PX - 3) / curves.most
    known_x = line.xs(curves.at_ms)
    left = np.arange(known_x[0], known_x[-1], _COLUMN_PX)
    foot = np.full(len(left), line.foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for token, counts in zip(curves.tokens, curves.counts, strict=True):
        tall = np.interp(left + _COLUMN_PX / 2, known_x, counts) * scale
        painter.setBrush(theme.mixed(token, "sunken", 150))
        # All of it stands on the same snapped heights, so that no gap shows between two curves.
        top = np.round((foot - tall) * _SNAP) / _SNAP
        draw_rects(painter, rects(left, top, _COLUMN_PX, foot - top)[foot > top])
        foot = top
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def paint_range(painter: QPainter, line: Line, first_ms: int, last_ms: int) -> None:
    """Veils what lies outside of a stretch of time that is looked at alone, and underlines it."""
    left, right, height = line.x(first_ms), line.x(last_ms), line.foot - TOP_PX
    painter.fillRect(QRectF(EDGE_PX, TOP_PX, left - EDGE_PX, height), theme.color("bg", _VEIL))
    painter.fillRect(QRectF(right, TOP_PX, line.width_px - EDGE_PX - right, height), theme.color("bg", _VEIL))
    painter.fillRect(QRectF(left, line.foot - 1, max(right - left, 2), 3), theme.color("accent"))


def paint_window(painter: QPainter, line: Line, first_ms: int, last_ms: int) -> None:
    """Paints the stretch that the timeline shows, with a grip at either end."""
    left, right = line.x(first_ms), line.x(last_ms)
    area = QRectF(left, TOP_PX, max(right - left, 2), line.foot - TOP_PX).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(theme.color("accent", 38))
    painter.setPen(QPen(theme.color("accent"), 1))
    painter.drawRoundedRect(area, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    for x in (left, right):
        painter.drawRoundedRect(QRectF(x - 2, area.center().y() - _GRIP_PX / 2, 4, _GRIP_PX), 2, 2)


def paint_marks(painter: QPainter, line: Line, marks: Iterable[Mark]) -> None:
    """Paints what happened above the curves."""
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in marks:
        x = line.x(mark.at_ms)
        painter.setBrush(theme.color(mark.token))
        if mark.kind == "bookmark":
            flag = [
                (x - 0.75, 1),
                (x + 7, 1),
                (x + 4.5, 4),
                (x + 7, 7),
                (x + 0.75, 7),
                (x + 0.75, TOP_PX),
                (x - 0.75, TOP_PX),
            ]
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in flag]))
        else:
            painter.drawPolygon(QPolygonF([QPointF(x - 3.5, 5), QPointF(x + 3.5, 5), QPointF(x, TOP_PX - 1)]))


def paint_playhead(painter: QPainter, line: Line, now_ms: int, *, focused: bool) -> None:
    """Paints the moment that is shown."""
    x = line.x(now_ms)
    painter.fillRect(QRectF(x - 0.75, 8, 1.5, line.foot - 8), theme.color("accent"))
    painter.setBrush(theme.color("accent"))
    painter.setPen(QPen(theme.color("surface"), 1.5))
    painter.drawEllipse(QPointF(x, 7), 5, 5)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.drawEllipse(QPointF(x, 7), 7, 7)


def times_below(line: Line) -> Iterator[tuple[int, str]]:
    """Round instants as far apart as their words need, with these words."""
    span_ms = line.end_ms - line.start_ms
    by_seconds = span_ms < _BY_SECONDS_MS
    label_px = _LABEL_PX if line.end_ms < DAY_MS and not by_seconds else _LONG_LABEL_PX
    room = max(1, (line.width_px - 2 * EDGE_PX) // label_px)
    step_ms = next((step for step in _STEPS_MS if span_ms / step <= room), _STEPS_MS[-1] * (1 + span_ms // DAY_MS))
    for at_ms in range(-(-line.start_ms // step_ms) * step_ms, line.end_ms + 1, step_ms):
        yield at_ms, format_time(at_ms) if step_ms < MINUTE_MS else format_time(at_ms)[:-3]


def paint_times(painter: QPainter, line: Line) -> None:
    """Paints clock times below."""
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("faint"))
    for at_ms, text in times_below(line):
        words = laid_out(text, "caption")
        place = min(max(line.x(at_ms) - words.width / 2, EDGE_PX), line.width_px - EDGE_PX - words.width)
        draw_words(painter, place, line.foot + 9, words)
