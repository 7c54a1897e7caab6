"""A rail of icons at the edge of a window, of which one is chosen: the places that one can go to."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.words import tr

WIDTH_PX = 48
_BUTTON_PX, _ICON_PX, _BADGE_PX = 36, 19, 28


class Place(NamedTuple):
    """Somewhere to go: `name` tells it apart, `title` says it, `tip` says it with its key."""

    name: str
    title: str
    icon: str
    tip: str


class Badge(QWidget):
    """The sign of the program, on top of its rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_BADGE_PX, _BADGE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        theme.paint_icon(painter, "ticket", QRectF(self.rect()).adjusted(5, 5, -5, -5), "on_accent")


class Rail(QFrame):
    """The rail; `chosen` carries the name of a place when a person chooses it."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAccessibleName(tr("Pages"))
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 1, 12)
        column.setSpacing(4)
        column.addWidget(Badge(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        self._names = [place.name for place in places]
        self._group = QButtonGroup(self)
        for position, place in enumerate(places):
            button = self._button(place)
            self._group.addButton(button, position)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._group.idClicked.connect(self._announce)

    def show_place(self, name: str) -> None:
        """Marks the place where one is, without telling anybody."""
        self._group.button(self._names.index(name)).setChecked(True)

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{place.name}PageButton")
        button.setIcon(theme.icon(place.icon, "muted", token_on="accent"))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        button.setCheckable(True)
        button.setToolTip(place.tip)
        button.setAccessibleName(place.title)
        return button

    def _announce(self, position: int) -> None:
        self.chosen.emit(self._names[position])
