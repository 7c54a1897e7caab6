"""Laws of the line above the lists: what stands in it is never squeezed; the roles give way first."""

from PySide6.QtWidgets import QWidget


def test_when_counts_grow_the_roles_give_way_and_nothing_is_squeezed(window, qtbot):
    window.resize(1280, 800)
    switch, showing, chip = (window.findChild(QWidget, name) for name in ("listButtons", "showingButtons", "userChip"))
    qtbot.waitUntil(chip.isVisible)
    window._sessions._count.setText("1,234,567 of 2,345,678")
    qtbot.waitUntil(lambda: not chip.isVisible())
    qtbot.waitUntil(lambda: all(buttons.width() >= buttons.sizeHint().width() for buttons in (switch, showing)))
    window._sessions._count.setText("5")
    qtbot.waitUntil(chip.isVisible)
