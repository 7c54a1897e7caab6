"""Laws of questions: the request chosen or else the last, up to the moment shown, and nothing while nobody looks."""

import pytest

from simulator.events import Kind
from ui.models.question import Question
from ui.player.questions import is_request


@pytest.fixture
def question(stage):
    stage.go_to(9.5)
    made = Question(stage.workspace, stage.controller.why_steps, stage.player)
    made.watch(True)
    return made


def busiest(stage):
    return max(stage.snapshot.sessions.values(), key=lambda session: session.requests).key


def last_request(stage, key):
    return [event for event in stage.workspace.events_of_session(key, 300) if is_request(event)][-1]


def settled(qtbot, question):
    qtbot.waitUntil(lambda: not question.under_way, timeout=20_000)
    return question.explanation


def test_without_a_selection_there_is_nothing_to_ask(question):
    assert question.wanted() == 0
    assert question.explanation is None


def test_it_is_the_last_request_of_the_selected_session(qtbot, stage, question):
    key = busiest(stage)
    stage.workspace.select(key)
    assert settled(qtbot, question).event == last_request(stage, key)


def test_a_request_that_is_chosen_stays_until_another_session_is_selected(qtbot, stage, question):
    key = busiest(stage)
    stage.workspace.select(key)
    first = next(event for event in stage.workspace.events_of_session(key, 300) if is_request(event))
    stage.workspace.ask_about(first.seq)
    assert settled(qtbot, question).event == first
    stage.go_to(9.6)
    assert settled(qtbot, question).event == first
    other = next(k for k in stage.snapshot.sessions if k != key and stage.snapshot.sessions[k].requests)
    stage.workspace.select(other)
    assert settled(qtbot, question).event == last_request(stage, other)


def test_a_request_after_the_moment_shown_is_not_asked_about(qtbot, stage, question):
    key = busiest(stage)
    stage.workspace.select(key)
    late = last_request(stage, key)
    stage.workspace.ask_about(late.seq)
    settled(qtbot, question)
    stage.player.go_to(late.at_ms - 60_000)
    found = settled(qtbot, question)
    assert found is None or found.event.at_ms <= late.at_ms - 60_000


def test_nothing_is_worked_out_while_nobody_looks(qtbot, stage, question):
    question.watch(False)
    stage.workspace.select(busiest(stage))
    assert not question.under_way
    assert question.explanation is None
    question.watch(True)
    assert settled(qtbot, question) is not None


def test_while_the_run_plays_what_is_shown_stays(qtbot, stage, question):
    key = busiest(stage)
    stage.workspace.select(key)
    before = settled(qtbot, question)
    stage.player.set_speed(600)
    stage.player.play()
    qtbot.waitUntil(lambda: stage.player.now_ms > before.event.at_ms + 1_200_000, timeout=20_000)
    assert question.explanation is before
    stage.player.pause()
    assert settled(qtbot, question).event.seq >= before.event.seq


def test_what_is_told_is_what_the_event_says(qtbot, stage, question):
    denied = next(
        e for e in stage.workspace.events(1, stage.snapshot.seq) if e.kind == Kind.REQUEST_DENIED and e.session
    )
    stage.workspace.select(denied.session)
    stage.workspace.ask_about(denied.seq)
    assert settled(qtbot, question).reason == denied.reason


def test_in_a_time_range_it_is_the_last_request_of_that_time(qtbot, stage, question):
    key = busiest(stage)
    stage.workspace.select(key)
    late = settled(qtbot, question).event
    stage.workspace.set_filter("to:09:15")
    told = settled(qtbot, question).event
    assert told == last_request(stage, key)
    assert told.at_ms <= 9.25 * 3_600_000 < late.at_ms
    stage.workspace.set_filter("")
    assert settled(qtbot, question).event == late
