"""What a framework's settings leave unsaid of a policy, and what to do about it."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from simulator.interop.exporting import Export
from simulator.interop.losses import Loss
from simulator.policy.text import toml_value
from ui.models.cells import Cell
from ui.models.row_table import Index, RowTable
from ui.words import Phrases, mark, tr

HEADERS = Phrases(("Field", "Wanted", "Gets", "What to do"))
FIELD, WANTED, GETS, REMEDY = range(len(HEADERS))
UNFELT = mark("makes no difference here")


class LossTable(RowTable[Loss]):
    """A row for each loss, those that are felt first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADERS, parent)
        self._export: Export | None = None

    def show_export(self, export: Export) -> None:
        """Shows the losses of another export."""
        self._export = export
        self._show(sorted(export.losses, key=_unfelt))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        loss = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(loss, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(loss, REMEDY)
        if role == Cell.TONE:
            return "text" if loss.felt else "faint"
        return None

    def _text(self, loss: Loss, column: int) -> str:
        assert self._export is not None, "there are losses"
        if column == REMEDY:
            return tr(self._export.advice(loss)) if loss.felt else tr(UNFELT)
        return (loss.field, toml_value(loss.wanted), toml_value(loss.got))[column]


def _unfelt(loss: Loss) -> bool:
    return not loss.felt
