"""Laws of frames: they hold their contents, and an empty one says what to do."""

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.frames import Card, CardHeader, EmptyState, PageScroll, line


def test_a_card_has_the_surface_and_a_border(qtbot):
    card = Card(8)
    qtbot.addWidget(card)
    card.column.addWidget(CardHeader("Title", card))
    card.column.addWidget(line(card))
    card.resize(200, 120)
    image = card.grab().toImage()
    assert image.pixelColor(100, 90) == theme.color("surface")
    assert image.pixelColor(0, 60) == theme.color("border")


def test_contents_with_square_corners_do_not_stick_out(qtbot):
    card = Card()
    qtbot.addWidget(card)
    content = QWidget(card)
    content.setStyleSheet("background: red")
    card.column.addWidget(content)
    card.resize(120, 80)
    card.show()
    image = card.grab().toImage()
    for x in (1, 118):
        assert image.pixelColor(x, 78) == theme.color("bg")
    assert image.pixelColor(60, 78) != theme.color("bg")


def test_an_empty_state_speaks_to_everybody(qtbot):
    empty = EmptyState("hand-pointing", "Select a session", "Click a bar.")
    qtbot.addWidget(empty)
    empty.resize(300, 260)
    assert empty.title.text() == empty.accessibleName() == "Select a session"
    assert empty.hint.text() == empty.accessibleDescription() == "Click a bar."
    image = empty.grab().toImage()
    assert len({image.pixelColor(x, 80).name() for x in range(300)}) > 2


def test_a_page_keeps_its_width_whether_it_scrolls_or_not(qtbot):
    scroll = PageScroll(16)
    qtbot.addWidget(scroll)
    content = QWidget()
    content.setMinimumHeight(100)
    scroll.column.addWidget(content)
    scroll.resize(300, 400)
    scroll.show()
    qtbot.waitExposed(scroll)
    width = content.width()
    content.setMinimumHeight(1000)
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)
    assert abs(content.width() - width) <= 2
