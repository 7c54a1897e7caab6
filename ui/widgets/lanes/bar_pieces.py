"""What is painted in every frame and drawn only once: the rounded ends of bars, the hatching of idle time, chips.

Filling a rounded path for each bar in each frame costs more than everything else in the frame together.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from ui import theme

RADIUS_PX = 4
_EDGE_PX = 3
_HATCH_PX, _HATCH_LINE_PX = 5, 0.8
_FINE_HATCH_PX, _FINE_HATCH_LINE_PX, _FINE_FROM = 4, 0.6, 1.5
"""On a screen with many pixels to a pixel; lines as fine as these are not seen on others."""
_LEAST_TILE_PX = 240
_CHIP_PX = (3, 16)


class Look(NamedTuple):
    """The colours of a bar as `#aarrggbb`: what is filled, its outline (empty: none), its left edge, its hatching."""

    body: str
    outline: str
    edge: str
    wash: str
    ink: str
    scale: float


def look_of(token: str, scale: float, *, ended: bool) -> Look:
    """How a bar of that colour looks in the theme that is on, on a screen with so many device pixels to a pixel."""
    colours = (
        theme.mixed(token, "surface", theme.tint("ended" if ended else "live")),
        theme.mixed(token, "surface", 200),
        theme.color(token),
        theme.color("surface", 110),
        theme.color(token, theme.tint("hatch")),
    )
    body, outline, edge, wash, ink = (colour.name(QColor.NameFormat.HexArgb) for colour in colours)
    return Look(body, "" if ended else outline, edge, wash, ink, scale)


@lru_cache(maxsize=64)
def hatching(look: Look) -> QBrush:
    """Fine slanting lines on the colour of the bar; Qt's own pattern is as coarse as the words on it.

    The tile is opaque and much larger than its pattern: a small or a translucent one is painted ten times as slowly.
    """
    fine = look.scale >= _FINE_FROM
    period = max(1, round((_FINE_HATCH_PX if fine else _HATCH_PX) * look.scale))
    side = period * -(-_LEAST_TILE_PX // period)
    tile = QImage(side, side, QImage.Format.Format_RGB32)
    tile.fill(QColor(look.body))
    with QPainter(tile) as painter:
        painter.fillRect(tile.rect(), QColor(look.wash))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.ink), (_FINE_HATCH_LINE_PX if fine else _HATCH_LINE_PX) * look.scale))
        for shift in range(-side, side + 1, period):
            painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / look.scale, 1 / look.scale))
    return brush


@lru_cache(maxsize=64)
def chip(colour: str, scale: float) -> QPixmap:
    """The mark of a lane's colour beside its name: a short upright stroke with round ends."""
    made = QPixmap(round(_CHIP_PX[0] * scale), round(_CHIP_PX[1] * scale))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_rounded(QRectF(0, 0, *_CHIP_PX), _CHIP_PX[0] / 2), QColor(colour))
    return made


@lru_cache(maxsize=512)
def left_end(look: Look, height_px: int) -> QPixmap:
    """The first `RADIUS_PX` of a bar, with its strong edge."""
    return _ends(look, height_px, hatched=False)[0]


@lru_cache(maxsize=512)
def right_end(look: Look, height_px: int, *, hatched: bool) -> QPixmap:
    """The last `RADIUS_PX` of a bar."""
    return _ends(look, height_px, hatched=hatched)[1]


def _ends(look: Look, height_px: int, *, hatched: bool) -> tuple[QPixmap, QPixmap]:
    """Both ends of a bar that is as short as a bar can be."""
    width_px = 2 * RADIUS_PX
    whole = QPixmap(round(width_px * look.scale), round(height_px * look.scale))
    whole.setDevicePixelRatio(look.scale)
    whole.fill(Qt.GlobalColor.transparent)
    shape = _rounded(QRectF(0, 0, width_px, height_px), RADIUS_PX)
    with QPainter(whole) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = shape
        if look.outline:
            painter.fillPath(shape, QColor(look.outline))
            inside = _rounded(QRectF(1, 1, width_px - 2, height_px - 2), RADIUS_PX - 1)
        painter.fillPath(inside, hatching(look) if hatched else QBrush(QColor(look.body)))
        if not hatched:
            edge = QPainterPath()
            edge.addRect(0, 0, _EDGE_PX, height_px)
            painter.fillPath(shape.intersected(edge), QColor(look.edge))
    half, height = whole.width() // 2, whole.height()
    return whole.copy(QRect(0, 0, half, height)), whole.copy(QRect(whole.width() - half, 0, half, height))


def _rounded(area: QRectF, radius_px: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, radius_px, radius_px)
    return path
