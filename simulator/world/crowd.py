"""The people of a scenario, each woken when their script says so."""

from simulator.engine.answers import Answer
from simulator.runspec.scenario import Scenario
from simulator.world.actor import Actor, Program
from simulator.world.attacking.attempt import Attempt
from simulator.world.casting import Cast, Casting
from simulator.world.people import address_of
from simulator.world.schedule import Schedule, Wakeup
from simulator.world.stage import Stage


class Crowd:
    """Drives the actors of a cast: at each wake-up one of them goes on with their program until the next pause.

    `attempts` are the attacks that began meanwhile, in order; each is one more actor behind those of the cast.
    """

    def __init__(self, stage: Stage, cast: Cast, schedule: Schedule) -> None:
        self._stage = stage
        self._schedule = schedule
        self.actors: list[Actor] = cast.actors
        self.attempts: list[Attempt] = cast.attempts
        self._programs: list[Program] = cast.programs
        self.next_ms = schedule.next_ms

    @classmethod
    def enter(cls, stage: Stage, scenario: Scenario, seed: int) -> "Crowd":
        """The cast enters an empty stage, everybody awake at the scenario's start."""
        cast = Casting(scenario, seed).run()
        for person in cast.people:
            stage.add_person(person.name, person.display, person.role)
        for number, browser in enumerate(cast.browsers, start=1):
            stage.add_browser(browser.name, browser.client, address_of(number), browser.treatment)
        schedule = Schedule(len(cast.actors))
        for index in range(len(cast.actors)):
            schedule.push(scenario.start_ms, index)
        return cls(stage, cast, schedule)

    def join(self, actor: Actor, program: Program, attempt: Attempt, at_ms: int) -> None:
        """Somebody more, who lives by a program of their own from now on."""
        actor.program = len(self._programs)
        self._programs.append(program)
        self.actors.append(actor)
        self.attempts.append(attempt)
        self._schedule.push(at_ms, len(self.actors) - 1)

    def step(self) -> None:
        """Wakes whoever is due now."""
        index = self._schedule.pop()
        actor = self.actors[index]
        stage, steps = self._stage, self._programs[actor.program].steps
        end = len(steps)
        place = actor.step
        while place < end:
            actor.step = place + 1
            pause_ms = steps[place](actor, stage)
            if pause_ms is not None:
                self._schedule.push(stage.clock.now_ms + pause_ms, index)
                return
            place = actor.step

    def answered(self, asker: int, answer: Answer) -> None:
        """Somebody is told what they have waited for; they look at it when they wake."""
        self._stage.requests.told[asker] = answer.reason

    @property
    def fingerprints(self) -> list[str]:
        """What the programs say, for a checkpoint to be held against."""
        return [program.fingerprint for program in self._programs]

    @property
    def wakeups(self) -> tuple[list[Wakeup], int]:
        """The state of the schedule."""
        return self._schedule.state
