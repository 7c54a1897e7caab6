"""The button that chooses which columns the table has."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from ui import theme
from ui.models.column_choice import ALWAYS
from ui.models.session_cells import HEADERS
from ui.models.session_order import Column
from ui.panels.sessions.view import IN_SIGHT
from ui.widgets.checklist import Checklist
from ui.words import tr

_SIDE_PX = 32


class ColumnsButton(QToolButton):
    """`chosen` carries the columns that are ticked; `reset` asks for those that suit the list."""

    chosen = Signal(object)
    reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columnsButton")
        self.setIcon(theme.icon("columns"))
        self.setFixedSize(_SIDE_PX, _SIDE_PX)
        self.setToolTip(tr("Choose columns"))
        self.setAccessibleName(tr("Choose columns"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Checklist(self)
        menu.setAccessibleName(tr("Columns"))
        self._actions = {column: self._entry(menu, column) for column in IN_SIGHT}
        menu.addSeparator()
        back = menu.addAction(theme.icon("arrow-counter-clockwise"), tr("Those that suit the list"))
        back.triggered.connect(self.reset)
        self.setMenu(menu)

    def show_columns(self, columns: frozenset[Column]) -> None:
        """Ticks these columns, without telling anybody."""
        for column, action in self._actions.items():
            action.setChecked(column in columns)

    def _entry(self, menu: Checklist, column: Column) -> QAction:
        action = menu.addAction(HEADERS[column])
        action.setObjectName(f"column.{column.name.lower()}")
        action.setCheckable(True)
        action.setEnabled(column is not ALWAYS)
        action.triggered.connect(self._choose)
        return action

    def _choose(self) -> None:
        self.chosen.emit(frozenset(column for column, action in self._actions.items() if action.isChecked()))
