"""Widths that are measured for letters go with the size of the letters."""

from PySide6.QtWidgets import QApplication, QLineEdit

from ui import theme
from ui.widgets.scaled import ScaledWidth


def test_a_field_is_as_much_wider_as_its_type_is_larger(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    ScaledWidth(field, 60)
    assert field.width() == 60
    app = QApplication.instance()
    try:
        theme.scale_type(app, 1.5)
        assert field.width() == 90
    finally:
        theme.scale_type(app, 1)
    assert field.width() == 60
