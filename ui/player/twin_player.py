"""One clock for two recorded runs: lets time pass in both alike, and shows them at one instant."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.clock import stopwatch_s
from simulator.snapshot import Snapshot
from ui.player.metronome import MAX_SPEED, Metronome
from ui.player.moment import READ_EVENTS, Moment
from ui.player.player import BUDGET_S, DEFAULT_SPEED, FRAME_S, TICK_MS
from ui.player.tape import Tape
from ui.player.twin import TwinSide


class TwinPlayer(QObject):
    """Both runs are on record, so that time passes in them by reading on. Times are virtual milliseconds.

    `shown` carries the place of a run, 0 or 1, and each batch of events just folded into its `snapshot`; `jumped` the
    place of one of which another snapshot is shown. `moved`: a frame has ended; `paced`: how time passes has changed.
    """

    shown = Signal(int, object)
    jumped = Signal(int)
    moved = Signal()
    paced = Signal()

    def __init__(self, parent: QObject | None = None, stopwatch: Callable[[], float] = stopwatch_s) -> None:
        super().__init__(parent)
        self._stopwatch_s = stopwatch
        self._metronome = Metronome(stopwatch)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._scrubbing = QTimer(self)
        self._scrubbing.setSingleShot(True)
        self._scrubbing.timeout.connect(self._show_wanted)
        self._wanted_ms = 0
        self._frame_s = 0.0
        self._frame_begun = False
        self._told_behind = False
        self._tapes: tuple[Tape, Tape] | None = None
        self._moments = tuple(
            Moment(partial(self.shown.emit, place), partial(self.jumped.emit, place)) for place in (0, 1)
        )
        self.start_ms = self.end_ms = self.now_ms = 0
        self.speed = DEFAULT_SPEED
        self.playing = False

    def open(self, sides: tuple[TwinSide, TwinSide]) -> None:
        """Takes two runs of the same span, halted at their start; tells nobody."""
        self.pause()
        self._tapes = sides[0].tape, sides[1].tape
        self.start_ms, self.end_ms = sides[0].spec.start_ms, sides[0].spec.end_ms
        self.now_ms = self.start_ms
        for moment, side in zip(self._moments, sides, strict=True):
            moment.start_over(side.first, self.start_ms)

    def close(self) -> None:
        """Lets go of both runs: there is nothing to play, or to show."""
        self.pause()
        self._scrubbing.stop()
        self._tapes = None

    def snapshot(self, place: int) -> Snapshot:
        """The state of one of the runs at the moment shown."""
        return self._moments[place].snapshot

    @property
    def behind(self) -> bool:
        """Whether the machine cannot keep the speed."""
        return self.playing and self._metronome.behind

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to show."""
        return self.now_ms >= self.end_ms

    def play(self) -> None:
        """Lets time pass."""
        if self._tapes is not None and not self.finished:
            self.playing = True
            self._start_timer()

    def pause(self) -> None:
        """Halts time where it is."""
        if self.playing:
            self.playing = False
            self._timer.stop()
            self.paced.emit()
            self.moved.emit()

    def toggle(self) -> None:
        """Plays, or pauses where it plays."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def set_speed(self, speed: int) -> None:
        """Takes a speed in virtual seconds a second, or `MAX_SPEED`."""
        self.speed = speed
        if self.playing:
            self._start_timer()
        self.paced.emit()

    def go_to(self, at_ms: int) -> None:
        """Shows both runs at an instant, and plays on from there if they were playing."""
        if self._tapes is None:
            return
        self._scrubbing.stop()
        self.now_ms = min(max(at_ms, self.start_ms), self.end_ms)
        for moment, tape in zip(self._moments, self._tapes, strict=True):
            moment.go_to(tape, tape.seq_at(self.now_ms), self.now_ms)
        if self.finished:
            self.pause()
        elif self.playing:
            self._start_timer()
        self.moved.emit()
        self.paced.emit()

    def scrub(self, at_ms: int) -> None:
        """As `go_to`, when the events of the window have been dealt with: of many instants asked for, the newest."""
        self._wanted_ms = at_ms
        self._scrubbing.start(0)

    def step(self) -> None:
        """Halts at the next instant at which anything happens in either run."""
        self.pause()
        if self._tapes is not None:
            due_ms = [self._ahead_ms(place, 1) for place in (0, 1)]
            self.go_to(min(due_ms))

    def step_back(self) -> None:
        """Halts at the last instant before at which anything happened in either run."""
        self.pause()
        if self._tapes is not None:
            seqs = [tape.seq_at(self.now_ms - 1) for tape in self._tapes]
            before = [tape.events(seq, seq) for tape, seq in zip(self._tapes, seqs, strict=True)]
            self.go_to(max((events[0].at_ms for events in before if events), default=self.start_ms))

    def _ahead_ms(self, place: int, events: int) -> int:
        """When so many further events have happened in one of the runs; the end where there are fewer."""
        assert self._tapes is not None, "something is open"
        seq = self._moments[place].seq + events
        found = self._tapes[place].events(seq, seq)
        return min(found[0].at_ms, self.end_ms) if found else self.end_ms

    def _start_timer(self) -> None:
        self._metronome.start(self.now_ms, self.speed or 1)
        self._timer.start(0 if self.speed == MAX_SPEED else TICK_MS)
        self.paced.emit()

    def _tick(self) -> None:
        """Lets time pass or ends a frame, never both: one after the other they would hold up the window for longer."""
        now_s = self._stopwatch_s()
        if self._frame_begun and now_s - self._frame_s >= FRAME_S:
            self._frame_s, self._frame_begun = now_s, False
            self.moved.emit()
            if self._told_behind != self.behind:
                self._told_behind = self.behind
                self.paced.emit()
        else:
            self._let_time_pass()

    def _let_time_pass(self) -> None:
        until_ms = self.end_ms if self.speed == MAX_SPEED else min(self._metronome.due_ms(), self.end_ms)
        deadline_s = self._stopwatch_s() + BUDGET_S
        while self.now_ms < until_ms:
            # Neither run gets ahead of the other: both go on to where the busier one has its next batch behind it.
            self._go_on(min(until_ms, *(self._ahead_ms(place, READ_EVENTS) for place in (0, 1))))
            if self._stopwatch_s() >= deadline_s:
                break
        self._frame_begun = True
        if self.speed != MAX_SPEED:
            self._metronome.report(self.now_ms)
        if self.finished:
            self.pause()

    def _go_on(self, until_ms: int) -> None:
        assert self._tapes is not None, "something is open"
        for moment, tape in zip(self._moments, self._tapes, strict=True):
            moment.go_on(tape, until_ms, _always)
        self.now_ms = until_ms

    def _show_wanted(self) -> None:
        self.go_to(self._wanted_ms)


def _always() -> bool:
    return True
