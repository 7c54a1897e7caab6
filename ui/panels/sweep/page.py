"""The sweep page: what is varied at the left, what came of it at the right."""

import os
from dataclasses import replace

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.durations import format_left
from simulator.errors import CoatcheckError, InputError
from simulator.presets import load_policy, preset_names
from simulator.runspec.spec import RunSpec
from ui.controller import Controller
from ui.models.sweep_points import SweepPoint
from ui.models.throttle import Throttle
from ui.panels.sweep.form import SweepForm
from ui.panels.sweep.results import SweepResults
from ui.player.sources import spec_steps
from ui.player.sweeping import MakePool, ResultFile, Sweep, Sweeping, process_pool, run_of
from ui.player.work import Work
from ui.widgets.frames import Card
from ui.widgets.tabbing import walk_in_order
from ui.words import count_words, error_words, tr
from ui.workspace import Workspace

_FORM_PX = 300
_REDRAW_MS = 500


class SweepPage(QWidget):
    """Sweeps on processes of this machine, and keeps what was played in `results`, so that it is not played again."""

    def __init__(
        self,
        workspace: Workspace,
        controller: Controller,
        parent: QWidget | None = None,
        results: ResultFile | None = None,
        pool: MakePool = process_pool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sweepPage")
        self.setAccessibleName(tr("Sweep"))
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._controller = controller
        self._kept, self._pool = results or ResultFile(), pool
        self._reading: Work | None = None
        self._sweeping: Sweeping | None = None
        self._sweep: Sweep | None = None
        self._throttle = Throttle(self, self._redraw, _REDRAW_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        card = Card(parent=self)
        card.setFixedWidth(_FORM_PX)
        self._form = SweepForm(controller, workspace.snapshot.policy, os.cpu_count() or 1, card)
        card.column.addWidget(self._form)
        self._results = SweepResults(self)
        row.addWidget(card)
        row.addWidget(self._results, 1)
        walk_in_order([self])
        self._form.started.connect(self._start)
        self._form.cancelled.connect(self._cancel)
        self._results.run_wanted.connect(self._open_run)
        self._results.measure_changed.connect(self._redraw)
        workspace.run_changed.connect(self._offer)

    def take_keyboard(self) -> None:
        """Gives the keyboard to what begins the work."""
        self._form.findChild(QWidget, "sweepStartButton").setFocus()

    def _offer(self) -> None:
        self._form.offer(self._workspace.snapshot.policy)

    def _start(self) -> None:
        people = self._form.people
        self._reading = Work(spec_steps(self._form.source, users=people), self)
        self._reading.progressed.connect(self._tell_reading)
        self._reading.done.connect(self._begin)
        self._reading.failed.connect(self._tell_failure)
        self._reading.start()

    def _tell_reading(self, part: float) -> None:
        self._form.show_progress(round(100 * part), 100, "")

    def _begin(self, spec: RunSpec) -> None:
        self._end_reading()
        beside = [load_policy(name) for name in preset_names()] if self._form.with_presets else []
        axes = self._form.axes
        assert axes is not None, "the button is off while the axes make no sense"
        try:
            self._sweep = Sweep(replace(spec, policy=self._form.policy), axes, self._form.seeds, beside)
        except InputError as error:
            self._tell_failure(error)
            return
        self._sweeping = Sweeping(self._sweep, self._form.workers, self._kept, self, pool=self._pool)
        self._sweeping.progressed.connect(self._progressed)
        self._sweeping.ended.connect(self._ended)
        self._sweeping.failed.connect(self._tell_failure)
        self._results.start(self._sweep)
        self._sweeping.start()

    def _progressed(self, done: int, total: int, left_s: float | None) -> None:
        self._form.show_progress(done, total, "" if left_s is None else format_left(round(1000 * left_s)))
        self._throttle.ask()

    def _redraw(self) -> None:
        if self._sweep is not None:
            self._results.show_sweep(self._sweep)

    def _ended(self, complete: bool) -> None:
        assert self._sweep is not None, "a sweep has ended"
        self._end_sweeping()
        self._redraw()
        done, total = self._sweep.done, self._sweep.planned
        self._form.show_end(
            tr("{runs} done.").format(runs=count_words(done, "run"))
            if complete
            else tr("Stopped: {done:,} of {total:,} runs are kept.").format(done=done, total=total)
        )

    def _cancel(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._end_reading()
            self._form.show_end(tr("Stopped."))
        elif self._sweeping is not None:
            self._sweeping.cancel()

    def _tell_failure(self, error: CoatcheckError) -> None:
        if self._reading is not None:
            self._end_reading()
        if self._sweeping is not None:
            self._end_sweeping()
        self._redraw()
        self._form.complain(error_words(error))

    def _end_reading(self) -> None:
        assert self._reading is not None, "somebody has read"
        self._reading.deleteLater()
        self._reading = None

    def _end_sweeping(self) -> None:
        assert self._sweeping is not None, "somebody has swept"
        self._sweeping.deleteLater()
        self._sweeping = None

    def _open_run(self, point: SweepPoint) -> None:
        """Opens the run of a point, under the first seed, at its start."""
        assert self._sweep is not None, "a point of it was chosen"
        name = point.name or f"{self._sweep.base.policy.name}: {point.title}"
        spec = run_of(self._sweep, point.point, name)
        self._controller.show_run(spec, spec.start_ms)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Sweeps the file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._form.take_file(paths[0])
