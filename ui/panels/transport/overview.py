"""The run as a whole, kept up to date with the record, the moment and the timeline."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controller import Controller
from ui.models.overview import curves_of, mark_seqs, marks_of
from ui.models.throttle import Throttle
from ui.widgets.overview import Mark, RunSlider
from ui.words import tr
from ui.workspace import Workspace

_REFRESH_MS = 500


class Overview(QWidget):
    """The slider of the run. What it draws of the record grows twice a second; the moment moves with every frame."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._drawn = (0, 0)
        self._marked = -1
        self.slider = RunSlider(tr("Moment of the run"), self)
        self.slider.setObjectName("momentSlider")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self.slider)
        self._throttle = Throttle(self, self._draw, _REFRESH_MS)
        self.slider.moment_wanted.connect(controller.scrub)
        self.slider.live_wanted.connect(controller.go_live)
        self.slider.window_wanted.connect(workspace.want_window)
        controller.bookmarks_changed.connect(self._show_marks)
        workspace.run_changed.connect(self._show_run)
        workspace.moment_changed.connect(self._show_moment)
        workspace.window_changed.connect(self._show_window)
        workspace.time_range_changed.connect(self._show_range)

    def _show_range(self) -> None:
        self.slider.set_range_alone(self._workspace.time_range)

    def _show_run(self) -> None:
        self.slider.set_span(self._workspace.start_ms, self._workspace.end_ms)
        self._drawn, self._marked = (0, 0), -1
        self._draw()
        self._show_moment()

    def _show_moment(self) -> None:
        workspace = self._workspace
        self.slider.set_moment(workspace.now_ms, workspace.head_ms)
        self._throttle.ask(now=not workspace.playing)

    def _show_window(self) -> None:
        self.slider.set_window(*self._workspace.window_ms)

    def _draw(self) -> None:
        """Draws the record anew where it has grown: a moment of it that is shown changes nothing of it."""
        workspace = self._workspace
        drawn = (workspace.event_index.size, workspace.head_ms)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.slider.set_curves(curves_of(workspace))
        if (marked := len(mark_seqs(workspace))) != self._marked:
            self._marked = marked
            self._show_marks()

    def _show_marks(self) -> None:
        written = [Mark(mark.at_ms, mark.title, "bookmark", "accent") for mark in self._controller.bookmarks]
        self.slider.set_marks([*marks_of(self._workspace), *written])
