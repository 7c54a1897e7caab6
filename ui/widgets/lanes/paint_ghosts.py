"""Paints what is not there at present: the recorded time ahead as a breath of colour, another future as an outline."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.widgets.batch import draw_rects
from ui.widgets.lanes.paint_bars import RICH_MOST
from ui.widgets.lanes.scene import Frame, ghost_areas

_ALPHA = 30
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
