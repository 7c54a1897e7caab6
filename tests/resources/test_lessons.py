"""Every lesson is played to its end, and what it claims is true of the run."""

import re

import pytest

from simulator.events import Kind
from simulator.lessons.claims import untrue
from simulator.lessons.lesson import Lesson
from simulator.lessons.reading import LESSON_FOLDER, lesson_named, lesson_names
from simulator.policy import Policy, policy_fields
from simulator.presets import preset_names
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import play

LESSONS = tuple(map(lesson_named, lesson_names()))
FIELDS = {name for name, _ in policy_fields(Policy)}


def events_by(spec: RunSpec, at_ms: int) -> list:
    return [event for event in play(spec) if event.at_ms <= at_ms]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
class TestEveryLesson:
    def test_makes_only_claims_that_are_true_of_its_run(self, lesson: Lesson):
        runs = {lesson.policy_at(i): list(play(lesson.spec_at(i))) for i in range(len(lesson.steps))}
        for position, step in enumerate(lesson.steps):
            assert step.claims, f"{step.title}: nothing in it can be checked"
            events = [event for event in runs[lesson.policy_at(position)] if event.at_ms <= step.last_ms]
            assert list(untrue(step.claims, events)) == []

    def test_has_a_setting_to_try_that_does_what_it_says(self, lesson: Lesson):
        trial = lesson.steps[-1].trial
        assert trial is not None
        assert trial.claims
        assert set(trial.changes) <= FIELDS
        spec = lesson.trial_spec(len(lesson.steps) - 1, trial.changes)
        assert list(untrue(trial.claims, events_by(spec, trial.at_ms))) == []

    def test_shows_another_run_with_the_setting_tried(self, lesson: Lesson):
        trial = lesson.steps[-1].trial
        assert trial is not None
        events = events_by(lesson.spec_at(len(lesson.steps) - 1), trial.at_ms)
        assert list(untrue(trial.claims, events)), "what is tried is so without it"

    def test_fails_when_a_time_in_a_claim_is_wrong(self, lesson: Lesson):
        for position, step in enumerate(lesson.steps):
            events = events_by(lesson.spec_at(position), step.last_ms)
            for claim in step.claims:
                if wrong := re.sub(r"at \d+:\d\d(:\d\d)?", "at 00:00:01", claim):
                    assert bool(list(untrue([wrong], events))) == (wrong != claim)

    def test_says_what_it_is_for_and_asks_a_question_in_the_end(self, lesson: Lesson):
        assert lesson.goal[-1] in ".?"
        assert lesson.question.endswith("?")
        assert lesson.answer
        assert any(step.ask for step in lesson.steps)

    def test_speaks_only_of_sessions_that_there_are(self, lesson: Lesson):
        for position, step in enumerate(lesson.steps):
            events = events_by(lesson.spec_at(position), step.last_ms)
            handles = set(re.findall(r"`([\w./-]+#\d+)`", step.narration + step.revealed)) | {step.select} - {""}
            for handle in handles:
                assert list(untrue([f"session {handle} began"], events)) == []

    def test_is_played_under_presets_that_there_are(self, lesson: Lesson):
        assert {lesson.policy_at(position) for position in range(len(lesson.steps))} <= set(preset_names())

    def test_offers_only_acts_that_are_carried_out(self, lesson: Lesson):
        for position, step in enumerate(lesson.steps):
            if step.command is not None:
                done = step.command.model_copy(update={"at_ms": step.last_ms})
                told = {event.kind for event in play(lesson.spec_at(position).with_command(done))}
                assert Kind.COMMAND_REJECTED not in told

    def test_has_a_scenario_that_anybody_can_play(self, lesson: Lesson):
        assert load_scenario(LESSON_FOLDER / f"{lesson.name}.toml") == lesson.scenario


def test_there_are_at_least_twelve_lessons_for_forty_minutes_and_more():
    assert len(LESSONS) >= 12
    assert 40 <= sum(lesson.minutes for lesson in LESSONS) <= 60


def test_lessons_are_numbered_in_the_order_in_which_they_are_given():
    assert [name[:3] for name in lesson_names()] == [f"{number:02d}-" for number in range(1, len(LESSONS) + 1)]
