"""Laws of figures: number, unit and past belong together, whatever the width."""

import numpy as np
import pytest

from ui import theme
from ui.widgets.figures import FigureTile, Sparkline, _averaged, _summed


@pytest.mark.parametrize("bars", [False, True])
def test_a_sparkline_paints_its_values(qtbot, bars):
    spark = Sparkline("warn", bars=bars)
    qtbot.addWidget(spark)
    spark.resize(120, 46)
    empty = spark.grab().toImage()
    spark.show_values([])
    assert spark.grab().toImage() == empty
    spark.show_values([1, 4, 2, 8, 0])
    drawn = spark.grab().toImage()
    assert drawn != empty
    spark.show_values(np.array([1, 4, 2, 8, 0]))
    assert spark.grab().toImage() == drawn


def test_bars_of_many_counts_keep_their_sum():
    values = np.arange(500.0)
    assert len(_summed(values, 40)) == 40
    assert _summed(values, 40).sum() == values.sum()
    assert _summed(values[:7], 40) is not None
    assert len(_summed(values[:7], 40)) == 7


def test_a_line_of_many_values_keeps_its_mean():
    values = np.full(1000, 3.0)
    assert _averaged(values, 60) == pytest.approx(np.full(60, 3.0))
    assert len(_averaged(values[:10], 60)) == 10


def test_a_flat_line_is_drawn_too(qtbot):
    spark = Sparkline()
    qtbot.addWidget(spark)
    spark.resize(120, 46)
    spark.show_values([5, 5, 5])
    image = spark.grab().toImage()
    assert len({image.pixelColor(60, y).name() for y in range(46)}) > 1


def test_a_tile_shows_its_figure(qtbot):
    tile = FigureTile("Log-ins", name="loginsTile")
    qtbot.addWidget(tile)
    tile.show_figure("23.4", "/ min", "2.1 failed / min", "danger")
    tile.show_past([1, 2, 3])
    assert tile.number == "23.4"
    assert tile.objectName() == "loginsTile"
    assert tile.accessibleName() == "Log-ins: 23.4 / min"
    assert tile.accessibleDescription() == "2.1 failed / min"
    assert tile._sub.property("tone") == "danger"


def test_a_narrow_tile_cuts_no_number(qtbot):
    tile = FigureTile("Active sessions")
    qtbot.addWidget(tile)
    tile.show_figure("12,345", "", "+12 in the last 15 min")
    tile.resize(180, 92)
    tile.show()
    needed = theme.metrics("figure").horizontalAdvance("12,345")
    qtbot.waitUntil(lambda: tile._number.width() >= needed)
    assert not tile._past.isVisible()
