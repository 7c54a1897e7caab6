"""What the window looks like: colours by meaning, the type scale, icons, and one stylesheet made from them.

Everything is on a grid of 4 px. Painted widgets read `color` and `font` when they paint; what keeps a picture made
from colours listens to `notice.theme_changed`.
"""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QPalette
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
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    # A no-op on most X11 desktops and offscreen; where it works, native frames follow.
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if name == "dark" else Qt.ColorScheme.Light)
    app.setFont(font("body"))
    app.setPalette(_palette())
    app.setStyleSheet(stylesheet(name))
    notice.theme_changed.emit()


def scale_type(app: QApplication, scale: float) -> None:
    """Makes the type larger or smaller in the whole application, also in what is on screen already."""
    before = type_scale()
    if scale == before:
        return
    own = [
        (widget, widget.font())
        for widget in app.allWidgets()
        if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and widget.font().pixelSize() > 0
    ]
    rooms = [(widget, widget.property(_OWN_ROOM) or _own_room(widget)) for widget in app.allWidgets()]
    choose_type_scale(scale)
    # A new stylesheet gives widgets the fonts again that they had when they met the one before.
    apply(app, current())
    for widget, larger in own:
        larger.setPixelSize(round(round(larger.pixelSize() / before) * scale))
        widget.setFont(larger)
    for widget, room in rooms:
        _scale_room(widget, room, scale)
    for widget in app.allWidgets():
        widget.updateGeometry()


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
