"""The one door for what people want: panels ask here, and the player does it."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from simulator.commands import Command, Do
from simulator.durations import format_duration, parse_moment_ms
from simulator.errors import CoatcheckError
from simulator.events import Event
from simulator.policy import OFF
from simulator.presets import load_policy, preset_names
from simulator.runspec.spec import RunSpec
from ui.player import Player
from ui.player.sources import scenario_names, spec_of

SPEEDS = (1, 10, 60, 600, 0)
"""Virtual seconds per second; 0 means as fast as the machine can."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of commands: the events that followed at once, the commands' own among them."""

    commands: tuple[Command, ...]
    events: tuple[Event, ...]


class Controller(QObject):
    """Turns wishes into calls of the player.

    `proposed` carries a `Do` that needs a target and a confirmation first; `carried_out` an `Outcome`; `refused` one
    line that says why something could not be done.
    """

    proposed = Signal(object)
    carried_out = Signal(object)
    refused = Signal(str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        player.troubled.connect(self.refused)

    @property
    def scenario_names(self) -> tuple[str, ...]:
        """The scenarios that come along."""
        return scenario_names()

    @property
    def policy_names(self) -> tuple[str, ...]:
        """The presets that come along."""
        return preset_names()

    @property
    def opened(self) -> RunSpec:
        """What was opened, without the commands given by hand since."""
        assert self._player.original is not None, "no run is open"
        return self._player.original

    def play(self) -> None:
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def toggle_play(self) -> None:
        if self._player.playing:
            self._player.pause()
        else:
            self._player.play()

    def step(self) -> None:
        """Shows exactly one more event."""
        self._player.step()

    def set_speed(self, speed: int) -> None:
        """Takes one of `SPEEDS`."""
        self._player.set_speed(speed)

    def restart(self) -> None:
        """Plays from the start, without what was done by hand."""
        self._player.restart()

    def go_to(self, at_ms: int) -> None:
        """Sets out for a moment, forwards or back."""
        start_ms, end_ms = self._player.spec.start_ms, self._player.spec.end_ms
        self._player.seek(min(max(at_ms, start_ms), end_ms))

    def go_to_text(self, text: str) -> None:
        """Sets out for a clock time (`14:30`) or a time after the start (`90m`)."""
        try:
            self.go_to(parse_moment_ms(text.strip(), self._player.spec.start_ms))
        except ValueError as error:
            self.refused.emit(str(error))

    def propose(self, do: Do) -> None:
        """Asks for an act on what is selected, to be confirmed first."""
        self.proposed.emit(do)

    def give(self, *commands: Command) -> None:
        """Gives commands at the present moment."""
        events = self._player.give(commands)
        self.carried_out.emit(Outcome(commands, tuple(events)))

    def change_limit(self, field: str, value_ms: int | None) -> None:
        """Puts another limit in force at once; `field` is dotted (`time.idle`), None turns the limit off."""
        value = OFF if value_ms is None else format_duration(value_ms)
        if self._player.snapshot.policy.value_text(field) == value:
            return
        self.give(Command(at_ms=self._player.now_ms, do=Do.CHANGE_POLICY, policy={field: value}))

    def choose_scenario(self, name: str) -> None:
        """Starts another scenario under the same policy and seed."""
        try:
            self._player.open(replace(spec_of(name), policy=self.opened.policy, seed=self.opened.seed))
        except CoatcheckError as error:
            self.refused.emit(str(error))

    def choose_policy(self, name: str) -> None:
        """Starts the same scenario under another policy."""
        try:
            self._player.open(replace(self.opened, policy=load_policy(name)))
        except CoatcheckError as error:
            self.refused.emit(str(error))

    def open_source(self, path: Path) -> None:
        """Opens a scenario, a trace, an access log or a run file."""
        try:
            self._player.open(spec_of(path))
        except CoatcheckError as error:
            self.refused.emit(str(error))
