"""A part of a window that can be resized, moved to another side, or taken out, by a slim grip instead of a title bar."""

from PySide6.QtCore import QByteArray, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSizePolicy, QWidget

from ui import theme
from ui.words import tr

_GRIP_PX = 6
_DOTS = 5
_DOT_STEP_PX = 6


class Grip(QWidget):
    """What a dock is dragged by: a row of dots. A double click takes the dock out and puts it back."""

    def __init__(self, title: str, upright: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        self.setAccessibleName(tr("Move {title}").format(title=title))
        self.setToolTip(
            tr("Drag to move {title} to another side; double-click to take it out or put it back").format(title=title)
        )
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((across, along) if upright else (along, across)))
        theme.notice.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        size = QSize(_DOTS * _DOT_STEP_PX, _GRIP_PX)
        return size.transposed() if self._upright else size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("strong"))
        middle = QPointF(self.width() / 2, self.height() / 2)
        step = QPointF(0, _DOT_STEP_PX) if self._upright else QPointF(_DOT_STEP_PX, 0)
        for dot in range(_DOTS):
            painter.drawEllipse(middle + step * (dot - (_DOTS - 1) / 2), 1.2, 1.2)


class Dock(QDockWidget):
    """A dock named `name`, which is what a saved layout knows it by; it can be moved and taken out, not closed.

    Its grip is at its top or, where `upright`, at its left.
    """

    def __init__(self, name: str, title: str, content: QWidget, parent: QWidget, *, upright: bool = False) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        features = QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        if upright:
            features |= QDockWidget.DockWidgetFeature.DockWidgetVerticalTitleBar
        self.setFeatures(features)
        self.setTitleBarWidget(Grip(title, upright, self))
        self.setWidget(content)


class Workbench(QMainWindow):
    """A part of a window with a centre and docks around it, whose arrangement can be told and taken up again."""

    def __init__(self, centre: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks)
        self.setCentralWidget(centre)
        self._shares: dict[Dock, tuple[int, float]] = {}
        self._given_px: dict[Dock, int] = {}

    def add(self, dock: Dock, area: Qt.DockWidgetArea, size_px: int, share: float = 0) -> None:
        """Puts a dock at a side, so many pixels wide or high; one with a `share` gets that part of the height of a larger
        window, until somebody chooses another."""
        self.addDockWidget(area, dock)
        sides = Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        across = Qt.Orientation.Horizontal if area & sides else Qt.Orientation.Vertical
        self.resizeDocks([dock], [size_px], across)
        if share:
            self._shares[dock] = size_px, share

    def resizeEvent(self, event: QResizeEvent) -> None:
        chosen = [dock for dock, given_px in self._given_px.items() if dock.height() != given_px]
        super().resizeEvent(event)
        for dock in chosen:
            self._shares.pop(dock, None)
        for dock, (least_px, share) in self._shares.items():
            self.resizeDocks([dock], [max(least_px, round(event.size().height() * share))], Qt.Orientation.Vertical)
        self.layout().activate()
        self._given_px = {dock: dock.height() for dock in self._shares}

    @property
    def arrangement(self) -> str:
        """Where the docks are and how large, as a text."""
        return self.saveState().toBase64().toStdString()

    def arrange(self, arrangement: str) -> None:
        """Takes up an arrangement told before; one that makes no sense changes nothing."""
        if arrangement:
            self._shares.clear()
            self.restoreState(QByteArray.fromBase64(arrangement.encode()))
