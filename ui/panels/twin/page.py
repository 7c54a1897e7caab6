"""The page of the twin run: two policies to choose, two timelines with one clock, and the list of what differs."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from simulator.durations import format_time
from simulator.errors import CoatcheckError
from simulator.presets import load_policy, preset_names
from ui import theme
from ui.controller import Controller
from ui.models.cells import Cell
from ui.models.comparison_table import STYLES, ComparisonTable
from ui.models.words import count_words
from ui.panels.twin.side import TwinView
from ui.player.comparing import Comparison, Difference
from ui.player.twin import Twin, TwinStudio
from ui.player.work import Work
from ui.widgets.buttons import tool_button
from ui.widgets.cells import StyledCells
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, EmptyState
from ui.widgets.overview import Mark, RunSlider
from ui.widgets.tabbing import walk_in_order
from ui.widgets.text import ElidedLabel, label, pill
from ui.workspace import Workspace

_OTHER = "django"
_SPAN_MS = 90 * 60_000
_SLIDER_PX = 60
_MOST_MARKS = 300
_WIDTHS_PX = (92, (120, 180), (130, 220), (120, 260), (120, 260))


class TwinPage(QWidget):
    """Plays the scenario and seed of the run that is open under two policies, without what was done by hand."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("twinPage")
        self.setAccessibleName("Twin run")
        self._workspace = workspace
        self._controller = controller
        self._studio = TwinStudio()
        self._work: Work | None = None
        self._twin: Twin | None = None
        self._now_ms = 0
        self._rows: list[Difference] = []
        self._model = ComparisonTable(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._choice())
        timelines = QWidget(self)
        sides = QHBoxLayout(timelines)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(10)
        self.views = TwinView("twinTimelineFirst", self), TwinView("twinTimelineSecond", self)
        for view in self.views:
            sides.addWidget(view, 1)
        column.addWidget(timelines, 3)
        clock = self._clock()
        column.addWidget(clock)
        # Before anything is played there are no timelines, and no moment of them.
        self._played = (timelines, clock)
        for part in self._played:
            part.hide()
        column.addWidget(self._list(), 2)
        walk_in_order([self])
        self._connect()
        self._show_policy()

    def take_keyboard(self) -> None:
        """Gives the keyboard to what begins the run."""
        self._start.setFocus()

    def _choice(self) -> QWidget:
        card = Card(parent=self)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        self._first, self._second = (
            self._select("First policy", "twinFirstBox"),
            self._select("Second policy", "twinSecondBox"),
        )
        row.addWidget(label("One day under", "body_medium", parent=card))
        row.addWidget(self._first)
        row.addWidget(label("and under", "body_medium", parent=card))
        row.addWidget(self._second)
        self._start = QPushButton("Play both", card)
        self._start.setObjectName("twinStartButton")
        self._start.setAccessibleName("Play both")
        self._start.setProperty("look", "primary")
        self._start.setFont(theme.font("body_medium"))
        row.addWidget(self._start)
        self._progress = QProgressBar(card)
        self._progress.setObjectName("twinProgress")
        self._progress.setAccessibleName("How much has been played")
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(140)
        self._progress.hide()
        row.addWidget(self._progress)
        self._told = ElidedLabel("", "small", "muted", card)
        self._told.setObjectName("twinText")
        row.addWidget(self._told, 1)
        self._divergence = QPushButton("First divergence", card)
        self._divergence.setObjectName("twinDivergenceButton")
        self._divergence.setAccessibleName("Go to the first divergence")
        self._divergence.setFont(theme.font("small_medium"))
        self._divergence.hide()
        row.addWidget(self._divergence)
        card.column.addLayout(row)
        return card

    def _select(self, words: str, name: str) -> Select:
        made = Select(words, self)
        made.setObjectName(name)
        made.setMaxVisibleItems(14)
        for preset in preset_names():
            made.addItem(preset, preset)
        return made

    def _clock(self) -> QWidget:
        card = Card(parent=self)
        card.setFixedHeight(_SLIDER_PX + 8)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        self._time = label("00:00:00", "clock", parent=card)
        self._time.setObjectName("twinClockLabel")
        back = tool_button("skip-back", "The difference before", size_px=34, name="twinBackButton", parent=card)
        on = tool_button("skip-forward", "The next difference", size_px=34, name="twinOnButton", parent=card)
        back.clicked.connect(self._previous_difference)
        on.clicked.connect(self._next_difference)
        self.slider = RunSlider("Moment of both runs", card)
        self.slider.setObjectName("twinSlider")
        for part in (back, on, self._time):
            row.addWidget(part)
        row.addWidget(self.slider, 1)
        card.column.addLayout(row)
        return card

    def _list(self) -> QWidget:
        card = Card(parent=self)
        head = CardHeader("What differs", card)
        self._count = pill(parent=head)
        self._count.setFixedHeight(20)
        self._count.hide()
        head.row.addWidget(self._count)
        head.row.addStretch()
        self.table = FittedTable("Decisions that differ", _WIDTHS_PX, card)
        self.table.setObjectName("twinTable")
        self.table.set_cells(StyledCells(STYLES, Cell.TONE))
        self.table.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.table.setModel(self._model)
        self._empty = EmptyState(
            "columns", "Nothing played yet", "Choose two policies: the same people, the same dice, two answers.", card
        )
        self.table.put_in_place_of_rows(self._empty)
        card.column.addWidget(head)
        card.column.addWidget(self.table, 1)
        return card

    def _connect(self) -> None:
        self._start.clicked.connect(self._start_or_cancel)
        self._divergence.clicked.connect(self._go_to_divergence)
        self.table.clicked.connect(self._go_to_row)
        self.table.activated.connect(self._go_to_row)
        self.slider.moment_wanted.connect(self.show_moment)
        self.slider.live_wanted.connect(self._go_to_end)
        self.slider.window_wanted.connect(self._show_stretch)
        first, second = self.views
        first.lanes.window_changed.connect(self._window_moved)
        second.lanes.window_changed.connect(self._window_moved)
        for view in self.views:
            view.lanes.time_chosen.connect(self.show_moment)
        self._workspace.run_changed.connect(self._show_policy)
        self.destroyed.connect(self._studio.close)

    def _show_policy(self) -> None:
        if self._twin is None:
            name = self._workspace.run.policy
            self._first.setCurrentIndex(max(0, self._first.findText(name)))
            other = _OTHER if name != _OTHER else "owasp"
            self._second.setCurrentIndex(self._second.findText(other))

    def _start_or_cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._end_work()
            return
        policies = load_policy(self._first.currentText()), load_policy(self._second.currentText())
        self._work = Work(self._studio.steps(self._controller.opened, *policies), self)
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(self._show_twin)
        self._work.failed.connect(self._tell_failure)
        self._start.setText("Cancel")
        self._progress.show()
        self._work.start()

    def _show_progress(self, part: float) -> None:
        self._progress.setValue(round(100 * part))

    def _end_work(self) -> None:
        self._work = None
        self._progress.hide()
        self._start.setText("Play both")

    def _tell_failure(self, error: CoatcheckError) -> None:
        self._end_work()
        self._controller.refused.emit(str(error))

    def _show_twin(self, twin: Twin) -> None:
        for part in self._played:
            part.show()
        self._end_work()
        self._twin = twin
        comparison, (first, second) = twin.comparison, twin.sides
        rows = self._rows = comparison.decisions
        self._model.show_differences(rows, (first.name, second.name))
        self._count.setText(f"{len(rows):,}")
        self._count.show()
        self._empty.say("Nothing differs", "Both policies give everybody the same answers.", "equals")
        self._empty.setVisible(not rows)
        self.views[0].show_side(first, (row.first for row in rows), rows)
        self.views[1].show_side(second, (row.second for row in rows), rows)
        self.slider.set_span(first.spec.start_ms, first.spec.end_ms)
        step = max(1, len(rows) // _MOST_MARKS)
        marks = [Mark(row.asked.at_ms, f"{row.asked.browser}: {row.asked.do}") for row in rows[::step]]
        self.slider.set_marks(marks)
        self._told.setText(_summary(comparison, len(rows), first.name, second.name))
        self._divergence.setVisible(comparison.divergence is not None)
        for view in self.views:
            view.lanes.show_span(min(_SPAN_MS, max(60_000, first.spec.end_ms - first.spec.start_ms)))
        # The first event that differs may tell of nothing but a setting: a decision is what people notice.
        self.show_moment(rows[0].asked.at_ms if rows else self._first_ms)

    @property
    def _first_ms(self) -> int:
        assert self._twin is not None, "something was played"
        found = self._twin.comparison.divergence
        told = found and (found.first or found.second)
        return told.at_ms if told else self._twin.sides[0].spec.start_ms

    def _go_to_divergence(self) -> None:
        self.show_moment(self._first_ms)

    def _go_to_end(self) -> None:
        if self._twin is not None:
            self.show_moment(self._twin.sides[0].spec.end_ms)

    def _go_to_row(self, index: QModelIndex) -> None:
        self.show_moment(self._model.difference_at(index.row()).asked.at_ms)

    def _previous_difference(self) -> None:
        self._walk([row.asked.at_ms for row in reversed(self._rows) if row.asked.at_ms < self._now_ms])

    def _next_difference(self) -> None:
        self._walk([row.asked.at_ms for row in self._rows if row.asked.at_ms > self._now_ms])

    def _walk(self, moments_ms: list[int]) -> None:
        if moments_ms:
            self.show_moment(moments_ms[0])

    def show_moment(self, at_ms: int) -> None:
        """Shows both runs as they were at an instant."""
        if self._twin is None:
            return
        self._now_ms = at_ms
        self._time.setText(format_time(at_ms))
        self.slider.set_moment(at_ms, self._twin.sides[0].spec.end_ms)
        for view in self.views:
            view.show_moment(at_ms)

    def _show_stretch(self, first_ms: int, last_ms: int) -> None:
        for view in self.views:
            view.lanes.show_stretch(first_ms, last_ms)

    def _window_moved(self, first_ms: int, last_ms: int) -> None:
        """Both show the same stretch: who moves one moves the other."""
        self.slider.set_window(first_ms, last_ms)
        for view in self.views:
            shown = int(view.lanes.time.first_ms), int(view.lanes.time.last_ms)
            if abs(shown[0] - first_ms) > 1 or abs(shown[1] - last_ms) > 1:
                view.lanes.blockSignals(True)
                view.lanes.show_stretch(first_ms, last_ms)
                view.lanes.blockSignals(False)


def _summary(comparison: Comparison, count: int, first: str, second: str) -> str:
    if comparison.divergence is None:
        return f"{first} and {second} give the same run, event by event."
    ended = comparison.counts.get("ended", {})
    forced = comparison.counts.get("logins", {}).get("forced", (0, 0))
    parts = [f"{count_words(count, 'decision')} differ"]
    if forced[0] != forced[1]:
        parts.append(f"forced log-ins {forced[0]:,} → {forced[1]:,}")
    parts += [f"{key.replace('_', ' ')} {one:,} → {other:,}" for key, (one, other) in list(ended.items())[:2]]
    return " · ".join(parts)
