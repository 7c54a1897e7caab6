"""A chip that says what is in force, and takes it away when it is clicked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme

_HEIGHT_PX = 26


class DismissChip(QPushButton):
    """Words with an x behind them; not there while there is nothing to say. `clicked` asks for it to be taken away.

    `what` is what is taken away, for whoever does not see it; `tip` says how else that is done.
    """

    def __init__(self, what: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self.setProperty("look", "chip")
        self.setProperty("tone", "accent")
        self.setFont(theme.font("small_medium"))
        self.setIcon(theme.icon("x", "text"))
        self.setIconSize(QSize(12, 12))
        # The icon of a button stands where reading begins.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self.hide()

    def show_words(self, words: str) -> None:
        """Says what is in force; without words the chip goes."""
        # The icon stands close to the words.
        self.setText(f"{words} " if words else "")
        self.setAccessibleName(f"{self._what} {words}")
        self.setVisible(bool(words))
