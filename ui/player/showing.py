"""What is shown: a branch of a run, and a moment of it; which runs and branches there are to show."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QTemporaryDir, Signal

from simulator.commands import Command
from simulator.durations import format_time
from simulator.errors import CoatcheckError
from simulator.events import Event
from simulator.experiments.fork import fork
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, complete
from simulator.snapshot import Snapshot
from simulator.world.held_cookie import Holding, holding_of
from simulator.world.simulation import Simulation
from ui.player.branches import Branch, Branches, up_to
from ui.player.head import Head
from ui.player.moment import Moment, first_seq_of
from ui.player.tape import Tape
from ui.player.task import Task
from ui.words import error_words, tr

if TYPE_CHECKING:
    from simulator.recording.reader import Run


class Showing(QObject):
    """The only one who reaches a running simulation; `Player` lets time pass in it.

    The *head* is how far the simulation has come, the *moment* is what is shown; live, they are the same. An earlier
    moment is read from the tape while the head stays where it is, and play shows what is recorded until it has caught up.

    `opened`: there is another run or branch; `shown` carries each batch of events just folded into `snapshot`; `jumped`:
    `snapshot` is another one of the same branch; `moved`: a frame has ended; `paced`: how time passes has changed;
    `troubled` carries one line, once, where the recording could not go on. `working` carries the part done, 0 to 1, of
    what takes longer than a moment, until `worked`; `give_up` ends it. Times are virtual milliseconds.
    """

    opened = Signal()
    shown = Signal(object)
    jumped = Signal()
    moved = Signal()
    paced = Signal()
    troubled = Signal(str)
    working = Signal(float)
    worked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir(QDir.temp().filePath("coatcheck-XXXXXX"))
        self._tapes = 0
        self._told_trouble = False
        self._branches: Branches | None = None
        self._task = Task(self)
        self._task.progressed.connect(self.working)
        self._task.ended.connect(self._task_ended)
        self._task.failed.connect(self._task_failed)
        self._first_seq = 0
        self._moment = Moment(self.shown.emit, self.jumped.emit)
        self.original: RunSpec | None = None

    def _halt(self) -> None:
        """Lets no more time pass for now; it goes on with `_have_moved`."""
        raise NotImplementedError

    def _stop(self) -> None:
        """Pauses, and forgets where it was on its way to."""
        raise NotImplementedError

    def _have_moved(self) -> None:
        """Goes on from the moment shown as before, and tells of it."""
        raise NotImplementedError

    @property
    def branches(self) -> Branches:
        """The futures of the run that is open, and which of them is shown."""
        assert self._branches is not None, "no run is open"
        return self._branches

    @property
    def head(self) -> Head:
        """How far the branch that is shown has come."""
        return self.branches.current.head

    @property
    def tape(self) -> Tape:
        """The recording of the run that is open."""
        return self.head.tape

    @property
    def spec(self) -> RunSpec:
        """What determines the run that is open, the commands given by hand among it."""
        return self.head.spec

    @property
    def snapshot(self) -> Snapshot:
        """The state at the moment shown."""
        return self._moment.snapshot

    @property
    def now_ms(self) -> int:
        """The instant of the moment shown."""
        return self._moment.now_ms

    @property
    def live(self) -> bool:
        """Whether the moment shown is the head."""
        return self._caught_up and self.now_ms >= self.head.now_ms

    @property
    def finished(self) -> bool:
        """Whether the run has nothing more to show."""
        return self.live and self.head.finished

    @property
    def _caught_up(self) -> bool:
        return self._moment.seq >= self.head.seq

    def open(self, spec: RunSpec) -> None:
        """Puts a run on, at its start, and plays it if the one before was playing.

        Raises:
            InputError: the spec cannot be played; what was open stays open.
        """
        simulation = Simulation(spec)
        self._put_on(Head(Tape(self._next_path(), spec), spec, spec.start_ms, simulation), spec)

    def open_run(self, run: "Run") -> None:
        """Puts a recorded run on, at its start: it is read, and played on only where its record ends."""
        self._put_on(Head(Tape.reading(run), run.spec, run.reached_ms), run.spec)

    def close(self) -> None:
        """Stops for good and removes the recordings."""
        self._halt()
        self._task.give_up()
        if self._branches is not None:
            self._branches.close()
            self._branches = None
        self._folder.remove()

    def give_up(self) -> None:
        """Gives up what takes long: the way back into a record, from where play goes on."""
        if self._task.busy:
            self._stop()
            self._task.give_up()

    def restart(self) -> None:
        """Plays from the start what was opened, without the commands given by hand since."""
        assert self.original is not None, "no run is open"
        self.open(self.original)

    def holding(self, session: int) -> Holding | None:
        """What the browser of a session holds, the key being the session's; None where the moment shown is an earlier
        one than that which the simulation has come to, of which alone this can be told."""
        simulation = self.head.simulation
        return holding_of(simulation.stage, session) if simulation is not None and self._caught_up else None

    def give(self, commands: Iterable[Command]) -> list[Event]:
        """Gives commands at the moment shown and shows what comes of them at once: the events returned.

        At an earlier moment than the head a branch begins with them.
        """
        if self.now_ms < self.head.now_ms:
            complete(self._forked(up_to(self.spec, self.now_ms), self.now_ms))
        self._resume_at_once()
        given = self.head.give(commands)
        self._catch_up()
        self._have_moved()
        return list(map(Event._make, given))

    def fork(self, then: Callable[[], None]) -> None:
        """Begins a branch at the moment shown, and does `then`; where that takes long, in slices."""
        if (lost := self.tape.lost_after) is not None and self._moment.seq > lost[0]:
            self._tell_of_the_gap(lost[1])
            return
        self._halt()
        if self.live:
            self.head.save_world()
        self._task.do(self._forked(up_to(self.spec, self.now_ms), self.now_ms), then)

    def take_back(self, command: Command, then: Callable[[], None]) -> None:
        """Begins a branch in which a command of the run is not given, just before it would be, and does `then`.

        Raises:
            InputError: the run has no such command.
        """
        forked = fork(self.spec, take_back=(command,))
        self._halt()
        self._task.do(self._forked(forked.spec, forked.at_ms - 1), then)

    def show_branch(self, branch: Branch) -> None:
        """Shows another branch, at the same instant as far as it has come."""
        if branch is not self.branches.current:
            now_ms = min(self.now_ms, branch.head.now_ms)
            self.branches.current = branch
            self._show_head(branch.head, now_ms)

    def _forked(self, spec: RunSpec, at_ms: int) -> Steps[None]:
        yield from self.branches.begin(self._next_path(), spec, at_ms)
        self._show_head(self.head, self.head.now_ms)

    def _put_on(self, head: Head, original: RunSpec) -> None:
        if self._branches is not None:
            self._branches.close()
        self._task.give_up()
        self.original = original
        self._branches = Branches(head)
        self._first_seq = first_seq_of(head.tape)
        self._show_head(head, original.start_ms)

    def _show_head(self, head: Head, now_ms: int) -> None:
        self._halt()
        self._told_trouble = False
        head.take_fresh()
        seq = head.seq if now_ms >= head.now_ms else head.tape.seq_at(now_ms)
        self._moment.start_over(head.tape.moment(seq), now_ms)
        self.opened.emit()
        self._have_moved()

    def _next_path(self) -> Path:
        self._tapes += 1
        return Path(self._folder.filePath(f"run-{self._tapes}.coatcheck"))

    def _resume_at_once(self) -> None:
        if self.head.simulation is None:
            self._task.give_up()
            complete(self.head.resumed(self._next_path()))

    def _task_ended(self) -> None:
        self.worked.emit()
        if self._branches is not None:
            self._have_moved()

    def _task_failed(self, error: CoatcheckError) -> None:
        self._stop()
        self.troubled.emit(error_words(error))

    def _catch_up(self) -> None:
        if not self.live:
            self._moment.go_to(self.tape, self.head.seq, self.head.now_ms)
        self.head.take_fresh()

    def _tell_of_the_gap(self, kept_ms: int) -> None:
        told = tr(
            "What happened after {time} is not recorded: no moment of it can be shown again, nor a branch begin there"
        )
        self.troubled.emit(told.format(time=format_time(kept_ms)))

    def _look_for_trouble(self) -> None:
        if self.tape.failure is not None and not self._told_trouble:
            self._told_trouble = True
            self.troubled.emit(
                tr("The run goes on without its recording: {failure}").format(failure=error_words(self.tape.failure))
            )
