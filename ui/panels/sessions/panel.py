"""The table of sessions with its controls, and what stands in its place when it has no rows."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.controller import Controller
from ui.models.column_choice import ColumnChoice
from ui.models.emptiness import Emptiness, emptiness_of
from ui.models.session_order import Column, Showing
from ui.models.session_table import SessionTable
from ui.panels.sessions.columns_button import ColumnsButton
from ui.panels.sessions.view import SessionView
from ui.sessions.matching import means_ended, speaks_of_ends
from ui.widgets.buttons import SegmentedButtons
from ui.widgets.frames import EmptyState
from ui.widgets.text import pill
from ui.words import mark, tr
from ui.workspace import Workspace

_SHOWING = ((Showing.LIVE, mark("Live")), (Showing.ENDED, mark("Ended")), (Showing.ALL, mark("All")))


class SessionsPanel(QWidget):
    """Live sessions, ended ones, or all, as far as the filter lets them through; sorted by any column.

    `controls` and `tools` belong into the line above the list, left and right of the filter.
    """

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._controller = controller
        self._syncing = False
        self._choosing = False
        self._before_ends: Showing | None = None
        self._said: Emptiness | None = None
        self._choice = ColumnChoice()
        self._model = SessionTable(workspace, self)
        self._build(actions)
        self._connect()
        self._list(Showing.LIVE)

    def _build(self, actions: Actions) -> None:
        self.controls = QWidget(self)
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._showing = SegmentedButtons(_SHOWING, tr("Sessions listed"), self)
        self._showing.setObjectName("showingButtons")
        self._showing.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count = pill(parent=self)
        self._count.setFixedHeight(20)
        row.addWidget(self._showing)
        row.addWidget(self._count)
        self.tools = ColumnsButton(self)
        self.view = SessionView(actions, self)
        self._empty = EmptyState("users-three", "", "", self)
        self._elsewhere = self._empty.add_button(tr("Show other sessions"), "showElsewhereButton")
        self._clear: QPushButton = self._empty.add_button(tr("Clear the filter"), "clearFilterButton")
        self.view.put_in_place_of_rows(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def _connect(self) -> None:
        # Before the view's own slots: what a change of rows does to the selection is not a person's choice.
        self._model.rowsAboutToBeRemoved.connect(self._hold_selection)
        self._model.modelAboutToBeReset.connect(self._hold_selection)
        self.view.show_table(self._model)
        self._model.rowsRemoved.connect(self._release_selection)
        self._model.modelReset.connect(self._show_selection)
        for changed in (self._model.modelReset, self._model.rowsInserted, self._model.rowsRemoved):
            changed.connect(self._show_rows)
        self.view.horizontalHeader().setSortIndicator(Column.IDLE_LEFT, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        # After the view's own slot: the rows are in their new order.
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._sorted)
        self.view.selectionModel().selectionChanged.connect(self._selection_made)
        self.view.aimed.connect(self._keep_still)
        self._showing.chosen.connect(self._choose_list)
        self.tools.chosen.connect(self._choose_columns)
        self.tools.reset.connect(self._forget_columns)
        self._clear.clicked.connect(self._clear_filter)
        self._elsewhere.clicked.connect(self._show_elsewhere)
        self._workspace.selection_changed.connect(self._selection_changed)
        self._workspace.filter_changed.connect(self._filter_changed)
        self._workspace.moment_changed.connect(self._show_emptiness)
        self._workspace.pace_changed.connect(self._paced)
        self._controller.carried_out.connect(self._let_go)

    def show_sessions(self, showing: Showing) -> None:
        """Lists the live sessions, the ended ones, or all."""
        if showing is not self._model.showing:
            self._list(showing)

    def _list(self, showing: Showing) -> None:
        self._showing.set_value(showing)
        self._show_columns(showing)
        self._model.show(showing)
        self._show_selection()
        self._show_rows()

    def _choose_list(self, showing: Showing) -> None:
        self._before_ends = None
        self._list(Showing(showing))

    def _filter_changed(self) -> None:
        """A filter that speaks of ends is asked of ended sessions too, until it is gone or somebody chooses a list."""
        query = self._workspace.query
        ends = speaks_of_ends(query)
        if ends and (self._model.showing is Showing.LIVE or self._before_ends is not None):
            self._before_ends = self._before_ends or self._model.showing
            self.show_sessions(Showing.ENDED if means_ended(query) else Showing.ALL)
        elif not ends and self._before_ends is not None:
            before, self._before_ends = self._before_ends, None
            self.show_sessions(before)
        self._show_rows()

    def _show_columns(self, showing: Showing) -> None:
        columns = self._choice[showing]
        self.view.show_list(showing, columns)
        self.tools.show_columns(columns)

    def _choose_columns(self, columns: frozenset[Column]) -> None:
        self._choice.choose(self._model.showing, columns)
        self._show_columns(self._model.showing)

    def _forget_columns(self) -> None:
        self._choice.forget(self._model.showing)
        self._show_columns(self._model.showing)

    def _show_rows(self) -> None:
        rows = self._model.rowCount()
        of = (
            tr(" of {count:,}").format(count=self._model.count(self._model.showing, filtered=False))
            if self._workspace.filtering
            else ""
        )
        self._count.setText(f"{rows:,}{of}")
        self._empty.setVisible(not rows)
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        if self._model.rowCount():
            return
        said = emptiness_of(self._model, self._workspace)
        if said != self._said:
            self._said = said
            self._empty.say(said.title, said.hint, said.icon)
            self._clear.setVisible(said.clears)
            self._elsewhere.setVisible(bool(said.offer))
            if said.offer:
                self._elsewhere.setText(said.offer)
                self._elsewhere.setAccessibleName(said.offer)

    def _clear_filter(self) -> None:
        self._workspace.set_filter("")
        self.view.setFocus()

    def _show_elsewhere(self) -> None:
        assert self._said is not None, "the button belongs to what is said"
        self._choose_list(self._said.where)

    def _keep_still(self, on: bool) -> None:
        self._model.hold(on and self._workspace.playing)

    def _paced(self) -> None:
        self._show_emptiness()
        if not self._workspace.playing:
            self._let_go()

    def _let_go(self) -> None:
        """What a person did by hand is to be seen at once."""
        self._model.hold(False)

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
            self._choosing = True
            self._workspace.select_many(keys)
            self._choosing = False

    def _sorted(self) -> None:
        """Shows the first rows of a new order; whoever is selected is looked for in it."""
        self.view.scrollToTop()
        self._show_selected_row()

    def _selection_changed(self) -> None:
        self._show_selection()
        self._show_selected_row()
        if not self._choosing:
            self._go_on_from_selection()

    def _go_on_from_selection(self) -> None:
        """Lets the keyboard go on from what somebody selected elsewhere."""
        selected = self._selected_index()
        if selected.isValid():
            self.view.selectionModel().setCurrentIndex(selected, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _show_selected_row(self) -> None:
        selected = self._selected_index()
        if selected.isValid():
            self.view.scrollTo(selected)

    def _selected_index(self) -> QModelIndex:
        rows = self._model.rows_of((self._workspace.selected,))
        return self._model.index(rows[0], 0) if rows else QModelIndex()

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
