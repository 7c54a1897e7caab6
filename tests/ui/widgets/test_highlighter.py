"""Laws of pointing: what is spoken of is ringed wherever it goes, the rest is dimmed, and nothing is in the way."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.highlighter import Highlighter


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    button = QPushButton("Play", made)
    button.setObjectName("playButton")
    button.setAccessibleName("Play the run")
    button.setGeometry(100, 100, 80, 30)
    made.show()
    return made


@pytest.fixture
def highlighter(window):
    return Highlighter(window)


def on_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_it_rings_a_widget_by_name_and_covers_the_window(window, highlighter):
    button = window.findChild(QPushButton)
    assert highlighter.point_at("playButton")
    assert highlighter.isVisible()
    assert highlighter.geometry() == window.rect()
    assert highlighter.ring.contains(on_window(button))
    assert highlighter.ring.width() < button.width() + 20
    assert highlighter.target is button
    assert "Play the run" in highlighter.accessibleName()


def test_it_rings_a_part_of_a_widget(window, highlighter):
    button = window.findChild(QPushButton)
    assert highlighter.point_at(button, QRect(0, 0, 10, 10))
    assert QRect(button.pos(), QSize(10, 10)).contains(highlighter.ring.center())
    assert highlighter.ring.width() < 30


def test_clicks_go_through_to_what_lies_below(window, highlighter, qtbot):
    button = window.findChild(QPushButton)
    highlighter.point_at(button)
    assert window.childAt(button.geometry().center()) is button
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_follows_what_moves_grows_and_goes(window, highlighter):
    button = window.findChild(QPushButton)
    highlighter.point_at(button)
    button.setGeometry(10, 200, 120, 40)
    assert highlighter.ring.contains(button.geometry())
    window.resize(500, 320)
    assert highlighter.geometry() == window.rect()
    button.hide()
    assert not highlighter.isVisible()
    assert highlighter.ring.isEmpty()
    button.show()
    assert highlighter.isVisible()
    assert highlighter.ring.contains(button.geometry())


def test_a_page_that_is_turned_takes_the_ring_with_it(window, highlighter):
    pages = QStackedWidget(window)
    pages.setGeometry(0, 0, 90, 90)
    inner = QWidget()
    first = QPushButton("inner", inner)
    pages.addWidget(inner)
    pages.addWidget(QWidget())
    pages.show()
    assert highlighter.point_at(first)
    pages.setCurrentIndex(1)
    assert not highlighter.isVisible()
    pages.setCurrentIndex(0)
    assert highlighter.isVisible()


def test_what_is_not_on_screen_is_not_pointed_at(window, highlighter):
    highlighter.point_at("playButton")
    assert not highlighter.point_at("nothingOfThatName")
    assert not highlighter.isVisible()
    assert highlighter.target is None
    hidden = QPushButton(window)
    assert not highlighter.point_at(hidden)


def test_what_is_destroyed_is_forgotten(window, highlighter, qtbot):
    button = window.findChild(QPushButton)
    highlighter.point_at(button)
    with qtbot.waitSignal(highlighter.changed):
        button.deleteLater()
    assert highlighter.target is None
    assert not highlighter.isVisible()


def test_an_action_is_pointed_at_where_its_button_is(window, highlighter):
    action = QAction("Revoke", window)
    action.setObjectName("revokeAction")
    window.addAction(action)
    assert not highlighter.point_at("revokeAction")
    button = QToolButton(window)
    button.setDefaultAction(action)
    button.show()
    assert highlighter.point_at("revokeAction")
    assert highlighter.target is button


def test_what_is_scrolled_away_is_brought_into_view(window, highlighter):
    area = QScrollArea(window)
    area.setGeometry(0, 0, 200, 100)
    page = QWidget()
    column = QVBoxLayout(page)
    rows = [QPushButton(str(number)) for number in range(30)]
    for row in rows:
        column.addWidget(row)
    area.setWidget(page)
    area.show()
    assert highlighter.point_at(rows[-1])
    seen = QRect(area.viewport().mapTo(window, QPoint(0, 0)), area.viewport().size())
    assert seen.adjusted(-5, -5, 5, 5).contains(highlighter.ring)
    area.verticalScrollBar().setValue(0)
    assert highlighter.ring.isEmpty()


def test_a_dialog_that_closes_does_not_take_it_along(window, highlighter, qtbot):
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    confirm = QPushButton("Confirm", dialog)
    confirm.setObjectName("confirmButton")
    dialog.open()
    assert highlighter.point_at("confirmButton")
    assert highlighter.parentWidget() is dialog
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert highlighter.parentWidget() is window
    assert not highlighter.isVisible()
    assert highlighter.point_at("playButton")


def test_the_rest_is_dimmed_and_the_thing_is_not(window, highlighter):
    button = window.findChild(QPushButton)
    before = window.grab().toImage()
    highlighter.point_at(button)
    after = window.grab().toImage()
    far, inside = QPoint(10, 10), button.geometry().center() + QPoint(30, 0)
    assert QColor(after.pixel(far)).lightness() < QColor(before.pixel(far)).lightness()
    assert after.pixel(inside) == before.pixel(inside)
    edge = QPoint(highlighter.ring.left(), highlighter.ring.center().y())
    assert QColor(after.pixel(edge)).name().upper() == theme.color("accent").name().upper()


def test_cleared_it_shows_nothing(window, highlighter, qtbot):
    highlighter.point_at("playButton")
    with qtbot.waitSignal(highlighter.changed):
        highlighter.clear()
    assert not highlighter.isVisible()
    assert highlighter.target is None
