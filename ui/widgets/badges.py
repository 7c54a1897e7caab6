"""Chips and badges: a mark and a word, never a colour alone."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.widgets.glyphs import ENDINGS, paint_ending, paint_square, paint_state
from ui.widgets.lettering import laid_out
from ui.words import tr

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_PILL_PX = 20
_COMPACT_PX = 20
_SIGN_AND_GAP_PX = 29


class _SquareEngine(QIconEngine):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def clone(self) -> QIconEngine:
        return _SquareEngine(self._token)

    def paint(self, painter: QPainter, rect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_square(painter, self._token, QRectF(rect).center(), rect.width() - 1)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


def square_icon(token: str) -> QIcon:
    """The square of a role as an icon for buttons and menus; it follows the theme."""
    return QIcon(_SquareEngine(token))


class FilterChip(QPushButton):
    """A button that lets a group through while it is checked: a square in the group's colour, and its word.

    Compact, it shows the first letter alone; the word is in its tooltip.
    """

    def __init__(self, text: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(f" {text}", parent)
        self._word = text
        self.setProperty("look", "chip")
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(theme.font("small_medium"))
        self.setIcon(square_icon(token))
        self.setIconSize(QSize(10, 10))
        self.setAccessibleName(tr("Show {value}").format(value=text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_compact(self, on: bool) -> None:
        """Shows the first letter alone, or the whole word."""
        self.setText(f" {self._word[:1] if on else self._word}")
        self.setToolTip(self._word if on else "")


def pill_width_px(word: str, shape: str = "disc") -> float:
    """How wide `paint_pill` draws the pill of a word."""
    return laid_out(word, "caption_medium").width + _mark_px(shape) + 9


def _mark_px(shape: str) -> int:
    return 21 if shape in ENDINGS else 18


def paint_pill(painter: QPainter, left: float, middle: float, word: str, tone: str, shape: str) -> None:
    """Draws a state: a soft pill from `left`, centred on the height `middle`, with a mark and the word."""
    width = pill_width_px(word, shape)
    rect = QRectF(left, middle - _PILL_PX / 2, width, _PILL_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{tone}_soft"))
    painter.drawRoundedRect(rect, _PILL_PX / 2, _PILL_PX / 2)
    paint_state(painter, shape, QPointF(left + 10.5, middle), tone)
    painter.setFont(theme.font("caption_medium"))
    painter.setPen(theme.color("muted" if tone == "neutral" else tone))
    painter.drawText(rect.adjusted(_mark_px(shape), 0, 0, 0), _LEFT, word)


class StatePill(QWidget):
    """A state as a mark and a word: `disc`, `ring`, `triangle`, `bar` or the kind of an end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ("", "neutral", "disc")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        return self._state[0]

    def show_state(self, word: str, tone: str, shape: str) -> None:
        """Shows `word` in `tone` (`ok`, `warn`, `danger`, `accent` or `neutral`) with the mark `shape`."""
        if (word, tone, shape) == self._state:
            return
        self._state = (word, tone, shape)
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(pill_width_px(self.word, self._state[2])) + 1, _PILL_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.word:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_pill(painter, 0, self.height() / 2, *self._state)


class Legend(QWidget):
    """What signs and colours mean: pairs of a key and its word. The key is a role's token or the kind of an end.

    Compact, it shows the signs alone; the words are in its tooltip.
    """

    def __init__(self, items: list[tuple[str, str]], accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._compact = False
        self.compact_width = _COMPACT_PX * len(items)
        self.setFixedHeight(20)
        self._measure()
        theme.notice.theme_changed.connect(self._measure)
        self.setAccessibleName(accessible_name)
        self.setAccessibleDescription(", ".join(word for _, word in items))

    def _measure(self) -> None:
        metrics = theme.metrics("caption")
        self._widths = [round(metrics.horizontalAdvance(word)) + _SIGN_AND_GAP_PX for _, word in self._items]
        self.full_width = sum(self._widths)
        self.setFixedWidth(self.compact_width if self._compact else self.full_width)

    def set_compact(self, on: bool) -> None:
        """Leaves the words out, or brings them back."""
        if on != self._compact:
            self._compact = on
            self.setFixedWidth(self.compact_width if on else self.full_width)
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._word_at(event.pos().x()), self)
            return True
        return super().event(event)

    def _word_at(self, x: int) -> str:
        left = 0
        for (_, word), width in zip(self._items, self._widths, strict=True):
            left += _COMPACT_PX if self._compact else width
            if x < left:
                return word
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for (key, word), width in zip(self._items, self._widths, strict=True):
            if key in ENDINGS:
                paint_ending(painter, key, QPointF(left + 7, 10), 6)
            else:
                paint_square(painter, key, QPointF(left + 6, 10), 10)
            if self._compact:
                left += _COMPACT_PX
                continue
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("caption"))
            painter.drawText(QRectF(left + 17, 0, width, 20), _LEFT, word)
            left += width


class Avatar(QWidget):
    """A person's initials on a disc in the colour of their role."""

    def __init__(self, size_px: int = 38, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials, self._token = "", "nobody"
        self.setFixedSize(size_px, size_px)

    def show_person(self, name: str, token: str) -> None:
        """Shows the initials of `name` in the colour of `token`."""
        # Namesakes are numbered, and who comes out of a log may be called by an address.
        words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
        initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or ("#" if name else "?")
        if (initials, token) != (self._initials, self._token):
            self._initials, self._token = initials, token
            self.setAccessibleName(name)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._token))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(theme.font("body_strong"))
        ink: QColor = theme.ink_on(self._token)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
