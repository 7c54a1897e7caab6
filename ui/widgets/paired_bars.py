"""Two rows of counts side by side along one axis, such as what two policies cost people hour by hour."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.widgets.cells import paint_focus, paint_text, text_width_px

TOKENS = ("nobody", "accent")
"""The colours of the first and the second row."""

_LEFT_PX, _TOP_PX, _RIGHT_PX, _BOTTOM_PX = 40, 14, 16, 26
_STYLE = "caption"
_BETWEEN_LABELS_PX = 20
_WIDEST_BAR_PX = 18
_NONE = -1


class PairedBars(QWidget):
    """A pair of bars for each place of the axis. `chosen` carries the place that was clicked, or confirmed by Enter."""

    chosen = Signal(int)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Sequence[str] = ()
        self._rows: tuple[Sequence[int], Sequence[int]] = ((), ())
        self._names = ("", "")
        self._current = _NONE
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(420, 150)

    def show_bars(
        self, labels: Sequence[str], first: Sequence[int], second: Sequence[int], names: tuple[str, str]
    ) -> None:
        """Shows two rows of counts, as long as `labels`, of what `names` say."""
        self._labels, self._rows, self._names, self._current = labels, (first, second), names, _NONE
        self.setAccessibleDescription(
            ", ".join(f"{name}: {sum(row):,}" for name, row in zip(names, self._rows, strict=True))
        )
        self.update()

    def said_at(self, place: int) -> str:
        """What stands at a place: its label, and both counts."""
        counts = ", ".join(f"{name} {row[place]:,}" for name, row in zip(self._names, self._rows, strict=True))
        return f"{self._labels[place]}: {counts}"

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -_RIGHT_PX, -_BOTTOM_PX)

    @property
    def _step_px(self) -> float:
        return self._area.width() / max(1, len(self._labels))

    def place_at(self, x: float) -> int:
        """The place of the axis at a position; -1 where there is none."""
        place = int((x - self._area.left()) // self._step_px)
        return place if 0 <= place < len(self._labels) else _NONE

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.said_at(place) if place >= 0 else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._go_to(place)
            self.chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._labels:
            self._go_to(min(max(self._current + step, 0), len(self._labels) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        self._current = place
        self.setAccessibleDescription(self.said_at(place))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(map(max, self._rows)) if self._labels else 0
        top = _round_up(most)
        self._paint_grid(painter, top)
        if not self._labels:
            return
        area, step = self._area, self._step_px
        if self._current >= 0:
            here = QRectF(area.left() + self._current * step, area.top(), step, area.height())
            painter.fillRect(here, theme.color("hover"))
            if self.hasFocus():
                paint_focus(painter, here)
        width = min(_WIDEST_BAR_PX, max(1.0, (step - 2) / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        for row, token, side in zip(self._rows, TOKENS, (-1, 0), strict=True):
            painter.setBrush(theme.color(token))
            for place, count in enumerate(row):
                if count:
                    middle = area.left() + (place + 0.5) * step
                    height = max(2.0, count / top * area.height())
                    box = QRectF(middle + side * width + 0.25, area.bottom() - height, width - 0.5, height)
                    painter.drawRoundedRect(box, 1.5, 1.5)
        self._paint_labels(painter)

    def _paint_grid(self, painter: QPainter, top: int) -> None:
        area = self._area
        for part in (0, 1, 2):
            y = area.bottom() - part / 2 * area.height()
            painter.fillRect(
                QRectF(area.left(), round(y), area.width(), 1), theme.color("border" if not part else "grid")
            )
            if (part * top) % 2 == 0:
                box = QRectF(0, y - 8, _LEFT_PX - 8, 16)
                paint_text(painter, box, f"{part * top // 2:,}", _STYLE, "faint", right=True)

    def _paint_labels(self, painter: QPainter) -> None:
        """As many labels as have room, from the first on."""
        area, step = self._area, self._step_px
        needed = max(text_width_px(_STYLE, label) for label in self._labels) + _BETWEEN_LABELS_PX
        every = max(1, -int(-needed // step))
        for place in range(0, len(self._labels), every):
            text = self._labels[place]
            width = text_width_px(_STYLE, text)
            middle = area.left() + (place + 0.5) * step
            left = min(max(middle - width / 2, 0), self.width() - width)
            painter.fillRect(QRectF(round(middle), area.bottom(), 1, 4), theme.color("border"))
            paint_text(
                painter,
                QRectF(QPointF(left, area.bottom() + 6), QPointF(left + width + 1, self.height() - 2)),
                text,
                _STYLE,
                "faint",
            )


def _round_up(most: int) -> int:
    """The next of 2, 4, 10, 20, 40, 100 and so on: an axis that ends in a number that can be halved."""
    top = 2
    for factor in (2, 2.5, 2) * 20:
        if top >= most:
            break
        top = int(top * factor)
    return top
