"""Icons out of the Phosphor font that QtAwesome carries.

QtAwesome itself is not imported: it would cost a hundred milliseconds for what are a font file and a table of names.
An icon asks for its colour when it is painted, so a change of theme needs nothing but a repaint.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from simulator.errors import CoatcheckError
from ui.theme.tokens import color

_SCALE = 0.98


@cache
def _load() -> tuple[str, dict[str, str]]:
    found = find_spec("qtawesome")
    folder = Path(found.origin).parent / "fonts" if found and found.origin else None
    if folder is None or not (tables := sorted(folder.glob("phosphor-charmap-*.json"))):
        raise CoatcheckError("the package QtAwesome, which carries the icons, is missing; install it again with pip")
    charmap = json.loads(tables[-1].read_text(encoding="utf-8"))
    font_file = next(path for path in sorted(folder.glob("phosphor-*.ttf")))
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font_file)))[0]
    return family, {name: chr(int(code, 16)) for name, code in charmap.items()}


def glyph_of(name: str) -> str:
    """The character of an icon.

    Raises:
        KeyError: Phosphor has no icon of that name.
    """
    return _load()[1][name]


@cache
def icon_font(size_px: int) -> QFont:
    """The icon font at a size."""
    font = QFont(_load()[0])
    font.setPixelSize(size_px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def paint_icon(painter: QPainter, name: str, rect: QRectF, token: str) -> None:
    """Draws an icon in the middle of `rect`, as large as it allows."""
    size_px = max(1, round(min(rect.width(), rect.height()) * _SCALE))
    painter.setFont(icon_font(size_px))
    painter.setPen(color(token))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph_of(name))


class _GlyphEngine(QIconEngine):
    def __init__(self, name: str, token: str, name_on: str, token_on: str) -> None:
        super().__init__()
        self._off = (name, token)
        self._on = (name_on, token_on)

    def clone(self) -> QIconEngine:
        return _GlyphEngine(*self._off, *self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, token = self._on if state == QIcon.State.On else self._off
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, name, QRectF(rect), "disabled" if mode == QIcon.Mode.Disabled else token)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def icon(name: str, token: str = "muted", *, name_on: str = "", token_on: str = "") -> QIcon:
    """An icon in the colour of a token; a checked button shows `name_on` in `token_on` where they are given.

    Raises:
        KeyError: Phosphor has no icon of that name.
    """
    glyph_of(name), glyph_of(name_on or name)
    return QIcon(_GlyphEngine(name, token, name_on or name, token_on or token))
