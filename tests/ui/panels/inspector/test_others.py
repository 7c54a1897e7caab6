"""Laws of the family: a user's other sessions, the live ones first, each a way there."""

import pytest
from PySide6.QtCore import Qt

from simulator.durations import parse_time_ms
from simulator.events import Reason
from ui.panels.inspector.others import OtherSessions, others_of


@pytest.fixture
def grace(story):
    """Grace with two more sessions, one of them ended."""
    story.end("09:40", story.phone, Reason.REVOKED, "alice")
    story.third = story.log_in("09:41", "grace", "grace/phone")
    story.show("09:42")
    return story


def shown(story, qtbot) -> OtherSessions:
    made = OtherSessions(16)
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show()
    snapshot = story.workspace.snapshot
    session = snapshot.sessions[story.laptop]
    made.show_sessions(others_of(session, snapshot), snapshot, parse_time_ms("09:42"))
    return made


def test_the_live_ones_come_first_and_never_the_session_itself(grace):
    snapshot = grace.workspace.snapshot
    found = others_of(snapshot.sessions[grace.laptop], snapshot)
    assert [session.key for session in found] == [grace.third, grace.phone]


def test_nobody_has_no_family(make_story):
    story = make_story()
    story.browser("b")
    keys = [story.anonymous("08:10", "b"), story.anonymous("08:11", "b")]
    story.show("08:12")
    assert others_of(story.workspace.snapshot.sessions[keys[0]], story.workspace.snapshot) == []


def test_each_row_speaks_and_leads_there(grace, qtbot):
    others = shown(grace, qtbot)
    names = [row.accessibleName() for row in others._rows]
    assert names == [
        "Select grace/phone#2, Active, Safari on iOS, 14:00 left",
        "Select grace/phone#1, Revoked, Safari on iOS, ended 09:40:00",
    ]
    with qtbot.waitSignal(others.chosen, check_params_cb=lambda key: key == grace.phone):
        qtbot.mouseClick(others._rows[1], Qt.MouseButton.LeftButton)
    others._rows[0].setFocus()
    with qtbot.waitSignal(others.chosen, check_params_cb=lambda key: key == grace.third):
        qtbot.keyClick(others._rows[0], Qt.Key.Key_Space)
    assert not others._rows[0].grab().toImage().isNull()


def test_rows_that_are_not_needed_go_and_an_empty_list_says_so(grace, qtbot):
    others = shown(grace, qtbot)
    assert [row.isVisible() for row in others._rows] == [True, True]
    others.show_sessions([], grace.workspace.snapshot, 0)
    assert [row.isVisible() for row in others._rows] == [False, False]
    assert others._none.isVisible()
