"""A stretch of time that is looked at alone: how it is drawn by hand, and how what lies outside of it is dimmed."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.lanes.data import FOREVER_MS
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, Frame

SNAP_PX = 8
"""Edges drawn by hand fall on round times as long as they move by less than this."""

_SECOND_MS, _MINUTE_MS = 1_000, 60_000
_STEPS_MS = (
    *(n * _SECOND_MS for n in (1, 5, 10, 30)),
    *(n * _MINUTE_MS for n in (1, 5, 10, 30, 60, 360, 1440)),
)
_REACH_PX = 5
_GRIP_PX = (7, 9)
_BAND_PX = 3
_VEIL = 165


class Stretch(NamedTuple):
    """From one instant to another, in milliseconds; open where it begins at 0 or ends at `FOREVER_MS`."""

    first_ms: int = 0
    last_ms: int = FOREVER_MS


def snapped_ms(at_ms: float, ms_per_px: float) -> int:
    """The round time next to an instant, as round as the scale allows; never before 0."""
    step_ms = max((step for step in _STEPS_MS if step <= SNAP_PX * ms_per_px), default=_SECOND_MS)
    return max(0, round(at_ms / step_ms) * step_ms)


def around(one_ms: float, other_ms: float) -> Stretch:
    """The shortest stretch in whole seconds that holds two instants."""
    first_ms, last_ms = sorted((one_ms, other_ms))
    first_s, end_s = max(0, int(first_ms // _SECOND_MS)), int(-(-last_ms // _SECOND_MS))
    return Stretch(first_s * _SECOND_MS, max(end_s, first_s + 1) * _SECOND_MS)


def drawn(fixed_ms: int, moving_ms: int) -> Stretch:
    """The stretch between an edge that stays and one that is being moved, either way round; a second at the least."""
    first_ms, last_ms = sorted((fixed_ms, moving_ms))
    return Stretch(first_ms, max(last_ms, first_ms + _SECOND_MS))


def edge_that_stays(frame: Frame, stretch: Stretch | None, x_px: float, y_px: float) -> int | None:
    """The other edge, where a point on the axis takes hold of one; None where it takes hold of none."""
    if stretch is None or y_px > RULER_PX or x_px < GUTTER_PX:
        return None
    first_px, last_px = (abs(frame.x(at_ms) - x_px) for at_ms in stretch)
    if min(first_px, last_px) > _REACH_PX:
        return None
    return stretch.last_ms if first_px < last_px else stretch.first_ms


def paint_stretch(painter: QPainter, frame: Frame, stretch: Stretch | None) -> None:
    """Veils what lies outside of the stretch, below the axis, and draws its edges."""
    if stretch is None:
        return
    first, last = (min(max(frame.x(at_ms), GUTTER_PX), frame.width_px) for at_ms in stretch)
    height, veil = frame.height_px - RULER_PX, theme.color("bg", _VEIL)
    painter.fillRect(QRectF(GUTTER_PX + 1, RULER_PX + 1, first - GUTTER_PX - 1, height), veil)
    painter.fillRect(QRectF(last, RULER_PX + 1, frame.width_px - last, height), veil)
    accent = theme.color("accent")
    for at_ms in stretch:
        if GUTTER_PX <= (x := frame.x(at_ms)) <= frame.width_px:
            painter.fillRect(QRectF(round(x) - 0.5, RULER_PX, 1, height), accent)


def paint_grips(painter: QPainter, frame: Frame, stretch: Stretch | None) -> None:
    """Draws the stretch on the axis: a band, with a grip at each edge that can be moved."""
    if stretch is None:
        return
    first, last = (min(max(frame.x(at_ms), GUTTER_PX), frame.width_px) for at_ms in stretch)
    painter.save()
    painter.setClipRect(QRectF(GUTTER_PX, 0, frame.width_px, RULER_PX + 1))
    painter.fillRect(QRectF(first, RULER_PX - _BAND_PX, last - first, _BAND_PX), theme.color("accent"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    width, height = _GRIP_PX
    for at_ms in stretch:
        if GUTTER_PX <= (x := frame.x(at_ms)) <= frame.width_px:
            painter.drawRoundedRect(QRectF(x - width / 2, RULER_PX - height, width, height), 2.5, 2.5)
    painter.restore()
