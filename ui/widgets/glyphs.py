"""Small signs for how something ended: each has a shape and a colour, so that it is told apart without the colour.

A circle is an end by itself or by its owner, a square one by an account, a diamond one by a successor. Filled ones are
hard: nothing could have kept the session.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from ui import theme
from ui.words import mark


class Ending(NamedTuple):
    """How a kind of end is called and which token colours it."""

    word: str
    token: str


ENDINGS = {
    "logout": Ending(mark("Log-out"), "muted"),
    "idle_timeout": Ending(mark("Idle"), "warn"),
    "absolute_timeout": Ending(mark("Absolute"), "warn"),
    "revoked": Ending(mark("Revoked"), "danger"),
    "evicted": Ending(mark("Evicted"), "danger"),
    "password_changed": Ending(mark("Password"), "accent"),
    "account_deactivated": Ending(mark("Deactivated"), "danger"),
    "replaced": Ending(mark("Replaced"), "muted"),
}
ENDING_KINDS = tuple(ENDINGS)
RADIUS_PX = 6.5
_PIXMAP_PX = 16

_Stroke = tuple[float, float, float, float]


class _Sign(NamedTuple):
    """A frame, hollow or filled, and what is drawn in it, around the origin and within a radius of 6.5."""

    frame: str
    filled: bool
    strokes: tuple[_Stroke, ...] = ()
    stroke_px: float = 1.4
    ring: tuple[float, float, float] | None = None
    dot: float = 0


_SIGNS = {
    "logout": _Sign("circle", False, ((-2.6, 0, 2.6, 0), (0.4, -2.2, 2.6, 0), (0.4, 2.2, 2.6, 0))),
    "idle_timeout": _Sign("circle", False, ((0, 0, 0, -3.2), (0, 0, 2.4, 1.2))),
    "absolute_timeout": _Sign(
        "circle", True, ((-2, -2.8, 2, -2.8), (-2, 2.8, 2, 2.8), (-1.6, -2.4, 1.6, 2.4), (1.6, -2.4, -1.6, 2.4))
    ),
    "revoked": _Sign("circle", True, ((-2.3, -2.3, 2.3, 2.3), (-2.3, 2.3, 2.3, -2.3)), 1.6),
    "password_changed": _Sign("square", False, ((-0.4, 0, 3.3, 0), (3.1, 0, 3.1, 1.8)), ring=(-1.9, 0, 1.5)),
    "account_deactivated": _Sign("square", True, ((-2.8, 0, 2.8, 0),), 1.8),
    # Pushed out by another: an arrow that leaves through the side.
    "evicted": _Sign("diamond", True, ((-2.2, 0, 2.4, 0), (0.6, -1.8, 2.4, 0), (0.6, 1.8, 2.4, 0)), 1.5),
    "replaced": _Sign("diamond", False, dot=1.8),
}


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _draw_frame(painter: QPainter, sign: _Sign, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen if sign.filled else _pen(ink, 1.4))
    painter.setBrush(ink if sign.filled else Qt.BrushStyle.NoBrush)
    r = RADIUS_PX if sign.filled else RADIUS_PX - 0.7
    if sign.frame == "circle":
        painter.drawEllipse(QPointF(0, 0), r, r)
    elif sign.frame == "square":
        painter.drawRoundedRect(QRectF(-r, -r, 2 * r, 2 * r), 2.5, 2.5)
    else:
        painter.drawPolygon(QPolygonF([QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0)]))


def _draw_sign(painter: QPainter, sign: _Sign, ink: QColor, back: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawEllipse(QPointF(0, 0), RADIUS_PX + 1.2, RADIUS_PX + 1.2)
    _draw_frame(painter, sign, ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(back if sign.filled else ink, sign.stroke_px))
    for x1, y1, x2, y2 in sign.strokes:
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    if sign.ring:
        x, y, radius = sign.ring
        painter.drawEllipse(QPointF(x, y), radius, radius)
    if sign.dot:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(0, 0), sign.dot, sign.dot)


def paint_ending(
    painter: QPainter, kind: str, centre: QPointF, radius_px: float = RADIUS_PX, background: str = "surface"
) -> None:
    """Draws the sign of an end with a margin in the colour of `background` around it.

    Raises:
        KeyError: there is no such kind.
    """
    sign = _SIGNS[kind]
    painter.save()
    painter.translate(centre)
    painter.scale(radius_px / RADIUS_PX, radius_px / RADIUS_PX)
    _draw_sign(painter, sign, theme.color(ENDINGS[kind].token), theme.color(background))
    painter.restore()


def ending_pixmap(kind: str, scale: float, background: str = "surface") -> QPixmap:
    """The sign as a picture of 16 px for a screen of that scale, kept: a view with hundreds of ends only copies it."""
    return _ending_pixmap(kind, scale, theme.color(ENDINGS[kind].token).name(), theme.color(background).name())


@cache
def _ending_pixmap(kind: str, scale: float, ink: str, back: str) -> QPixmap:
    pixmap = QPixmap(QSize(_PIXMAP_PX, _PIXMAP_PX) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.translate(_PIXMAP_PX / 2, _PIXMAP_PX / 2)
    _draw_sign(painter, _SIGNS[kind], QColor(ink), QColor(back))
    painter.end()
    return pixmap


def paint_attack(painter: QPainter, centre: QPointF, token: str = "danger", radius_px: float = RADIUS_PX) -> None:
    """Draws the sign of an attack: a filled diamond with an exclamation mark."""
    sign = _Sign("diamond", True, ((0, -2.6, 0, 0.6), (0, 2.7, 0, 2.7)), 1.5)
    painter.save()
    painter.translate(centre)
    painter.scale(radius_px / RADIUS_PX, radius_px / RADIUS_PX)
    _draw_sign(painter, sign, theme.color(token), theme.color("surface"))
    painter.restore()


_SPOT_PX = 4.5
_SPOTS = {
    "triangle": ((-1, -0.8), (1, -0.8), (0, 1)),
    "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
}


def paint_spot(painter: QPainter, shape: str, centre: QPointF) -> None:
    """Draws the sign of a step of an attack: `diamond`, `disc`, `triangle`, or `cross` in a disc."""
    back, r = theme.color("surface"), _SPOT_PX
    painter.setPen(QPen(back, 1.4))
    painter.setBrush(theme.color("danger"))
    if shape in _SPOTS:
        painter.drawPolygon(QPolygonF([centre + QPointF(x * r, y * r) for x, y in _SPOTS[shape]]))
    elif shape == "disc":
        painter.drawEllipse(centre, r - 1.5, r - 1.5)
    else:
        painter.drawEllipse(centre, r + 0.5, r + 0.5)
        for side in (-1.8, 1.8):
            painter.drawLine(centre + QPointF(-1.8, side), centre + QPointF(1.8, -side))


def paint_square(painter: QPainter, token: str, centre: QPointF, side_px: float = 9) -> None:
    """Draws the little square that stands for a role."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    half = side_px / 2
    painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, side_px, side_px), 2.5, 2.5)


_STATE_RADIUS_PX = {"disc": 3.0, "ring": 2.7, "triangle": 3.0, "bar": 2.8}
_TRIANGLE = ((-3, 2.6), (3, 2.6), (0, -3))


def paint_state(painter: QPainter, shape: str, centre: QPointF, token: str) -> None:
    """Draws the mark in front of a state's word: `disc`, `ring`, `triangle`, `bar`, or the kind of an end.

    Raises:
        KeyError: there is no such shape.
    """
    if shape in ENDINGS:
        paint_ending(painter, shape, centre, 5.5, f"{token}_soft")
        return
    radius_px = _STATE_RADIUS_PX[shape]
    ink = theme.color("muted" if token == "neutral" else token)
    painter.save()
    painter.translate(centre)
    painter.setPen(_pen(ink, 1.6) if shape in ("ring", "bar") else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if shape == "ring" else ink)
    if shape == "bar":
        painter.drawLine(QPointF(-2.8, 0), QPointF(2.8, 0))
    elif shape == "triangle":
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _TRIANGLE]))
    else:
        painter.drawEllipse(QPointF(0, 0), radius_px, radius_px)
    painter.restore()
