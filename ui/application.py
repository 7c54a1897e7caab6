"""Builds the window and joins its parts; the only place that does."""

import gc
import signal
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from ui import theme
from ui.controller import Controller
from ui.main_window import MainWindow
from ui.pages import MONITOR
from ui.player import Player
from ui.player.branches import Branch
from ui.player.sources import source_steps
from ui.theme import motion, ticking
from ui.words import tr
from ui.workspace import Known, Pace, ShownRun, Workspace

if TYPE_CHECKING:
    from simulator.recording.reader import Run

_YOUNG_OBJECTS, _YOUNG_ROUNDS, _NEVER_ALL = 2_000, 20, 1_000_000


class Projection(QObject):
    """Puts what the player plays onto the workspace, where the panels see it."""

    def __init__(self, player: Player, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._workspace = workspace
        self._branch: Branch | None = None
        player.opened.connect(self._opened)
        player.shown.connect(workspace.take_events)
        player.jumped.connect(self._jumped)
        player.moved.connect(self._moved)
        player.paced.connect(self._paced)

    def _opened(self) -> None:
        player = self._player
        spec, branch, before = player.spec, player.branches.current, self._branch
        self._branch = branch
        other_future = None
        if before is not None and before is not branch and before in player.branches.all:
            other_future = self._workspace.future_after(branch.shared_ms(before))
        self._workspace.open_run(
            ShownRun(
                record=player.tape,
                snapshot=player.snapshot,
                title=tr(spec.scenario.title),
                scenario=spec.scenario.name,
                policy=spec.policy.name,
                seed=spec.seed,
                start_ms=spec.start_ms,
                end_ms=spec.end_ms,
                notes=tuple(sorted((note.at_ms, note.text) for note in getattr(spec.scenario, "notes", ()))),
            ),
            player.now_ms,
            Known(player.tape.columns(), player.tape.moment(player.tape.count), player.head.now_ms),
            other_future,
        )

    def _jumped(self) -> None:
        self._workspace.head_ms = self._player.head.now_ms
        self._workspace.jump_to(self._player.snapshot, self._player.now_ms)

    def _moved(self) -> None:
        self._workspace.head_ms = self._player.head.now_ms
        self._workspace.move_to(self._player.now_ms)

    def _paced(self) -> None:
        player = self._player
        self._workspace.set_pace(
            Pace(
                playing=player.playing,
                speed=player.speed,
                behind=player.behind,
                finished=player.finished,
                seeking=player.seeking,
                live=player.live,
            )
        )


def build_window(source: RunSpec | Path) -> MainWindow:
    """The window on a run, paused at its start; it needs a QApplication and nothing else. All its parts are there, and
    can be found by their names.

    `source` is a spec, or the path of a scenario, a trace, an access log or a run file.

    Raises:
        InputError: the path is none of these.
        RunFileError: the run file cannot be read.
    """
    window = _window_of(source if isinstance(source, RunSpec) else complete(source_steps(source)))
    window.pages.build()
    return window


def _window_of(source: "RunSpec | Run") -> MainWindow:
    """The window without what nobody sees before going there: it is on screen a seventh of a second earlier."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a window needs a QApplication"
    if not app.styleSheet():
        theme.apply(app, theme.current())
    player, workspace = Player(), Workspace()
    # Before all that listen to the controller: what they read of another run then, the workspace has on.
    Projection(player, workspace, workspace)
    controller = Controller(player)
    window = MainWindow(player, workspace, controller)
    controller.open_run(source)
    return window


def run_dashboard(source: "RunSpec | Run", shell: QWidget) -> int:
    """Opens the window on a run, to be played or recorded, in place of the shell, lets it play, and returns the exit status when it is closed."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the shell is on screen"
    sys.excepthook = tell_unexpected
    if motion.asked_for_none():
        motion.stand_still(app)
        ticking.choose_calm(True)
    window = open_in_place_of(shell, source)
    window.pages.build()
    spare_the_collector()
    window.workspace.run_changed.connect(_collect_all)
    window.controller.play()
    with closed_by_interrupt(window):
        return app.exec()


def open_in_place_of(shell: QWidget, source: "RunSpec | Run") -> MainWindow:
    """Puts the window with a run in it where the shell was: it has been painted when this returns, without its pages."""
    window = _window_of(source)
    window.setGeometry(shell.geometry())
    window.show()
    shell.close()
    QApplication.processEvents()
    return window


def spare_the_collector() -> None:
    """Takes out of the collector's way, for good, all that stands by now: the window and the people of the run.

    It would find nothing there, and to look through it holds up the window for a tenth of a second. So would looking
    through all that is made later: what is left in circles is small, and goes when another run is opened.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG_ROUNDS, _NEVER_ALL)
    gc.enable()


def _collect_all() -> None:
    gc.collect()


@contextmanager
def closed_by_interrupt(window: QWidget) -> Iterator[None]:
    """Lets Ctrl-C in the terminal close the window, also while Qt waits and Python would not hear of it."""
    hearing, calling = socket.socketpair()
    for end in (hearing, calling):
        end.setblocking(False)
    before = signal.signal(signal.SIGINT, _hear)
    signal.set_wakeup_fd(calling.fileno())
    notifier = QSocketNotifier(hearing.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(window.close)
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, before)
        hearing.close()
        calling.close()


def _hear(number: int, frame: FrameType | None) -> None:
    """The wakeup descriptor does the work; Python only must not raise."""


def draw_dashboard(
    spec: RunSpec, *, at_ms: int, theme_name: theme.ThemeName, size_px: tuple[int, int], page: str = MONITOR
) -> QPixmap:
    """A picture of the window at a moment of a run, drawn by the same widgets; `page` is one of `page_names()`."""
    app = QApplication.instance() or QApplication(["coatcheck"])
    assert isinstance(app, QApplication), "pictures need an application with widgets"
    theme.apply(app, theme_name)
    window = build_window(spec)
    window.resize(*size_px)
    window.show()
    window.go_to_ms(at_ms)
    window.select_first()
    window.pages.show_page(page)
    window.pages.show_at(at_ms)
    while window.pages.busy:
        app.processEvents()
    app.processEvents()
    picture = window.grab()
    window.close()
    return picture


def tell_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An excepthook: what nobody expected is told in a dialog, with the details for a report, and on standard error."""
    details = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(details)
    if QApplication.instance() is None or not issubclass(kind, Exception):
        return
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        "Coatcheck",
        tr("Something went wrong: {name}: {error}").format(name=kind.__name__, error=error),
    )
    box.setObjectName("unexpectedDialog")
    box.setInformativeText(tr("The run goes on. The details below help whoever mends it."))
    box.setDetailedText(details)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    # Qt would offer the details first: most people only want to go on.
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    box.exec()
