"""Laws of overlays: above everything, where they belong, whatever the size."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.overlay import Overlay


class Corner(Overlay):
    def place(self, room: QRect) -> QRect:
        return QRect(room.right() - 49, room.bottom() - 19, 50, 20)


def test_an_overlay_covers_its_parent_or_the_place_it_chooses(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    whole, corner = Overlay(window), Corner(window)
    assert not whole.isVisible()
    whole.show()
    corner.show()
    for size in ((400, 300), (500, 200)):
        window.resize(*size)
        QApplication.processEvents()
        assert whole.geometry() == window.rect()
        assert corner.geometry().bottomRight() == window.rect().bottomRight()


def test_its_coming_moves_nothing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget(window)
    QVBoxLayout(window).addWidget(inner)
    window.resize(400, 300)
    window.show()
    before = inner.geometry()
    over = Corner(window)
    over.show()
    QApplication.processEvents()
    assert inner.geometry() == before
    assert window.childAt(over.geometry().center()) is over
