"""Paints what is marked: the band below the axis, with lines down to the bars concerned, spots and ribbons."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.widgets.glyphs import paint_attack, paint_spot
from ui.widgets.lanes.marks import BAND_PX, Happening, Spot
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, Boxes, Frame

_NAME_LEFT_PX = 27
_WORD_PX = 12
_LEAST_WORD_PX = 28
_SIGN_PX = 8
_LEAST_BEFORE_NOW_PX = 90
_INSTANT_PX = 5
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


def paint_band(painter: QPainter, frame: Frame) -> None:
    """Paints the band: its title, and each happening with as much of its word as there is room for."""
    marks = frame.marks
    if not marks.band_px:
        return
    painter.save()
    painter.fillRect(QRectF(0, RULER_PX + 1, frame.width_px, BAND_PX - 1), theme.color("surface"))
    painter.fillRect(QRectF(0, frame.band_end_px, frame.width_px, 1), theme.color("border"))
    painter.fillRect(QRectF(GUTTER_PX, RULER_PX, 1, BAND_PX), theme.color("border"))
    painter.setFont(theme.font("small_medium"))
    painter.setPen(theme.color("muted"))
    painter.drawText(QRectF(_NAME_LEFT_PX, RULER_PX, GUTTER_PX - _NAME_LEFT_PX, BAND_PX), _LEFT, marks.title)
    painter.setClipRect(QRectF(GUTTER_PX + 1, RULER_PX + 1, frame.width_px, BAND_PX - 1))
    for happening, x, room in _on_band(frame):
        _paint_happening(painter, happening, x, room)
    painter.restore()


def _on_band(frame: Frame) -> list[tuple[Happening, float, float]]:
    """The happenings on screen, each with its place and how far the next one is."""
    placed = sorted(((frame.x(h.at_ms), h) for h in frame.marks.happenings), key=lambda pair: pair[0])
    rights = [*(x for x, _ in placed[1:]), float(frame.width_px)]
    now_x = frame.x(frame.now_ms)
    # No word runs across the line of now, unless it would be left with nothing.
    ends = (
        now_x if x + _LEAST_BEFORE_NOW_PX < now_x < right else right
        for (x, _), right in zip(placed, rights, strict=True)
    )
    least, most = GUTTER_PX - _SIGN_PX, frame.width_px + _SIGN_PX
    shown = zip(placed, ends, strict=True)
    return [(happening, x, right - x) for (x, happening), right in shown if least <= x <= most]


def _paint_happening(painter: QPainter, happening: Happening, x: float, room_px: float) -> None:
    middle = RULER_PX + BAND_PX / 2
    paint_attack(painter, QPointF(x, middle), happening.token)
    space = room_px - _WORD_PX - _SIGN_PX
    if space < _LEAST_WORD_PX:
        return
    painter.setFont(theme.font("caption_medium"))
    painter.setPen(theme.color(happening.token))
    word = theme.metrics("caption_medium").elidedText(happening.word, Qt.TextElideMode.ElideRight, space)
    painter.drawText(QRectF(x + _WORD_PX, RULER_PX, space + 2, BAND_PX), _LEFT, word)


def happening_at(frame: Frame, x_px: float, y_px: float) -> Happening | None:
    """The happening under a point of the band, its word included."""
    if x_px < GUTTER_PX or not RULER_PX < y_px <= frame.band_end_px:
        return None
    for happening, x, room in reversed(_on_band(frame)):
        width = _WORD_PX + theme.metrics("caption_medium").horizontalAdvance(happening.word)
        if x - _SIGN_PX <= x_px <= x + min(width, max(room - _SIGN_PX, _SIGN_PX)):
            return happening
    return None


def paint_ribbons(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the stretches that call for attention over their bars, and the lines that lead from the band to bars."""
    marks = frame.marks
    if not (marks.ribbons or marks.happenings):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for happening in marks.happenings:
        if (place := _place_of(frame, boxes, happening.bar)) >= 0:
            x = round(frame.x(happening.at_ms)) + 0.5
            painter.setPen(QPen(theme.color(happening.token, 150), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, frame.top_px, x, float(boxes.y[place])))
    painter.setPen(Qt.PenStyle.NoPen)
    for ribbon in marks.ribbons:
        if (place := _place_of(frame, boxes, ribbon.bar)) >= 0:
            left = max(frame.x(ribbon.first_ms), GUTTER_PX - 2.0)
            width = max(3.0, min(frame.x(ribbon.last_ms), frame.width_px + 2.0) - left)
            y, height = float(boxes.y[place]), float(boxes.height[place])
            painter.setBrush(theme.color("danger", 46))
            painter.drawRect(QRectF(left, y, width, height))
            painter.setBrush(theme.color("danger"))
            painter.drawRect(QRectF(left, y, width, 3))
    painter.restore()


def paint_spots(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the signs on their bars, over everything else on them."""
    if not frame.marks.spots:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    taken: set[tuple[int, int]] = set()
    shown = _in_window(frame)
    places = {bar: _place_of(frame, boxes, bar) for bar in {spot.bar for spot in shown}}
    for spot in shown:
        place, x = places[spot.bar], frame.x(spot.at_ms)
        # Of a hundred uses on one pixel, one sign is as good as all.
        pixel = (spot.bar, round(x / 3)) if spot.shape == "disc" else (spot.bar, -spot.at_ms)
        if place >= 0 and pixel not in taken:
            taken.add(pixel)
            paint_spot(painter, spot.shape, QPointF(x, float(boxes.y[place]) + 1.5))
    painter.restore()


def _in_window(frame: Frame) -> Sequence[Spot]:
    """The spots whose signs reach into the window of time."""
    reach_ms = _SIGN_PX * frame.window.ms_per_px
    first_ms, last_ms = frame.window.first_ms - reach_ms, frame.window.last_ms + reach_ms
    spots, at_ms = frame.marks.spots, attrgetter("at_ms")
    return spots[bisect_left(spots, first_ms, key=at_ms) : bisect_right(spots, last_ms, key=at_ms)]


def paint_instants(painter: QPainter, frame: Frame) -> None:
    """Ticks instants off along the axis, once where several lie on one pixel."""
    instants_ms = frame.marks.instants_ms
    first, after = np.searchsorted(instants_ms, (frame.window.first_ms, frame.window.last_ms + 1))
    for x in np.unique(np.round(GUTTER_PX + frame.window.xs(instants_ms[first:after]))).tolist():
        painter.fillRect(QRectF(x - 0.5, RULER_PX - _INSTANT_PX, 1.5, _INSTANT_PX), theme.color("danger"))


def _place_of(frame: Frame, boxes: Boxes, identifier: int) -> int:
    """Which of the boxes on screen is the bar of that id; -1 where it is not on screen."""
    if not identifier:
        return -1
    places = np.flatnonzero(boxes.bars == frame.index.position(identifier))
    return int(places[0]) if len(places) else -1
