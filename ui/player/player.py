"""Lets time pass in the window: plays, pauses, steps, and goes to moments.

There are no threads. A timer on the main thread pumps the run in slices that leave the window its frames.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from simulator.clock import stopwatch_s
from ui.player.head import Head
from ui.player.metronome import MAX_SPEED, Metronome
from ui.player.showing import Showing

TICK_MS = 5
BUDGET_S = 0.002
FRAME_S = 1 / 30
DEFAULT_SPEED = 60


class Player(Showing):
    """Plays what is shown, at `speed` virtual seconds a second."""

    def __init__(self, parent: QObject | None = None, stopwatch: Callable[[], float] = stopwatch_s) -> None:
        super().__init__(parent)
        self._stopwatch_s = stopwatch
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._scrubbing = QTimer(self)
        self._scrubbing.setSingleShot(True)
        self._scrubbing.timeout.connect(self._show_wanted)
        self._wanted_ms = 0
        self._metronome = Metronome(stopwatch)
        self._frame_s = 0.0
        self._frame_begun = False
        self._told_pace = (False, True)
        self._seek_ms: int | None = None
        self.speed = DEFAULT_SPEED
        self.playing = False

    @property
    def behind(self) -> bool:
        """Whether the machine cannot keep the speed."""
        return self.playing and self._metronome.behind

    @property
    def seeking(self) -> bool:
        """Whether the run is on its way to a moment that was asked for."""
        return self._seek_ms is not None

    def play(self) -> None:
        """Lets time pass."""
        if not self.finished:
            # The first time this opens the file and loads its library: not amid the play, which would stumble over it.
            self.tape.flush()
            self.playing = True
            self._start_timer()

    def pause(self) -> None:
        """Halts time where it is."""
        self.playing = False
        self._seek_ms = None
        self._timer.stop()
        self.head.rest()
        self.tape.flush()
        # In this order views take the last frame for one that stands still, and show all of it.
        self.paced.emit()
        self.moved.emit()

    def set_speed(self, speed: int) -> None:
        """Takes a speed in virtual seconds a second, or `MAX_SPEED`."""
        self.speed = speed
        if self.playing:
            self._start_timer()
        self.paced.emit()

    def step(self) -> None:
        """Shows exactly one more event, and halts there."""
        if self._caught_up:
            self._resume_at_once()
            self.head.step()
            self._look_for_trouble()
            self.head.take_fresh()
        if self._caught_up:
            self._moment.now_ms = self.head.now_ms
        else:
            self.show(self._moment.seq + 1)
        self.pause()

    def step_back(self) -> None:
        """Shows exactly one event less, and halts there."""
        self.show(self._moment.seq - 1)
        self.pause()

    def show(self, seq: int) -> None:
        """Shows the moment of a recorded event, just after it."""
        if not self.tape.count:
            # Nothing could be read of a damaged file but what it was a run of.
            return
        seq = min(max(seq, self._first_seq), self.tape.count)
        if (lost := self.tape.lost_after) is not None and seq > lost[0]:
            # What comes next of it is not on record: there is the end of the run, or the end of the record.
            if seq > self._moment.seq:
                self._catch_up()
            else:
                self._moment.go_to(self.tape, *lost)
            self._have_moved()
            return
        (event,) = self.tape.events(seq, seq)
        self._moment.go_to(self.tape, seq, event.at_ms)
        self._have_moved()

    def advance(self, duration_ms: int) -> None:
        """Goes on by a span of virtual time, in one go."""
        self._run_whole_to(self.now_ms + duration_ms)

    def go_to(self, at_ms: int) -> None:
        """Shows the moment `at_ms`, in one go: everything up to and including it has happened."""
        if at_ms <= self.head.now_ms:
            self._show_recorded(at_ms)
        else:
            self._catch_up()
            self._run_whole_to(at_ms)

    def seek(self, at_ms: int) -> None:
        """Shows a recorded moment at once; sets out for a later one without holding up the window, and halts or plays on
        there as before."""
        if at_ms <= self.head.now_ms:
            self._end_seek()
            self._show_recorded(at_ms)
        else:
            self._catch_up()
            self._seek_ms = min(at_ms, self.spec.end_ms)
            self._start_timer()

    def scrub(self, at_ms: int) -> None:
        """As `seek`, when the events of the window have been dealt with: of many moments asked for, the newest."""
        self._wanted_ms = at_ms
        self._scrubbing.start(0)

    def go_live(self) -> None:
        """Shows how far the run has come."""
        self._end_seek()
        self._catch_up()
        self._have_moved()

    def _start_timer(self) -> None:
        if self._task.busy:
            # Time goes on when that is done.
            self.paced.emit()
            return
        self._metronome.start(self.now_ms, self.speed or 1)
        self._timer.start(0 if self.seeking or self.speed == MAX_SPEED else TICK_MS)
        self.paced.emit()

    def _tick(self) -> None:
        """Lets time pass, records, or ends a frame, never two of them: together they would hold up the window for longer."""
        now_s = self._stopwatch_s()
        if self._frame_begun and now_s - self._frame_s >= FRAME_S:
            self._frame_s = now_s
            self._end_frame()
        elif not self.tape.commit_if_due():
            self._let_time_pass()

    def _let_time_pass(self) -> None:
        seeking = self.seeking
        arrived = self._run_to(self._target_ms(), BUDGET_S, in_slices=True)
        self._frame_begun = True
        if not seeking and self.speed != MAX_SPEED:
            self._metronome.report(self.now_ms)
        if self.finished:
            self.pause()
        elif seeking and arrived:
            self._end_seek()
            self.moved.emit()

    def _end_frame(self) -> None:
        self._frame_begun = False
        self.moved.emit()
        if self._told_pace != (self.behind, self.live):
            self._told_pace = (self.behind, self.live)
            self.paced.emit()

    def _target_ms(self) -> int:
        end_ms = self.spec.end_ms
        if self._seek_ms is not None:
            return self._seek_ms
        return end_ms if self.speed == MAX_SPEED else min(self._metronome.due_ms(), end_ms)

    def _end_seek(self) -> None:
        if self.seeking:
            self._seek_ms = None
            if self.playing:
                self._start_timer()
            else:
                self.pause()

    def _run_to(self, until_ms: int, budget_s: float | None, *, in_slices: bool = False) -> bool:
        """Shows what is recorded, then lets more happen."""
        deadline_s = self._stopwatch_s() + (budget_s or 0)

        def may_go_on() -> bool:
            return budget_s is None or self._stopwatch_s() < deadline_s

        if not self.live and (lost := self.tape.lost_after) is not None and until_ms > lost[1]:
            self._catch_up()
        if not self.live:
            if not self._moment.go_on(self.tape, min(until_ms, self.head.now_ms), may_go_on):
                return False
            if until_ms <= self.head.now_ms:
                return True
        if self.head.simulation is None:
            if in_slices:
                self._halt()
                self._task.do(self.head.resumed(self._next_path()))
                return False
            self._resume_at_once()
        arrived = self.head.advance(until_ms, budget_s)
        self._look_for_trouble()
        self._moment.fold(self.head.take_fresh())
        self._moment.now_ms = self.head.now_ms
        return arrived

    def _run_whole_to(self, until_ms: int) -> None:
        until_ms = min(until_ms, self.spec.end_ms)
        while not self._run_to(until_ms, FRAME_S):
            pass
        self._have_moved()

    def _show_wanted(self) -> None:
        self.seek(self._wanted_ms)

    def _show_recorded(self, at_ms: int) -> None:
        at_ms = max(at_ms, self.spec.start_ms)
        lost = self.tape.lost_after
        if lost is not None and at_ms >= self.head.now_ms:
            self._catch_up()
        elif lost is not None and at_ms > lost[1]:
            self._moment.go_to(self.tape, *lost)
            self._tell_of_the_gap(lost[1])
        else:
            self._moment.go_to(self.tape, self.tape.seq_at(at_ms), at_ms)
        self._have_moved()

    def _show_head(self, head: Head, now_ms: int) -> None:
        self._seek_ms = None
        super()._show_head(head, now_ms)

    def _halt(self) -> None:
        self._timer.stop()
        self._scrubbing.stop()

    def _stop(self) -> None:
        self.pause()

    def _have_moved(self) -> None:
        if self.playing or self.seeking:
            self._start_timer()
        self.moved.emit()
        self.paced.emit()
