"""Labels in the text styles and tones of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.words import tr


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the stylesheet asks for, and lets the widget look accordingly at once."""
    if widget.property(name) == value:
        return
    font = widget.font() if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) else None
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if font is not None and font != widget.font():
        # A stylesheet gives back the font that it met first, which is of another size where somebody presents.
        widget.setFont(font)


def label(text: str = "", style: str = "body", tone: str = "text", parent: QWidget | None = None) -> QLabel:
    """A plain label; its text is never taken for HTML."""
    made = QLabel(tr(text), parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(style))
    made.setProperty("tone", tone)
    return made


def pill(text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> QLabel:
    """A short word on a soft background: `ok`, `warn`, `danger`, `accent` or `neutral`."""
    made = QLabel(tr(text), parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font("caption_strong"))
    made.setProperty("pill", tone)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


class Paragraph(QLabel):
    """A text of several lines that asks for no more height than it has lines at its width."""

    def __init__(
        self, text: str = "", style: str = "small", tone: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(tr(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class ElidedLabel(QLabel):
    """A label that gives way: what does not fit ends in an ellipsis, and the whole is in its tooltip."""

    def __init__(self, text: str = "", style: str = "body", tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._cut = Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(tr(text))

    def keep_end(self) -> None:
        """Cuts what does not fit out of the middle, where the end tells most."""
        self._cut = Qt.TextElideMode.ElideMiddle

    def setText(self, text: str) -> None:  # noqa: N802 - overrides QLabel
        """Shows `text`, cut to the room there is."""
        if text != self.text():
            super().setText(text)
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        shown = theme.metrics(self._style).elidedText(self.text(), self._cut, self.width() + 0.5)
        alignment = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(self.rect()), int(alignment), shown)

    def _tell_whole(self) -> None:
        cut = theme.metrics(self._style).horizontalAdvance(self.text()) > self.width() + 0.5
        self.setToolTip(self.text() if cut else "")
