"""Laws of ghosts: what is not there at present is seen beneath what is, one by one or as a line over a curve."""

from dataclasses import replace

import numpy as np
import pytest

from ui import theme
from ui.widgets.lanes import Ghosts
from ui.widgets.lanes.scene import GUTTER_PX


def ghosts_of(lane: int, count: int, first_ms: int, last_ms: int, *, other: bool) -> Ghosts:
    rows = np.arange(count, dtype=np.int32)
    times = np.full(count, first_ms, np.int64), np.full(count, last_ms, np.int64)
    return Ghosts(np.full(count, lane, np.int32), rows, *times, np.full(count, 1, np.int32), np.full(count, other))


def inked(lanes, x: float) -> int:
    """How many pixels of the column at `x` are not of the ground."""
    image = lanes.viewport().grab().toImage()
    return sum(image.pixelColor(round(x), y) != theme.color("raised") for y in range(lanes._top_px + 2, image.height()))


@pytest.mark.parametrize("other", [False, True])
def test_over_a_curve_a_line_tells_how_many_ghosts_there_are(lanes, day, other):
    folded = replace(day, grouped=True, structure=8)
    lanes.set_data(folded, lanes.now_ms)
    lanes.time.show(0, lanes.now_ms + 7_200_000)
    first_ms, last_ms = lanes.now_ms + 3_600_000, lanes.now_ms + 5_400_000
    within, beyond = (GUTTER_PX + lanes.time.x(at_ms) for at_ms in (first_ms + 900_000, last_ms + 900_000))
    before = inked(lanes, within)
    lanes.set_data(replace(folded, ghosts=ghosts_of(0, 1, first_ms, last_ms, other=other)), lanes.now_ms)
    assert 1 <= inked(lanes, within) - before <= 3
    assert inked(lanes, beyond) == before
