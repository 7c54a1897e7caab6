"""Lanes that stay on top while the others scroll: the frame falls into two, each painted and asked by itself."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.lanes.layout import LaneLayout
from ui.widgets.lanes.scene import Frame, boxes_on_screen
from ui.words import tr

_MOST_PART = 0.6
_EDGE_PX = 3
_SIGN_PX = 10
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


def kept_px(layout: LaneLayout, room_px: float) -> int:
    """How high the lanes are that stay on top. Pinned lanes for which there is no room beside others scroll with them."""
    ends = np.cumsum(layout.heights[: len(layout.pinned)])
    return int(ends[ends <= room_px * _MOST_PART].max(initial=0))


def parts(frame: Frame, kept: int) -> tuple[Frame, ...]:
    """The lanes that stay, if there are any, and those that scroll below them, as frames of their own."""
    if not kept:
        return (frame,)
    above = frame._replace(scroll_px=0, height_px=min(frame.height_px, frame.top_px + kept))
    below = frame._replace(scroll_px=frame.scroll_px + kept, above_px=frame.above_px + kept)
    return above, below


def part_at(frame: Frame, kept: int, y_px: float) -> Frame:
    """The part at a height of the viewport."""
    above, *others = parts(frame, kept)
    return others[-1] if others and y_px > frame.top_px + kept else above


def bar_area(frames: tuple[Frame, ...], bar: int) -> QRectF:
    """Where a bar on screen lies; empty for others."""
    for frame in frames:
        boxes = boxes_on_screen(frame)
        box = boxes.only(boxes.bars == bar)
        if len(box):
            return QRectF(box.x[0], box.y[0], max(box.x_ahead[0], box.x_end[0]) - box.x[0], box.height[0])
    return QRectF()


def paint_pinned(painter: QPainter, area: QRectF, left_px: float) -> None:
    """Paints below the name of a lane that it is pinned: a sign and the word."""
    middle = area.center().y() + 8
    theme.paint_icon(painter, "push-pin", QRectF(left_px, middle - _SIGN_PX / 2, _SIGN_PX, _SIGN_PX), "accent")
    painter.setFont(theme.font("micro"))
    painter.setPen(theme.color("muted"))
    room = QRectF(left_px + _SIGN_PX + 3, middle - 8, area.right() - left_px, 16)
    painter.drawText(room, _LEFT, tr("pinned"))


def paint_fold(painter: QPainter, frame: Frame, kept: int) -> None:
    """Paints the edge below the lanes that stay, under which the others go."""
    painter.fillRect(QRectF(0, frame.top_px + kept - 1, frame.width_px, _EDGE_PX), theme.color("strong"))
