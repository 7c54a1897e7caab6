"""How far a piece of work has come, and a way to give it up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui import theme
from ui.words import tr

_CANCEL_PX = 18


class WorkBar(QWidget):
    """A bar that fills, and beside it a link that cancels; `cancelled` says that nobody waits for the work any longer.

    `name` is the object name's first part: `attack` makes `attackProgress` and `attackCancelButton`. `told` and
    `cancels` are their accessible names.
    """

    cancelled = Signal()

    def __init__(self, name: str, told: str, cancels: str, *, most_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._progress = QProgressBar(self)
        self._progress.setObjectName(f"{name}Progress")
        self._progress.setAccessibleName(told)
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(most_px)
        cancel = QPushButton(tr("Cancel"), self)
        cancel.setObjectName(f"{name}CancelButton")
        cancel.setAccessibleName(cancels)
        cancel.setProperty("look", "link")
        cancel.setFont(theme.font("small_medium"))
        cancel.setFixedHeight(_CANCEL_PX)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(self._progress, 1)
        row.addWidget(cancel)
        row.addStretch()

    def show_part(self, part: float) -> None:
        """Says what part of the work is done, 0 to 1."""
        self._progress.setValue(round(100 * part))
