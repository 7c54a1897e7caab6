"""The page of the twin run: two policies to choose, two timelines with one clock, and the list of what differs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.errors import CoatcheckError
from simulator.event_texts import label_words
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, share_of
from ui.actions import Actions
from ui.controller import Controller
from ui.models.divergence_words import divergence_words
from ui.panels.twin.choice import TwinChoice
from ui.panels.twin.differences import DifferenceList
from ui.panels.twin.side import TwinView
from ui.panels.twin.transport import TwinTransport
from ui.player.comparing import Comparison, Difference
from ui.player.twin import Twin, TwinStudio
from ui.player.twin_player import TwinPlayer
from ui.player.work import Work
from ui.widgets.tabbing import walk_in_order
from ui.words import count_words, error_words, tr
from ui.workspace import Workspace

_OTHER = "django"
_SPAN_MS = 90 * 60_000
_SYNCED_MS = 1
_PLAYED = 0.95
"""What part of the work it is to play and compare both; the rest is opening them."""


class TwinPage(QWidget):
    """Plays the scenario and seed of the run that is open under two policies, without what was done by hand.

    Once they are played the page has a clock of its own, which moves both.
    """

    clock_changed = Signal()

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("twinPage")
        self.setAccessibleName(tr("Twin run"))
        self._workspace = workspace
        self._controller = controller
        self._studio = TwinStudio()
        self._work: Work | None = None
        self._twin: Twin | None = None
        self._rows: list[Difference] = []
        self._at_ms: int | None = None
        self._played: RunSpec | None = None
        self.player = TwinPlayer(self)
        self._build(actions)
        self._connect()
        self._show_policy()

    def _build(self, actions: Actions) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        self._choice = TwinChoice(self._controller.policy_descriptions, self)
        column.addWidget(self._choice)
        self._timelines = QWidget(self)
        sides = QHBoxLayout(self._timelines)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(10)
        self.views = TwinView("twinTimelineFirst", 0, self), TwinView("twinTimelineSecond", 1, self)
        for view in self.views:
            sides.addWidget(view, 1)
        column.addWidget(self._timelines, 3)
        self._list = DifferenceList(self)
        column.addWidget(self._list, 2)
        self._transport = TwinTransport(self.player, actions, self)
        whole.addLayout(column, 1)
        whole.addWidget(self._transport)
        # Before anything is played there are no timelines, and no moment of them.
        for part in (self._timelines, self._transport):
            part.hide()
        walk_in_order([self])

    def _connect(self) -> None:
        self._choice.start_wanted.connect(self._start)
        self._choice.cancel_wanted.connect(self._cancel)
        self._list.difference_wanted.connect(self._go_to_difference)
        self._transport.difference_wanted.connect(self._go_to_difference)
        self._transport.divergence_wanted.connect(self._go_to_divergence)
        self._transport.slider.window_wanted.connect(self._show_stretch)
        self.player.shown.connect(self._take_events)
        self.player.jumped.connect(self._jump)
        self.player.moved.connect(self._show_moment)
        first, second = self.views
        for view, other in ((first, second), (second, first)):
            view.lanes.window_changed.connect(self._window_moved)
            view.lanes.time_chosen.connect(self.player.scrub)
            view.lanes.time_dragged.connect(self.player.scrub)
            view.lanes.measured.connect(other.lanes.set_measure)
            view.lanes.pins_changed.connect(other.lanes.set_pins)
            for either in (view, other):
                view.lanes.stretch_chosen.connect(either.lanes.show_stretch_alone)
            # Both have the same lanes: a person is found at the same height.
            view.lanes.verticalScrollBar().valueChanged.connect(other.lanes.verticalScrollBar().setValue)
        self._workspace.run_changed.connect(self._show_run)
        self.destroyed.connect(self._studio.close)

    @property
    def busy(self) -> bool:
        """Whether both are being played."""
        return self._work is not None

    @property
    def has_clock(self) -> bool:
        """Whether there is a moment of both to show."""
        return self._twin is not None

    def take_keyboard(self) -> None:
        """Gives the keyboard to what begins the run."""
        self._choice.take_keyboard()

    def show_at(self, at_ms: int) -> None:
        """Plays both, and shows them as they were at an instant."""
        self._at_ms = at_ms
        self._start()

    def _show_run(self) -> None:
        """Forgets the twin run of a cast that is no longer open."""
        opened = self._controller.opened
        if self._played is not None and (
            self._played.scenario is not opened.scenario or self._played.seed != opened.seed
        ):
            self._forget()
        self._show_policy()

    def _forget(self) -> None:
        if self._work is not None:
            self._cancel()
        self._twin = self._played = None
        self.player.close()
        self._list.show_nothing()
        self._choice.tell("")
        for part in (self._timelines, self._transport):
            part.hide()
        self.clock_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # It may have been changed by hand since.
        self._choice.offer(self._workspace.snapshot.policy)

    def _show_policy(self) -> None:
        name = self._choice.offer(self._controller.opened.policy)
        if self._twin is None:
            self._choice.choose(name, _OTHER if name != _OTHER else "owasp")

    def _start(self) -> None:
        self.player.pause()
        self._played = self._controller.opened
        self._work = Work(self._steps(self._choice.policies), self)
        self._work.progressed.connect(self._choice.show_progress)
        self._work.done.connect(self._show_twin)
        self._work.failed.connect(self._tell_failure)
        self._choice.show_progress(0.0)
        self._work.start()

    def _steps(self, policies: Sequence[tuple[str, Policy]]) -> Steps[Twin]:
        assert self._played is not None, "it was begun"
        twin = yield from share_of(self._studio.steps(self._played, policies), 0.0, _PLAYED)
        # The recordings of the twin run before are gone: there is no way back.
        self._choice.show_settled()
        self.player.close()
        part, beside = _PLAYED, None
        for view, side in zip(self.views, twin.sides, strict=True):
            share = (1 - _PLAYED) / len(self.views)
            yield from share_of(view.opening_steps(side, side.first, twin.comparison.decisions, beside), part, share)
            part, beside = part + share, view
        return twin

    def _cancel(self) -> None:
        assert self._work is not None, "it was begun"
        self._work.cancel()
        self._end_work()

    def _end_work(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._choice.show_idle()

    def _tell_failure(self, error: CoatcheckError) -> None:
        self._end_work()
        self._controller.refused.emit(error_words(error))

    def _show_twin(self, twin: Twin) -> None:
        self._end_work()
        self._twin = twin
        comparison, (first, second) = twin.comparison, twin.sides
        names = first.name, second.name
        self._rows = rows = comparison.decisions
        self.player.open(twin.sides)
        self._list.show_differences(rows, comparison.decision_count, names)
        self._choice.tell(_summary(comparison, names))
        found = comparison.divergence
        self._transport.show_differences(rows, divergence_words(found, names) if found else "")
        for part in (self._timelines, self._transport):
            part.show()
        self.clock_changed.emit()
        if self._choice.has_keyboard:
            # Space plays from now on, and does not begin anew.
            self._list.table.setFocus()
        for view in self.views:
            view.lanes.show_span(min(_SPAN_MS, max(60_000, first.spec.end_ms - first.spec.start_ms)))
        at_ms, self._at_ms = self._at_ms, None
        if at_ms is None and rows:
            # The first event that differs may tell of nothing but a setting: a decision is what people notice.
            self._go_to_difference(0)
        else:
            self.player.go_to(first.spec.start_ms if at_ms is None else at_ms)

    def _go_to_divergence(self) -> None:
        assert self._twin is not None, "something was played"
        found = self._twin.comparison.divergence
        if found is not None and (told := found.first or found.second):
            self.player.go_to(told.at_ms)

    def _go_to_difference(self, place: int) -> None:
        difference = self._rows[place]
        self.player.go_to(difference.asked.at_ms)
        self._list.mark(place)
        self._transport.show_place(place)
        for view in self.views:
            view.select(difference)

    def _take_events(self, place: int, batch: object) -> None:
        self.views[place].workspace.take_events(batch)

    def _jump(self, place: int) -> None:
        self.views[place].workspace.jump_to(self.player.snapshot(place), self.player.now_ms)

    def _show_moment(self) -> None:
        for view in self.views:
            view.show_moment(self.player.now_ms)
        self._list.mark(self._transport.place_of(self.player.now_ms))

    def _show_stretch(self, first_ms: int, last_ms: int) -> None:
        for view in self.views:
            view.lanes.show_stretch(first_ms, last_ms)

    def _window_moved(self, first_ms: int, last_ms: int) -> None:
        """Both show the same stretch: who moves one moves the other."""
        self._transport.slider.set_window(first_ms, last_ms)
        for view in self.views:
            shown = int(view.lanes.time.first_ms), int(view.lanes.time.last_ms)
            if abs(shown[0] - first_ms) > _SYNCED_MS or abs(shown[1] - last_ms) > _SYNCED_MS:
                view.lanes.blockSignals(True)
                view.lanes.show_stretch(first_ms, last_ms)
                view.lanes.blockSignals(False)


def _summary(comparison: Comparison, names: tuple[str, str]) -> str:
    if comparison.divergence is None:
        return tr("{first} and {second} give the same run, event by event.").format(first=names[0], second=names[1])
    count = comparison.decision_count
    parts = [
        (tr("{decisions} differs") if count == 1 else tr("{decisions} differ")).format(
            decisions=count_words(count, "decision")
        )
    ]
    forced = comparison.counts.get("logins", {}).get("forced")
    if forced is not None:
        parts.append(tr("forced log-ins {first:,} → {second:,}").format(first=forced[0], second=forced[1]))
    ended = sorted(comparison.counts.get("ended", {}).items(), key=lambda item: -abs(item[1][0] - item[1][1]))
    parts += [f"{tr(label_words(key))} {one:,} → {other:,}" for key, (one, other) in ended[:2]]
    return " · ".join(parts)
