"""The list of attacks, each with its goal and what came of it last."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.models.attack_list import AttackList
from ui.models.cells import Cell
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, line
from ui.widgets.text import pill
from ui.words import count_words, tr

_ROW_PX = 48
_ICON_PX = 16
_LEFT_PX = 0


class _AttackCells(Cells):
    def style_of(self, column: int) -> str:
        return "small_medium"

    def paint_cells(self, canvas: Canvas, model: AttackList, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            icon = str(index.data(Cell.SHAPE))
            left, top, width, height = rect.adjusted(_LEFT_PX, 0, -8, 0).getRect()
            room = width - (_ICON_PX + 8 if icon else 0)
            canvas.lines.add(QRectF(left, top + 6, room, height / 2 - 6), str(index.data()), "small_medium")
            below = QRectF(left, top + height / 2, width, height / 2 - 7)
            canvas.lines.add(below, model.goal_at(row), "caption", "muted")
            if icon:
                place = QRectF(left + width - _ICON_PX, top + 8, _ICON_PX, _ICON_PX)
                theme.paint_icon(canvas.painter, icon, place, str(index.data(Cell.TONE)))


class AttackChooser(Card):
    """`chosen` carries the name of the attack that a person chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = AttackList(self)
        head = CardHeader("Attacks", self)
        count = pill(str(self.model.rowCount()), parent=head)
        count.setAccessibleName(count_words(self.model.rowCount(), "attack"))
        count.setFixedHeight(20)
        head.row.addWidget(count)
        head.row.addStretch()
        self.view = FittedTable(tr("Attacks"), (160,), self)
        self.view.setObjectName("attackTable")
        self.view.set_cells(_AttackCells())
        self.view.horizontalHeader().hide()
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self.model)
        self.column.addWidget(head)
        self.column.addWidget(line(self))
        self.column.addWidget(self.view, 1)
        self.view.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def name(self) -> str:
        """The attack that is chosen."""
        return self.model.name_at(max(0, self.view.currentIndex().row()))

    def choose(self, name: str) -> None:
        """Chooses an attack."""
        self.view.selectRow(self.model.row_of(name))

    def _tell(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.name_at(index.row()))
