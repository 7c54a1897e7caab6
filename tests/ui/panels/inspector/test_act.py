"""Laws of looking back at an act: what it hit is what ended, and every survivor has its reason."""

import pytest

from simulator.commands import Command, Do
from simulator.events import Kind, Reason
from ui.panels.inspector.act import ActView
from ui.player.questions import is_act


@pytest.fixture
def view(qtbot, stage):
    stage.go_to(9.75)
    made = ActView(16, stage.workspace, stage.controller, None)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def done(qtbot, stage, view, do, **target):
    events = stage.player.give([Command(at_ms=stage.player.now_ms, do=do, **target)])
    act = next(event for event in events if is_act(event))
    view.ask(act)
    qtbot.waitUntil(lambda: view.act is not None, timeout=20_000)
    return events


def test_a_role_s_revocation_tells_who_was_hit_and_who_was_not_and_why(qtbot, stage, view):
    events = done(qtbot, stage, view, Do.REVOKE_ROLE, role="manager")
    ended = [e for e in events if e.kind == Kind.SESSION_ENDED and e.reason == Reason.REVOKED]
    assert len(view.act.hit) == len(ended)
    assert view.text[0].startswith(f"{len(ended)} session")
    assert "They act with another role" in view.text
    spared = {handle for handles, _ in view.act.spared for handle in handles}
    assert spared == {stage.snapshot.handle(key) for key in stage.snapshot.live}


def test_a_change_of_policy_tells_what_it_ended(qtbot, stage, view):
    events = done(qtbot, stage, view, Do.CHANGE_POLICY, policy={"time.idle": "1m"})
    assert len(view.act.hit) == sum(e.kind == Kind.SESSION_ENDED for e in events) > 0


def test_hidden_it_works_on_nothing(qtbot, stage, view):
    done(qtbot, stage, view, Do.REVOKE_ALL)
    view.hide()
    assert view._work is None


def test_an_act_chosen_in_the_list_takes_the_inspector_until_somebody_goes_back(window, qtbot):
    window.controller.give(Command(at_ms=window.workspace.now_ms, do=Do.REVOKE_ALL))
    act = [e for e in window.workspace.events(1, window.workspace.snapshot.seq) if is_act(e)][-1]
    window.workspace.ask_about(act.seq)
    view = window.findChild(ActView)
    qtbot.waitUntil(lambda: view.act is not None, timeout=20_000)
    assert view.isVisible()
    view.back.click()
    assert not view.isVisible()
