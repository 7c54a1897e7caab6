"""A header whose columns are narrower than their names: these stand upright, reading from below."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import theme

_STYLE = "mono_small"
_FLAT_STYLE = "caption_medium"
_EDGE_PX = 10


class UprightHeader(QHeaderView):
    """The first `flat` sections are written as usual, at the foot; `marked` is a section whose name stands out."""

    def __init__(self, height_px: int, flat: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._height_px, self._flat = height_px, flat
        self._marked = -1
        self.setFixedHeight(height_px)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_px)

    def mark(self, section: int) -> None:
        """Lets the name of one section stand out; -1: of none."""
        if section != self._marked:
            self._marked = section
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.viewport().width(), self.viewport().height()
        painter.fillRect(0, 0, width, height, theme.color("raised"))
        painter.fillRect(0, height - 1, width, 1, theme.color("border"))
        for section in range(self.count()):
            left, room = self.sectionViewportPosition(section), self.sectionSize(section)
            if left + room >= 0 and left <= width:
                self._paint_name(painter, section, QRectF(left, 0, room, height))

    def _paint_name(self, painter: QPainter, section: int, rect: QRectF) -> None:
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        flat, marked = section < self._flat, section == self._marked
        style = _FLAT_STYLE if flat else _STYLE
        painter.setFont(theme.font(style))
        painter.setPen(theme.color("text" if marked else "muted"))
        metrics = theme.metrics(style)
        if flat:
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - _EDGE_PX)
            painter.drawText(QPointF(rect.left() + _EDGE_PX, rect.bottom() - _EDGE_PX), cut)
            return
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.height() - 2 * _EDGE_PX)
        painter.save()
        painter.translate(rect.center().x() + (metrics.ascent() - metrics.descent()) / 2, rect.bottom() - _EDGE_PX)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), cut)
        painter.restore()
