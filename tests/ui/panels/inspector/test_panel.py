"""Laws of the inspector: it tells of the selected session what the snapshot and the policy say, and acts on it."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from simulator.events import Reason
from simulator.policy import Policy
from ui.actions import Actions
from ui.panels.inspector import InspectorPanel


@pytest.fixture
def inspect(qtbot, controller):
    """Puts an inspector onto a story."""

    def make(story) -> InspectorPanel:
        window = QWidget()
        qtbot.addWidget(window)
        made = InspectorPanel(story.workspace, controller, Actions(window), window)
        made.resize(340, 620)
        window.resize(360, 640)
        window.show()
        qtbot.waitExposed(window)
        made.window_kept = window
        return made

    return make


@pytest.fixture
def panel(inspect, story):
    return inspect(story)


def test_it_is_found_by_its_name_and_says_what_to_do(panel):
    assert panel.objectName() == "inspector"
    assert panel._pages.currentWidget() is panel._empty
    assert panel._empty.title.text() == "Select a session"


def test_a_live_session_is_told_with_both_clocks(panel, story):
    story.workspace.select(story.laptop)
    assert panel.identity.name == "Grace Lin"
    assert panel.identity.state == "Active"
    assert panel.clocks.isVisible()
    assert not panel.ending.isVisible()
    assert (panel.clocks.idle.left_text, panel.clocks.absolute.left_text) == ("14:00", "7:29:00")
    assert panel.clocks.idle.accessibleDescription() == "14:00 left of 15:00, expires 09:45:00"
    assert panel.clocks.first == "The idle limit ends it first, at 09:45:00."


def test_the_facts_are_those_of_the_session(panel, story):
    story.workspace.select(story.laptop)
    facts = {key: panel.facts.value(key) for key in ("handle", "signed_in", "last_request", "address", "requests")}
    assert facts == {
        "handle": "grace#1",
        "signed_in": "09:00:00",
        "last_request": "09:30:00 · /reports",
        "address": "10.0.4.17",
        "requests": "2, 1 denied",
    }
    assert panel.facts.value("idle_since") == "09:30:00 · 1:00 of 15m"
    assert panel.facts.value("role_now") == ""


def test_the_clocks_run_with_the_moment(panel, story):
    story.workspace.select(story.laptop)
    story.show("09:41")
    assert panel.clocks.idle.left_text == "4:00"
    assert panel.identity.state == "Idle"


def test_an_ended_session_is_told_with_cause_actor_why_and_clause(panel, story):
    story.end("09:40", story.laptop, Reason.ACCOUNT_DEACTIVATED, "alice", "left the company")
    story.workspace.select(story.laptop)
    story.show("09:41")
    assert panel.ending.isVisible()
    assert not panel.clocks.isVisible()
    assert panel.ending.text.splitlines() == [
        "Account deactivated",
        "at 09:40:00, after 40:00",
        "By alice: “left the company”",
        "The account of its user was deactivated.",
        "ASVS 7.4.2: auth.deactivation.effect = immediately",
    ]
    assert not panel.findChild(QPushButton, "revokeButton").isEnabled()


def test_a_time_out_names_nobody(panel, story):
    story.workspace.select(story.bens)
    assert panel.ending.text.splitlines() == [
        "Idle timeout",
        "at 09:25:00, after 20:00",
        "Nothing renewed it for 15m.",
        "ASVS 7.3.1: time.idle = 15m",
    ]


def test_a_role_that_is_older_than_the_account_s_is_told(panel, story):
    story.change_role("09:32", "grace", "manager")
    story.workspace.select(story.laptop)
    story.show("09:33")
    assert panel.facts.value("role_now") == "Manager"
    story.deactivate("09:34", "grace")
    story.show("09:34")
    assert panel.facts.value("role_now") == "Manager, deactivated"


def test_a_session_before_log_in_belongs_to_nobody(inspect, make_story):
    story = make_story(Policy().with_changes({"time.absolute": "off"}))
    story.browser("b")
    key = story.anonymous("08:10", "b")
    story.show("08:11")
    panel = inspect(story)
    story.workspace.select(key)
    assert panel.identity.name == "Nobody logged in"
    assert panel.facts.value("signed_in") == ""
    assert panel.facts.value("requests") == "none yet"
    assert panel.clocks.absolute.left_text == "off"


def test_its_requests_are_listed_and_grow(panel, story):
    story.workspace.select(story.laptop)
    panel._all.click()
    assert panel._parts.currentWidget().isAncestorOf(panel.history)
    assert panel._history.rowCount() == 4
    story.request("09:33", story.laptop)
    story.show("09:33")
    assert panel._history.rowCount() == 5


def test_the_others_of_the_same_user_lead_to_themselves(panel, story):
    story.workspace.select(story.laptop)
    panel._tabs.button(4).click()
    assert [row.key for row in panel.others._rows] == [story.phone]
    panel.others._rows[0].click()
    assert story.workspace.selected == story.phone
    assert panel.facts is not None
    assert [row.key for row in panel.others._rows] == [story.laptop]


def test_going_back_before_the_session_empties_it(panel, story):
    story.workspace.select(story.phone)
    story.show_again("09:10")
    assert panel._pages.currentWidget() is panel._empty


def test_the_buttons_trigger_the_window_s_actions(panel, story, qtbot):
    story.workspace.select(story.laptop)
    revoke = panel.findChild(QPushButton, "revokeButton")
    with qtbot.waitSignal(panel._actions["revokeSessionAction"].triggered):
        revoke.click()
    names = [action.objectName() for action in panel._more.menu().actions()]
    assert "deactivateUserAction" in names
    assert "revokeUserAction" in names


def test_of_many_the_last_is_told_and_all_that_live_are_hit(panel, story):
    story.workspace.select_many([story.laptop, story.bens, story.phone])
    revoke = panel.findChild(QPushButton, "revokeButton")
    assert revoke.text() == revoke.accessibleName() == "Revoke 2 sessions"
    assert panel._many.text() == "3 sessions selected; this is the last of them"
    assert panel._many.isVisible()
    assert panel.facts.value("handle") == "grace/phone#1"
    story.workspace.select(story.bens)
    assert revoke.text() == "Revoke session"
    assert not revoke.isEnabled()
    assert not panel._many.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(panel, story):
    story.workspace.select(story.laptop)
    nameless = [
        button for button in panel.findChildren(QAbstractButton) if not (button.accessibleName() or button.text())
    ]
    assert nameless == []


def test_a_list_of_other_sessions_costs_nothing_while_it_is_not_shown(panel, story, monkeypatch):
    from ui.panels.inspector import panel as module

    def refuse(session, snapshot):
        raise AssertionError("nobody looks at the others")

    monkeypatch.setattr(module, "others_of", refuse)
    story.workspace.select(story.laptop)
    story.request("09:34", story.laptop)
    story.show("09:34")
    assert panel.facts.value("requests") == "3, 1 denied"


def test_the_cookie_s_page_tells_the_policy_s_flags_where_no_browser_can_be_asked(panel, story):
    story.workspace.select(story.laptop)
    panel._tabs.button(3).click()
    assert panel.cookie.name.text() == "__Host-session"
    assert panel.cookie.value("value") == "not shown"
    assert panel.cookie.value("same_site") == "Lax"
    assert "while time stands still" in panel.cookie.standing


def test_in_a_time_range_the_requests_are_those_of_that_time(panel, story):
    story.workspace.select(story.laptop)
    heading = panel.findChild(QWidget, "requestsHeading")
    assert heading.text() == "Last requests"
    everything = panel._history.rowCount()
    story.workspace.set_filter("from:09:05 to:09:15")
    assert heading.text() == "Requests, 09:05 – 09:15"
    told = [panel._history.data(panel._history.index(row)) for row in range(panel._history.rowCount())]
    assert [text[:8] for text in told] == ["09:10:00"]
    assert not panel._no_requests.isVisible()
    story.workspace.set_filter("from:08:05 to:08:15")
    assert panel._no_requests.isVisible()
    assert panel._no_requests.text() == "None in this time range"
    story.workspace.set_filter("")
    assert (heading.text(), panel._history.rowCount()) == ("Last requests", everything)
