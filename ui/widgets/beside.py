"""A page with a panel at its right, which lies beside it or, where there is no room for both, above it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget


class Beside(QWidget):
    """The pages, and the panels of a fixed width of which one at a time is shown.

    A page is never made narrower than it can be: its parts would lie over each other. `parts` are all of them, from left
    to right.
    """

    def __init__(self, pages: QStackedWidget, panels: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._panels = panels
        self.parts = (pages, *panels)
        for part in self.parts:
            shown = not part.isHidden()
            part.setParent(self)
            part.setVisible(shown)
        for panel in panels:
            panel.installEventFilter(self)
        pages.currentChanged.connect(self._arrange)

    def minimumSizeHint(self) -> QSize:
        return self._pages.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self._pages.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Looks again where a part needs another size than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Makes room for a panel that is shown, and takes back that of one that is hidden."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        panel = next((panel for panel in self._panels if not panel.isHidden()), None)
        taken = 0 if panel is None else panel.minimumWidth()
        page = self._pages.currentWidget()
        above = page is not None and page.minimumSizeHint().width() > width - taken
        self._pages.setGeometry(0, 0, width if above else width - taken, height)
        if panel is not None:
            panel.setGeometry(width - taken, 0, taken, height)
            panel.raise_()
