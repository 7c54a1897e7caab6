"""Where more bars are on screen than it has room for: how densely they lie, pixel by pixel."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.widgets.batch import draw_rects, rects
from ui.widgets.lanes.scene import Boxes, Frame

DENSE_MOST = 6000
"""With more bars on screen, their density is shown."""

_SHADES = (70, 120, 175, 235)


def density_runs(first: np.ndarray, last: np.ndarray, slot: np.ndarray, slots: int, width: int) -> np.ndarray:
    """Runs of pixels with equally many bars: an array of (slot, first, length, count), the empty ones left out.

    A bar covers the pixels from `first` up to and including `last` of its slot, both within `width`.
    """
    grid = np.zeros((slots, width + 2), np.int32)
    np.add.at(grid, (slot, first), 1)
    np.add.at(grid, (slot, last + 1), -1)
    count = np.cumsum(grid, axis=1)
    # The last column is always empty, so that no run reaches into the next slot.
    flat = count.ravel()
    turns = np.flatnonzero(np.diff(flat, prepend=0))
    lengths = np.diff(turns, append=len(flat))
    runs = np.stack((turns // (width + 2), turns % (width + 2), lengths, flat[turns]), axis=1)
    return runs[runs[:, 3] > 0]


def _slots(boxes: Boxes) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The heights at which bars lie, how tall they are there, and the slot of each bar; without sorting the bars."""
    code = (boxes.y - boxes.y.min()).astype(int)
    used = np.zeros(int(code.max()) + 1, bool)
    used[code] = True
    slot = (np.cumsum(used) - 1)[code]
    tops, heights = np.zeros(used.sum()), np.zeros(used.sum())
    tops[slot], heights[slot] = boxes.y, boxes.height
    return tops, heights, slot


def paint_density(painter: QPainter, frame: Frame, boxes: Boxes) -> None:
    """Paints the bars of each colour as one surface, darker where more of them overlap."""
    tops, heights, slot = _slots(boxes)
    width = frame.width_px
    first = np.clip(boxes.x, 0, width - 1).astype(int)
    last = np.maximum(np.clip(boxes.x_end, 0, width - 1).astype(int), first)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for kind in np.unique(boxes.kind).tolist():
        of_kind = boxes.kind == kind
        runs = density_runs(first[of_kind], last[of_kind], slot[of_kind], len(tops), width)
        shade = np.minimum(np.log2(runs[:, 3]).astype(int), len(_SHADES) - 1)
        areas = rects(runs[:, 1], tops[runs[:, 0]], runs[:, 2], heights[runs[:, 0]])
        token, ended = frame.data.tokens[kind // 2], kind % 2
        for level, alpha in enumerate(_SHADES):
            painter.setBrush(theme.color(token, alpha // 2 if ended else alpha))
            draw_rects(painter, areas[shade == level])
