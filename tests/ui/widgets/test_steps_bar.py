"""The bar of steps says how far something has come."""

from ui.widgets.steps_bar import StepsBar


def test_it_says_how_many_are_done(qtbot):
    bar = StepsBar("Steps shown")
    qtbot.addWidget(bar)
    bar.show_steps(2, 5)
    assert bar.accessibleName() == "Steps shown: 2 of 5"
    assert not bar.grab().isNull()
