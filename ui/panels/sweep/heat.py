"""Two fields of a sweep against each other, the others held at one of their values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.sweep_points import SweepPoint, value_words
from ui.player.sweeping import Sweep
from ui.widgets.fields import Select
from ui.widgets.heat_map import HeatMap
from ui.widgets.text import label
from ui.words import tr

_TROUBLE, _EXPOSURE = range(2)


class HeatView(QWidget):
    """`chosen` carries the SweepPoint of the cell that was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sweep: Sweep | None = None
        self._points: Sequence[SweepPoint] = ()
        self._cells: list[list[SweepPoint | None]] = []
        self._held: dict[str, Select] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._shown = self._select(tr("What is coloured"), "heatMeasureBox", 296, row)
        self._across = self._select(tr("Across"), "heatAcrossBox", 150, row, "across")
        self._down = self._select(tr("Down"), "heatDownBox", 150, row, "down")
        row.addStretch()
        column.addLayout(row)
        self._held_room = QWidget(self)
        self._held_row = QHBoxLayout(self._held_room)
        self._held_row.setContentsMargins(16, 4, 16, 0)
        self._held_row.setSpacing(8)
        column.addWidget(self._held_room)
        self.map = HeatMap(tr("Heat map"), self)
        self.map.setObjectName("sweepHeatMap")
        column.addWidget(self.map, 1)
        self._shown.activated.connect(self._draw)
        self._across.activated.connect(self._field_chosen)
        self._down.activated.connect(self._field_chosen)
        self.map.chosen.connect(self._cell_chosen)

    def _select(self, words: str, name: str, width_px: int, row: QHBoxLayout, before: str = "") -> Select:
        if before:
            row.addWidget(label(before, "small", "faint", self))
        made = Select(words, self)
        made.setObjectName(name)
        made.setFixedWidth(width_px)
        row.addWidget(made)
        return made

    def show_points(self, sweep: Sweep, points: Sequence[SweepPoint], trouble: str) -> None:
        """Shows the varied policies of a sweep; `trouble` says what their `cost` is."""
        self._points = points
        if sweep is not self._sweep:
            self._sweep = sweep
            self._offer([axis.field for axis in sweep.axes])
        if self._shown.itemText(_TROUBLE) != trouble:
            chosen = max(0, self._shown.currentIndex())
            self._shown.clear()
            self._shown.addItems([trouble, tr("Hours of stolen access")])
            self._shown.setCurrentIndex(chosen)
        self._draw()

    def _offer(self, fields: Sequence[str]) -> None:
        for box in (self._across, self._down):
            box.clear()
            box.addItems(fields)
        self._across.setCurrentIndex(0)
        self._down.setCurrentIndex(1 if len(fields) > 1 else 0)
        self._hold()

    def _field_chosen(self) -> None:
        self._hold()
        self._draw()

    def _hold(self) -> None:
        """Offers the values of the fields that run neither across nor down."""
        assert self._sweep is not None, "its fields are offered"
        while (item := self._held_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._held.clear()
        current = self._sweep.base.policy
        for axis in self._sweep.axes:
            if axis.field in (self._across.currentText(), self._down.currentText()):
                continue
            box = Select(tr("{field} held at").format(field=axis.field), self)
            for value in axis.values:
                box.addItem(f"{axis.field} = {value_words(value)}", value)
            texts = [value_words(value) for value in axis.values]
            held = value_words(current.value_text(axis.field))
            box.setCurrentIndex(texts.index(held) if held in texts else 0)
            box.activated.connect(self._draw)
            self._held_row.addWidget(box)
            self._held[axis.field] = box
        self._held_row.addStretch()
        self._held_room.setVisible(bool(self._held))

    def _draw(self) -> None:
        if self._sweep is None:
            return
        across, down = self._across.currentText(), self._down.currentText()
        values = {axis.field: axis.values for axis in self._sweep.axes}
        columns = values[across]
        rows: Sequence[Any] = values[down] if down != across else (None,)
        self._cells = [[self._point_at(across, column, down, row) for column in columns] for row in rows]
        hours = self._shown.currentIndex() == _EXPOSURE
        figures = [
            [None if cell is None else cell.exposure_h if hours else cell.cost for cell in line] for line in self._cells
        ]
        unit = " h" if hours else ""
        texts = [["" if one is None else f"{one:.{1 if hours else 2}f}{unit}" for one in line] for line in figures]
        marked = [(c, r) for r, line in enumerate(self._cells) for c, cell in enumerate(line) if cell and cell.current]
        self.map.show_cells(
            (across, down if down != across else ""),
            [value_words(value) for value in columns],
            [value_words(value) if value is not None else "" for value in rows],
            figures,
            texts,
            *marked[:1],
        )

    def _point_at(self, across: str, column: Any, down: str, row: Any) -> SweepPoint | None:
        wanted = {field: box.currentData() for field, box in self._held.items()} | {across: column}
        if down != across:
            wanted[down] = row
        for point in self._points:
            if all(point.point.settings[field] == value for field, value in wanted.items()):
                return point
        return None

    def _cell_chosen(self, column: int, row: int) -> None:
        self.chosen.emit(self._cells[row][column])
