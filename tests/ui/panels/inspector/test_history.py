"""Laws of the history: newest first, nothing jumps when something is added, and each row says why."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from simulator.events import Reason
from ui import theme
from ui.panels.inspector.history import ROW_PX, HistoryModel, HistoryView


@pytest.fixture
def model(qtbot, story):
    made = HistoryModel(story.workspace)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def show(model, story, limit=300):
    model.show_events(story.events_of_session(story.laptop, limit), story.workspace.snapshot)


def texts(model) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_newest_comes_first_and_says_why(model, story):
    show(model, story)
    assert texts(model) == [
        "09:30:00 GET /reports denied: role check: role not sufficient",
        "09:10:00 GET /inbox served: idle limit counts anew",
        "09:00:00 logged in as user",
        "09:00:00 opened, nobody logged in",
    ]


def test_what_is_new_is_inserted_on_top(model, story, qtbot):
    show(model, story)
    story.request("09:33", story.laptop)
    with qtbot.waitSignal(model.rowsInserted) as told, qtbot.assertNotEmitted(model.modelReset):
        show(model, story)
    assert told.args[1:] == [0, 0]
    assert texts(model)[0].startswith("09:33:00")


def test_beyond_the_limit_the_oldest_goes(model, story):
    show(model, story, 4)
    story.request("09:33", story.laptop)
    show(model, story, 4)
    assert model.rowCount() == 4
    assert texts(model)[0].startswith("09:33:00")
    assert texts(model)[-1].startswith("09:00:00 logged in")


def test_the_same_events_change_nothing(model, story, qtbot):
    show(model, story)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        show(model, story)


def test_another_session_is_another_list(model, story):
    show(model, story)
    model.show_events(story.events_of_session(story.bens, 300), story.workspace.snapshot)
    assert texts(model)[0] == "09:25:00 ended after 1 served request: idle for 15m · ASVS 7.3.1"
    assert "The longest pause" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_rows_are_painted_denied_ones_in_red(model, story, qtbot):
    view = HistoryView(model, "History")
    qtbot.addWidget(view)
    view.resize(320, 4 * ROW_PX)
    show(model, story)
    story.end("09:40", story.laptop, Reason.REVOKED, "alice", "lost")
    show(model, story)
    view.setCurrentIndex(model.index(2, 0))
    image = view.viewport().grab().toImage()
    danger = theme.color("danger")
    marks = [
        any(image.pixelColor(x, y) == danger for x in range(14) for y in range(row * ROW_PX, (row + 1) * ROW_PX))
        for row in range(3)
    ]
    assert marks == [True, True, False]
    assert image.pixelColor(300, 2 * ROW_PX + 4) == theme.color("selected")


def test_a_list_of_whole_rows_cuts_none_and_leaves_the_wheel_to_others(model, story, qtbot):
    view = HistoryView(model, "Latest")
    qtbot.addWidget(view)
    view.show_whole_rows()
    show(model, story)
    view.resize(300, 3 * ROW_PX + 20)
    view.show()
    assert view.viewport().height() == 3 * ROW_PX
    event = QWheelEvent(
        QPoint(10, 10), QPoint(10, 10), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.verticalScrollBar().value() == 0
