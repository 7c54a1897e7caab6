"""Laws of "Why?" in the inspector: every check is told, the search can be stopped, and what it found stays."""

import pytest
from PySide6.QtWidgets import QPushButton

from simulator.events import Kind, Reason
from ui.panels.inspector.why import WhyView


@pytest.fixture
def view(qtbot, stage):
    stage.go_to(9.75)
    made = WhyView(16, stage.workspace, stage.controller, None)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def ask(qtbot, stage, view, reason=Reason.IDLE_TIMEOUT):
    events = stage.workspace.events(1, stage.snapshot.seq)
    event = next(e for e in events if e.kind == Kind.REQUEST_DENIED and e.reason == reason and e.session)
    stage.workspace.select(event.session)
    stage.workspace.ask_about(event.seq)
    qtbot.waitUntil(lambda: view.explanation is not None and view.explanation.event == event, timeout=20_000)
    return event


def test_it_tells_every_check_where_it_stopped_and_the_setting_behind(qtbot, stage, view):
    ask(qtbot, stage, view)
    assert len(view.rows) == len(view.explanation.checks)
    stopped = next(row for row in view.rows if row.words.outcome == "failed")
    assert "ago · less than 15:00 ago" in stopped.words.values[0]
    assert "ASVS 7.3.1: time.idle = 15m" in stopped.words.settings
    assert stopped.accessibleName().startswith("Stopped here: ")


def test_the_smallest_change_is_found_on_demand(qtbot, stage, view):
    ask(qtbot, stage, view)
    assert view.found == []
    view.findChild(QPushButton, "findChangeButton").click()
    assert view.cancel.isVisible() or view.found
    qtbot.waitUntil(view.find.isVisible, timeout=60_000)
    assert view.found[0].startswith("time.idle = ")
    assert "instead of 15m, since the session's log-in\nThen it is served." in view.found[0]


def test_a_search_that_is_stopped_keeps_what_it_found_and_can_be_begun_again(qtbot, stage, view):
    ask(qtbot, stage, view)
    view.find.click()
    qtbot.waitUntil(lambda: view.progress.value() > 0 or view.find.isVisible(), timeout=20_000)
    before = view.found
    view.cancel.click()
    assert view.find.isVisible()
    assert view.found[: len(before)] == before


def test_another_request_ends_the_search(qtbot, stage, view):
    event = ask(qtbot, stage, view)
    view.find.click()
    other = next(e for e in stage.workspace.events_of_session(event.session, 99) if e.kind == Kind.LOGIN)
    stage.workspace.ask_about(other.seq)
    qtbot.waitUntil(lambda: view.explanation is not None and view.explanation.event == other, timeout=20_000)
    assert view.found == []
    assert view.find.isVisible()


def test_a_hidden_view_works_on_nothing(qtbot, stage, view):
    ask(qtbot, stage, view)
    view.find.click()
    view.hide()
    assert view._work is None
    assert not view.question.under_way
