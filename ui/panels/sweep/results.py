"""What a sweep came to: as a scatter, as heat maps, and as a table; a click on a policy opens its run."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.models.sweep_points import MEASURES, SweepPoint, sweep_points
from ui.models.sweep_table import SweepTable
from ui.panels.sweep.heat import HeatView
from ui.player.sweeping import Sweep
from ui.widgets.badges import Legend
from ui.widgets.buttons import SegmentedButtons
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, EmptyState, line
from ui.widgets.text import ElidedLabel
from ui.words import mark, tr

if TYPE_CHECKING:
    from ui.widgets.scatter import Scatter

_SCATTER, _HEAT, _TABLE = range(3)
_NOTHING = mark("Point at a policy to read what it comes to; click it to open its run.")
_LEGEND = [("accent", mark("best")), ("warn", mark("current policy")), ("nobody", mark("preset"))]
_FOOT_PX = 40
_AXIS_PX, _FIGURE_PX = (96, 170), (76, 104)


class _SweepCells(Cells):
    def style_of(self, column: int) -> str:
        return "mono_small"

    def paint_cells(self, canvas: Canvas, model: SweepTable, row: int, boxes: list[Box]) -> None:
        point = model.point_at(row)
        for column, rect in boxes:
            text = str(model.index(row, column).data())
            number = model.figures_from <= column < model.columnCount() - 1
            token = "warn" if point.current else "muted" if point.name else "text"
            style = "mono_small" if column < model.columnCount() - 1 and not point.name else "small"
            last = column == model.columnCount() - 1
            canvas.lines.add(rect, text, style, "accent" if last and point.best else token, right=number)


class SweepResults(Card):
    """`run_wanted` carries the SweepPoint whose run is to be opened; `measure_changed` says that people's trouble is to
    be counted otherwise.
    """

    run_wanted = Signal(object)
    measure_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._points: Sequence[SweepPoint] = ()
        self._scatter: Scatter | None = None
        self._model = SweepTable(self)
        self.column.addWidget(self._head())
        self.column.addWidget(line(self))
        self._body = QStackedWidget(self)
        self._empty = EmptyState(
            "chart-line",
            "Nothing swept yet",
            "Choose fields and values, and see what each policy costs people and leaves to attackers.",
            self,
        )
        self._empty.setObjectName("sweepEmpty")
        self._body.addWidget(self._empty)
        self._views = QStackedWidget(self)
        self._plot_room = QWidget(self)
        QVBoxLayout(self._plot_room).setContentsMargins(0, 0, 0, 0)
        self._heat = HeatView(self)
        self._table = self._policies()
        for view in (self._plot_room, self._heat, self._table):
            self._views.addWidget(view)
        self._body.addWidget(self._views)
        self.column.addWidget(self._body, 1)
        self.column.addWidget(line(self))
        self.column.addWidget(self._foot())
        self._switch.chosen.connect(self._views.setCurrentIndex)
        self._measure.activated.connect(self._measure_chosen)
        self._heat.chosen.connect(self.run_wanted)
        self._table.activated.connect(self._row_activated)
        self._table.selectionModel().currentRowChanged.connect(self._row_chosen)

    def _head(self) -> QWidget:
        head = CardHeader("Trade-off", self)
        head.setFixedHeight(48)
        self._switch = SegmentedButtons(
            [(_SCATTER, tr("Scatter")), (_HEAT, tr("Heat map")), (_TABLE, tr("Table"))], tr("Shown as"), head
        )
        self._switch.setObjectName("sweepViews")
        self._switch.set_value(_SCATTER)
        self._measure = Select(tr("People's trouble"), head)
        self._measure.setObjectName("sweepMeasureBox")
        for measures, words in MEASURES.items():
            self._measure.addItem(words, measures)
        self._measure.setMinimumWidth(144)
        head.row.addWidget(self._switch)
        head.row.addWidget(self._measure)
        head.row.addStretch()
        head.row.addWidget(Legend([(token, tr(words)) for token, words in _LEGEND], tr("Marks"), head))
        return head

    def _policies(self) -> FittedTable:
        table = FittedTable(tr("Policies of the sweep"), (), self)
        table.setObjectName("sweepTable")
        table.set_cells(_SweepCells())
        table.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        table.setModel(self._model)
        return table

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setFixedHeight(_FOOT_PX)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 0, 16, 0)
        self._told = ElidedLabel(_NOTHING, "small", "muted", foot)
        self._told.setObjectName("sweepTold")
        column.addWidget(self._told)
        return foot

    @property
    def measures(self) -> tuple[str, ...]:
        """What people's trouble is counted by."""
        found: tuple[str, ...] = self._measure.currentData()
        return tuple(found)

    def start(self, sweep: Sweep) -> None:
        """Makes room for another sweep."""
        if self._scatter is None:
            # pyqtgraph takes a quarter of a second to load: only who sweeps waits for it.
            from ui.widgets.scatter import Scatter  # noqa: PLC0415 - as said above

            self._scatter = Scatter(tr("Trouble of people against stolen access"), self._plot_room)
            self._scatter.setObjectName("sweepScatter")
            self._plot_room.layout().addWidget(self._scatter)
            self._scatter.chosen.connect(self._dot_chosen)
            self._scatter.pointed.connect(self._dot_pointed)
        self._table.set_widths([*[_AXIS_PX] * len(sweep.axes), *[_FIGURE_PX] * 4, (88, 110)])
        self.show_sweep(sweep)

    def show_sweep(self, sweep: Sweep) -> None:
        """Shows what is known of a sweep by now."""
        assert self._scatter is not None, "it was started"
        self._points = sweep_points(sweep, self.measures)
        self._body.setCurrentIndex(1 if self._points else 0)
        if not self._points:
            self._empty.say(tr("Nothing played yet"), tr("The first runs are under way."), "hourglass")
            return
        words = MEASURES[self.measures]
        trouble = tr("{words} per person-day").format(
            words=tr("Forced log-ins and lost forms") if words == tr("Both") else words
        )
        self._scatter.show_dots([_dot(point) for point in self._points], (tr("Hours of stolen access"), trouble))
        self._heat.show_points(sweep, [point for point in self._points if not point.name], trouble)
        fresh = self._model.columnCount()
        self._model.show_points([axis.field for axis in sweep.axes], self._points)
        if fresh != self._model.columnCount():
            self._table.set_widths([*[_AXIS_PX] * len(sweep.axes), *[_FIGURE_PX] * 4, (88, 110)])

    def _measure_chosen(self) -> None:
        self.measure_changed.emit()

    def _dot_chosen(self, key: int) -> None:
        self.run_wanted.emit(self._points[key])

    def _dot_pointed(self, key: int | None) -> None:
        self._told.setText(tr(_NOTHING) if key is None else self._points[key].told)

    def _row_chosen(self, index: QModelIndex, before: QModelIndex) -> None:
        self._told.setText(self._model.point_at(index.row()).told if index.isValid() else tr(_NOTHING))

    def _row_activated(self, index: QModelIndex) -> None:
        self.run_wanted.emit(self._model.point_at(index.row()))


def _dot(point: SweepPoint):
    from ui.widgets.scatter import Dot  # noqa: PLC0415 - it is loaded by now

    kind = "preset" if point.name else "current" if point.current else "front" if point.best else "point"
    label = point.name or ("current" if point.current else "")
    return Dot(point.key, point.exposure_h, point.cost, kind, label, point.best)
