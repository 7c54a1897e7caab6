"""The sheet that says what goes with the run that is open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.player.branches import Branch
from ui.widgets.sheet import Sheet
from ui.widgets.text import ElidedLabel, label
from ui.words import count_words, tr

SAVE = 2
"""What the dialog ends with where the branch that is shown is to be saved first."""
_MOST_NAMED = 6


class LeavingDialog(Sheet):
    """Names what is in no file; the branch `shown` can be saved from here."""

    def __init__(self, at_stake: Sequence[Branch], shown: Branch, parent: QWidget | None = None) -> None:
        super().__init__(tr("Leave this run behind?"), "git-branch", tone="danger", width_px=460, parent=parent)
        self.setObjectName("leaveDialog")
        self.set_subtitle(tr("In no file yet, and gone with the run that is open:"))
        well = QFrame(self)
        well.setProperty("look", "well")
        rows = QVBoxLayout(well)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(4)
        for branch in at_stake[:_MOST_NAMED]:
            rows.addLayout(self._row(branch, well))
        if len(at_stake) > _MOST_NAMED:
            more = tr("and {} more").format(f"{len(at_stake) - _MOST_NAMED:,}")
            rows.addWidget(label(more, "small", "muted", well))
        self.column.addWidget(well)
        can_save = shown in at_stake
        cancel = self.add_button(tr("Cancel"), "leaveCancelButton", default=not can_save)
        cancel.clicked.connect(self.reject)
        if can_save:
            save = self.add_button(tr("Save {} …").format(shown.name), "leaveSaveButton", "primary", default=True)
            save.clicked.connect(self._save)
            save.setFocus()
        leave = self.add_button(tr("Leave without saving"), "leaveAnywayButton")
        leave.clicked.connect(self.accept)

    def _row(self, branch: Branch, well: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(ElidedLabel(branch.name, "small_medium", parent=well), 1)
        told = [count_words(branch.head.seq, "event")]
        if bookmarks := branch.head.tape.bookmarks:
            told.append(count_words(len(bookmarks), "bookmark"))
        row.addWidget(label(" · ".join(told), "small", "muted", well))
        return row

    def _save(self) -> None:
        self.done(SAVE)
