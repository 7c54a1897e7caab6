"""Paints the bars: live ones strong and outlined, ended ones pale, idle time hatched, the time ahead dashed."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import theme
from ui.theme.ticking import left_words
from ui.widgets.batch import draw_rects, rects
from ui.widgets.glyphs import ending_pixmap
from ui.widgets.lanes.bar_pieces import RADIUS_PX, Look, hatching, left_end, look_of, right_end
from ui.widgets.lanes.data import FOREVER_MS
from ui.widgets.lanes.scene import GUTTER_PX, Boxes, Frame
from ui.widgets.lanes.ticks import pixel_runs
from ui.widgets.lettering import laid_out

RICH_MOST = 400
"""With more bars on screen, each is a plain rectangle."""

_RICH_PX = 2 * RADIUS_PX
_LEAST_IDLE_PX = 3
_DASH_PX, _PERIOD_PX = 4.0, 7.0
_LATE = -1
_LOW_PX, _LOWER_PX = 16, 14
"""Bars of two in a lane, and of several; lower ones have no words."""


def paint_bars(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints bars without their marks and words."""
    rich = boxes.x_end - boxes.x >= _RICH_PX
    if len(boxes) > RICH_MOST:
        rich[:] = False
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_ahead(painter, frame, boxes)
    for kind in np.unique(boxes.kind).tolist():
        of_kind = boxes.kind == kind
        token, ended = frame.data.tokens[kind // 2], bool(kind % 2)
        _paint_plain(painter, boxes.only(of_kind & ~rich), token, ended)
        _paint_rich(painter, boxes.only(of_kind & rich), look_of(token, frame.scale, ended=ended))


def _paint_plain(painter: QPainter, boxes: Boxes, token: str, ended: bool) -> None:
    painter.setBrush(theme.mixed(token, "surface", theme.tint("ended") * 3 if ended else 200))
    draw_rects(painter, rects(boxes.x, boxes.y, np.maximum(boxes.x_end - boxes.x, 2), boxes.height))


def _paint_rich(painter: QPainter, boxes: Boxes, look: Look) -> None:
    if not len(boxes):
        return
    outline = 1 if look.outline else 0
    starts = boxes.x > GUTTER_PX - RADIUS_PX
    left, right = np.where(starts, boxes.x + RADIUS_PX, boxes.x), boxes.x_end - RADIUS_PX
    idle = np.where(boxes.x_end - boxes.x_idle >= _LEAST_IDLE_PX, np.clip(boxes.x_idle, left, right), right)
    if outline:
        painter.setBrush(QColor(look.outline))
        tops = rects(left, boxes.y, right - left, 1)
        feet = rects(left, boxes.y + boxes.height - 1, right - left, 1)
        draw_rects(painter, np.concatenate((tops, feet)))
    y, height = boxes.y + outline, boxes.height - 2 * outline
    painter.setBrush(QColor(look.body))
    draw_rects(painter, rects(left, y, idle - left, height))
    painter.setBrush(hatching(look))
    draw_rects(painter, rects(idle, y, right - idle, height))
    for x, top, tall in zip(*(column[starts].tolist() for column in (boxes.x, boxes.y, boxes.height)), strict=True):
        painter.drawPixmap(QPointF(x, top), left_end(look, int(tall)))
    columns = (right, boxes.y, boxes.height, idle < right)
    for x, top, tall, hatched in zip(*(column.tolist() for column in columns), strict=True):
        painter.drawPixmap(QPointF(x, top), right_end(look, int(tall), hatched=hatched))


def _paint_ahead(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    ahead = boxes.only(boxes.live & (boxes.x_ahead - boxes.x_end > 2) & (boxes.x_end < frame.width_px))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for kind in np.unique(ahead.kind).tolist():
        some = ahead.only(ahead.kind == kind)
        token = frame.data.tokens[kind // 2]
        painter.setBrush(theme.color(token, theme.tint("ahead")))
        draw_rects(painter, rects(some.x_end, some.y, some.x_ahead - some.x_end, some.height))
        painter.setBrush(theme.color(token, 190))
        draw_rects(painter, _dashes(frame, some))


def _dashes(frame: Frame, boxes: Boxes) -> np.ndarray:
    """The dashed outline of the time ahead as rectangles: above, below, and at the expected end."""
    lengths = boxes.x_ahead - boxes.x_end
    counts = np.ceil(lengths / _PERIOD_PX).astype(int)
    owner = np.repeat(np.arange(len(boxes)), counts)
    step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    x = boxes.x_end[owner] + step * _PERIOD_PX
    width = np.minimum(_DASH_PX, boxes.x_ahead[owner] - x)
    top = rects(x, boxes.y[owner], width, 1)
    bottom = rects(x, boxes.y[owner] + boxes.height[owner] - 1, width, 1)
    closed = boxes.only(boxes.x_ahead < frame.width_px + 8)
    ends = [
        rects(closed.x_ahead - 1, closed.y + offset * closed.height, 1, closed.height * 0.22)
        for offset in (0.0, 0.39, 0.78)
    ]
    return np.concatenate((top, bottom, *ends))


def paint_ticks(painter: QPainter, frame: Frame, boxes: Boxes, at_ms: np.ndarray, bars: np.ndarray) -> None:
    """Paints the marks at the foot of their bars; several on one pixel are one. Those after the end are alarming."""
    if not len(at_ms) or not len(boxes):
        return
    row_of_bar = np.full(len(frame.data.bars), -1, np.int32)
    row_of_bar[boxes.bars] = np.arange(len(boxes))
    rows = row_of_bar[bars]
    # Most marks belong to lanes that are not on screen.
    seen = np.flatnonzero(rows >= 0)
    rows, columns = rows[seen], np.round(frame.window.xs(at_ms[seen]) * frame.scale).astype(np.int64)
    width = int((frame.width_px - GUTTER_PX) * frame.scale)
    inside = (columns >= 0) & (columns < width)
    runs = pixel_runs(rows[inside], columns[inside], len(boxes), width)
    owner = runs[:, 0]
    # A mark on the very start would stand out of the rounded corner.
    x = np.maximum(GUTTER_PX + runs[:, 1] / frame.scale, boxes.x[owner] + 1)
    length = np.maximum(runs[:, 2] / frame.scale, 1.0)
    late = x > boxes.x_end[owner]
    tall = np.where(late | (boxes.height[owner] > _LOW_PX), 5.0, np.where(boxes.height[owner] > _LOWER_PX, 3.0, 2.0))
    marks = rects(x, boxes.y[owner] + boxes.height[owner] - tall - boxes.live[owner], length, tall)
    kinds = np.where(late, _LATE, boxes.kind[owner])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for kind in np.unique(kinds).tolist():
        token, alpha = frame.data.tokens[kind // 2], 150 if kind % 2 else 235
        painter.setBrush(theme.color("danger") if kind == _LATE else theme.color(token, alpha))
        draw_rects(painter, marks[kinds == kind])


def paint_labels(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the words of the bars that have room for them, and the time left in the time ahead."""
    if len(boxes) > RICH_MOST:
        return
    strong, pale = theme.color("text"), theme.color("muted")
    left = np.maximum(boxes.x, GUTTER_PX)
    room = np.where(boxes.height >= _LOWER_PX, boxes.x_end - left - np.where(boxes.live, 12, 22), 0)
    columns = (boxes.bars, left, room, boxes.y, boxes.height, boxes.live)
    for bar, x, space, y, height, live in zip(*(column[room > 24].tolist() for column in columns), strict=True):
        style = "caption_medium" if height > _LOW_PX else "micro"
        label = frame.data.label(bar)
        words = laid_out(label, style)
        if words.width > space:
            words = laid_out(label.split(" · ", maxsplit=1)[0], style)
        if words.width <= space:
            painter.setFont(theme.font(style))
            painter.setPen(strong if live else pale)
            lift = 2 if height > _LOW_PX else 1.5 if height > _LOWER_PX else 0.5
            painter.drawStaticText(QPointF(x + 9, y - lift + (height - words.height) / 2), words.text)
    _paint_times_left(
        painter, frame, boxes.only(boxes.live & (boxes.x_ahead > boxes.x_end + 3) & (boxes.height >= _LOWER_PX))
    )


def _paint_times_left(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the time left in the middle of the time ahead, or beside it where that is too short; none where nothing
    will end the bar."""
    boxes = boxes.only(frame.data.bars.deadline_ms[boxes.bars] < FOREVER_MS)
    painter.setFont(theme.font("micro_strong"))
    left = np.maximum(boxes.x_end, GUTTER_PX)
    right = np.minimum(boxes.x_ahead, frame.width_px)
    left_ms = frame.data.bars.deadline_ms[boxes.bars] - frame.now_ms
    columns = (left_ms, left, right, boxes.y, boxes.height)
    for time_ms, start, end, y, height in zip(*(column.tolist() for column in columns), strict=True):
        words = laid_out(left_words(time_ms), "micro_strong")
        x = (start + end - words.width) / 2 if end - start > words.width + 8 else end + 5
        if x + words.width < frame.width_px:
            painter.setPen(theme.color("danger" if time_ms < frame.urgent_ms else "muted"))
            painter.drawStaticText(QPointF(x, y + (height - words.height) / 2), words.text)


def paint_endings(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the sign of how each ended bar ended, over its end."""
    if len(boxes) > RICH_MOST:
        return
    ending = frame.data.bars.ending[boxes.bars]
    done = boxes.only((ending >= 0) & (boxes.x_end > GUTTER_PX - 8) & (boxes.x_end < frame.width_px + 8))
    kinds = frame.data.bars.ending[done.bars].tolist()
    middles = (done.y + done.height / 2 - 8).tolist()
    for kind, x, y in zip(kinds, (done.x_end - 8).tolist(), middles, strict=True):
        painter.drawPixmap(QPointF(x, y), ending_pixmap(frame.data.endings[kind], frame.scale))


def paint_outline(painter: QPainter, box: Boxes, colour: QColor, width_px: float) -> None:
    """Paints the outline of the one bar in `box`, its time ahead included."""
    x, right = float(box.x[0]), float(max(box.x_ahead[0], box.x_end[0]))
    grow = 1 + width_px / 2
    area = QRectF(x - grow, float(box.y[0]) - grow, right - x + 2 * grow, float(box.height[0]) + 2 * grow)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, width_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 6, 6)
