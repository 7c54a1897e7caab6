"""What the window looks like: colours by meaning, the type scale, icons, and one stylesheet made from them.

Everything is on a grid of 4 px. Painted widgets read `color` and `font` when they paint; what keeps a picture made
from colours listens to `notice.theme_changed`.
"""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from ui.theme.fonts import choose_type_scale, font, load_fonts, measured, metrics, type_scale
from ui.theme.icons import glyph_of, icon, icon_font, paint_icon
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import ThemeName, choose, color, contrast, current, ink_on, mixed, tint

__all__ = [
    "GRID_PX",
    "ROW_PX",
    "ThemeName",
    "apply",
    "color",
    "contrast",
    "current",
    "font",
    "glyph_of",
    "icon",
    "icon_font",
    "ink_on",
    "load_fonts",
    "measured",
    "metrics",
    "mixed",
    "notice",
    "paint_icon",
    "scale_type",
    "tint",
    "type_scale",
]

GRID_PX = 4
ROW_PX = 32
"""The height of a table's row."""

_OWN_ROOM = "ownRoom"
_OWN_FONT = Qt.WidgetAttribute.WA_SetFont

_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "strong",
    QPalette.ColorRole.Shadow: "strong",
}


class _Notice(QObject):
    """Tells those who keep pictures that the colours are others now."""

    theme_changed = Signal()


notice = _Notice()


def apply(app: QApplication, name: ThemeName) -> None:
    """Dresses the whole application, also one that is on screen already."""
    load_fonts()
    choose(name)
    own = _own_fonts(app)
    # A style behind a stylesheet has no name, and setting it anew dresses every widget once more.
    if not app.styleSheet():
        app.setStyle("Fusion")
    # A no-op on most X11 desktops and offscreen; where it works, native frames follow.
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if name == "dark" else Qt.ColorScheme.Light)
    app.setFont(font("body"))
    app.setPalette(_palette())
    app.setStyleSheet(stylesheet(name))
    # A new stylesheet gives widgets the fonts and the least sizes again that they had when they met the one before.
    for widget, its in own:
        widget.setFont(its)
    for widget in app.allWidgets():
        if room := widget.property(_OWN_ROOM):
            _scale_room(widget, room, type_scale())
    notice.theme_changed.emit()


def scale_type(app: QApplication, scale: float) -> None:
    """Makes the type larger or smaller in the whole application, also in what is on screen already.

    The stylesheet says nothing of type and stays as it is: another one takes a second in a window with all its pages.
    """
    before = type_scale()
    if scale == before:
        return
    own = _own_fonts(app)
    choose_type_scale(scale)
    app.setFont(font("body"))
    for widget in app.allWidgets():
        # Where there is a stylesheet, nobody hears of another font of the application without asking.
        if not widget.testAttribute(_OWN_FONT):
            widget.setFont(QFont())
    for widget, larger in own:
        larger.setPixelSize(round(round(larger.pixelSize() / before) * scale))
        widget.setFont(larger)
    for widget in app.allWidgets():
        _scale_room(widget, widget.property(_OWN_ROOM) or _own_room(widget), scale)
        widget.updateGeometry()
    notice.theme_changed.emit()


def _own_fonts(app: QApplication) -> list[tuple[QWidget, QFont]]:
    """The widgets that have a font of their own, or that of an area whose inner part they are, and which."""
    common_px = app.font().pixelSize()
    fonts = ((widget, widget.font()) for widget in app.allWidgets())
    return [
        (widget, its)
        for widget, its in fonts
        if its.pixelSize() > 0 and (widget.testAttribute(_OWN_FONT) or its.pixelSize() != common_px)
    ]


def _scale_room(widget: QWidget, own: QSize, scale: float) -> None:
    """Gives what holds text, and is as high or as wide as it was told to be, room for type that is so much larger.

    What it was told is kept beside it: a stylesheet puts least sizes of its own in their place.
    """
    if own.height():
        widget.setFixedHeight(round(own.height() * scale))
    if own.width():
        widget.setFixedWidth(round(own.width() * scale))
    if not own.isNull():
        widget.setProperty(_OWN_ROOM, own if scale != 1 else None)


def _own_room(widget: QWidget) -> QSize:
    """The width and the height that a widget was told to have; 0 where it was not, or where it holds no text."""
    holds_text = isinstance(widget, QLabel | QLineEdit | QComboBox | QPushButton)
    least, most = widget.minimumSize(), widget.maximumSize()
    wide = holds_text and least.width() == most.width()
    high = (holds_text or widget.layout() is not None) and least.height() == most.height()
    return QSize(least.width() if wide else 0, least.height() if high else 0)


def _palette() -> QPalette:
    palette = QPalette()
    for role, token in _PALETTE.items():
        palette.setColor(role, color(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("disabled"))
    return palette
