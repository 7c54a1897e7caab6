"""A card that is a button: an icon, what it leads to, and a line or two on that."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.words import tr

_PAD_PX, _ICON_PX, _DISC_PX, _GAP_PX = 16, 20, 36, 14
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class EntryCard(QAbstractButton):
    """As high as its words need at its width, and no lower than its icon."""

    def __init__(self, icon: str, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.say(tr(title), tr(words))
        theme.notice.theme_changed.connect(self.update)

    def say(self, title: str, words: str) -> None:
        """Says something else."""
        self._words = words
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, self._height_px(max(self.width(), 220)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _height_px(self, width_px: int) -> int:
        lines = theme.metrics("title").height() + 3 + self._words_px(width_px)
        return max(_DISC_PX, round(lines)) + 2 * _PAD_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _text_left(self) -> int:
        return _PAD_PX + _DISC_PX + _GAP_PX

    def _words_px(self, width_px: int) -> float:
        room = QRectF(0, 0, max(40, width_px - self._text_left() - _PAD_PX), 10_000)
        return theme.metrics("small").boundingRect(room, _WRAP, self._words).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressed, hover = self.isDown(), self.underMouse()
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "strong" if hover else "border"), 1))
        painter.setBrush(theme.color("pressed" if pressed else "hover" if hover else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        disc = QRectF(_PAD_PX, _PAD_PX, _DISC_PX, _DISC_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawEllipse(disc)
        inset = (_DISC_PX - _ICON_PX) / 2
        theme.paint_icon(painter, self._icon, disc.adjusted(inset, inset, -inset, -inset), "accent")
        left, top = self._text_left(), _PAD_PX
        room = QRect(left, top, self.width() - left - _PAD_PX, self.height())
        measure = theme.metrics("title")
        painter.setFont(theme.font("title"))
        painter.setPen(theme.color("text"))
        title = measure.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _WRAP, title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        painter.drawText(room.adjusted(0, round(measure.height()) + 3, 0, 0), _WRAP, self._words)
