"""What two branches have in common, and what they have not."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from simulator.event_texts import label_words
from ui import theme
from ui.models.cells import Cell
from ui.models.comparison_table import NAMES, STYLES, ComparisonTable
from ui.models.divergence_words import divergence_words
from ui.player.comparing import Comparison
from ui.widgets.cells import StyledCells
from ui.widgets.fitted_table import FittedTable
from ui.widgets.frames import Card, CardHeader, EmptyState
from ui.widgets.text import Paragraph, pill
from ui.widgets.work_bar import WorkBar
from ui.words import Words, count_words, tr

_WIDTHS_PX = (92, (120, 180), (130, 220), (120, 220), (120, 220))


class ComparisonCard(Card):
    """The first divergence, which can be gone to, and the decisions that differ; `moment_wanted` carries a virtual time,
    `cancel_wanted` says that nobody waits any longer."""

    moment_wanted = Signal(object)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._first_ms = 0
        self._model = ComparisonTable(self)
        head = CardHeader("Comparison", self)
        self._count = pill(parent=head)
        self._count.setFixedHeight(20)
        self._count.hide()
        head.row.addWidget(self._count)
        told, cancels = tr("How much has been compared"), tr("Cancel the comparison")
        self._under_way = WorkBar("comparison", told, cancels, most_px=160, parent=head)
        self._under_way.hide()
        head.row.addWidget(self._under_way)
        head.row.addStretch()
        self._go = QPushButton(tr("Go to the first divergence"), head)
        self._go.setObjectName("divergenceButton")
        self._go.setProperty("look", "link")
        self._go.setFont(theme.font("small_medium"))
        self._go.setAccessibleName(tr("Go to the first divergence"))
        self._go.hide()
        head.row.addWidget(self._go)
        self._told = Paragraph("", "small", "muted", self)
        self._told.setObjectName("comparisonText")
        text = QHBoxLayout()
        text.setContentsMargins(16, 0, 16, 10)
        text.addWidget(self._told)
        self.view = FittedTable(tr("Decisions that differ"), _WIDTHS_PX, self)
        self.view.setObjectName("comparisonTable")
        self.view.set_cells(StyledCells(STYLES, Cell.TONE))
        self.view.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.view.setModel(self._model)
        self._empty = EmptyState(
            "git-diff", "Nothing compared yet", "Press Compare beside a branch to see where it differs.", self
        )
        self.view.put_in_place_of_rows(self._empty)
        self.column.addWidget(head)
        self.column.addLayout(text)
        self.column.addWidget(self.view, 1)
        self._under_way.cancelled.connect(self.cancel_wanted)
        self._go.clicked.connect(self._go_there)
        self.view.activated.connect(self._go_to_row)
        self.view.doubleClicked.connect(self._go_to_row)

    def show_progress(self, part: float) -> None:
        """Says how much is compared, 0 to 1, and offers to give up."""
        self._under_way.show_part(part)
        self._under_way.show()

    def forget(self) -> None:
        """Shows nothing: the branches are others, or nothing was compared."""
        self._under_way.hide()
        self._model.show_differences((), NAMES)
        self._count.hide()
        self._go.hide()
        self._told.setText("")
        self._empty.say(
            tr("Nothing compared yet"), tr("Press Compare beside a branch to see where it differs."), "git-diff"
        )
        self._empty.show()

    def show_comparison(self, comparison: Comparison, names: tuple[str, str]) -> None:
        """Shows what differs between two runs called so."""
        self._under_way.hide()
        rows = comparison.decisions
        self._model.show_differences(rows, names)
        self._count.setText(f"{comparison.decision_count:,}")
        self._count.setVisible(bool(rows))
        found = comparison.divergence
        self._go.setVisible(found is not None)
        if found is None:
            self._told.setText("")
            self._empty.say(tr("The same"), tr("Up to where both have come, every event is the same."), "equals")
        else:
            told = found.first or found.second
            assert told is not None, "one of them has an event there"
            self._first_ms = told.at_ms
            self._told.setText(_summary(comparison, names, len(rows)))
            self._empty.say(
                tr("No decision differs"), tr("The runs differ, but nobody was answered otherwise."), "equals"
            )
        self._empty.setVisible(not rows)

    def _go_there(self) -> None:
        self.moment_wanted.emit(self._first_ms)

    def _go_to_row(self, index: QModelIndex) -> None:
        self.moment_wanted.emit(self._model.difference_at(index.row()).asked.at_ms)


_LOGINS = Words({"first": "first", "again": "again", "forced": "forced", "failed": "failed"})
"""Which log-ins are counted."""


def _summary(comparison: Comparison, names: tuple[str, str], shown: int) -> str:
    found = comparison.divergence
    assert found is not None, "they differ"
    parts = [divergence_words(found, names)]
    for what, words in (("ended", tr("sessions ended")), ("denied", tr("requests denied")), ("logins", tr("log-ins"))):
        counts = comparison.counts.get(what, {})
        if counts:
            listed = ", ".join(
                f"{_LOGINS.get(key) or tr(label_words(key))} {one:,} → {other:,}"
                for key, (one, other) in counts.items()
            )
            parts.append(f"{words.capitalize()}: {listed}.")
    count = comparison.decision_count
    parts.append(
        (tr("{decisions} differs.") if count == 1 else tr("{decisions} differ.")).format(
            decisions=count_words(count, "decision")
        )
    )
    if shown < count:
        parts.append(
            tr("The first {shown:,} of them are listed; `compare --json` of the saved runs tells all.").format(
                shown=shown
            )
        )
    return " ".join(parts)
