"""Frames that hold others: cards, lines, and what stands where there is nothing to show."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.text import label
from ui.words import tr

_RADIUS_PX = 10


class _Corner(QWidget):
    """Rounds off a lower corner of a card, whatever is painted beneath: contents with square corners would stick out."""

    def __init__(self, card: QWidget, *, left: bool) -> None:
        super().__init__(card)
        self._left = left
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(_RADIUS_PX, _RADIUS_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = 2.0 * _RADIUS_PX
        circle = QRectF(0 if self._left else -_RADIUS_PX, -_RADIUS_PX, side, side)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addEllipse(circle)
        painter.fillPath(outside - inside, theme.color("bg"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawArc(circle.adjusted(0.5, 0.5, -0.5, -0.5), (180 if self._left else 270) * 16, 90 * 16)


class Card(QFrame):
    """A bordered surface with a column of contents in `column`; `padding_px` lies between border and contents."""

    def __init__(self, padding_px: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(max(1, padding_px), padding_px, max(1, padding_px), max(1, padding_px))
        self.column.setSpacing(0)
        self._corners = (_Corner(self, left=True), _Corner(self, left=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._round_off()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._round_off()

    def _round_off(self) -> None:
        left, right = self._corners
        bottom = self.height() - _RADIUS_PX
        left.move(0, bottom)
        right.move(self.width() - _RADIUS_PX, bottom)
        for corner in self._corners:
            corner.raise_()


class CardHeader(QWidget):
    """The first line of a card: its title, then whatever is added to `row`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(44)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 8, 0)
        self.row.setSpacing(8)
        self.title = label(title, "title", parent=self)
        self.row.addWidget(self.title)


def line(parent: QWidget | None = None) -> QFrame:
    """A hairline between two parts of a card."""
    made = QFrame(parent)
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made


class PageScroll(QScrollArea):
    """A page that scrolls up and down when it must. Its bar lies in the margin on the right, where nothing else is."""

    def __init__(self, margin_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin_px = margin_px
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        page.setProperty("look", "page")
        self.column = QVBoxLayout(page)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)
        self._keep_margin(0, 0)

    def _keep_margin(self, least: int, most: int) -> None:
        bar_px = self.verticalScrollBar().sizeHint().width() if most > least else 0
        self.column.setContentsMargins(0, 0, max(0, self._margin_px - bar_px), 0)


_PICTURED_PX = 160
"""An empty state lower than this has no room for a picture."""

_BUTTONS_PX = 50


class _Picture(QWidget):
    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(56, 56)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawEllipse(QRectF(self.rect()))
        theme.paint_icon(painter, self._icon, QRectF(self.rect()).adjusted(15, 15, -15, -15), "faint")


class EmptyState(QWidget):
    """What stands where there is nothing to show: an icon, what is the case, and what to do about it."""

    def __init__(self, icon: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addStretch(2)
        self._picture = _Picture(icon, self)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        self.title = label(title, "body_strong", parent=self)
        self.hint = label(hint, "small", "muted", parent=self)
        self.hint.setWordWrap(True)
        self.hint.setMinimumWidth(180)
        self.hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for text in (self.title, self.hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        self._buttons.addStretch()
        column.addLayout(self._buttons)
        column.addStretch(3)
        self._least_px = 0
        self.say(title, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(event.size().height() >= self._least_px + _PICTURED_PX)

    def say(self, title: str, hint: str, icon: str = "") -> None:
        """Says something else, under another icon if one is given."""
        if icon:
            self._picture.show_icon(icon)
        self.title.setText(tr(title))
        self.hint.setText(tr(hint))
        self.setAccessibleName(tr(title))
        self.setAccessibleDescription(tr(hint))

    def add_button(self, text: str, name: str) -> QPushButton:
        """A button below the words that does what they advise; `name` is its object name."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setFont(theme.font("small_medium"))
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        self._buttons.setContentsMargins(0, 8, 0, 0)
        self._least_px = _BUTTONS_PX
        return button
