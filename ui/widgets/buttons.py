"""Buttons: small ones with an icon, and rows of which one is chosen."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ui import theme
from ui.widgets.text import set_property
from ui.words import tr


def tool_button(
    icon: str,
    tip: str,
    *,
    size_px: int = 32,
    icon_px: int = 18,
    token: str = "muted",
    name: str = "",
    parent: QWidget | None = None,
) -> QToolButton:
    """A button of an icon alone; `tip` is its tooltip and its accessible name.

    A click leaves the keyboard where it was, so that Space goes on playing and pausing.
    """
    made = QToolButton(parent)
    made.setIcon(theme.icon(icon, token))
    made.setIconSize(QSize(icon_px, icon_px))
    made.setFixedSize(size_px, size_px)
    made.setToolTip(tr(tip))
    made.setAccessibleName(tr(tip))
    made.setObjectName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


_LEAST_PADDING_PX, _LEAST_SEGMENT_PX = 4, 44


class _Segment(QPushButton):
    """One of the buttons in a row: where the row is tight its words end in an ellipsis, and its tooltip tells them."""

    @property
    def shown_text(self) -> str:
        """The words as they are drawn."""
        missing_px = self.sizeHint().width() - self.width()
        if missing_px <= 0:
            # Measured again, words would be a fraction of a pixel wider than the room that was made for them.
            return self.text()
        # The room beside the words gives way before they do.
        room_px = self.width() - 2 * _LEAST_PADDING_PX
        if self.fontMetrics().horizontalAdvance(self.text()) <= room_px:
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room_px)

    def minimumSizeHint(self) -> QSize:
        own = self.sizeHint()
        return QSize(min(_LEAST_SEGMENT_PX, own.width()), own.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        # A style sheet would keep its padding free of words where they need that room.
        option.rect = self.rect().adjusted(_LEAST_PADDING_PX, 0, -_LEAST_PADDING_PX, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")


class SegmentedButtons(QFrame):
    """A row of buttons of which one is chosen; `chosen` carries its value when a person chooses.

    They are reached with Tab; a click leaves the keyboard where it was.
    """

    chosen = Signal(object)

    def __init__(
        self, items: Sequence[tuple[Hashable, str]], accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "segments")
        accessible_name = tr(accessible_name)
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(34)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in items]
        for position, text in enumerate(tr(words) for _, words in items):
            button = _Segment(text, self)
            button.setProperty("look", "segment")
            button.setFont(theme.font("small_medium"))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(f"{accessible_name}: {text}")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, position)
            row.addWidget(button)
        self._group.idClicked.connect(self._announce)

    def be_dense(self) -> None:
        """Leaves less room beside the words, where there are many of them."""
        for button in self._group.buttons():
            set_property(button, "dense", True)

    @property
    def value(self) -> Hashable | None:
        """The value chosen; None where none is."""
        position = self._group.checkedId()
        return self._values[position] if position >= 0 else None

    def set_value(self, value: Hashable) -> None:
        """Shows `value` as chosen without telling anybody; a value that has no button leaves none chosen."""
        if value == self.value:
            return
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, value: Hashable) -> QAbstractButton:
        """The button of a value.

        Raises:
            ValueError: there is none.
        """
        return self._group.button(self._values.index(value))

    def _announce(self, position: int) -> None:
        self.chosen.emit(self._values[position])
