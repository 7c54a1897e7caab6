"""A lesson: a scenario that is told step by step, with claims that must be true of the run."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from simulator.commands import Command
from simulator.durations import format_time, parse_time_ms
from simulator.messages import message
from simulator.presets import load_policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.validation import clock_times_in_quotes


def _time_ms(value: object) -> object:
    return parse_time_ms(value) if isinstance(value, str) else value


Moment = Annotated[int, BeforeValidator(_time_ms), Field(ge=0)]
Words = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Trial(_Table):
    """A setting to try with one click: the lesson's run from its start with `changes` (dotted fields, and values as a
    policy file writes them), shown at `at_ms`; `claims` are true of it then."""

    words: Words
    changes: Annotated[dict[str, Any], Field(min_length=1)]
    at_ms: Annotated[Moment, Field(alias="at")]
    claims: tuple[Words, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _says_when(cls, data: object) -> object:
        return clock_times_in_quotes(data, "at")


class Step(_Table):
    """One thing to show. Times are virtual milliseconds.

    `at_ms` is the moment shown while `narration` is read; where there is something to reveal, the run moves on to
    `then_ms` with it. `policy` is the preset that the lesson's run is played under from this step on, anew. `shows`
    names what is spoken of on the dashboard, `page` the page it is on (empty: the monitor), `select` the session whose
    details are shown. `ask` is a prediction, `right` the place of the right one among `answers`, from 1. `command` is
    what the trainer may do here. `claims` are true once all of the step has been shown. `notes` are for the trainer.
    """

    title: Words
    at_ms: Annotated[Moment, Field(alias="at")]
    then_ms: Annotated[Moment | None, Field(alias="then")] = None
    policy: str = ""
    shows: tuple[Words, ...] = ()
    page: str = ""
    select: str = ""
    ask: str = ""
    answers: tuple[Words, ...] = ()
    right: int = 0
    command: Command | None = None
    command_words: str = ""
    trial: Annotated[Trial | None, Field(alias="try")] = None
    claims: tuple[Words, ...] = ()
    narration: str = ""
    revealed: str = ""
    notes: str = ""

    @model_validator(mode="before")
    @classmethod
    def _says_when(cls, data: object) -> object:
        return clock_times_in_quotes(data, "at", "then")

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if not self.narration and not self.ask:
            raise ValueError("nothing is said; write some text below the table")
        if bool(self.ask) != bool(self.answers):
            raise ValueError("a prediction needs both ask and answers")
        if self.ask and not 1 <= self.right <= len(self.answers):
            raise ValueError(
                message(
                    "right = {right}: write the place of the right answer, from 1 to {count}",
                    right=self.right,
                    count=len(self.answers),
                )
            )
        if self.ask and not self.revealed:
            raise ValueError("a prediction needs something to reveal: text below a line of three dashes")
        if self.then_ms is not None and (not self.revealed or self.then_ms < self.at_ms):
            raise ValueError("then must be a later time, with text to reveal below a line of three dashes")
        if bool(self.command) != bool(self.command_words):
            raise ValueError("what may be done needs both command and command_words")
        return self

    @property
    def last_ms(self) -> int:
        """The moment at which all of the step has been shown."""
        return self.at_ms if self.then_ms is None else self.then_ms


class Lesson(_Table):
    """A lesson, whole: what it is for (`goal`), how long it takes in a room (`minutes`), its scenario and its steps.

    `question` is what the room is left with, `answer` what a good answer says. `policy` names a preset.
    """

    name: Words
    title: Annotated[str, Field(min_length=1, max_length=60)]
    goal: Words
    minutes: Annotated[int, Field(ge=1, le=20)]
    policy: str = "owasp"
    question: Words
    answer: Words
    scenario: Scenario
    steps: Annotated[tuple[Step, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        last_ms, policy = self.scenario.start_ms, self.policy
        for number, step in enumerate(self.steps, 1):
            what = message("step {number}, {step!r}", number=number, step=step.title)
            last_ms = self.scenario.start_ms if step.policy not in ("", policy) else last_ms
            policy = step.policy or policy
            if not last_ms <= step.at_ms <= step.last_ms <= self.scenario.end_ms:
                raise ValueError(
                    message(
                        "{what}: at {time} is before the step before it, or not within the scenario",
                        what=what,
                        time=format_time(step.at_ms),
                    )
                )
            last_ms = step.last_ms
        if self.steps[-1].trial is None:
            raise ValueError("the last step needs a setting to try")
        return self

    def policy_at(self, position: int) -> str:
        """The preset that is in force at a step, counted from 0."""
        names = [step.policy for step in self.steps[: position + 1] if step.policy]
        return names[-1] if names else self.policy

    def spec_at(self, position: int) -> RunSpec:
        """The run that a step, counted from 0, tells of."""
        return RunSpec(self.scenario, load_policy(self.policy_at(position)))

    def trial_spec(self, position: int, changes: Mapping[str, Any]) -> RunSpec:
        """The same run under a policy with changes."""
        return RunSpec(self.scenario, load_policy(self.policy_at(position)).with_changes(changes))
