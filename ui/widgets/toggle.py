"""A switch: on or off, with a knob that lies on the side it is on."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.words import tr

_TRACK = QSize(36, 20)
_KNOB_PX, _GAP_PX = 14, 8
_WORD_PX = 27
_STYLE = "small"


class Toggle(QAbstractButton):
    """A button that is checked while it is on; its word stands beside it, so that it is not told by colour alone."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(accessible_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        words = max(theme.metrics(_STYLE).horizontalAdvance(words) for words in (tr("on"), tr("off")))
        return QSize(_TRACK.width() + 1 + _GAP_PX + max(_WORD_PX, ceil(words) + 2), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        track = QRectF(1, (self.height() - _TRACK.height()) / 2, _TRACK.width(), _TRACK.height())
        painter.setPen(
            QPen(theme.color("accent" if self.hasFocus() or on else "strong"), 1.5 if self.hasFocus() else 1)
        )
        painter.setBrush(theme.color("accent" if on else "track"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if on else "muted"))
        painter.drawEllipse(QPointF(side, track.center().y()), _KNOB_PX / 2, _KNOB_PX / 2)
        painter.setPen(theme.color("text" if on else "muted"))
        painter.setFont(theme.font(_STYLE))
        words = QRectF(track.right() + _GAP_PX, 0, self.width() - track.right() - _GAP_PX, self.height())
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tr("on") if on else tr("off")
        )
