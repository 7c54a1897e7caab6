"""Colours by what they mean, light and dark. Nothing outside this package names a colour.

A token is a background, a text or a shape. Every text is legible on every background that it is drawn on (contrast of
at least 4.5:1), every shape against every background (3:1); the tests compute it. The role colours keep their
distances for eyes that lack one kind of cone.
"""

from functools import cache
from typing import Literal

from PySide6.QtGui import QColor

ThemeName = Literal["light", "dark"]

LIGHT = {
    "bg": "#F3F4F7",
    "surface": "#FFFFFF",
    "raised": "#F7F8FA",
    "sunken": "#EEF0F4",
    "hover": "#EEF0F4",
    "pressed": "#E4E7ED",
    "selected": "#F2F3FD",
    "track": "#E9ECF1",
    "field": "#F7F8FA",
    "segment_on": "#FFFFFF",
    "border": "#E1E4EA",
    "grid": "#ECEEF2",
    "strong": "#C9CED8",
    "scroll": "#C3C8D2",
    "scroll_hover": "#A5ACB9",
    "text": "#161B24",
    "muted": "#566072",
    "faint": "#616A7B",
    "disabled": "#A3AAB7",
    "accent": "#4453C9",
    "accent_hover": "#3A48B5",
    "accent_soft": "#E9EBFB",
    "on_accent": "#FFFFFF",
    "danger": "#B9302F",
    "danger_hover": "#A52827",
    "danger_soft": "#FBEAEA",
    "on_danger": "#FFFFFF",
    "warn": "#945700",
    "warn_soft": "#FCF1DE",
    "ok": "#15754F",
    "ok_soft": "#E4F4EE",
    "neutral_soft": "#EEF0F4",
    "user": "#2A5DA4",
    "manager": "#1E9973",
    "admin": "#B97727",
    "service": "#AB79A8",
    "nobody": "#7C8698",
    "shade": "#161B24",
}

DARK = {
    "bg": "#0D1016",
    "surface": "#151922",
    "raised": "#1B202B",
    "sunken": "#10141B",
    "hover": "#222936",
    "pressed": "#2A3240",
    "selected": "#1D2339",
    "track": "#2A303D",
    "field": "#10141B",
    "segment_on": "#2A303D",
    "border": "#262C38",
    "grid": "#1E2430",
    "strong": "#3A4251",
    "scroll": "#3A4251",
    "scroll_hover": "#525C6E",
    "text": "#E7EAF0",
    "muted": "#A0A9B9",
    "faint": "#8F99AB",
    "disabled": "#59616F",
    "accent": "#8C9AFF",
    "accent_hover": "#A1ACFF",
    "accent_soft": "#232A49",
    "on_accent": "#0D1016",
    "danger": "#F0776C",
    "danger_hover": "#F58F85",
    "danger_soft": "#3A2022",
    "on_danger": "#0D1016",
    "warn": "#F0B455",
    "warn_soft": "#352A16",
    "ok": "#56D3A9",
    "ok_soft": "#15322A",
    "neutral_soft": "#262C38",
    "user": "#4FA3F2",
    "manager": "#5FDDB8",
    "admin": "#F2AE52",
    "service": "#C18FC0",
    "nobody": "#8993A5",
    "shade": "#05070A",
}

TABLES: dict[str, dict[str, str]] = {"light": LIGHT, "dark": DARK}

# How strongly a bar of the timeline is tinted with its role, of 255: the surface differs, so must the tint.
TINTS = {
    "light": {"live": 58, "ended": 26, "hatch": 95, "ahead": 16},
    "dark": {"live": 74, "ended": 34, "hatch": 110, "ahead": 22},
}

BACKGROUNDS = ("surface", "raised", "sunken", "bg", "selected", "hover", "field")
TEXTS = ("text", "muted", "faint", "accent", "danger", "warn", "ok")
ROLES = ("user", "manager", "admin", "service", "nobody")

LEGIBLE_PAIRS = (
    *((text, background) for text in TEXTS for background in BACKGROUNDS),
    *((text, soft) for soft in ("accent_soft", "danger_soft", "warn_soft", "ok_soft", "neutral_soft")
      for text in ("text", "muted", "faint")),
    *((name, f"{name}_soft") for name in ("accent", "danger", "warn", "ok")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    ("text", "segment_on"),
    ("muted", "segment_on"),
    ("text", "pressed"),
)  # fmt: skip
"""Each text with each background that it may be drawn on."""


class _Current:
    """Which theme is on. One per process, as the stylesheet is."""

    name: ThemeName = "light"


def current() -> ThemeName:
    """The theme that is on."""
    return _Current.name


def choose(name: ThemeName) -> None:
    """Switches which table `color` reads; `ui.theme.apply` also tells Qt."""
    _Current.name = name


def color(token: str, alpha: int = 255) -> QColor:
    """The colour of a token in the theme that is on; callers do not change it.

    Raises:
        KeyError: there is no such token.
    """
    return _color(_Current.name, token, alpha)


@cache
def _color(theme: str, token: str, alpha: int) -> QColor:
    made = QColor(TABLES[theme][token])
    made.setAlpha(alpha)
    return made


def tint(strength: str) -> int:
    """The alpha of a tint of the timeline: `live`, `ended`, `hatch` or `ahead`."""
    return TINTS[_Current.name][strength]


def mixed(token: str, background: str, alpha: int) -> QColor:
    """The opaque colour of `token` laid over `background` with that alpha: cheaper to paint than the two."""
    return _mixed(_Current.name, token, background, alpha)


@cache
def _mixed(theme: str, token: str, background: str, alpha: int) -> QColor:
    above, below = QColor(TABLES[theme][token]), QColor(TABLES[theme][background])
    part = alpha / 255
    channels = (above.red(), below.red()), (above.green(), below.green()), (above.blue(), below.blue())
    red, green, blue = (round(a * part + b * (1 - part)) for a, b in channels)
    return QColor(red, green, blue)


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it, 0 to 1."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio as WCAG 2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(token: str) -> QColor:
    """White or near-black, whichever is legible on a shape filled with `token`."""
    return _ink_on(_Current.name, token)


@cache
def _ink_on(theme: str, token: str) -> QColor:
    fill = QColor(TABLES[theme][token])
    return max((QColor(LIGHT["surface"]), QColor(DARK["bg"])), key=lambda ink: contrast(ink, fill))
