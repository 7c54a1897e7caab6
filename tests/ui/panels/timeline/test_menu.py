"""Laws of the timeline's menu: it speaks of the lane, the time and the session under the pointer."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions import Actions
from ui.panels.timeline import TimelinePanel
from ui.widgets.lanes.scene import GUTTER_PX


@pytest.fixture
def panel(qtbot, story, controller):
    window = QWidget()
    qtbot.addWidget(window)
    made = TimelinePanel(story.workspace, controller, Actions(window), window)
    made.actions_kept = window
    window.resize(900, 320)
    made.resize(900, 320)
    window.show()
    qtbot.waitExposed(window)
    made.menu.popup = lambda at: None
    return made


def offered(panel, at: QPoint) -> list[str]:
    panel.menu.open_at(at, with_acts=False)
    return [action.objectName() for action in panel.menu.actions() if action.isVisible() and action.objectName()]


def on_lane(panel, bar: int, x: int) -> QPoint:
    return QPoint(x, round(panel.lanes.bar_area(bar).center().y()))


def test_a_lane_is_pinned_by_its_name_and_let_go_again(panel):
    at = on_lane(panel, 1, 40)
    assert "pinHereAction" in offered(panel, at)
    pin = panel.menu.findChild(QAction, "pinHereAction")
    assert pin.text() == "Pin Ben Okafor to the top"
    pin.trigger()
    assert panel.lanes.pinned == ("Ben Okafor",)
    assert "Pinned to the top: Ben Okafor." in panel.lanes.accessibleDescription()
    offered(panel, on_lane(panel, 1, 40))
    assert pin.text() == "Let Ben Okafor scroll with the others"
    pin.trigger()
    assert panel.lanes.pinned == ()


def test_marks_are_put_where_the_pointer_is_and_the_range_between_them_is_the_filter(panel, story):
    mark = panel.menu.findChild(QAction, "markHereAction")
    for letter, x in (("A", GUTTER_PX + 100), ("B", GUTTER_PX + 300)):
        offered(panel, QPoint(x, 60))
        assert mark.text() == f"Mark {letter} here"
        mark.trigger()
    assert abs(panel.lanes.measure.between_ms - 200 * panel.lanes.time.ms_per_px) <= 2
    panel.actions_kept.findChild(QAction, "timeRangeAction").trigger()
    assert story.workspace.time_range == panel.lanes.measure.stretch


def test_where_nothing_is_there_nothing_is_offered_for_it(panel):
    assert "pinHereAction" not in offered(panel, QPoint(GUTTER_PX + 100, 5))
    assert "markHereAction" not in offered(panel, on_lane(panel, 1, 40))


def asked(panel, at: QPoint, reason=QContextMenuEvent.Reason.Mouse) -> list[str]:
    """What is offered to a right click there."""
    port = panel.lanes.viewport()
    QApplication.sendEvent(port, QContextMenuEvent(reason, at, port.mapToGlobal(at)))
    return [action.objectName() for action in panel.menu.actions() if action.isVisible() and action.objectName()]


def test_acts_are_offered_on_the_session_under_the_pointer_and_nowhere_else(panel, story):
    story.workspace.select(story.laptop)
    assert "revokeSessionAction" not in asked(panel, on_lane(panel, 1, 40))
    assert story.workspace.selected == story.laptop
    area = panel.lanes.bar_area(1)
    assert "revokeSessionAction" in asked(panel, area.center().toPoint())
    assert story.workspace.selected == story.bens


def test_asked_by_key_the_acts_are_on_the_selected_session(panel, story):
    story.workspace.select(story.bens)
    assert "revokeSessionAction" in asked(panel, QPoint(40, 5), QContextMenuEvent.Reason.Keyboard)
    assert story.workspace.selected == story.bens


def test_a_range_is_said_to_be_from_a_to_b_only_where_both_are_marked(panel):
    action = panel.actions_kept.findChild(QAction, "timeRangeAction")
    assert action.text() == "Time range of what is on screen"
    panel.lanes.mark(1_000)
    panel.lanes.mark(9_000)
    assert action.text() == "Time range from A to B"
