"""Paints what is not there at present: the recorded time ahead as a breath of colour, another future as an outline."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.widgets.batch import draw_rects, rects
from ui.widgets.lanes.paint_bars import RICH_MOST
from ui.widgets.lanes.scene import GUTTER_PX, Frame, ghost_areas

CURVE_MARGIN_PX = 14
"""What a curve leaves free above it."""

_ALPHA = 30
_LINE_PX = 1.5
_LINE_ALPHAS = ((False, 90), (True, 220))
_OUTLINE_ALPHA = 150
_RADIUS_PX = 4.0


def paint_ghosts(painter: QPainter, frame: Frame) -> None:
    """Paints the ghosts on screen, to be covered by the bars."""
    ghosts, areas = ghost_areas(frame)
    if not len(areas):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour in np.unique(ghosts.colour[~ghosts.other]).tolist():
        painter.setBrush(theme.color(frame.data.tokens[colour], _ALPHA))
        draw_rects(painter, areas[~ghosts.other & (ghosts.colour == colour)])
    outlined = np.flatnonzero(ghosts.other)[:RICH_MOST]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in outlined.tolist():
        x, y, width, height = areas[place].tolist()
        painter.setPen(QPen(theme.color(frame.data.tokens[int(ghosts.colour[place])], _OUTLINE_ALPHA), 1))
        painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, width - 1, height - 1), _RADIUS_PX, _RADIUS_PX)


def paint_ghost_lines(painter: QPainter, frame: Frame, strip: int, most: int, token: str) -> None:
    """Paints, where a strip shows a curve, how many ghosts there are at a time: a line each for the recorded time ahead
    and for another future. `most` is what the whole height of the curve stands for."""
    ghosts, layout = frame.data.ghosts, frame.layout
    if not len(ghosts.lane):
        return
    lane, group = int(layout.strip_lane[strip]), int(layout.strip_group[strip])
    inside = ghosts.lane == lane if lane >= 0 else frame.data.lane_group[ghosts.lane] == group
    columns = np.arange(max(frame.x(frame.now_ms), GUTTER_PX), frame.width_px)
    at_ms = frame.window.first_ms + (columns - GUTTER_PX) * frame.window.ms_per_px
    foot, height = frame.strip_top(strip) + float(layout.heights[strip]) - 1, float(layout.heights[strip])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for other, alpha in _LINE_ALPHAS:
        chosen = ghosts.only(inside & (ghosts.other == other))
        count = np.searchsorted(np.sort(chosen.start_ms), at_ms, "right")
        count -= np.searchsorted(np.sort(chosen.end_ms), at_ms, "right")
        tall = frame.snapped(np.minimum(count / max(1, most), 1) * (height - CURVE_MARGIN_PX))
        painter.setBrush(theme.color(token, alpha))
        draw_rects(painter, rects(columns, foot - tall, 1, _LINE_PX)[count > 0])
