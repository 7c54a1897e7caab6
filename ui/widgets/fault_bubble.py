"""A line that says what is wrong with a field, right below it and above everything else."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme

_MOST_PX = 620
_TIP_PX = 5
_PAD_PX = 10


class FaultBubble(QLabel):
    """Hangs on `field`; nothing on screen moves when it comes and goes."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("small_medium"))
        self.setWordWrap(True)
        self.setProperty("tone", "danger")
        self.setContentsMargins(_PAD_PX, _PAD_PX - 3 + _TIP_PX, _PAD_PX, _PAD_PX - 3)
        self.hide()
        field.installEventFilter(self)

    def tell(self, text: str) -> None:
        """Says `text`; an empty one hides it."""
        self.setText(text)
        self.setAccessibleName(text)
        if not text:
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() == QEvent.Type.Show and self.text():
            self.tell(self.text())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("danger"), 1))
        painter.setBrush(theme.color("danger_soft"))
        body = QRectF(self.rect()).adjusted(0.5, _TIP_PX + 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, 6, 6)
        x, y = self._tip_x(), body.top()
        painter.drawPolyline(QPolygonF([QPointF(x - _TIP_PX, y), QPointF(x, y - _TIP_PX), QPointF(x + _TIP_PX, y)]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygonF([QPointF(x - _TIP_PX, y + 1), QPointF(x, y - _TIP_PX + 1), QPointF(x + _TIP_PX, y + 1)])
        )
        painter.end()
        super().paintEvent(event)

    def _tip_x(self) -> float:
        return min(24.0, self.width() / 2)

    def _place(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        metrics = theme.metrics("small_medium")
        wanted = int(metrics.horizontalAdvance(self.text())) + 2 * _PAD_PX + 4
        width = min(wanted, _MOST_PX, window.width() - 16)
        self.resize(width, self.heightForWidth(width))
        below = self._field.mapTo(window, QPoint(0, self._field.height()))
        self.move(max(8, min(below.x(), window.width() - 8 - width)), below.y() + 1)
