"""The table of sessions with its filters."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from simulator.roles import Role
from ui.actions import ADMINISTRATION, Actions
from ui.controller import Controller
from ui.models.cells import Cell
from ui.models.session_order import Column, Showing
from ui.models.session_table import SessionTable
from ui.models.words import role_words
from ui.widgets.badges import FilterChip
from ui.widgets.buttons import SegmentedButtons
from ui.widgets.cells import AnyIndex, CellDelegate, TimeLeft, paint_role, paint_state_pill, paint_text, paint_time_left
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import CardHeader
from ui.widgets.text import pill
from ui.workspace import Workspace

# What has ended has no time left, but a longer story of its state.
_WIDTHS_PX = {
    Showing.LIVE: (92, 100, 90, 72, 88, 72, 108, 108, 86, 76),
    Showing.ENDED: (92, 100, 90, 72, 88, 148, 66, 92, 106, 76),
    Showing.ALL: (92, 100, 90, 72, 88, 148, 108, 108, 106, 76),
}
_STYLES = {
    Column.USER: ("small_medium", "text"),
    Column.ADDRESS: ("mono_small", "muted"),
    Column.CLIENT: ("small", "muted"),
    Column.ENDS_FIRST_BY: ("small", "muted"),
}
_SHOWING = ((Showing.LIVE, "Live"), (Showing.ENDED, "Ended"), (Showing.ALL, "All"))


class _SessionCells(CellDelegate):
    """Paints what the table of sessions says."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model: SessionTable = index.model()
        column = Column(index.column())
        text = model.data(index)
        if column is Column.SESSION:
            paint_text(painter, rect, text, "mono", cut=Qt.TextElideMode.ElideMiddle)
        elif column is Column.ROLE:
            paint_role(painter, rect, text, model.data(index, Cell.TONE))
        elif column is Column.STATE:
            paint_state_pill(painter, rect, text, model.data(index, Cell.TONE), model.data(index, Cell.SHAPE))
        elif column in (Column.IDLE_LEFT, Column.ABSOLUTE_LEFT) and (part := model.data(index, Cell.PART)) is not None:
            paint_time_left(painter, rect, TimeLeft(text, part, model.data(index, Cell.TONE)))
        else:
            style, token = _STYLES.get(column, ("small", "text"))
            paint_text(painter, rect, text, style, token, right=column is Column.REQUESTS)


class SessionView(FittedTable):
    """The table; a context menu offers what an administrator may do."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Sessions", _WIDTHS_PX[Showing.LIVE], parent)
        self.setObjectName("sessionTable")
        self.setItemDelegate(_SessionCells(self))
        self.setSelectionMode(FittedTable.SelectionMode.ExtendedSelection)
        self._menu = QMenu(self)
        for entry in ADMINISTRATION:
            self._menu.addAction(actions[entry.name])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu.popup(event.globalPos())


class SessionsPanel(QWidget):
    """Live sessions, ended ones, or all; by role; sorted by any column."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._syncing = False
        self._model = SessionTable(workspace, self)
        self._build(actions)
        self._connect()
        self._show_count()

    def _build(self, actions: Actions) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = CardHeader("Sessions", self)
        self._count = pill(parent=self)
        self._count.setFixedHeight(20)
        self._showing = SegmentedButtons(_SHOWING, "Sessions listed", self)
        self._showing.setObjectName("showingButtons")
        self._showing.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._showing.set_value(Showing.LIVE)
        self.header.row.addWidget(self._count)
        self.header.row.addSpacing(4)
        self.header.row.addWidget(self._showing)
        self.header.row.addSpacing(4)
        self._chips = {role: FilterChip(role_words(role), role.label, self) for role in Role}
        for chip in self._chips.values():
            self.header.row.addWidget(chip)
        self.header.row.addStretch()
        self.view = SessionView(actions, self)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        # Before the view's own slots: what a change of rows does to the selection is not a person's choice.
        self._model.rowsAboutToBeRemoved.connect(self._hold_selection)
        self._model.modelAboutToBeReset.connect(self._hold_selection)
        self.view.setModel(self._model)
        self._model.rowsRemoved.connect(self._release_selection)
        self._model.modelReset.connect(self._show_selection)
        self._model.modelReset.connect(self._show_count)
        self._model.rowsInserted.connect(self._show_count)
        self._model.rowsRemoved.connect(self._show_count)
        self.view.horizontalHeader().setSortIndicator(Column.IDLE_LEFT, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        self.view.selectionModel().selectionChanged.connect(self._selection_made)
        self._showing.chosen.connect(self._show_sessions)
        for chip in self._chips.values():
            chip.toggled.connect(self._filter_roles)
        self._workspace.selection_changed.connect(self._selection_changed)

    def show_sessions(self, showing: Showing) -> None:
        """Lists the live sessions, the ended ones, or all."""
        self._showing.set_value(showing)
        self._show_sessions(showing)

    def _show_sessions(self, showing: Showing) -> None:
        self.view.set_widths(_WIDTHS_PX[Showing(showing)])
        self._model.show(Showing(showing))
        self._show_selection()

    def _filter_roles(self) -> None:
        self._workspace.show_roles(role for role, chip in self._chips.items() if chip.isChecked())

    def _show_count(self) -> None:
        self._count.setText(f"{self._model.rowCount():,}")

    def _hold_selection(self) -> None:
        self._syncing = True

    def _release_selection(self) -> None:
        self._syncing = False

    def _selection_made(self) -> None:
        if not self._syncing:
            rows = self.view.selectionModel().selectedRows()
            current = self.view.selectionModel().currentIndex().row()
            # The row that was touched last is the one that details are shown of.
            keys = [self._model.key_at(index.row()) for index in rows if index.row() != current]
            if len(keys) < len(rows):
                keys.append(self._model.key_at(current))
            self._workspace.select_many(keys)

    def _selection_changed(self) -> None:
        self._show_selection()
        rows = self._model.rows_of((self._workspace.selected,))
        if rows:
            self.view.scrollTo(self._model.index(rows[0], 0))

    def _show_selection(self) -> None:
        """Marks the rows of what is selected, without taking that for a person's choice."""
        rows = self._model.rows_of(self._workspace.selection)
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._syncing = True
        self.view.selectionModel().select(selection, flags)
        self._syncing = False
