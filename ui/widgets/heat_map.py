"""A grid of values, the stronger coloured the more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.widgets.cells import paint_text, text_width_px
from ui.words import tr

_GAP_PX = 2
_TITLE_PX, _LABEL_PX = 20, 22
_EDGE_PX = 16
_HIGHEST_PX = 72
_FAINTEST, _STRONGEST = 24, 235
_NOWHERE = (-1, -1)


class HeatMap(QWidget):
    """Cells by column and row. `chosen` carries the column and the row that were clicked, or confirmed by Enter; a cell
    without a value (None) cannot be chosen.
    """

    chosen = Signal(int, int)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[str] = ()
        self._rows: Sequence[str] = ()
        self._titles = ("", "")
        self._values: Sequence[Sequence[float | None]] = ()
        self._texts: Sequence[Sequence[str]] = ()
        self._marked = _NOWHERE
        self._current = _NOWHERE
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(480, 280)

    def show_cells(
        self,
        titles: tuple[str, str],
        columns: Sequence[str],
        rows: Sequence[str],
        values: Sequence[Sequence[float | None]],
        texts: Sequence[Sequence[str]],
        marked: tuple[int, int] = _NOWHERE,
    ) -> None:
        """Shows `values` and their `texts` by row and column; `titles` say what runs across and what down; `marked` is
        the column and row of the cell that has an outline.
        """
        self._titles, self._columns, self._rows = titles, columns, rows
        self._values, self._texts, self._marked = values, texts, marked
        self._current = (min(self._current[0], len(columns) - 1), min(self._current[1], len(rows) - 1))
        self.update()

    def said_at(self, column: int, row: int) -> str:
        """What a cell says, with where it is."""
        across, down = self._titles
        place = f"{across} {self._columns[column]}" + (f", {down} {self._rows[row]}" if down else "")
        return f"{place}: {self._texts[row][column] or tr('not played yet')}"

    @property
    def _left_px(self) -> float:
        labels = max((text_width_px("mono_small", row) for row in self._rows), default=0)
        return max(labels, text_width_px("mono_strong", self._titles[1])) + 2 * _EDGE_PX

    def cell_rect(self, column: int, row: int) -> QRectF:
        """Where a cell is."""
        left, top = self._left_px, _TITLE_PX + _LABEL_PX + 8
        width = (self.width() - left - _EDGE_PX) / max(1, len(self._columns))
        height = min(_HIGHEST_PX, (self.height() - top - _EDGE_PX) / max(1, len(self._rows)))
        cell = QRectF(left + column * width, top + row * height, width, height)
        return cell.adjusted(_GAP_PX / 2, _GAP_PX / 2, -_GAP_PX / 2, -_GAP_PX / 2)

    def _cell_at(self, x: float, y: float) -> tuple[int, int]:
        for column in range(len(self._columns)):
            for row in range(len(self._rows)):
                if self.cell_rect(column, row).contains(x, y):
                    return column, row
        return _NOWHERE

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.said_at(*cell) if cell != _NOWHERE else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and cell != _NOWHERE:
            self._go_to(*cell)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        move = moves.get(Qt.Key(event.key()))
        if move and self._columns:
            column, row = (max(0, at) + by for at, by in zip(self._current, move, strict=True))
            self._go_to(min(max(column, 0), len(self._columns) - 1), min(max(row, 0), len(self._rows) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current != _NOWHERE:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _go_to(self, column: int, row: int) -> None:
        self._current = column, row
        self.setAccessibleDescription(self.said_at(column, row))
        self.update()

    def _choose(self) -> None:
        column, row = self._current
        if self._values[row][column] is not None:
            self.chosen.emit(column, row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._columns:
            return
        known = [value for row in self._values for value in row if value is not None]
        least, most = (min(known), max(known)) if known else (0.0, 0.0)
        self._paint_titles(painter)
        for row, values in enumerate(self._values):
            for column, value in enumerate(values):
                part = (value - least) / (most - least) if value is not None and most > least else 0.0
                self._paint_cell(painter, column, row, None if value is None else part)

    def _paint_cell(self, painter: QPainter, column: int, row: int, part: float | None) -> None:
        rect = self.cell_rect(column, row)
        here = (column, row) == self._current and self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        strength = round(_FAINTEST + (part or 0) * (_STRONGEST - _FAINTEST))
        fill = theme.color("sunken") if part is None else theme.mixed("accent", "surface", strength)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 5, 5)
        if here or (column, row) == self._marked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text" if here else "warn"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        text = self._texts[row][column] or "–"
        style = "small_medium" if part is not None else "small"
        width = min(text_width_px(style, text), rect.width())
        box = QRectF(rect.center().x() - width / 2, rect.top(), width + 1, rect.height())
        token = "muted" if part is None else max(("text", "on_accent"), key=partial(_legibility, fill))
        paint_text(painter, box, text, style, token)

    def _paint_titles(self, painter: QPainter) -> None:
        across, down = self._titles
        first = self.cell_rect(0, 0)
        paint_text(painter, QRectF(first.left(), 4, self.width(), _TITLE_PX), across, "mono_strong", "text")
        paint_text(painter, QRectF(_EDGE_PX, 4, first.left() - _EDGE_PX, _TITLE_PX), down, "mono_strong", "text")
        for column, text in enumerate(self._columns):
            rect = self.cell_rect(column, 0)
            width = min(text_width_px("mono_small", text), rect.width())
            box = QRectF(rect.center().x() - width / 2, _TITLE_PX + 6, width + 1, _LABEL_PX)
            paint_text(painter, box, text, "mono_small", "muted")
        for row, text in enumerate(self._rows):
            rect = self.cell_rect(0, row)
            box = QRectF(_EDGE_PX, rect.top(), self._left_px - 2 * _EDGE_PX + 4, rect.height())
            paint_text(painter, box, text, "mono_small", "muted", right=True)


def _legibility(fill: QColor, token: str) -> float:
    return theme.contrast(theme.color(token), fill)
