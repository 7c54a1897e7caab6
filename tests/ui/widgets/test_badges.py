"""Laws of chips and badges: a mark and a word, and a name for those who do not see them."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.widgets import badges
from ui.widgets.badges import Avatar, FilterChip, Legend, StatePill, pill_width_px, square_icon


def test_a_filter_chip_says_what_it_shows_and_toggles(qtbot):
    chip = FilterChip("Admin", "admin")
    qtbot.addWidget(chip)
    assert chip.isChecked()
    assert chip.accessibleName() == "Show Admin"
    chip.click()
    assert not chip.isChecked()


def test_a_square_follows_the_theme(qapp):
    icon = square_icon("user")
    for name in ("light", "dark"):
        theme.apply(qapp, name)
        assert icon.pixmap(QSize(20, 20)).toImage().pixelColor(10, 10) == theme.color("user")


def test_a_pill_is_as_wide_as_its_word(qtbot):
    pill = StatePill()
    qtbot.addWidget(pill)
    pill.show_state("Idle", "warn", "ring")
    narrow = pill.sizeHint().width()
    pill.show_state("Not valid now", "danger", "triangle")
    assert pill.sizeHint().width() > narrow
    assert pill.word == pill.accessibleName() == "Not valid now"
    assert pill_width_px("Idle", "idle_timeout") > pill_width_px("Idle", "ring")


@pytest.mark.parametrize(("tone", "shape"), [("ok", "disc"), ("neutral", "bar"), ("danger", "revoked")])
def test_a_pill_is_painted_on_its_soft_ground(qtbot, tone, shape):
    pill = StatePill()
    qtbot.addWidget(pill)
    pill.show_state("Word", tone, shape)
    pill.resize(pill.sizeHint())
    image = pill.grab().toImage()
    assert image.pixelColor(image.width() - 8, 3) == theme.color(f"{tone}_soft")


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Grace Lin", "GL"),
        ("billing-sync", "BS"),
        ("Cher", "C"),
        ("Anna Maria von Weber", "AW"),
        ("Farah Keller 2", "FK"),
        ("192.0.2.1", "#"),
        ("", "?"),
    ],
)
def test_an_avatar_shows_first_and_last_initial(qtbot, name, initials):
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.show_person("somebody", "user")
    avatar.show_person(name, "manager")
    assert avatar._initials == initials
    assert avatar.accessibleName() == name
    assert avatar.grab().toImage().pixelColor(19, 4) == theme.color("manager")


class Tips:
    """Stands in for QToolTip, which would open a window."""

    def __init__(self) -> None:
        self.said = []

    def showText(self, where, text, widget):  # noqa: N802 - Qt's name
        self.said.append(text)


def test_a_compact_legend_keeps_its_words_in_tooltips(qtbot, monkeypatch):
    tips = Tips()
    monkeypatch.setattr(badges, "QToolTip", tips)
    legend = Legend([("user", "User"), ("idle_timeout", "Idle")], "Signs")
    qtbot.addWidget(legend)
    assert legend.accessibleDescription() == "User, Idle"
    wide = legend.grab().toImage()
    legend.set_compact(True)
    assert legend.width() == legend.compact_width < legend.full_width
    assert legend.grab().toImage() != wide
    for x in (5, 25, 60):
        where = QPoint(x, 10)
        QApplication.sendEvent(legend, QHelpEvent(QEvent.Type.ToolTip, where, legend.mapToGlobal(where)))
    assert tips.said == ["User", "Idle", ""]
    legend.set_compact(False)
    assert legend.width() == legend.full_width
