"""Pictures of what is painted: as pixels, and as a drawing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSaveFile, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.words import tr

_SCALE = 2

Draw = Callable[[QPainter], None]


def picture_bytes(draw: Draw, size_px: tuple[int, int]) -> bytes:
    """What `draw` paints, as a PNG, twice as fine as on screen."""
    image = QImage(_SCALE * size_px[0], _SCALE * size_px[1], QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    with QPainter(image) as painter:
        draw(painter)
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return written.data()


def draw_png(place: Path, draw: Draw, size_px: tuple[int, int]) -> bool:
    """Writes what `draw` paints into a PNG file, in full or not at all; says whether it did."""
    return _write(place, picture_bytes(draw, size_px))


def draw_svg(place: Path, draw: Draw, size_px: tuple[int, int]) -> bool:
    """Writes what `draw` paints into an SVG file, in full or not at all; says whether it did."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size_px))
    generator.setViewBox(QRect(0, 0, *size_px))
    generator.setTitle(tr("Sessions over time"))
    with QPainter(generator) as painter:
        draw(painter)
    return _write(place, written.data())


def _write(place: Path, data: bytes) -> bool:
    file = QSaveFile(str(place))
    return file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
