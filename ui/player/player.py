"""Plays a run in the window: the simulation, its recording, and the snapshot folded up to the moment shown.

There are no threads. A timer on the main thread pumps the simulation in slices that leave the window its frames.
"""

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QTimer, Signal

from simulator.clock import stopwatch_s
from simulator.commands import Command
from simulator.events import Event, EventTuple
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot
from simulator.world.held_cookie import Holding, holding_of
from simulator.world.simulation import Simulation
from ui.player.metronome import MAX_SPEED, Metronome
from ui.player.tape import Tape

TICK_MS = 8
BUDGET_S = 0.003
FRAME_S = 1 / 30
DEFAULT_SPEED = 60


class Player(QObject):
    """The only one who reaches a running simulation.

    `opened`: there is another run, or the same one from its start; `shown` carries each batch of events just folded
    into `snapshot`; `moved`: a frame has ended; `paced`: how time passes has changed; `troubled` carries one line, once,
    where the recording could not go on. Times are virtual milliseconds.
    """

    opened = Signal()
    shown = Signal(object)
    moved = Signal()
    paced = Signal()
    troubled = Signal(str)

    def __init__(self, parent: QObject | None = None, stopwatch: Callable[[], float] = stopwatch_s) -> None:
        super().__init__(parent)
        self._stopwatch_s = stopwatch
        self._folder = QTemporaryDir(QDir.temp().filePath("coatcheck-XXXXXX"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._metronome = Metronome(stopwatch)
        self._frame_s = 0.0
        self._frame_begun = False
        self._told_behind = False
        self._runs = 0
        self._told_trouble = False
        self._unshown: deque[EventTuple] = deque()
        self._simulation: Simulation | None = None
        self._seek_ms: int | None = None
        self._tape: Tape | None = None
        self.original: RunSpec | None = None
        self.snapshot = Snapshot()
        self.now_ms = 0
        self.speed = DEFAULT_SPEED
        self.playing = False

    @property
    def simulation(self) -> Simulation:
        """The simulation of the run that is open."""
        assert self._simulation is not None, "no run is open"
        return self._simulation

    @property
    def tape(self) -> Tape:
        """The recording of the run that is open."""
        assert self._tape is not None, "no run is open"
        return self._tape

    @property
    def spec(self) -> RunSpec:
        """What determines the run that is open, the commands given by hand among it."""
        return self.simulation.spec

    @property
    def behind(self) -> bool:
        """Whether the machine cannot keep the speed."""
        return self.playing and self._metronome.behind

    @property
    def seeking(self) -> bool:
        """Whether the run is on its way to a moment that was asked for."""
        return self._seek_ms is not None

    @property
    def finished(self) -> bool:
        """Whether the run has nothing more to show."""
        return self.simulation.finished and not self._unshown

    def open(self, spec: RunSpec) -> None:
        """Puts a run on, at its start, and plays it if the one before was playing.

        Raises:
            InputError: the spec cannot be played; what was open stays open.
        """
        self._begin(spec)
        self.original = spec
        if self.playing:
            self._start_timer()
        self.moved.emit()
        self.paced.emit()

    def close(self) -> None:
        """Stops for good and removes the recording."""
        self._timer.stop()
        if self._tape is not None:
            self._tape.close()
            self._tape = None
        self._folder.remove()

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
        self.tape.flush()
        self.moved.emit()
        self.paced.emit()

    def set_speed(self, speed: int) -> None:
        """Takes a speed in virtual seconds a second, or `MAX_SPEED`."""
        self.speed = speed
        if self.playing:
            self._start_timer()
        self.paced.emit()

    def step(self) -> None:
        """Shows exactly one more event, and halts there."""
        if not self._unshown:
            self.simulation.step()
            self._collect()
        if self._unshown:
            event = self._unshown.popleft()
            self._show([event])
            self.now_ms = event[1]
        else:
            self.now_ms = self.simulation.now_ms
        self.pause()

    def advance(self, duration_ms: int) -> None:
        """Goes on by a span of virtual time, in one go."""
        self._run_whole_to(self.now_ms + duration_ms)

    def go_to(self, at_ms: int) -> None:
        """Shows the moment `at_ms`, in one go: everything up to and including it has happened."""
        if at_ms < self.now_ms:
            self._begin(self.spec)
        self._run_whole_to(at_ms)

    def seek(self, at_ms: int) -> None:
        """Sets out for the moment `at_ms` without holding up the window, and halts or plays on there as before."""
        if at_ms < self.now_ms:
            self._begin(self.spec)
        self._seek_ms = min(at_ms, self.spec.end_ms)
        self._start_timer()

    def restart(self) -> None:
        """Plays from the start what was opened, without the commands given by hand since."""
        assert self.original is not None, "no run is open"
        self.open(self.original)

    def holding(self, session: int) -> Holding | None:
        """What the browser of a session holds, the key being the session's; None where the moment shown is an earlier
        one than that which the simulation has come to, of which alone this can be told."""
        if self._unshown:
            return None
        return holding_of(self.simulation.stage, session)

    def give(self, commands: Iterable[Command]) -> list[Event]:
        """Gives commands at the present moment and shows what comes of them at once: the events returned."""
        simulation = self.simulation
        simulation.advance(simulation.now_ms)
        self._collect()
        first = len(self._unshown)
        simulation.give(*commands)
        self._collect()
        given = [Event._make(event) for event in list(self._unshown)[first:]]
        self._show_all()
        self.now_ms = simulation.now_ms
        self.tape.save_spec(simulation.spec)
        self.moved.emit()
        return given

    def _begin(self, spec: RunSpec) -> None:
        simulation = Simulation(spec)
        self._runs += 1
        path = Path(self._folder.filePath(f"run-{self._runs}.coatcheck"))
        tape = Tape(path, spec)
        if self._tape is not None:
            self._tape.discard()
        self._simulation, self._tape, self._seek_ms = simulation, tape, None
        self._unshown = deque()
        simulation.journal.sinks += (tape.add, self._unshown.extend)
        self.snapshot = Snapshot()
        self.now_ms = spec.start_ms
        self._told_trouble = False
        self.opened.emit()
        self._collect()
        self._show_all()

    def _start_timer(self) -> None:
        self._metronome.start(self.now_ms, self.speed or 1)
        self._timer.start(0 if self.seeking or self.speed == MAX_SPEED else TICK_MS)
        self.paced.emit()

    def _tick(self) -> None:
        """Lets time pass or ends a frame, never both: one after the other they would hold up the window for longer."""
        now_s = self._stopwatch_s()
        if self._frame_begun and now_s - self._frame_s >= FRAME_S:
            self._frame_s = now_s
            self._end_frame()
        else:
            self._let_time_pass()

    def _let_time_pass(self) -> None:
        seeking = self.seeking
        arrived = self._run_to(self._target_ms(), BUDGET_S)
        self._frame_begun = True
        if not seeking and self.speed != MAX_SPEED:
            self._metronome.report(self.now_ms)
        if self.finished:
            self.pause()
        elif seeking and arrived:
            self._end_seek()

    def _end_frame(self) -> None:
        self._frame_begun = False
        self.tape.commit_if_due()
        self.moved.emit()
        if self._told_behind != self.behind:
            self._told_behind = self.behind
            self.paced.emit()

    def _target_ms(self) -> int:
        end_ms = self.spec.end_ms
        if self._seek_ms is not None:
            return self._seek_ms
        return end_ms if self.speed == MAX_SPEED else min(self._metronome.due_ms(), end_ms)

    def _end_seek(self) -> None:
        if not self.playing:
            self.pause()
            return
        self._seek_ms = None
        self._start_timer()
        self.moved.emit()

    def _run_to(self, until_ms: int, budget_s: float | None) -> bool:
        arrived = self.simulation.advance(until_ms, budget_s)
        self._collect()
        self._show_all()
        self.now_ms = self.simulation.now_ms
        return arrived

    def _run_whole_to(self, until_ms: int) -> None:
        until_ms = min(until_ms, self.spec.end_ms)
        while not self._run_to(until_ms, FRAME_S):
            pass
        if self.playing:
            self._metronome.start(self.now_ms, self.speed or 1)
        self.moved.emit()

    def _collect(self) -> None:
        self.simulation.journal.drain()
        if self.tape.failure is not None and not self._told_trouble:
            self._told_trouble = True
            self.troubled.emit(f"The run goes on without its recording: {self.tape.failure}")

    def _show_all(self) -> None:
        if self._unshown:
            batch = list(self._unshown)
            self._unshown.clear()
            self._show(batch)

    def _show(self, batch: list[EventTuple]) -> None:
        self.snapshot.apply(batch)
        self.shown.emit(batch)
