"""The one door for what people want: panels ask here, and the player does it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from simulator.commands import Command, Do
from simulator.durations import format_duration, parse_moment_ms
from simulator.errors import CoatcheckError
from simulator.events import Event
from simulator.policy import OFF, Policy
from simulator.presets import load_policy, preset_names
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from ui.player import Player
from ui.player.attacks import Standpoint
from ui.player.branches import Branch
from ui.player.keeping import Keeping
from ui.player.opening import Opening
from ui.player.questions import (
    ExplainedAct,
    Explanation,
    Search,
    act_steps,
    explanation_steps,
    holding_steps,
    search_of,
)
from ui.player.sources import Holding, page_paths, scenario_briefs, scenario_titles, source_steps, spec_of
from ui.sessions.clock import clock_ms
from ui.settings import note_recent
from ui.words import error_words, tr

if TYPE_CHECKING:
    from ui.player import Run

SPEEDS = (1, 10, 60, 600, 0)
"""Virtual seconds per second; 0 means as fast as the machine can."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of commands: the events that followed at once, the commands' own among them, and the branch that began
    with them, if one did."""

    commands: tuple[Command, ...]
    events: tuple[Event, ...]
    branch: Branch | None = None


class Controller(Keeping):
    """Turns wishes into calls of the player.

    `proposed` carries a `Do` that needs a target and a confirmation first; `carried_out` an `Outcome`; `event_wanted` the
    number of an event to show in the list. While a
    file is read, `loading` carries its name and the part done, until `loading_ended`; `open_failed` then carries the
    name and the CoatcheckError of one that could not be opened. `monitor_wanted` says that somebody asked to see the run,
    `page_wanted`, `lesson_wanted` and `setting_wanted` carry the names of a page to show, of a lesson to begin and of a
    setting to show where it can be changed; `attack_wanted` those of an attack to try and of a setting to turn.
    """

    proposed = Signal(object)
    carried_out = Signal(object)
    loading = Signal(str, float)
    loading_ended = Signal()
    open_failed = Signal(str, object)
    event_wanted = Signal(object)
    monitor_wanted = Signal()
    page_wanted = Signal(str)
    lesson_wanted = Signal(str)
    setting_wanted = Signal(str)
    attack_wanted = Signal(str, str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(player, parent)
        self._opening: Opening | None = None
        self._was_playing = False

    @property
    def scenario_titles(self) -> dict[str, str]:
        """The scenarios that come along: their titles by their names."""
        return {name: tr(title) for name, title in scenario_titles().items()}

    @property
    def scenario_briefs(self) -> dict[str, tuple[str, str]]:
        """The scenarios that come along: title and description by their names."""
        return {name: (tr(title), tr(told)) for name, (title, told) in scenario_briefs().items()}

    @property
    def policy_descriptions(self) -> dict[str, str]:
        """The presets that come along: their descriptions by their names."""
        return {name: tr(load_policy(name).description) for name in preset_names()}

    @property
    def page_paths(self) -> dict[str, str]:
        """The pages that can be visited by hand: their paths by their names."""
        return page_paths()

    @property
    def opened(self) -> RunSpec:
        """What was opened, without the commands given by hand since."""
        assert self._player.original is not None, "no run is open"
        return self._player.original

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands given by hand in the run that is open, in the order of giving."""
        return self._player.spec.commands

    def holding(self, session: int) -> Holding | None:
        """What the browser of a session holds at the moment shown; None where that cannot be told of it."""
        return self._player.holding(session)

    def holding_steps(self, session: int) -> Steps[Holding]:
        """What the browser of a session held at the moment shown, found by playing up to it again."""
        return holding_steps(self._player, session)

    def why_steps(self, seq: int) -> Steps[Explanation]:
        """Why the request of event `seq` was told what it was told, in steps; InputError where it is no request."""
        return explanation_steps(self._player, seq)

    def act_steps(self, seq: int) -> Steps[ExplainedAct]:
        """What an administrator's act hit and spared, in steps; InputError where the event tells of none."""
        return act_steps(self._player, seq)

    def search_for(self, explanation: Explanation) -> Search:
        """A search for the smallest change that would have flipped an answer, not begun yet."""
        return search_of(self._player, explanation)

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

    def step_back(self) -> None:
        """Shows exactly one event less."""
        self._player.step_back()

    def show_moment(self, seq: int) -> None:
        """Shows the moment just after a recorded event, and halts there."""
        self._player.pause()
        self._player.show(seq)

    def scrub(self, at_ms: int) -> None:
        """Shows a moment of the record, or sets out for a later one; of many asked for at a time, the newest."""
        self._player.scrub(at_ms)

    def go_live(self) -> None:
        """Shows how far the run has come."""
        self._player.go_live()

    def set_speed(self, speed: int) -> None:
        """Takes one of `SPEEDS`."""
        self._player.set_speed(speed)

    def restart(self) -> None:
        """Plays from the start, without what was done by hand."""
        self.leaving(self._player.restart)

    def restart_with_seed(self, seed: int) -> None:
        """Plays from the start with other dice, without what was done by hand."""
        self.leaving(lambda: self._player.open(replace(self.opened, seed=seed)))

    def restart_with_next_seed(self) -> None:
        """Plays from the start with dice that were not cast yet: those of the next seed."""
        self.restart_with_seed(self.opened.seed + 1)

    def show_event(self, seq: int) -> None:
        """Asks for the event of this number to be shown in the list of events."""
        self.event_wanted.emit(seq)

    def show_page(self, name: str) -> None:
        """Asks for a page of the window to be shown, `monitor` among them."""
        self.page_wanted.emit(name)

    def show_setting(self, field: str) -> None:
        """Asks for the editor of a setting, whose dotted name is given."""
        self.show_page("policy")
        self.setting_wanted.emit(field)

    def try_attack(self, name: str, setting: str) -> None:
        """Asks for an attack to be tried at the moment shown, as the policy is and with one of its settings turned."""
        self.page_wanted.emit("attacks")
        self.attack_wanted.emit(name, setting)

    def standpoint(self) -> Standpoint:
        """The moment shown, kept to begin attacks at."""
        return Standpoint(self._player)

    def start_lesson(self, name: str) -> None:
        """Asks for the lesson of that name to be given, from its beginning."""
        self.leaving(partial(self.lesson_wanted.emit, name))

    def go_to(self, at_ms: int) -> None:
        """Sets out for a moment, forwards or back."""
        start_ms, end_ms = self._player.spec.start_ms, self._player.spec.end_ms
        self._player.seek(min(max(at_ms, start_ms), end_ms))

    def go_to_text(self, text: str) -> None:
        """Sets out for a clock time (`14:30`, `2d 09:30` past midnight) or a time after the start (`90m`)."""
        days = "d" in text and ":" in text
        try:
            self.go_to(clock_ms(text) if days else parse_moment_ms(text.strip(), self._player.spec.start_ms))
        except ValueError as error:
            self.refused.emit(error_words(error))

    def propose(self, do: Do) -> None:
        """Asks for an act on what is selected, to be confirmed first."""
        self.proposed.emit(do)

    def give(self, *commands: Command) -> None:
        """Gives commands at the moment shown. At an earlier one than the run has come to, a branch begins with them."""
        if self.branches_off:
            self._player.fork(partial(self._give_now, commands, begins=True))
        else:
            self._give_now(commands)

    def _give_now(self, commands: tuple[Command, ...], *, begins: bool = False) -> None:
        events = self._player.give(commands)
        self.carried_out.emit(Outcome(commands, tuple(events), self.branch if begins else None))

    def change_limit(self, field: str, value_ms: int | None) -> None:
        """Puts another limit in force at once; `field` is dotted (`time.idle`), None turns the limit off."""
        value = OFF if value_ms is None else format_duration(value_ms)
        if self._player.snapshot.policy.value_text(field) == value:
            return
        self.give(Command(at_ms=self._player.now_ms, do=Do.CHANGE_POLICY, policy={field: value}))

    def change_policy(self, changes: Mapping[str, Any]) -> None:
        """Puts other settings in force at once: dotted fields and values as a policy file writes them."""
        if changes:
            self.give(Command(at_ms=self._player.now_ms, do=Do.CHANGE_POLICY, policy=dict(changes)))

    def choose_scenario(self, name: str, *, play: bool = False) -> None:
        """Starts another scenario under the same policy and seed, halted or as it was, or playing."""
        self.leaving(partial(self._start_scenario, name, play=play))

    def _start_scenario(self, name: str, *, play: bool) -> None:
        self._player.open(replace(spec_of(name), policy=self.opened.policy, seed=self.opened.seed))
        if play:
            self._player.play()

    def choose_policy(self, name: str) -> None:
        """Starts the same scenario under another policy that comes along."""
        self.leaving(lambda: self._player.open(replace(self.opened, policy=load_policy(name))))

    def start_under(self, policy: Policy) -> None:
        """Plays from the start under another policy, without what was done by hand."""
        self.leaving(lambda: self._player.open(replace(self.opened, policy=policy)))

    def show_run(self, spec: RunSpec, at_ms: int) -> None:
        """Shows a run on the monitor, halted at a moment; where it is open already, it goes on from where it is."""
        if self.opened == spec and self.commands == spec.commands:
            self._show_at(at_ms)
        else:
            self.leaving(partial(self._open_at, spec, at_ms))

    def _open_at(self, spec: RunSpec, at_ms: int) -> None:
        self._player.open(spec)
        self._show_at(at_ms)

    def _show_at(self, at_ms: int) -> None:
        self._player.pause()
        self.go_to(at_ms)
        self.monitor_wanted.emit()

    def open_spec(self, spec: RunSpec) -> None:
        """Puts a run on, at its start."""
        try:
            self._player.open(spec)
        except CoatcheckError as error:
            self.refused.emit(error_words(error))

    def open_source(self, path: Path) -> None:
        """Opens a scenario, a trace, an access log or a run file; a large one in slices, while time stands still."""
        self.leaving(partial(self._open_source, path))

    def _open_source(self, path: Path) -> None:
        self.cancel_opening()
        self._was_playing = self._player.playing
        self._player.pause()
        self._opening = Opening(path, source_steps(path), self)
        self._opening.progressed.connect(self._tell_progress)
        self._opening.done.connect(self._open)
        self._opening.failed.connect(self._tell_failure)
        self._opening.start()

    def cancel_opening(self) -> None:
        """Gives up what is being opened; what was open goes on as before."""
        if self._opening is not None:
            self._opening.cancel()
            self._end_opening()

    def _tell_progress(self, part: float) -> None:
        assert self._opening is not None, "somebody reads"
        self.loading.emit(self._opening.path.name, part)

    def open_run(self, source: "RunSpec | Run") -> None:
        """Plays a spec from its start, or shows a recorded run; of a damaged one it is said what could be read.

        Raises:
            CoatcheckError: it cannot be played.
        """
        if isinstance(source, RunSpec):
            self._player.open(source)
            return
        self._player.open_run(source)
        if source.damage:
            self.told.emit(tr("Damaged"), tr(source.damage))

    def _open(self, source: "RunSpec | Run") -> None:
        assert self._opening is not None, "somebody has read"
        path = self._opening.path
        try:
            self.open_run(source)
        except CoatcheckError as error:
            self._tell_failure(error)
        else:
            note_recent(path)
            self._end_opening()

    def _tell_failure(self, error: CoatcheckError) -> None:
        assert self._opening is not None, "somebody has read"
        name = self._opening.path.name
        self._end_opening()
        self.open_failed.emit(name, error)

    def _end_opening(self) -> None:
        if self._opening is not None:
            self._opening.deleteLater()
            self._opening = None
        self.loading_ended.emit()
        if self._was_playing:
            self._player.play()
