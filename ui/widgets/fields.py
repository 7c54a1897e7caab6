"""Fields whose marks come from the icon font, since a stylesheet could only take them from picture files."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from ui import theme
from ui.words import tr

_LEAST_BOX_PX = 56
_CHOOSING_KEYS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_TICK = (QPointF(4, 8), QPointF(7, 11), QPointF(11.5, 5))


class Select(QComboBox):
    """A list of which one entry is chosen."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr(accessible_name))

    @property
    def tip(self) -> str:
        """What it is told of, and its words where there is no room for all of them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words, told = self.currentText(), self.toolTip()
        cut = option.currentText != words and words not in told
        return "\n".join(part for part in (words if cut else "", told) if part)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - overrides QComboBox
        """Says that words go on where there is no room for all of them; a style would merely cut them off."""
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2)
        option.currentText = words

    def event(self, event: QEvent) -> bool:
        """Tells the whole of what is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.width() - 22, (self.height() - 12) / 2, 12, 12)
        theme.paint_icon(painter, "caret-down", box, "muted" if self.isEnabled() else "disabled")


class OfferingSelect(Select):
    """One whose choice has consequences: arrows, letters and the wheel open or pass by the list, and choose nothing yet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if letters or event.key() in _CHOOSING_KEYS:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CheckBox(QCheckBox):
    """A box with a tick, and its words: where it is tight they end in an ellipsis, and its tooltip tells them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(tr(text), parent)
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        own = self.sizeHint()
        return QSize(min(_LEAST_BOX_PX, own.width()), own.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.toolTip() in ("", self.text()):
            self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        if self.width() < self.sizeHint().width():
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, enabled = self.isChecked(), self.isEnabled()
        edge = "accent" if enabled and (on or self.hasFocus()) else "strong"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(("accent" if enabled else "strong") if on else "field"))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(theme.color("on_accent"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([box.topLeft() + point for point in _TICK])
