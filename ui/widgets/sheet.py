"""A dialog of our own making: a rounded surface above the window, with a title, contents, and buttons at its foot."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.emblem import Emblem
from ui.widgets.text import Paragraph, label

_SHADOW_PX = 20
_SHADOW_ALPHA = 7
_RADIUS_PX = 12


class Sheet(QDialog):
    """Enter confirms, Esc cancels, and its title can be dragged. `column` takes the contents.

    `tone` is that of the emblem: `accent`, `danger` or `warn`. It is as wide as `width_px`, or as its buttons need, and as high as
    its contents.
    """

    def __init__(
        self, title: str, icon: str, *, tone: str = "accent", width_px: int = 480, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        # On X11 nobody promises a compositor: without one, what is translucent is black. There the corners are cut off.
        self._shadow_px = 0 if QGuiApplication.platformName() == "xcb" else _SHADOW_PX
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, bool(self._shadow_px))
        self.setProperty("look", "sheet")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(self._shadow_px, self._shadow_px, self._shadow_px, self._shadow_px)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._surface = QFrame(self)
        self._surface.setProperty("look", "sheet")
        self._surface.setFixedWidth(width_px)
        outer.addWidget(self._surface)
        whole = QVBoxLayout(self._surface)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addLayout(self._head(title, icon, tone))
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        whole.addLayout(self.column)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch()
        whole.addLayout(self._foot)

    def _head(self, title: str, icon: str, tone: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Emblem(icon, tone, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(title, "heading", parent=self))
        self._subtitle = Paragraph("", "small", "muted", self)
        self._subtitle.hide()
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        return row

    def set_subtitle(self, text: str) -> None:
        """Says below the title what it is about."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def add_button(self, text: str, name: str, look: str = "plain", *, default: bool = False) -> QPushButton:
        """A button at the foot, right of those before; the default one is pressed by Enter."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("look", look)
        button.setFont(theme.font("body_medium"))
        button.setAutoDefault(False)
        button.setDefault(default)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._foot.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        # How much room a button needs is known once it is dressed.
        sides = self._surface.layout().contentsMargins()
        edges_px = self._surface.width() - self._surface.contentsRect().width()
        needed_px = self._foot.sizeHint().width() + sides.left() + sides.right() + edges_px
        if needed_px > self._surface.width():
            self._surface.setFixedWidth(needed_px)
            self.adjustSize()
        super().showEvent(event)
        if (above := self.parentWidget()) is not None:
            middle = above.window().frameGeometry().center()
            self.move(middle.x() - self.width() // 2, middle.y() - self.height() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._shadow_px:
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
            self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shadow_px:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _SHADOW_ALPHA))
        inner = QRectF(self._surface.geometry())
        for spread in range(2, _SHADOW_PX, 3):
            painter.drawRoundedRect(
                inner.adjusted(-spread, 4 - spread, spread, 4 + spread * 0.8), _RADIUS_PX + spread, _RADIUS_PX + spread
            )
