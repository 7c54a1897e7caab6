"""A button that looks like the field that it opens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.words import tr

_HEIGHT_PX, _ICON_PX = 32, 16
WIDE_PX = 304


class SearchButton(QAbstractButton):
    """An icon, what can be looked for, and the key that does the same; where it is tight, the icon alone."""

    def __init__(self, words: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._compact = False
        self.setText(tr(words))
        self.setAccessibleName(tr(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_compact(compact=False)
        theme.notice.theme_changed.connect(self.update)

    def set_compact(self, *, compact: bool) -> None:
        """Shows the icon alone, or all of it."""
        self._compact = compact
        self.setFixedSize(_HEIGHT_PX if compact else WIDE_PX, _HEIGHT_PX)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface" if self._compact else "field"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inset = (_HEIGHT_PX - _ICON_PX) / 2
        theme.paint_icon(painter, "magnifying-glass", QRectF(inset, inset, _ICON_PX, _ICON_PX), "muted")
        if self._compact:
            return
        room = QRectF(self.rect()).adjusted(_HEIGHT_PX + 2, 0, -10, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption_medium"))
        painter.setPen(theme.color("faint"))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._keys)
        room.adjust(0, 0, -theme.metrics("caption_medium").horizontalAdvance(self._keys) - 8, 0)
        shown = theme.metrics("small").elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(theme.font("small"))
        painter.drawText(room, middle, shown)
