"""The table of findings: what standards say of a policy, and what they ask of people."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from simulator.lint import Finding, Question, Report
from simulator.lint.shortfall import shown
from ui.models.cells import Cell
from ui.models.row_table import Index, RowTable
from ui.words import Phrases, Words, tr

HEADERS = Phrases(("Force", "Clause", "Field", "Found", "Wanted", ""))
FORCE, CLAUSE, FIELD, FOUND, WANTED, FIX = range(len(HEADERS))
ASK = "ask"

_TONES = {"fail": "danger", "warn": "warn", "note": "accent", ASK: "neutral"}
FORCE_WORDS = Words({"fail": "fail", "warn": "warn", "note": "note", ASK: "ask"})
_SEEN = Words({"third_party": "Known through a third party.", "unread": "Its text was not read."})


class FindingTable(RowTable[Finding | Question]):
    """A row for each finding, strongest first, then one for each question that a policy cannot answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADERS, parent)

    def show_report(self, report: Report) -> None:
        """Shows another report."""
        rows: list[Finding | Question] = [*report.findings, *report.questions]
        if rows != self._rows:
            self._show(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return told(row)
        if role == Cell.TONE:
            return _TONES[_force(row)]
        return None


def _force(row: Finding | Question) -> str:
    return row.force if isinstance(row, Finding) else ASK


def _cell(row: Finding | Question, column: int) -> str:
    if column == FORCE:
        return FORCE_WORDS[_force(row)]
    if column == CLAUSE:
        return row.rule.clause
    if isinstance(row, Question):
        return tr(row.rule.question) if column == FIELD else ""
    return {FIELD: row.field, FOUND: shown(row.found), WANTED: tr(row.wanted), FIX: tr("Fix")}[column]


def told(row: Finding | Question) -> str:
    """The rule behind a row in words: what it asks for, and what more there is to know."""
    rule = row.rule
    ends = row.because if isinstance(row, Question) else rule.also
    asked = rule.question if isinstance(row, Question) else ""
    parts = (f"{rule.id}: {tr(rule.text)}", tr(asked), tr(ends), _SEEN.get(rule.seen, ""))
    return " ".join(part for part in parts if part)
