"""The bar of a piece of work says how far it has come, and takes no for an answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton

from ui.widgets.work_bar import WorkBar


def test_it_fills_as_the_work_goes_on_and_can_be_given_up(qtbot):
    bar = WorkBar("replay", "How much has been replayed", "Cancel the replay", most_px=200)
    qtbot.addWidget(bar)
    progress = bar.findChild(QProgressBar, "replayProgress")
    assert progress.accessibleName() == "How much has been replayed"
    for part, percent in ((0.0, 0), (0.254, 25), (1.0, 100)):
        bar.show_part(part)
        assert progress.value() == percent
    cancel = bar.findChild(QPushButton, "replayCancelButton")
    assert cancel.accessibleName() == "Cancel the replay"
    with qtbot.waitSignal(bar.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
