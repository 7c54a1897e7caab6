"""Laws of the look: what is written can be read, in both themes, and a change of theme reaches what is on screen."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon
from PySide6.QtWidgets import QLabel, QPushButton

from ui import theme
from ui.theme import fonts, tokens

THEMES = ("light", "dark")


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    theme.apply(qapp, "light")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", tokens.LEGIBLE_PAIRS, ids=" on ".join)
def test_text_is_legible_on_its_background(name, pair):
    text, background = (QColor(tokens.TABLES[name][token]) for token in pair)
    assert tokens.contrast(text, background) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", tokens.ROLES)
def test_a_role_shows_on_every_background_and_initials_show_on_it(name, role):
    shape = QColor(tokens.TABLES[name][role])
    for background in tokens.BACKGROUNDS:
        assert tokens.contrast(shape, QColor(tokens.TABLES[name][background])) >= 3
    assert tokens.contrast(tokens._ink_on(name, role), shape) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_roles_are_told_apart(name):
    labs = [tokens.TABLES[name][role] for role in ("user", "manager", "admin", "service")]
    for one, other in combinations(map(QColor, labs), 2):
        apart = sum((a - b) ** 2 for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) ** 0.5
        assert apart >= 60


def test_both_themes_have_the_same_tokens():
    assert tokens.LIGHT.keys() == tokens.DARK.keys()
    assert tokens.TINTS["light"].keys() == tokens.TINTS["dark"].keys()


def test_contrast_is_that_of_the_standard():
    assert tokens.contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert tokens.contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_a_change_of_theme_reaches_widgets_that_exist(qapp, qtbot):
    theme.apply(qapp, "light")
    label = QLabel("text")
    label.setProperty("tone", "muted")
    qtbot.addWidget(label)
    label.ensurePolished()
    with qtbot.waitSignal(theme.notice.theme_changed):
        theme.apply(qapp, "dark")
    assert theme.current() == "dark"
    assert label.palette().windowText().color() == QColor(tokens.DARK["muted"])
    assert qapp.palette().window().color() == QColor(tokens.DARK["bg"])


@pytest.mark.parametrize("style", fonts.STYLES)
def test_every_text_style_is_drawn_in_our_own_fonts(qapp, style):
    theme.apply(qapp, "light")
    assert QFontInfo(theme.font(style)).family() in (fonts.SANS, fonts.MONO)
    assert 10 <= theme.font(style).pixelSize() <= 24


def test_a_counting_number_does_not_jump(qapp):
    theme.load_fonts()
    metrics = QFontMetricsF(theme.font("figure"))
    assert len({round(metrics.horizontalAdvance(digit * 3), 3) for digit in "0123456789"}) == 1


def test_missing_fonts_are_told_in_one_line(qapp, tmp_path, caplog):
    assert fonts.load_fonts(tmp_path) == ()
    (record,) = caplog.records
    assert str(tmp_path) in record.getMessage()
    assert "Coatcheck Sans and Coatcheck Mono" in record.getMessage()


def test_an_icon_follows_the_theme_without_being_made_again(qapp):
    icon = theme.icon("magnifying-glass", "text")
    seen = []
    for name in THEMES:
        theme.apply(qapp, name)
        image = icon.pixmap(QSize(32, 32)).toImage()
        inks = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        seen.append(max(inks, key=QColor.alpha).name())
    assert seen == [tokens.LIGHT["text"].lower(), tokens.DARK["text"].lower()]


def test_a_disabled_icon_is_paler_and_a_checked_one_may_differ(qapp):
    theme.apply(qapp, "light")
    icon = theme.icon("play", "text", name_on="pause", token_on="accent")
    off = icon.pixmap(QSize(32, 32)).toImage()
    assert icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage() != off
    assert icon.pixmap(QSize(32, 32), QIcon.Mode.Normal, QIcon.State.On).toImage() != off


def test_an_unknown_icon_is_refused_when_it_is_asked_for():
    with pytest.raises(KeyError):
        theme.icon("no-such-icon")


def test_the_stylesheet_leaves_no_placeholder(qapp, qtbot):
    theme.apply(qapp, "dark")
    assert "$" not in qapp.styleSheet()
    button = QPushButton("Revoke")
    qtbot.addWidget(button)
    button.setProperty("look", "danger")
    button.show()
    assert button.grab().toImage().pixelColor(4, button.height() // 2).name() == tokens.DARK["danger"].lower()


@pytest.mark.parametrize("name", tokens.TABLES)
@pytest.mark.parametrize("role", tokens.ROLES)
@pytest.mark.parametrize(("strength", "ink"), [("live", "text"), ("ended", "muted")])
def test_what_stands_on_a_bar_of_the_timeline_can_be_read(name, role, strength, ink):
    body = tokens._mixed(name, role, "surface", tokens.TINTS[name][strength])
    assert tokens.contrast(QColor(tokens.TABLES[name][ink]), body) >= 4.5
