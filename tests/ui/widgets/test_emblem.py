"""Laws of emblems: they are as large as they should be, and show another icon when they are told to."""

from PySide6.QtGui import QImage

from ui.widgets.emblem import Emblem, Mark


def picture(widget) -> QImage:
    return widget.grab().toImage()


def test_a_mark_shows_its_icon_and_then_another(qtbot):
    mark = Mark("check-circle", "ok")
    qtbot.addWidget(mark)
    assert (mark.width(), mark.height()) == (16, 16)
    before = picture(mark)
    mark.show_icon("x-circle", "danger")
    assert picture(mark) != before


def test_an_emblem_differs_by_icon_and_tone(qtbot):
    made = [Emblem(*words) for words in (("key", "accent"), ("key", "danger"), ("users", "accent"))]
    for each in made:
        qtbot.addWidget(each)
    one, *others = [picture(each) for each in made]
    assert all(other != one for other in others)
    assert made[0].width() == 36
