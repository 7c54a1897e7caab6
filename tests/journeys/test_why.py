"""From a question in the room to its answer: by key from the monitor to the checks, and on to the wire and back."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from simulator.events import Kind
from ui.panels.inspector.why import WhyView
from ui.panels.wire import WirePage


@pytest.fixture
def asking(drive):
    workspace = drive.window.workspace
    served = [e for e in workspace.events(1, workspace.snapshot.seq) if e.kind == Kind.REQUEST_ALLOWED]
    workspace.select(served[-1].session)
    return drive


def test_why_is_a_key_and_needs_no_choice_but_a_session(asking, qtbot):
    asking.trigger("whyAction")
    view = asking.find("whyView", WhyView)
    assert view.isVisible()
    qtbot.waitUntil(lambda: view.explanation is not None, timeout=20_000)
    assert view.explanation.handle == asking.window.workspace.snapshot.handle(asking.window.workspace.selected)


def test_without_a_session_why_says_what_to_do(drive):
    drive.window.workspace.select(0)
    drive.trigger("policyPageAction")
    drive.trigger("whyAction")
    assert drive.window.pages.shown == "monitor"
    assert drive.find("noticeText", QLabel).isVisible()
    assert drive.find("noticeText", QLabel).text().startswith("Select a session")


def test_the_wire_view_is_there_from_the_start_and_opens_from_the_inspector(asking, qtbot):
    assert asking.find("wireView") is not None
    asking.find("inspectorTabs").button(2).click()
    asking.find("openWireButton").click()
    page = asking.find("wirePage", WirePage)
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.exchange is not None, timeout=20_000)
    asking.trigger("whyAction")
    assert not page.isVisible()
    assert asking.find("whyView").isVisible()


def test_a_row_of_the_event_list_is_what_is_asked_about(asking, qtbot):
    window = asking.window
    denied = [e for e in window.workspace.events(1, window.workspace.snapshot.seq) if e.kind == Kind.REQUEST_DENIED][-1]
    window.controller.show_event(denied.seq)
    view = asking.find("eventTable")
    view.activated.emit(view.currentIndex())
    assert window.workspace.asked == denied.seq
    asking.trigger("wirePageAction")
    page = asking.find("wirePage", WirePage)
    qtbot.waitUntil(lambda: page.exchange is not None and page.exchange.at_ms == denied.at_ms, timeout=20_000)


def test_keys_lead_there(asking):
    keys = {name: asking.find(name, QAction).shortcut().toString() for name in ("whyAction", "wirePageAction")}
    assert keys == {"whyAction": "F3", "wirePageAction": "F4"}
    assert asking.find("wirePage", QWidget).accessibleName() == "Wire"


def test_the_wire_has_the_keyboard_before_and_after_its_exchange_is_known(asking, qtbot):
    asking.trigger("wirePageAction")
    page = asking.find("wirePage", WirePage)
    assert page.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: page.exchange is not None, timeout=20_000)
    assert asking.find("wireScroll").hasFocus()
    asking.window.workspace.select(0)
    assert page.isAncestorOf(QApplication.focusWidget())
