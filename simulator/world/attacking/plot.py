"""The script language of attacks.

An attack is a function that writes what victim and thief do, in order, as a persona writes a day:

    def kiosk(plot):
        plot.victim.logs_in()
        plot.victim.reads("inbox")
        plot.wait("20m")
        plot.thief.sits_down()
        plot.thief.reads("inbox")

What it writes is a flat list of steps, so that an attack can be saved at any moment, as a person's day can.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from simulator.durations import SECOND_MS, parse_duration_ms
from simulator.world.actor import Actor, Program, Step
from simulator.world.attacking.attempt import Attempt
from simulator.world.attacking.parties import Administrator, Thief, Victim
from simulator.world.attacking.scene import Scene
from simulator.world.stage import Stage

Act = Callable[[Scene], None]


@dataclass(frozen=True)
class Attack:
    """What an attack is. `goal` completes "the thief …"; `defences` are the settings that may stop or shorten it.

    `behind` names the settings behind a check where this attack knows better than the general rule. `inevitable` says why
    no session policy can stop it, where none can. `role` is what the victim must be.
    """

    title: str
    goal: str
    defences: tuple[str, ...]
    behind: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    inevitable: str = ""
    role: str = "user"


class Plot:
    """Writes the steps of one attempt."""

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self._steps: list[Step] = []
        self._listing: list[str] = []
        self.victim = Victim(self)
        self.thief = Thief(self)
        self.administrator = Administrator(self)

    def program(self) -> Program:
        """What was written."""
        return Program(self._steps, self._listing)

    def add(self, words: str, act: Act) -> None:
        """A step; it is left out once the attack is over."""
        attempt = self.attempt

        def step(actor: Actor, stage: Stage) -> None:
            if not attempt.over:
                act(Scene(stage, attempt))

        self._steps.append(step)
        self._listing.append(words)

    def wait(self, duration: str) -> None:
        """Lets time pass."""
        duration_ms = parse_duration_ms(duration)
        attempt = self.attempt
        self._steps.append(lambda actor, stage: None if attempt.over else duration_ms)
        self._listing.append(f"wait {duration_ms}")

    def repeat(self, words: str, act: Callable[[Scene], bool], *, every: str, lasting: str) -> None:
        """Does something again and again, as long as it returns True, and no longer than `lasting`."""
        every_ms, lasting_ms = max(SECOND_MS, parse_duration_ms(every)), parse_duration_ms(lasting)
        attempt, place = self.attempt, len(self._steps)

        def step(actor: Actor, stage: Stage) -> int | None:
            if attempt.over or attempt.count * every_ms > lasting_ms or not act(Scene(stage, attempt)):
                attempt.count = 0
                return None
            attempt.count += 1
            actor.step = place
            return every_ms

        self._steps.append(step)
        self._listing.append(f"repeat {words} {every_ms} {lasting_ms}")

    def conclude(self, act: Act) -> None:
        """The last step, which is never left out."""
        attempt = self.attempt

        def step(actor: Actor, stage: Stage) -> None:
            act(Scene(stage, attempt))

        self._steps.append(step)
        self._listing.append("conclude")
