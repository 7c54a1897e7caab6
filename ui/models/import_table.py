"""What a file of settings came to: each setting with its line and how it is known, and what no policy says."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt

from simulator.interop.importing import Import
from simulator.policy.text import file_values, toml_value
from ui.models.cells import Cell
from ui.models.row_table import Index, RowTable
from ui.words import Phrases, Words, tr

HEADERS = Phrases(("Line", "Setting", "Known", "What it comes to"))
LINE, SETTING, KNOWN, SAYS = range(len(HEADERS))

_TONES = {
    "stated": "ok",
    "given": "accent",
    "defaulted": "neutral",
    "unresolved": "warn",
    "misread": "warn",
    "unknown": "warn",
    "risk": "danger",
    "not said": "danger",
}
KNOWN_WORDS = Words(
    {
        "stated": "stated",
        "given": "given",
        "defaulted": "defaulted",
        "unresolved": "unresolved",
        "misread": "misread",
        "unknown": "unknown",
        "risk": "risk",
        "not said": "not said",
    }
)
"""How a setting is known, or what a remark is about."""

_LAST = 1_000_000

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ImportedRow(NamedTuple):
    """A setting, or what there is to say of one: `known` is its status, or what kind of remark it is."""

    line: int | None
    setting: str
    known: str
    says: str


def rows_of(imported: Import) -> list[ImportedRow]:
    """The settings in the order of their lines, each followed by what no policy says of it; defaults come last."""
    values = file_values(imported.policy)
    defaults = imported.framework.known
    told = [
        ImportedRow(told.line, told.key, told.status, _came_to(told.fields, values, told.status, defaults[told.key]))
        for told in imported.settings
    ]
    unsaid = [ImportedRow(said.line, said.key, said.kind.value, tr(said.text)) for said in imported.unsaid]
    return sorted([*told, *unsaid], key=_place)


def _place(row: ImportedRow) -> tuple[bool, int, bool]:
    """What stands in the file first, what nobody has said last."""
    return row.known == "defaulted", row.line or _LAST, row.known not in ("stated", "given", "unresolved")


def _came_to(fields: tuple[str, ...], values: Mapping[str, Any], status: str, default: str) -> str:
    if fields:
        return ", ".join(f"{field} = {toml_value(values[field])}" for field in fields)
    return (
        tr("as it ships: {default}").format(default=tr(default))
        if status == "defaulted" and default
        else tr("as the framework ships")
    )


class ImportTable(RowTable[ImportedRow]):
    """A row for each setting and each remark of an import."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADERS, parent)

    def show_import(self, imported: Import) -> None:
        """Shows another import."""
        self._show(rows_of(imported))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LINE:
            return _RIGHT
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (f"{row.line}" if row.line else "–", row.setting, KNOWN_WORDS[row.known], row.says)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.setting}: {row.says}"
        if role == Cell.TONE:
            return _TONES[row.known]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == LINE:
            return _RIGHT
        return None
