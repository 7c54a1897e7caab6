"""Laws of sequence diagrams: as high as their messages need, legible by those who do not see them, and a picture too."""

import pytest
from PySide6.QtGui import QColor

from ui import theme
from ui.widgets.sequence import Lane, Line, Message, SequenceDiagram

LANES = (Lane("Browser", "", 0.05), Lane("Network", "", 0.4), Lane("Site", "", 0.95))
ASKED = Message(0, 2, "GET /", aside="09:00:00", lines=(Line("Cookie: id=abc…"),), crossing="lock-simple")
TOLD = Message(2, 0, "200 OK", "served", "ok", lines=(Line("a long explanation " * 12, "caption"),), tone="accent")


@pytest.fixture
def diagram(qtbot):
    made = SequenceDiagram("Exchange")
    qtbot.addWidget(made)
    made.resize(600, 100)
    made.show()
    made.show_messages(LANES, (ASKED, TOLD), "GET / and 200 OK")
    return made


def test_it_is_as_high_as_its_messages_need_at_its_width(diagram):
    wide = diagram.height()
    assert wide == diagram.heightForWidth(600)
    diagram.resize(300, diagram.height())
    assert diagram.height() > wide
    diagram.show_messages(LANES, (ASKED,), "GET /")
    assert diagram.height() < wide


def test_it_can_be_read_without_being_seen(diagram):
    assert diagram.accessibleName() == "Exchange"
    assert diagram.accessibleDescription() == "GET / and 200 OK"
    assert [message.title for message in diagram.messages] == ["GET /", "200 OK"]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_its_picture_has_the_colours_of_the_theme(diagram, qapp, name):
    theme.apply(qapp, name)
    image = diagram.image(1.0)
    assert (image.width(), image.height()) == (diagram.width(), diagram.height())
    assert QColor(image.pixel(image.width() - 2, image.height() - 1)) == theme.color("surface")
    seen = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(seen) > 5


def test_without_messages_it_is_empty(qtbot):
    made = SequenceDiagram("Exchange")
    qtbot.addWidget(made)
    made.show()
    made.grab()
    assert made.messages == ()


def test_a_title_that_stands_alone_takes_the_lines_that_it_needs(diagram):
    diagram.show_messages(LANES, (Message(0, 1, "find it"),), "find it")
    short = diagram.height()
    diagram.show_messages(LANES, (Message(0, 1, "find the digest of what came along " * 2),), "find it")
    assert diagram.height() > short
    diagram.show_messages(
        LANES, (Message(0, 1, "find the digest of what came along " * 2, aside="09:00:00"),), "find it"
    )
    assert diagram.height() == short
