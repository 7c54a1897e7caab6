"""The list of events: what everybody was told, and why."""

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controller import Controller
from ui.models.cells import Cell
from ui.models.event_table import KIND, NUMBER, SESSION, TIME, USER, WHAT, WHY, EventTable
from ui.widgets.cells import AnyIndex, CellDelegate, paint_text
from ui.widgets.fields import CheckBox
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import CardHeader
from ui.widgets.text import pill
from ui.workspace import Workspace

_WIDTHS_PX = (80, 78, 122, 112, 108, 200, 190)
_STYLES = {
    NUMBER: ("mono_small", "faint"),
    TIME: ("mono_small", "muted"),
    KIND: ("small_medium", "text"),
    USER: ("small", "text"),
    SESSION: ("mono", "text"),
    WHAT: ("small", "text"),
    WHY: ("small", "muted"),
}


class _EventCells(CellDelegate):
    """Paints what the list of events says; the kind has the colour of what it means."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        model: EventTable = index.model()
        column = index.column()
        style, token = _STYLES[column]
        tone = model.data(index, Cell.TONE) if column == KIND else token
        cut = Qt.TextElideMode.ElideMiddle if column == SESSION else Qt.TextElideMode.ElideRight
        paint_text(painter, rect, model.data(index) or "", style, tone, right=column == NUMBER, cut=cut)


class EventsPanel(QWidget):
    """All events up to the moment shown; the list follows the newest as long as nobody scrolls back."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = EventTable(workspace, self)
        self._build()
        self._connect()
        self._grown()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = CardHeader("Events", self)
        self._count = pill(parent=self)
        self._count.setFixedHeight(20)
        self._follow = CheckBox("Follow the newest", self)
        self._follow.setObjectName("followBox")
        self._follow.setChecked(True)
        self.header.row.addWidget(self._count)
        self.header.row.addSpacing(4)
        self.header.row.addWidget(self._follow)
        self.header.row.addStretch()
        self.view = FittedTable("Events", _WIDTHS_PX, self)
        self.view.setObjectName("eventTable")
        self.view.setItemDelegate(_EventCells(self.view))
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._model.rowsInserted.connect(self._grown)
        self._model.modelReset.connect(self._grown)
        self._follow.toggled.connect(self._grown)
        self.view.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self.view.clicked.connect(self._select_session)
        self.view.activated.connect(self._select_session)

    def _grown(self) -> None:
        self._count.setText(f"{self._model.rowCount():,}")
        if self._follow.isChecked():
            self.view.scrollToBottom()

    def _scrolled_by_hand(self) -> None:
        bar = self.view.verticalScrollBar()
        self._follow.setChecked(bar.sliderPosition() >= bar.maximum())

    def _select_session(self, index: QModelIndex) -> None:
        self._follow.setChecked(False)
        key = index.data(Cell.KEY)
        if key:
            self._workspace.select(key)
