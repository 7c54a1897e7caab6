"""Text to be read takes the height it needs, and wears the theme's type."""

import pytest

from ui import theme
from ui.widgets.prose import Prose

TEXT = "A **bold** word, `code`, and\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| c | d |\n"


@pytest.fixture
def prose(qtbot):
    made = Prose()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.say(TEXT)
    return made


def test_it_says_all_that_it_was_given(prose):
    assert prose.markdown == TEXT
    for word in ("bold", "code", "two", "d"):
        assert word in prose.accessibleName()


def test_it_asks_for_more_height_where_it_is_narrow(prose):
    prose.say("word " * 80)
    assert prose.heightForWidth(150) > 1.7 * prose.heightForWidth(300)


def test_code_is_in_the_theme_s_own_type(prose):
    block = prose.document().firstBlock()
    families = {part.fragment().text(): part.fragment().charFormat().font().family() for part in block}
    assert families["code"] == theme.font("mono").family()
    assert families["bold"] == theme.font("body_strong").family()


def test_it_is_dressed_anew_with_another_theme(prose, qapp):
    before = prose.toHtml()
    theme.apply(qapp, "dark")
    try:
        assert prose.toHtml() != before
    finally:
        theme.apply(qapp, "light")
