"""Laws of the pages: one is shown, the rail and the header say which, and each is led to by an action of its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from ui.pages import MONITOR, PAGES, page_names


def test_every_page_has_an_action_with_a_key_and_a_button_on_the_rail(window):
    for name in page_names():
        assert window.findChild(QAction, f"{name}PageAction").shortcuts()
        assert window.findChild(QToolButton, f"{name}PageButton").accessibleName()


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_an_action_leads_to_its_page_and_back(window, name):
    action = window.findChild(QAction, f"{name}PageAction")
    action.trigger()
    assert window.pages.shown == name
    assert window.findChild(QToolButton, f"{name}PageButton").isChecked()
    action.trigger()
    assert window.pages.shown == MONITOR
    assert window.findChild(QToolButton, "monitorPageButton").isChecked()


def test_the_rail_leads_to_a_page_and_the_header_names_it(window, qtbot):
    told = []
    window.pages.page_changed.connect(lambda name, title: told.append((name, title)))
    qtbot.mouseClick(window.findChild(QToolButton, "policyPageButton"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.findChild(QToolButton, "monitorPageButton"), Qt.MouseButton.LeftButton)
    assert told == [("policy", "Policy"), ("monitor", "Monitor")]


def test_what_is_no_page_cannot_be_shown(window):
    with pytest.raises(KeyError):
        window.pages.show_page("elsewhere")
