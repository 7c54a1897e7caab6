"""Notes for the trainer stand beside what they are about, and tell of what is shown and selected now."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from simulator.events import Reason
from simulator.lessons.trainer_notes import note_of_session, page_notes
from simulator.lint.rules import rule_named
from simulator.presets import load_policy
from simulator.runspec.scenario import Note
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from ui.application import build_window
from ui.pages import page_names


@pytest.fixture
def window(qtbot):
    scenario = load_scenario("office-day").with_users(26)
    notes = (Note(at="08:40", text="Later in the morning."), Note(at="08:10", text="Early in the morning."))
    made = build_window(RunSpec(scenario=scenario.model_copy(update={"notes": notes}), policy=load_policy("owasp")))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def ask(window):
    window.actions_by_name["trainerNotesAction"].trigger()
    QApplication.processEvents()


def told(window, name="trainerNotes"):
    part = window.findChild(QWidget, name)
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()] if part.isVisible() else []


def test_notes_come_on_request_and_go_on_another(window):
    assert told(window) == []
    ask(window)
    note = page_notes()["monitor"]
    assert {"Monitor", *note.texts} <= set(told(window, "trainerNotesOfPage"))
    assert f"{note.rules[0]}: {rule_named(note.rules[0]).text}" in told(window, "trainerNotesOfPage")[-1]
    ask(window)
    assert told(window) == []


def test_every_page_has_notes_and_nothing_else_has():
    assert set(page_notes()) == set(page_names())


@pytest.mark.parametrize("name", page_names())
def test_they_are_about_the_page_that_is_shown(window, name):
    ask(window)
    window.pages.show_page(name)
    assert page_notes()[name].ask in told(window, "trainerNotesOfPage")


def test_they_tell_of_the_session_selected_by_what_ended_it(window):
    window.go_to("10:30")
    ask(window)
    assert told(window, "trainerNotesOfSession") == []
    sessions = window.workspace.snapshot.sessions.values()
    for reason in (None, Reason.IDLE_TIMEOUT, Reason.LOGOUT):
        session = next(one for one in sessions if (one.ending and one.ending.reason) == reason)
        window.workspace.select(session.key)
        assert note_of_session(reason).ask in told(window, "trainerNotesOfSession")
    window.pages.show_page("lessons")
    assert told(window, "trainerNotesOfSession") == []


def test_what_a_scenario_notes_is_told_from_its_time_on(window):
    ask(window)
    for at, said in (
        ("08:05", []),
        ("08:10", ["From 08:10:00 on: Early in the morning."]),
        ("08:50", ["From 08:40:00 on: Later in the morning."]),
        ("08:30", ["From 08:10:00 on: Early in the morning."]),
    ):
        window.go_to(at)
        part = window.findChild(QLabel, "trainerNotesOfScenario")
        assert [part.text()] * part.isVisible() == said


def test_a_lesson_brings_notes_of_its_own_in_their_place(window):
    ask(window)
    window.controller.start_lesson("01-what-a-session-is")
    assert told(window) == []
    lesson_notes = window.findChild(QWidget, "lessonNotes")
    assert not lesson_notes.isVisible()
    ask(window)
    assert lesson_notes.isVisible()
    assert told(window) == []
