"""The headers of a table, painted by hand like its rows: each change of order would have a style draw them anew."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from ui import theme
from ui.widgets.cells import paint_text, text_width_px

HEADER_PX = 30
EDGE_PX, GAP_PX = 16, 8
"""What is kept free at the left and right of a cell, at the edges of the table and within it."""

_STYLE = "caption_medium"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ARROW_PX = 12
_NONE = -1


class TableHeader(QHeaderView):
    """Headers with an arrow right behind the text that rows are sorted by: up where the least comes first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pointed_at = _NONE
        self._sorting = False
        self._bounds: list[tuple[int, float, float]] | None = None
        self._picture, self._pictured = QPixmap(), ()
        self.setSectionsClickable(True)
        self.setFont(theme.font(_STYLE))
        self.setFixedHeight(HEADER_PX)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for changed in (self.sectionResized, self.sectionMoved, self.sectionCountChanged):
            changed.connect(self._forget)

    def show_sorting(self) -> None:
        """Draws the arrow, and keeps Qt from drawing one of its own."""
        self._sorting = True
        self.setSortIndicatorShown(False)

    def sizeHint(self) -> QSize:
        """As high as all headers are: Qt would measure every word anew whenever rows change places."""
        return QSize(self.length(), HEADER_PX)

    def bounds(self) -> list[tuple[int, float, float]]:
        """The columns shown, from left to right, each with where its contents begin and how wide they may be.

        Positions count from where the first column begins, wherever the table is scrolled to.
        """
        if self._bounds is None:
            shown = [column for place in range(self.count()) if self.sectionSize(column := self.logicalIndex(place))]
            self._bounds = []
            for column in shown:
                before = EDGE_PX if column == shown[0] else GAP_PX
                behind = EDGE_PX if column == shown[-1] else GAP_PX
                width = self.sectionSize(column) - before - behind
                self._bounds.append((column, float(self.sectionPosition(column) + before), float(width)))
        return self._bounds

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.logicalIndexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells the whole of a word that is cut, where its column has nothing else to tell."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self.logicalIndexAt(event.pos())
            QToolTip.showText(event.globalPos(), self.tip_of(column), self)
            return True
        return super().viewportEvent(event)

    def tip_of(self, column: int) -> str:
        """What is told of a column: what its model tells, or its word where that has not enough room."""
        model, across = self.model(), Qt.Orientation.Horizontal
        room = next((room for shown, _, room in self.bounds() if shown == column), None)
        if model is None or room is None:
            return ""
        text = str(model.headerData(column, across) or "")
        told = str(model.headerData(column, across, Qt.ItemDataRole.ToolTipRole) or "")
        cut = text_width_px(_STYLE, text) > room
        return "\n".join(part for part in (text if cut else "", told) if part)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(_NONE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copies a picture, which is made again only when something in it has changed."""
        shown = self.viewport().size(), self.viewport().devicePixelRatio(), theme.current(), self.offset()
        # Qt counts the sections anew whenever rows change places: what matters is whether they lie elsewhere.
        places = tuple(self.bounds()) if self.model() is not None else ()
        pictured = (
            *shown,
            places,
            self.sortIndicatorSection(),
            self.sortIndicatorOrder(),
            self._pointed_at,
            self._sorting,
        )
        if pictured != self._pictured:
            self._pictured, self._picture = pictured, self._drawn()
        QPainter(self.viewport()).drawPixmap(0, 0, self._picture)

    def _drawn(self) -> QPixmap:
        size, scale = self.viewport().size(), self.viewport().devicePixelRatio()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(theme.color("raised"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, size.width(), 1, theme.color("grid"))
        painter.fillRect(0, size.height() - 1, size.width(), 1, theme.color("border"))
        if self.model() is not None:
            for column, left, room in self.bounds():
                self._paint_header(painter, column, QRectF(left - self.offset(), 0, room, size.height()))
        painter.end()
        return picture

    def _paint_header(self, painter: QPainter, column: int, rect: QRectF) -> None:
        model, across = self.model(), Qt.Orientation.Horizontal
        text = str(model.headerData(column, across) or "")
        right = model.headerData(column, across, Qt.ItemDataRole.TextAlignmentRole) == _RIGHT
        sorted_by = self._sorting and column == self.sortIndicatorSection()
        token = "text" if sorted_by or column == self._pointed_at else "muted"
        taken = min(text_width_px(_STYLE, text), rect.width())
        paint_text(painter, rect, text, _STYLE, token, right=right)
        if sorted_by:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            left = rect.right() - taken - _ARROW_PX - 4 if right else min(rect.left() + taken + 4, rect.right() - 4)
            box = QRectF(left, rect.center().y() - _ARROW_PX / 2 + 0.5, _ARROW_PX, _ARROW_PX)
            theme.paint_icon(painter, "arrow-up" if up else "arrow-down", box, token)

    def _point_at(self, column: int) -> None:
        if column != self._pointed_at:
            self._pointed_at = column
            self.viewport().update()

    def _forget(self) -> None:
        self._bounds = None

    def setModel(self, model: QAbstractItemModel) -> None:  # noqa: N802 - overrides QHeaderView
        """Shows the words of another model."""
        super().setModel(model)
        self._pictured = ()

    def headerDataChanged(self, across: Qt.Orientation, first: int, last: int) -> None:  # noqa: N802 - Qt's name
        """Writes the words anew."""
        super().headerDataChanged(across, first, last)
        self._pictured = ()
