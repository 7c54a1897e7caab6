"""The attack lab: an attack is run inside the day that is playing, and again with its defences turned."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.errors import CoatcheckError
from simulator.events import Flag, Kind
from simulator.policy import Policy
from simulator.runspec.trace import Trace
from simulator.snapshot.attacks import AttackView
from ui.controller import Controller
from ui.models.throttle import Throttle
from ui.panels.attacks.arrival import Arrival
from ui.panels.attacks.chooser import AttackChooser
from ui.panels.attacks.defences import Defences
from ui.panels.attacks.result import ResultCard
from ui.panels.attacks.setup import Setup
from ui.player.attacks import Asked, Standpoint, Trial, attack_command, attack_named
from ui.player.work import Work
from ui.widgets.tabbing import walk_in_order
from ui.words import Phrases, error_words, mark, tr
from ui.workspace import Workspace

_BEFORE, _AFTER = range(2)
_TITLES = Phrases(("As the policy is", "With the defences turned"))
_NOT_RUN = (
    (mark("Not run yet"), mark("Choose an attack and a victim, then run it at the moment that is shown.")),
    (mark("To compare with"), mark("Turn a defence, and run the attack again from the same moment.")),
)
_NOBODY = Phrases(("Nobody to attack", "Recorded traffic has no people; play a scenario to attack somebody in it."))
_REFRESH_MS = 250


@dataclass(frozen=True, slots=True)
class _Tried:
    """An attack at a moment, kept so that it can be run again from there."""

    standpoint: Standpoint
    name: str
    victim: str
    policy: Policy


class AttackLab(QWidget):
    """Choose an attack, a victim and a moment; run it; turn a defence and run it again; see both outcomes."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attacksPage")
        self.setAccessibleName(tr("Attack lab"))
        self._workspace, self._controller = workspace, controller
        self._tried: _Tried | None = None
        self._trials: dict[int, Trial] = {}
        self._work: Work | None = None
        self._and_again = False
        self._arrival = Arrival(workspace, controller, self)
        self._throttle = Throttle(self, self._show_moment, _REFRESH_MS)
        self._build()
        self._connect()
        self._start_over()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        self._chooser = AttackChooser(self)
        row.addWidget(self._chooser, 5)
        right = QVBoxLayout()
        right.setSpacing(10)
        self._setup = Setup(self)
        right.addWidget(self._setup)
        cards = QHBoxLayout()
        cards.setSpacing(10)
        self._defences = Defences(self)
        cards.addWidget(self._defences, 5)
        names = ("attackBefore", "attackAfter")
        self._results = [ResultCard(*each, self) for each in zip(_TITLES, names, _NOT_RUN, strict=True)]
        for result in self._results:
            cards.addWidget(result, 6)
        right.addLayout(cards, 1)
        row.addLayout(right, 17)
        walk_in_order([self])

    def _connect(self) -> None:
        self._chooser.chosen.connect(self._show_attack)
        self._defences.turned.connect(self._allow)
        self._setup.asked.connect(self._run)
        self._setup.asked_again.connect(self._run_again)
        self._setup.cancelled.connect(self._cancel)
        self._workspace.run_changed.connect(self._start_over)
        self._workspace.moment_changed.connect(self._moment_changed)
        self._controller.attack_wanted.connect(self.try_attack)
        for which, result in enumerate(self._results):
            result.request_wanted.connect(partial(self._see_request, which))
            result.play_wanted.connect(partial(self._play, which))

    @property
    def busy(self) -> bool:
        """Whether an attack is being computed."""
        return self._work is not None

    def take_keyboard(self) -> None:
        """Puts the keyboard on the list of attacks."""
        self._chooser.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_attack(self._chooser.name)

    # What is chosen

    def _start_over(self) -> None:
        """Another run, or the same one from its start: what was tried in it before is no longer of it."""
        self._cancel()
        self._chooser.model.forget_outcomes()
        attacks = self._workspace.snapshot.attacks
        self._chooser.choose(attacks[-1].name if attacks else self._chooser.name)
        self._show_attack(self._chooser.name)

    def _show_attack(self, name: str) -> None:
        if self._tried is None or self._tried.name != name:
            self._cancel()
            self._tried = None
            self._trials.clear()
            for result, words in zip(self._results, _NOT_RUN, strict=True):
                result.show_nothing(*words)
            self._defences.show_defences(attack_named(name).defences, self._workspace.snapshot.policy)
            walk_in_order([self])
        self._setup.show_attack(attack_named(name), self._workspace.snapshot)
        self._show_moment()

    def _moment_changed(self) -> None:
        if self.isVisible():
            self._throttle.ask(now=not self._workspace.playing)

    def _show_moment(self) -> None:
        self._setup.show_moment(self._workspace.now_ms)
        if self._tried is None:
            self._show_what_the_run_has()
        self._allow()

    def _show_what_the_run_has(self) -> None:
        """Shows what came of an attack that the scenario itself has, or somebody began elsewhere."""
        name, snapshot = self._chooser.name, self._workspace.snapshot
        for attack in snapshot.attacks:
            if attack.over:
                self._chooser.model.show_outcome(attack.name, attack.outcome)
        if mine := [attack for attack in snapshot.attacks if attack.name == name]:
            self._show(_BEFORE, mine[-1], snapshot.policy, tr("In this run"), self._asked(mine[-1]))

    def _asked(self, attack: AttackView) -> Asked | None:
        """The request that an attack of the run was stopped on."""
        events = self._workspace.events(attack.on_request, attack.on_request) if attack.on_request else []
        if not events or not events[0].route:
            return None
        (event,) = events
        posts = event.flags & Flag.POST or event.kind in (Kind.LOGIN, Kind.LOGIN_FAILED, Kind.LOGOUT)
        path = self._workspace.snapshot.routes.get(event.route, "")
        return Asked(event.seq, event.at_ms, "POST" if posts else "GET", path)

    def _allow(self) -> None:
        people = not isinstance(self._controller.opened.scenario, Trace)
        if not people:
            self._results[_BEFORE].show_nothing(*_NOBODY, "users-three")
        turned = bool(self._defences.changes)
        self._setup.allow(run=people and not self.busy, again=people and turned and not self.busy)

    # Running

    def try_attack(self, name: str, setting: str) -> None:
        """Shows an attack at the moment shown as the policy is, and with one defence turned; the run is left alone."""
        self._tried = None
        self._chooser.choose(name)
        self._show_attack(name)
        self._defences.turn(setting)
        self._begin(and_again=True)

    def _run(self) -> None:
        """Begins the attack in the run that is open where the moment shown is its end; at an earlier one it is a fork."""
        tried = self._begin(and_again=False)
        if tried is not None and tried.standpoint.live:
            self._controller.give(attack_command(tried.name, tried.victim, tried.standpoint.at_ms))

    def _begin(self, *, and_again: bool) -> _Tried | None:
        victim = self._setup.victim
        if not victim:
            return None
        self._cancel()
        policy = self._workspace.snapshot.policy
        self._tried = _Tried(self._controller.standpoint(), self._chooser.name, victim, policy)
        self._and_again = and_again
        self._trials.clear()
        self._results[_AFTER].show_nothing(*_NOT_RUN[_AFTER])
        self._compute(_BEFORE)
        return self._tried

    def _run_again(self) -> None:
        if self._tried is None and self._begin(and_again=True) is not None:
            return
        self._compute(_AFTER)

    def _compute(self, which: int) -> None:
        self._cancel()
        assert self._tried is not None, "an attack was begun"
        changes = self._defences.changes if which == _AFTER else {}
        steps = self._tried.standpoint.trial_steps(self._tried.name, self._tried.victim, changes)
        self._work = Work(steps, self)
        self._work.progressed.connect(self._setup.show_progress)
        self._work.done.connect(partial(self._take, which))
        self._work.failed.connect(partial(self._tell_failure, which))
        self._allow()
        self._work.start()

    def _cancel(self) -> None:
        """Gives up what is being computed; what was shown before stays."""
        if self._work is not None:
            self._work.cancel()
            self._end_work()

    def _end_work(self) -> None:
        assert self._work is not None, "something was computed"
        self._work.deleteLater()
        self._work = None
        self._setup.show_done()
        self._allow()

    def _take(self, which: int, trial: Trial) -> None:
        self._end_work()
        assert self._tried is not None, "an attack was begun"
        self._trials[which] = trial
        before = self._tried.policy
        policy = before.with_changes(trial.changes)
        told = tr("Under {name}").format(name=before.name)
        if which == _AFTER:
            told = ", ".join(
                f"{setting}: {before.value_text(setting)} → {policy.value_text(setting)}" for setting in trial.changes
            )
        else:
            self._chooser.model.show_outcome(trial.attack.name, trial.attack.outcome)
        self._show(which, trial.attack, policy, told, trial.on)
        if which == _BEFORE and self._and_again and self._defences.changes:
            self._compute(_AFTER)

    def _show(self, which: int, attack: AttackView, policy: Policy, told: str, on: Asked | None) -> None:
        self._results[which].show_attack(attack, policy, told, on)

    def _tell_failure(self, which: int, error: CoatcheckError) -> None:
        self._end_work()
        self._results[which].show_nothing(tr("Not possible"), error_words(error), "warning-circle")

    # Looking at it

    def _see_request(self, which: int) -> None:
        trial = self._trials.get(which)
        if trial is None:
            self._controller.show_event(self._of_the_run().on_request)
            return
        attack = trial.attack
        at_ms = trial.on.at_ms if trial.on is not None else attack.ended_at_ms
        self._arrival.go(trial, at_ms, attack.session, attack.on_request)

    def _play(self, which: int) -> None:
        trial = self._trials.get(which)
        if trial is not None:
            self._arrival.go(trial, trial.attack.ended_at_ms, trial.attack.session)
            return
        attack = self._of_the_run()
        self._controller.go_to(attack.ended_at_ms if attack.over else attack.began_at_ms)
        self._controller.show_page("monitor")

    def _of_the_run(self) -> AttackView:
        name = self._chooser.name
        return next(attack for attack in reversed(self._workspace.snapshot.attacks) if attack.name == name)
