"""What is remembered comes back, and nothing is remembered until somebody asks for it."""

import pytest
from PySide6.QtCore import QSettings

from ui import settings, theme
from ui.widgets.shell import Shell


@pytest.fixture
def disk(tmp_path):
    made = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    settings.keep_in(made)
    yield made
    settings.keep_in(None)


def test_nothing_is_remembered_until_somebody_asks():
    settings.remember("a/b", "c")
    assert settings.remembered("a/b", "nothing") == "nothing"


def test_a_text_comes_back(disk):
    settings.remember("a/b", "c")
    assert settings.remembered("a/b") == "c"


def test_a_list_of_files_that_cannot_be_read_is_none(disk):
    settings.remember("files/recent", "{not json")
    assert settings.recent_files() == []


def test_the_place_of_the_window_comes_back(disk, qtbot):
    first, second = Shell("Coatcheck"), Shell("Coatcheck")
    for shell in (first, second):
        qtbot.addWidget(shell)
    first.setGeometry(40, 50, 640, 500)
    settings.remember(settings.GEOMETRY, first.saveGeometry().toBase64().toStdString())
    from PySide6.QtCore import QByteArray

    second.restoreGeometry(QByteArray.fromBase64(settings.remembered(settings.GEOMETRY).encode()))
    assert second.geometry().size() == first.size()


def test_the_theme_that_was_chosen_is_remembered(disk, qtbot, qapp):
    from simulator.presets import load_policy
    from simulator.runspec.spec import RunSpec
    from simulator.world.casting import load_scenario
    from ui.application import build_window

    window = build_window(RunSpec(load_scenario("first-session"), load_policy("owasp")))
    qtbot.addWidget(window)
    before = theme.current()
    window.actions_by_name["themeAction"].trigger()
    try:
        assert settings.remembered(settings.THEME) == theme.current() != before
    finally:
        theme.apply(qapp, before)
