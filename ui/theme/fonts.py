"""The type scale, and the fonts that come along so that a picture is the same on every machine."""

import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

import resources

FONT_FOLDER = Path(resources.__file__).parent / "fonts"
SANS = "Coatcheck Sans"
MONO = "Coatcheck Mono"

_LOG = logging.getLogger(__name__)

Measure = TypeVar("Measure", bound=Callable[..., object])

# Size in pixels and weight; sizes in points would follow the screen's idea of an inch.
STYLES: dict[str, tuple[int, int]] = {
    "micro": (10, 400),
    "micro_strong": (10, 600),
    "caption": (11, 400),
    "caption_medium": (11, 500),
    "caption_strong": (11, 600),
    "small": (12, 400),
    "small_medium": (12, 500),
    "small_strong": (12, 600),
    "body": (13, 400),
    "body_medium": (13, 500),
    "body_strong": (13, 600),
    "title": (14, 600),
    "heading": (15, 600),
    "count": (17, 600),
    "clock": (18, 600),
    "ring": (20, 600),
    "figure": (24, 600),
    "mono_small": (11, 400),
    "mono": (12, 400),
    "mono_strong": (12, 600),
}


class _Type:
    """How large the type is, and who remembers measures of it. One per process, as the theme is."""

    scale = 1.0
    measured: ClassVar[list[Callable[[], None]]] = []


def measured(remembering: Measure) -> Measure:
    """Marks a function with a cache of what depends on how large the type is: it forgets when that changes."""
    _Type.measured.append(remembering.cache_clear)  # type: ignore[attr-defined] - what functools.cache gives
    return remembering


def type_scale() -> float:
    """How large the type is; 1 is its size on a desk."""
    return _Type.scale


def choose_type_scale(scale: float) -> None:
    """Makes every font that is asked for from now on that much larger; `ui.theme.scale_type` also tells Qt."""
    _Type.scale = scale
    for forget in _Type.measured:
        forget()


@measured
@cache
def font(style: str) -> QFont:
    """The font of a text style; callers copy before they change it.

    Digits are all of one width, so that a number that counts does not jump.

    Raises:
        KeyError: there is no such style.
    """
    # A font that was asked for before its family was there would keep the substitute it got.
    load_fonts()
    size_px, weight = STYLES[style]
    mono = style.startswith("mono")
    made = QFont(MONO if mono else SANS)
    made.setStyleHint(QFont.StyleHint.Monospace if mono else QFont.StyleHint.SansSerif)
    made.setPixelSize(round(size_px * _Type.scale))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if not mono:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@measured
@cache
def metrics(style: str) -> QFontMetricsF:
    """The measures of a text style."""
    return QFontMetricsF(font(style))


@cache
def load_fonts(folder: Path = FONT_FOLDER) -> tuple[str, ...]:
    """Makes the fonts known to Qt, once, and returns the families found.

    Where they are missing the window falls back on the system's fonts, and one line in the log says so.
    """
    families: set[str] = set()
    for path in sorted(folder.glob("*.ttf")):
        identifier = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(identifier))
    missing = [family for family in (SANS, MONO) if family not in families]
    if missing:
        _LOG.error("%s: no font %s here; the system's fonts are used instead", folder, " and ".join(missing))
    return tuple(sorted(families))
