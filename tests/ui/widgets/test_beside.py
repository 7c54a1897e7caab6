"""A panel lies beside a page where both have room, and above it where they have not."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.widgets.beside import Beside

PANEL_PX, PAGE_PX = 100, 300


class Page(QWidget):
    def __init__(self, least_px):
        super().__init__()
        self.least_px = least_px

    def minimumSizeHint(self):
        return QSize(self.least_px, 50)


@pytest.fixture
def beside(qtbot):
    pages = QStackedWidget()
    pages.addWidget(Page(PAGE_PX))
    pages.addWidget(Page(PANEL_PX))
    panels = [QWidget(), QWidget()]
    for panel in panels:
        panel.setFixedWidth(PANEL_PX)
        panel.hide()
    made = Beside(pages, panels)
    qtbot.addWidget(made)
    made.pages, made.panels = pages, panels
    made.show()
    return made


@pytest.mark.parametrize(("width", "page"), [(PAGE_PX + PANEL_PX, PAGE_PX), (PAGE_PX + PANEL_PX - 1, 399), (500, 400)])
def test_a_page_has_what_the_panel_leaves_unless_that_is_too_little(beside, width, page):
    beside.resize(width, 200)
    assert beside.pages.width() == width
    beside.panels[0].show()
    assert beside.pages.width() == page
    assert beside.panels[0].geometry().getRect() == (width - PANEL_PX, 0, PANEL_PX, 200)
    beside.panels[0].hide()
    assert beside.pages.width() == width


def test_each_page_is_asked_anew_and_so_is_one_that_needs_more(beside):
    beside.resize(PAGE_PX, 200)
    beside.panels[1].show()
    assert beside.pages.width() == PAGE_PX
    beside.pages.setCurrentIndex(1)
    assert beside.pages.width() == PAGE_PX - PANEL_PX
    beside.pages.currentWidget().least_px = PAGE_PX
    beside.pages.currentWidget().updateGeometry()
    QApplication.processEvents()
    assert beside.pages.width() == PAGE_PX
