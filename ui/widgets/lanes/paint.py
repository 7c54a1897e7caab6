"""Paints a frame from back to front: ground, curves and bars, names, axis, playhead."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ui import theme
from ui.theme.ticking import clock_words
from ui.widgets.batch import draw_rects, rects
from ui.widgets.lanes.bar_pieces import chip
from ui.widgets.lanes.counting import Concurrency
from ui.widgets.lanes.density import DENSE_MOST, paint_density
from ui.widgets.lanes.paint_bars import paint_bars, paint_endings, paint_labels, paint_outline, paint_ticks
from ui.widgets.lanes.paint_ghosts import CURVE_MARGIN_PX, paint_ghost_lines, paint_ghosts
from ui.widgets.lanes.paint_marks import paint_ribbons, paint_spots
from ui.widgets.lanes.pins import paint_pinned
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX, Boxes, Frame
from ui.widgets.lanes.window import tick_text
from ui.widgets.lettering import draw_words, laid_out
from ui.words import tr

_LEAST_TICK_PX = 84.0
_NAME_LEFT_PX = 27
_GROUP_LEFT_PX = 45
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


def paint_ground(painter: QPainter, frame: Frame) -> None:
    """Paints what lies behind the bars: the time to come, the lane of the selection, and the grid."""
    width, height = frame.width_px, frame.height_px
    now_x = min(max(round(frame.x(frame.now_ms)), GUTTER_PX), width)
    painter.fillRect(0, 0, width, frame.top_px, theme.color("surface"))
    painter.fillRect(0, frame.top_px, now_x, height - frame.top_px, theme.color("surface"))
    painter.fillRect(now_x, frame.top_px, width - now_x, height - frame.top_px, theme.color("raised"))
    for strip in _selected_strips(frame):
        area = QRectF(0, frame.strip_top(strip), width, float(frame.layout.heights[strip]))
        painter.fillRect(area.intersected(QRectF(0, frame.top_px, width, height)), theme.color("selected"))
    times, _ = frame.window.ticks(_LEAST_TICK_PX)
    x = np.floor(frame.window.xs(times)) + GUTTER_PX
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("grid"))
    draw_rects(painter, rects(x, np.full(len(x), RULER_PX - 4.0), 1, height))
    tops = frame.layout.tops[frame.strips.start : frame.strips.stop] - frame.scroll_px + frame.top_px
    tops = tops[tops > frame.top_px + 1]
    draw_rects(painter, rects(np.zeros(len(tops)), tops, width, 1))


def _selected_strips(frame: Frame) -> set[int]:
    lanes = {int(frame.data.bars.lane[bar]) for bar in frame.selected}
    return {int(frame.layout.lane_strip[lane]) for lane in lanes} & set(frame.strips)


def paint_lanes(
    painter: QPainter,
    frame: Frame,
    boxes: Boxes,
    ticks: tuple[np.ndarray, np.ndarray],
    curves: dict[int, Concurrency],
) -> None:
    """Paints bars and curves, clipped to the area right of the names and below the axis."""
    painter.save()
    painter.setClipRect(QRectF(GUTTER_PX + 1, frame.top_px + 1, frame.width_px, frame.height_px))
    for strip, curve in curves.items():
        _paint_curve(painter, frame, strip, curve)
        paint_ghost_lines(painter, frame, strip, curve.most, strip_token(frame, strip))
    if len(boxes) > DENSE_MOST:
        paint_density(painter, frame, boxes)
    else:
        paint_ghosts(painter, frame)
        if len(boxes):
            paint_bars(painter, frame, boxes)
            paint_ticks(painter, frame, boxes, *ticks)
            paint_labels(painter, frame, boxes)
    paint_ribbons(painter, frame, boxes)
    if len(boxes):
        _paint_outlines(painter, frame, boxes)
        if len(boxes) <= DENSE_MOST:
            paint_endings(painter, frame, boxes)
        paint_spots(painter, frame, boxes)
    painter.restore()


def _paint_outlines(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    marked = boxes.only(np.isin(boxes.bars, [*frame.selected, frame.hovered]))
    for place, bar in enumerate(marked.bars.tolist()):
        colour, width_px = (theme.color("accent"), 2.0) if bar in frame.selected else (theme.color("accent", 130), 1.2)
        paint_outline(painter, marked.only(np.array([place])), colour, width_px)


def strip_token(frame: Frame, strip: int) -> str:
    """The colour of a lane or a group."""
    lane = int(frame.layout.strip_lane[strip])
    if lane < 0:
        return frame.data.group_tokens[int(frame.layout.strip_group[strip])]
    return frame.data.tokens[int(frame.data.lane_colour[lane])]


def _paint_curve(painter: QPainter, frame: Frame, strip: int, curve: Concurrency) -> None:
    top, height = frame.strip_top(strip), float(frame.layout.heights[strip])
    columns = np.arange(GUTTER_PX, frame.width_px, dtype=float)
    at_ms = (frame.window.first_ms + (columns - GUTTER_PX) * frame.window.ms_per_px).astype(np.int64)
    past = int(np.searchsorted(at_ms, frame.now_ms, "right"))
    count = np.concatenate((curve.at(at_ms[:past]), curve.expected(at_ms[past:])))
    ahead = np.arange(len(columns)) >= past
    # Neighbours of one height are one rectangle.
    turns = np.flatnonzero(np.diff(count * 2 + ahead, prepend=-1))
    x, width = columns[turns], np.diff(columns[turns], append=frame.width_px)
    tall = frame.snapped(count[turns] / max(1, curve.most) * (height - CURVE_MARGIN_PX))
    foot = top + height - 1
    token = strip_token(frame, strip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    parts = (
        (~ahead[turns], "surface", theme.tint("live") + 40, 230),
        (ahead[turns], "raised", theme.tint("ended"), 120),
    )
    for part, ground, body, edge in parts:
        drawn = part & (count[turns] > 0)
        painter.setBrush(theme.mixed(token, ground, body))
        columns_drawn = rects(x[drawn], foot - tall[drawn], width[drawn], tall[drawn])
        draw_rects(painter, columns_drawn)
        painter.setBrush(theme.mixed(token, ground, edge))
        columns_drawn[:, 3] = 1.5
        draw_rects(painter, columns_drawn)


def paint_names(painter: QPainter, frame: Frame, lane_live: np.ndarray, folded: frozenset[int]) -> None:
    """Paints the column of names on the left: strong where somebody is there now."""
    painter.save()
    painter.setClipRect(QRectF(0, frame.top_px + 1, frame.width_px, frame.height_px))
    selected = _selected_strips(frame)
    for strip in frame.strips:
        area = QRectF(0, frame.strip_top(strip), GUTTER_PX, float(frame.layout.heights[strip]))
        lane = int(frame.layout.strip_lane[strip])
        if lane < 0:
            _paint_group_name(painter, frame, strip, area, folded)
            continue
        ink = theme.color(strip_token(frame, strip)).name(QColor.NameFormat.HexArgb)
        painter.drawPixmap(QPointF(16, area.center().y() - 8), chip(ink, frame.scale))
        style = "small_strong" if strip in selected else "small_medium"
        painter.setFont(theme.font(style))
        painter.setPen(theme.color("text" if lane_live[lane] else "muted"))
        pinned = lane in frame.layout.pinned
        name = _cut(frame.data.lane_names[lane], style, GUTTER_PX - _NAME_LEFT_PX - 8)
        draw_words(painter, _NAME_LEFT_PX, area.center().y() - 6 * pinned, laid_out(name, style))
        if pinned:
            paint_pinned(painter, area, _NAME_LEFT_PX)
        if frame.layout.crowded(strip):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("faint"))
            below = area.adjusted(_NAME_LEFT_PX, 34 + 12 * pinned, -8, 0)
            painter.drawText(below, _LEFT, tr("{live} now").format(live=lane_live[lane]))
    painter.restore()
    painter.fillRect(QRectF(GUTTER_PX, RULER_PX, 1, frame.height_px), theme.color("border"))


def _paint_group_name(painter: QPainter, frame: Frame, strip: int, area: QRectF, folded: frozenset[int]) -> None:
    group = int(frame.layout.strip_group[strip])
    middle = area.center().y()
    caret = "caret-right" if group in folded else "caret-down"
    theme.paint_icon(painter, caret, QRectF(12, middle - 15, 12, 12), "muted")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(strip_token(frame, strip)))
    painter.drawRoundedRect(QRectF(30, middle - 14, 9, 9), 2.5, 2.5)
    room = GUTTER_PX - _GROUP_LEFT_PX - 5
    painter.setFont(theme.font("small_strong"))
    painter.setPen(theme.color("text"))
    name = _cut(frame.data.group_names[group], "small_strong", room)
    draw_words(painter, _GROUP_LEFT_PX, middle - 10, laid_out(name, "small_strong"))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("muted"))
    members = np.count_nonzero((frame.data.lane_group == group) & (frame.data.lane_rows > 0))
    pinned = sum(int(frame.data.lane_group[lane]) == group for lane in frame.layout.pinned)
    # Those on top are counted by the curve as well, but lie elsewhere.
    lanes = (
        tr("{members:,} + {pinned:,} pinned").format(members=members - pinned, pinned=pinned)
        if pinned
        else tr("{members:,} lanes").format(members=members)
    )
    draw_words(painter, _GROUP_LEFT_PX, middle + 9, laid_out(_cut(lanes, "caption", room), "caption"))


def _cut(text: str, style: str, room: float) -> str:
    if laid_out(text, style).width <= room:
        return text
    return theme.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, room)


def paint_scales(painter: QPainter, frame: Frame, curves: dict[int, Concurrency]) -> None:
    """Paints how many a curve means: those there are now, and the most there were."""
    painter.setFont(theme.font("caption"))
    for strip, curve in curves.items():
        top = frame.strip_top(strip)
        if top < frame.top_px:
            continue
        text = tr("{live:,} now · most {most:,}").format(live=curve.live, most=curve.most)
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(GUTTER_PX + 10, top + 2, 200, 16), _LEFT, text)


def paint_axis(painter: QPainter, frame: Frame) -> None:
    """Paints the axis above the lanes; it stays while the lanes scroll."""
    width = frame.width_px
    now_x = frame.x(frame.now_ms)
    painter.fillRect(QRectF(0, RULER_PX, width, 1), theme.color("border"))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("faint"))
    times, step_ms = frame.window.ticks(_LEAST_TICK_PX)
    flag = _flag_width(frame) / 2
    for at_ms in times.tolist():
        x = frame.x(at_ms)
        words = laid_out(tick_text(at_ms, step_ms), "caption")
        half = words.width / 2
        hidden = abs(x - now_x) < half + flag + 6
        if not hidden and x - half >= GUTTER_PX - 8 and x + half <= width - 2:
            draw_words(painter, x - half, (RULER_PX - 6) / 2, words)


def _flag_width(frame: Frame) -> float:
    return laid_out(clock_words(frame.now_ms), "caption_strong").width + 14


def paint_playhead(painter: QPainter, frame: Frame) -> None:
    """Paints the line of now, with its time on a flag; nothing where now is not on screen."""
    x = round(frame.x(frame.now_ms) * frame.scale) / frame.scale
    if not GUTTER_PX <= x <= frame.width_px:
        return
    accent = theme.color("accent")
    painter.fillRect(QRectF(x - 0.75, RULER_PX - 3, 1.5, frame.height_px), accent)
    width = _flag_width(frame)
    flag = QRectF(min(max(x - width / 2, 0), frame.width_px - width - 1), 2, width, 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRoundedRect(flag, 4, 4)
    painter.drawPolygon(QPolygonF([QPointF(x - 4, 19.5), QPointF(x + 4, 19.5), QPointF(x, 24)]))
    painter.setPen(theme.color("on_accent"))
    painter.setFont(theme.font("caption_strong"))
    painter.drawText(flag, _CENTRE, clock_words(frame.now_ms))


def paint_focus(painter: QPainter, frame: Frame) -> None:
    """Paints that the view has the keyboard."""
    top, width, height = frame.top_px + 1, frame.width_px, frame.height_px - frame.top_px - 1
    accent = theme.color("accent")
    # An outline with rounded corners costs as much as all the names.
    for side in ((0, top, width, 1), (0, top + height - 1, width, 1), (0, top, 1, height), (width - 1, top, 1, height)):
        painter.fillRect(QRectF(*side), accent)
