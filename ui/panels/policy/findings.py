"""What standards say of the draft, each with a click that mends it."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.lint import DEFAULT_STANDARDS, FORCES, Finding, Report, find_standard, lint, standard_names
from simulator.policy import Policy
from ui import theme
from ui.models.cells import Cell
from ui.models.finding_table import CLAUSE, FIELD, FIX, FORCE, FORCE_WORDS, FOUND, HEADERS, WANTED, FindingTable, told
from ui.models.throttle import Throttle
from ui.widgets.cells import Box, Canvas, Cells
from ui.widgets.fields import Select
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import EmptyState, line
from ui.widgets.text import ElidedLabel, Paragraph, pill
from ui.words import count_words, mark, tr

_BOTH = mark("ASVS 5.0 L2 and cheat sheets")
_WIDTHS_PX = ((54, 66), (48, 116), (100, 196), (44, 130), (64, 190), 44)
_STYLES = {
    FORCE: ("small_strong", ""),
    CLAUSE: ("small", "muted"),
    FIELD: ("mono", "text"),
    FOUND: ("mono_small", "text"),
    WANTED: ("small", "text"),
    FIX: ("small_medium", "accent"),
}
_SHOWN_TONE = {"neutral": "faint"}
_REFRESH_MS = 150
_TOLD_PX = 84
_LEAST_LETTERS = 12


class _FindingCells(Cells):
    def style_of(self, column: int) -> str:
        return _STYLES[column][0]

    def paint_cells(self, canvas: Canvas, model: FindingTable, row: int, boxes: list[Box]) -> None:
        asks = not isinstance(model.row_at(row), Finding)
        whole = boxes[-1][1].right() if boxes else 0.0
        for column, rect in boxes:
            index = model.index(row, column)
            style, token = _STYLES[column]
            tone = str(model.data(index, Cell.TONE))
            text = model.data(index)
            if asks and column == FIELD:
                # A question runs over the columns that it has nothing to say in.
                canvas.lines.add(rect.adjusted(0, 0, whole - rect.right(), 0), text, "small", "muted")
            elif text:
                canvas.lines.add(rect, text, style, token or _SHOWN_TONE.get(tone, tone))


class FindingsView(QWidget):
    """Findings and questions. `mended` carries the fields to set, `field_wanted` a field to look at; `tally`, how many
    there are of each force, belongs into the line above.
    """

    mended = Signal(object)
    field_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy: Policy | None = None
        self._report: Report | None = None
        self._model = FindingTable(self)
        self._throttle = Throttle(self, self._lint, _REFRESH_MS)
        self._build()
        self._standards.currentIndexChanged.connect(self._chosen)
        self.view.clicked.connect(self._clicked)
        self.view.activated.connect(self._activated)
        self.view.selectionModel().currentRowChanged.connect(self._tell)
        self._fix_all.clicked.connect(self._mend_all)

    def _build(self) -> None:
        self.tally = self._tally()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.setSpacing(8)
        self._standards = Select(tr("Standard"), self)
        self._standards.setObjectName("standardBox")
        self._standards.setMaxVisibleItems(16)
        self._standards.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._standards.setMinimumContentsLength(_LEAST_LETTERS)
        self._standards.addItem(tr(_BOTH), DEFAULT_STANDARDS)
        for name in standard_names():
            self._standards.addItem(tr(find_standard(name).title), (name,))
        head.addWidget(self._standards, 1)
        self._fix_all = QPushButton(tr("Fix all"), self)
        self._fix_all.setObjectName("fixAllButton")
        self._fix_all.setAccessibleName(tr("Fix all findings"))
        self._fix_all.setFont(theme.font("small_medium"))
        head.addWidget(self._fix_all)
        column.addLayout(head)
        column.addWidget(line(self))
        self.view = FittedTable(tr("Findings"), _WIDTHS_PX, self)
        self.view.setObjectName("findingTable")
        self.view.set_cells(_FindingCells())
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        self.view.spare_columns((FOUND, WANTED))
        self.view.keep_whole(FORCE, (HEADERS[FORCE], *FORCE_WORDS.values()))
        self._empty = EmptyState(
            "seal-check", "Nothing found", "The policy meets what of this standard can be checked.", self
        )
        self.view.put_in_place_of_rows(self._empty)
        self._empty.hide()
        column.addWidget(self.view, 1)
        column.addWidget(line(self))
        foot = QWidget(self)
        foot.setMinimumHeight(_TOLD_PX)
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(16, 10, 16, 10)
        inner.setSpacing(2)
        self._rule = Paragraph("", "small", "text", foot)
        self._rule.setObjectName("findingText")
        self._met = ElidedLabel("", "caption", "faint", foot)
        inner.addWidget(self._rule)
        inner.addStretch()
        inner.addWidget(self._met)
        column.addWidget(foot)

    def _tally(self) -> QWidget:
        tally = QWidget(self)
        row = QHBoxLayout(tally)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        tones = zip(FORCES, ("danger", "warn", "accent"), strict=True)
        self._pills = {force: pill("", tone, tally) for force, tone in tones}
        for force, shown in self._pills.items():
            shown.setObjectName(f"{force}Pill")
            shown.setFixedHeight(22)
            row.addWidget(shown)
        return tally

    def show_policy(self, policy: Policy | None) -> None:
        """Looks at another policy; None: the draft contradicts itself, so that what was found stays."""
        if policy is not None and policy != self._policy:
            self._policy = policy
            self._throttle.ask()

    def _chosen(self, place: int) -> None:
        self._throttle.ask(now=True)

    def _lint(self) -> None:
        if self._policy is None:
            return
        self._report = report = lint(self._policy, self._standards.currentData())
        self._model.show_report(report)
        for force, shown in self._pills.items():
            shown.setText(f"{report.count(force)} {FORCE_WORDS[force]}")
            shown.setVisible(report.count(force) > 0)
        self._fix_all.setEnabled(bool(report.findings))
        self._empty.setVisible(not self._model.rowCount())
        questions = count_words(len(report.questions), "question")
        self._met.setText(
            tr("{rules} met · {questions} for people · {beside} about something else").format(
                rules=count_words(len(report.met), "rule"), questions=questions, beside=len(report.beside)
            )
        )
        self._tell(self.view.currentIndex())

    def _tell(self, index: QModelIndex, before: QModelIndex | None = None) -> None:
        if index.isValid():
            self._rule.setText(told(self._model.row_at(index.row())))
        else:
            self._rule.setText(
                tr("Select a finding to read the rule; click Fix to mend it, or the field to look at it.")
            )

    def _clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if not isinstance(row, Finding):
            return
        if index.column() == FIX:
            self.mended.emit(row.fix)
        elif index.column() == FIELD:
            self.field_wanted.emit(row.field)

    def _activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if isinstance(row, Finding):
            self.mended.emit(row.fix)

    def _mend_all(self) -> None:
        """Mends one after the other, since a fix may mend several, or need the ones before."""
        policy, mended = self._policy, dict[str, object]()
        for _ in range(self._model.rowCount()):
            assert policy is not None, "what has findings was looked at"
            findings = lint(policy, self._standards.currentData()).findings
            if not findings:
                break
            fix: Mapping[str, object] = findings[0].fix
            policy = policy.with_changes(fix)
            mended.update(fix)
        if mended:
            self.mended.emit(mended)
