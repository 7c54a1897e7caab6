"""Widths that go with the type: what is measured for letters of one size is too narrow for larger ones."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui import theme


class ScaledWidth(QObject):
    """Keeps a widget as wide as `width_px` is at the size of type that is on, or `at_least` so wide, for as long as the
    widget lives."""

    def __init__(self, widget: QWidget, width_px: int, *, at_least: bool = False) -> None:
        super().__init__(widget)
        self._set_width = widget.setMinimumWidth if at_least else widget.setFixedWidth
        self._width_px = width_px
        theme.notice.theme_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._set_width(round(self._width_px * theme.type_scale()))
