"""The list of the decisions that differ, in which the moment is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.models.cells import Cell
from ui.models.comparison_table import NAMES, STYLES, ComparisonTable
from ui.player.comparing import Difference
from ui.widgets.cells import StyledCells
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, EmptyState
from ui.widgets.text import ElidedLabel, pill
from ui.words import mark, tr

_WIDTHS_PX = (92, (120, 180), (130, 260), (120, 260), (120, 260))
_NO_ROW = -1
_NOTHING = (
    "columns",
    mark("Nothing played yet"),
    mark("Choose two policies: the same people, the same dice, two answers."),
)


class DifferenceList(Card):
    """`difference_wanted` carries the place of a difference that somebody chose."""

    difference_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model = ComparisonTable(self)
        self._marked = _NO_ROW
        head = CardHeader("What differs", self)
        self._count = pill(parent=head)
        self._count.setFixedHeight(20)
        self._count.hide()
        self._capped = ElidedLabel("", "small", "muted", head)
        self._capped.setObjectName("twinCapLabel")
        head.row.addWidget(self._count)
        head.row.addWidget(self._capped, 1)
        self.table = FittedTable(tr("Decisions that differ"), _WIDTHS_PX, self)
        self.table.setObjectName("twinTable")
        self.table.set_cells(StyledCells(STYLES, Cell.TONE))
        self.table.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.table.setModel(self._model)
        self._empty = EmptyState(*_NOTHING, self)
        self.table.put_in_place_of_rows(self._empty)
        self.column.addWidget(head)
        self.column.addWidget(self.table, 1)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)

    def show_differences(self, rows: Sequence[Difference], count: int, names: tuple[str, str]) -> None:
        """Lists what differs between two runs of these names: of `count` decisions, the first."""
        self._marked = _NO_ROW
        self._model.show_differences(rows, names)
        self._count.setText(f"{count:,}")
        self._count.show()
        capped = tr("The first {} are listed and marked; `compare --json` of the recorded runs tells all of them.")
        self._capped.setText(capped.format(f"{len(rows):,}") if len(rows) < count else "")
        self._empty.say(tr("Nothing differs"), tr("Both policies give everybody the same answers."), "equals")
        self._empty.setVisible(not rows)

    def show_nothing(self) -> None:
        """Lists nothing: nothing is played."""
        self._model.show_differences((), NAMES)
        self._count.hide()
        self._capped.setText("")
        icon, title, text = _NOTHING[0], tr(_NOTHING[1]), tr(_NOTHING[2])
        self._empty.say(title, text, icon)
        self._empty.show()

    def mark(self, place: int) -> None:
        """Marks the row of the last difference that has happened; none with -1. Tells nobody."""
        if place == self._marked:
            return
        self._marked = place
        selection = self.table.selectionModel()
        if place < 0:
            selection.clear()
            self.table.scrollToTop()
            return
        index = self._model.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        self.difference_wanted.emit(index.row())
