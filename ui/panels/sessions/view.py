"""The table itself: how its cells are painted, how wide its columns are, and that it keeps still for a hand."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from simulator.events import Reason
from ui.actions import ADMINISTRATION, Actions
from ui.models.session_cells import role_tone
from ui.models.session_order import COLUMNS, Column, Showing
from ui.models.session_table import NUMBERS, SessionTable
from ui.models.words import ROLE_WORDS
from ui.widgets.badges import pill_width_px
from ui.widgets.cells import Box, Canvas, Cells, paint_role, paint_state_pill, paint_time_left, role_width_px
from ui.widgets.fitted_table import FittedTable
from ui.words import tr

_AIMING_MS = 1000
"""So long after its last move a pointer is taken to be on its way to a row."""

# What a column needs at the least, and for all of it to be read. What has ended has a longer story of its state.
_WIDTHS_PX = {
    Column.SESSION: (136, 188),
    Column.USER: (100, 128),
    Column.ROLE: (84, 92),
    Column.CLIENT: (132, 158),
    Column.ADDRESS: (84, 118),
    Column.STATE: (76, 112),
    Column.IDLE_LEFT: (84, 130),
    Column.ABSOLUTE_LEFT: (84, 130),
    Column.ENDS_FIRST_BY: (90, 92),
    Column.REQUESTS: (76, 84),
    Column.ENDED_AT: (80, 92),
    Column.ENDED_BY: (84, 116),
    Column.RULE: (120, 190),
    Column.WHY: (70, 130),
    Column.LOGGED_IN: (80, 92),
    Column.AGE: (70, 80),
    Column.LAST_REQUEST: (90, 92),
    Column.DENIED: (66, 76),
}
_ENDED_STATE_PX = (146, 162)

IN_SIGHT = (
    Column.SESSION, Column.USER, Column.ROLE, Column.CLIENT, Column.ADDRESS, Column.STATE, Column.ENDED_AT,
    Column.ENDED_BY, Column.RULE, Column.WHY, Column.LOGGED_IN, Column.AGE, Column.LAST_REQUEST, Column.IDLE_LEFT,
    Column.ABSOLUTE_LEFT, Column.ENDS_FIRST_BY, Column.DENIED, Column.REQUESTS,
)  # fmt: skip
"""The columns from left to right."""

_SPARED = (
    Column.ENDS_FIRST_BY, Column.ADDRESS, Column.LOGGED_IN, Column.AGE, Column.CLIENT, Column.REQUESTS,
    Column.ABSOLUTE_LEFT, Column.USER,
)  # fmt: skip
"""What goes first where it is tight. The handle of a session begins with the account of its user."""

_STATE, _ROLE = int(Column.STATE), int(Column.ROLE)
_WIDEST_PILL = Reason.REVOKED.label
_TIMES_LEFT = frozenset({int(Column.IDLE_LEFT), int(Column.ABSOLUTE_LEFT)})
_STYLES = {
    Column.SESSION: ("mono", "text"),
    Column.USER: ("small_medium", "text"),
    Column.ADDRESS: ("mono_small", "muted"),
    Column.CLIENT: ("small", "muted"),
    Column.ENDS_FIRST_BY: ("small", "muted"),
    Column.RULE: ("small", "muted"),
    Column.LOGGED_IN: ("small", "muted"),
    Column.LAST_REQUEST: ("small", "muted"),
    Column.AGE: ("small", "muted"),
}


class _Style(NamedTuple):
    """How the text of a column is drawn."""

    style: str
    token: str
    right: bool
    cut: Qt.TextElideMode


_STYLE_OF = tuple(
    _Style(
        *_STYLES.get(column, ("small", "text")),
        column in NUMBERS,
        Qt.TextElideMode.ElideMiddle if column is Column.SESSION else Qt.TextElideMode.ElideRight,
    )
    for column in COLUMNS
)
"""By the numbers of the columns, which are found many times as fast as the columns."""


class _SessionCells(Cells):
    """Paints what the table of sessions says."""

    def style_of(self, column: int) -> str:
        return _STYLE_OF[column].style

    def width_px(self, column: int, text: str) -> float:
        if column == _STATE:
            return pill_width_px(text, _WIDEST_PILL)
        return role_width_px(text) if column == _ROLE else super().width_px(column, text)

    def paint_cells(self, canvas: Canvas, model: SessionTable, row: int, boxes: list[Box]) -> None:
        session, cells, lines = model.session_at(row), model.cells, canvas.lines
        for number, rect in boxes:
            if number == _STATE:
                state = cells.state(session)
                paint_state_pill(canvas, rect, state.word, state.tone, state.shape)
            elif number == _ROLE:
                paint_role(canvas, rect, cells.text(number, session), role_tone(session))
            elif number in _TIMES_LEFT and (left := cells.countdown(number, session)) is not None:
                paint_time_left(canvas, rect, left)
            else:
                style, token, right, cut = _STYLE_OF[number]
                lines.add(rect, cells.text(number, session), style, token, right=right, cut=cut)


class SessionView(FittedTable):
    """The table; a context menu offers what an administrator may do.

    `aimed` says that a hand is on its way to a row or at it, and when it has let go.
    """

    aimed = Signal(bool)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sessions"), _widths_px(Showing.LIVE), parent)
        self.setObjectName("sessionTable")
        self.set_cells(_SessionCells())
        self.setSelectionMode(FittedTable.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.spare_columns(_SPARED)
        self.keep_whole(Column.ROLE, ROLE_WORDS.values())
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_AIMING_MS)
        self._resting.timeout.connect(self._let_go)
        self._menu = QMenu(self)
        for entry in ADMINISTRATION:
            self._menu.addAction(actions[entry.name])
        self._menu.aboutToHide.connect(self._let_go)

    def show_table(self, model: SessionTable) -> None:
        """Shows a table, with its columns in their order."""
        self.setModel(model)
        header = self.horizontalHeader()
        for place, column in enumerate(IN_SIGHT):
            header.moveSection(header.visualIndex(column), place)

    def show_list(self, showing: Showing, columns: frozenset[Column]) -> None:
        """Shows these columns, as wide as the sessions of that list need them."""
        self.show_columns(columns)
        self.set_widths(_widths_px(showing))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._resting.stop()
        self.aimed.emit(True)
        self._menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._resting.stop()
        self.aimed.emit(True)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._aim()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._aim()
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._aim()
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._resting.isActive():
            self._let_go()

    def _aim(self) -> None:
        self._resting.start()
        self.aimed.emit(True)

    def _let_go(self) -> None:
        self._resting.stop()
        self.aimed.emit(False)


def _widths_px(showing: Showing) -> list[tuple[int, int]]:
    widths = dict(_WIDTHS_PX)
    if showing is not Showing.LIVE:
        widths[Column.STATE] = _ENDED_STATE_PX
    return [widths[column] for column in Column]
