"""Laws of the docks: they move, they come out, and an arrangement told is taken up again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.widgets.docks import Dock, Workbench


@pytest.fixture
def bench(qtbot):
    bench = Workbench(QLabel("centre"))
    qtbot.addWidget(bench)
    bench.resize(900, 600)
    side = Dock("sideDock", "the side", QLabel("side"), bench, upright=True)
    below = Dock("belowDock", "the part below", QLabel("below"), bench)
    bench.add(side, Qt.DockWidgetArea.RightDockWidgetArea, 300)
    bench.add(below, Qt.DockWidgetArea.BottomDockWidgetArea, 200)
    bench.show()
    return bench, side, below


def test_an_arrangement_is_taken_up_again(bench):
    bench, side, _ = bench
    told = bench.arrangement
    bench.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, side)
    assert bench.dockWidgetArea(side) == Qt.DockWidgetArea.LeftDockWidgetArea
    bench.arrange(told)
    assert bench.dockWidgetArea(side) == Qt.DockWidgetArea.RightDockWidgetArea


@pytest.mark.parametrize("nonsense", ["", "AAAA", "no arrangement at all"])
def test_an_arrangement_that_makes_no_sense_changes_nothing(bench, nonsense):
    bench, side, below = bench
    bench.arrange(nonsense)
    assert bench.dockWidgetArea(side) == Qt.DockWidgetArea.RightDockWidgetArea
    assert bench.dockWidgetArea(below) == Qt.DockWidgetArea.BottomDockWidgetArea


def test_a_dock_can_be_moved_and_taken_out_but_not_lost(bench):
    _, side, below = bench
    for dock in (side, below):
        assert dock.features() & dock.DockWidgetFeature.DockWidgetMovable
        assert dock.features() & dock.DockWidgetFeature.DockWidgetFloatable
        assert not dock.features() & dock.DockWidgetFeature.DockWidgetClosable


def test_every_grip_says_what_it_moves(bench):
    _, side, below = bench
    assert [dock.titleBarWidget().accessibleName() for dock in (side, below)] == [
        "Move the side",
        "Move the part below",
    ]


@pytest.fixture
def shared(qtbot):
    bench = Workbench(QLabel("centre"))
    qtbot.addWidget(bench)
    below = Dock("belowDock", "the part below", QLabel("below"), bench)
    bench.add(below, Qt.DockWidgetArea.BottomDockWidgetArea, 200, share=0.4)
    bench.resize(900, 450)
    bench.show()
    return bench, below


def test_a_dock_with_a_share_grows_with_the_window_and_never_below_its_size(shared):
    bench, below = shared
    assert below.height() == 200
    bench.resize(900, 1000)
    assert below.height() == 400
    bench.resize(900, 600)
    assert below.height() == 240


def test_a_height_that_somebody_has_chosen_stays(shared):
    bench, below = shared
    bench.resizeDocks([below], [120], Qt.Orientation.Vertical)
    bench.layout().activate()
    assert below.height() == 120
    bench.resize(900, 1000)
    assert below.height() < 400
