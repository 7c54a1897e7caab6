"""The list of events: what everybody was told, and why."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controller import Controller
from ui.models.cells import Cell
from ui.models.event_table import KIND, NUMBER, SESSION, TIME, USER, WHAT, WHY, EventTable
from ui.player.questions import is_act, is_request
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fields import CheckBox
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import EmptyState
from ui.widgets.text import pill
from ui.words import tr
from ui.workspace import Workspace

_WIDTHS_PX = (72, 80, (104, 124), (104, 120), (104, 170), (150, 230), (90, 245))
_SPARED = (NUMBER, USER, KIND)
"""What is left out where it is tight, the first of them first: a session's handle and what happened tell it too."""
_STYLES = {
    NUMBER: ("mono_small", "faint"),
    TIME: ("mono_small", "muted"),
    KIND: ("small_medium", "text"),
    USER: ("small", "text"),
    SESSION: ("mono", "text"),
    WHAT: ("small", "text"),
    WHY: ("small", "muted"),
}


class _EventCells(Cells):
    """Paints what the list of events says; the kind has the colour of what it means."""

    def style_of(self, column: int) -> str:
        return _STYLES[column][0]

    def paint_cells(self, canvas: Canvas, model: EventTable, row: int, boxes: list[Box]) -> None:
        for column, rect in boxes:
            index = model.index(row, column)
            style, token = _STYLES[column]
            tone = model.data(index, Cell.TONE) if column == KIND else token
            cut = Qt.TextElideMode.ElideMiddle if column == SESSION else Qt.TextElideMode.ElideRight
            canvas.lines.add(rect, model.data(index) or "", style, tone, right=column == NUMBER, cut=cut)


class EventsPanel(QWidget):
    """Events up to the moment shown, as far as the filter lets them through; the list follows the newest as long as
    nobody scrolls back.

    `controls` and `tools` belong into the line above the list, left and right of the filter.
    """

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = EventTable(workspace, self)
        self._build()
        self._connect()
        self._grown()

    def _build(self) -> None:
        self.controls = QWidget(self)
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._count = pill(parent=self)
        self._count.setFixedHeight(20)
        row.addWidget(self._count)
        self._follow = CheckBox(tr("Follow the newest"), self)
        self._follow.setObjectName("followBox")
        self._follow.setChecked(True)
        self.tools = self._follow
        self.view = FittedTable(tr("Events"), _WIDTHS_PX, self)
        self.view.setObjectName("eventTable")
        self.view.spare_columns(_SPARED)
        self.view.set_cells(_EventCells())
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        self._empty = EmptyState("list-bullets", "", "", self)
        self._clear = self._empty.add_button(tr("Clear the filter"), "clearEventFilterButton")
        self.view.put_in_place_of_rows(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def _connect(self) -> None:
        for changed in (
            self._model.rowsInserted,
            self._model.rowsRemoved,
            self._model.modelReset,
            self._follow.toggled,
        ):
            changed.connect(self._grown)
        self.view.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self.view.clicked.connect(self._select_session)
        self.view.activated.connect(self._select_session)
        self._clear.clicked.connect(self._clear_filter)

    def _grown(self) -> None:
        rows = self._model.rowCount()
        filtering = self._workspace.filtering
        self._count.setText(
            tr("{rows:,} of {seq:,}").format(rows=rows, seq=self._workspace.snapshot.seq) if filtering else f"{rows:,}"
        )
        if not rows:
            self._say_why_empty(filtering=filtering)
        self._empty.setVisible(not rows)
        if self._follow.isChecked():
            self.view.scrollToBottom()

    def _say_why_empty(self, *, filtering: bool) -> None:
        self._clear.setVisible(filtering)
        if filtering:
            fits = tr("is of a session that fits") if self._workspace.choosing else tr("lies in")
            hint = tr("No event up to now {fits} {filter}.").format(
                fits=fits, filter=self._workspace.filter_text.strip()
            )
            self._empty.say(tr("No events match"), hint, "funnel")
        else:
            self._empty.say(tr("Nothing has happened yet"), tr("Press Space to let time pass."), "list-bullets")

    def _clear_filter(self) -> None:
        self._workspace.set_filter("")
        self.view.setFocus()

    def show_event(self, seq: int) -> None:
        """Selects the event of this number and scrolls to it; where the filter hides it, the filter goes."""
        row = self._model.row_of(seq)
        if row is None:
            self._workspace.set_filter("")
            row = self._model.row_of(seq)
        if row is not None:
            self._follow.setChecked(False)
            index = self._model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, FittedTable.ScrollHint.PositionAtCenter)

    def _scrolled_by_hand(self) -> None:
        bar = self.view.verticalScrollBar()
        self._follow.setChecked(bar.sliderPosition() >= bar.maximum())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Makes the session of the row the one that is asked about; the window offers what can be done to it."""
        index = self.view.indexAt(self.view.viewport().mapFrom(self, event.pos()))
        if index.isValid():
            self.view.setCurrentIndex(index)
            self._select_session(index)
        event.ignore()

    def _select_session(self, index: QModelIndex) -> None:
        self._follow.setChecked(False)
        key = index.data(Cell.KEY)
        if key:
            self._workspace.select(key)
        event = self._model.event_at(index.row())
        if event is not None and (is_request(event) or is_act(event)):
            self._workspace.ask_about(event.seq)
