"""The start page leads to lessons, scenarios, files and settings."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton

from ui import settings
from ui.panels.start import StartPage

DJANGO = "SESSION_COOKIE_AGE = 1200\nSESSION_SAVE_EVERY_REQUEST = True\n"


@pytest.fixture
def start(drive):
    drive.trigger("startPageAction")
    return drive


@pytest.fixture
def kept(tmp_path):
    settings.keep_in(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    yield
    settings.keep_in(None)


def test_the_window_starts_on_the_monitor_all_the_same(drive):
    assert drive.window.pages.shown == "monitor"


def test_a_lesson_is_offered_first_and_has_the_keyboard(start):
    assert start.find("startLessonButton").hasFocus()
    start.click("startLessonButton")
    assert start.find("lessonPanel").isVisible()
    assert start.window.pages.shown == "monitor"


def test_enter_takes_what_has_the_keyboard_as_space_does(start):
    start.find("startLessonsButton").setFocus()
    start.qtbot.keyClick(start.find("startLessonsButton"), Qt.Key.Key_Return)
    assert start.window.pages.shown == "lessons"


def test_a_scenario_is_played_at_once(start):
    start.click("startScenario.rush")
    assert start.window.workspace.run.scenario == "rush"
    assert start.window.workspace.playing
    assert start.window.pages.shown == "monitor"
    start.window.controller.pause()


def test_all_lessons_are_one_click_away(start):
    start.click("startLessonsButton")
    assert start.window.pages.shown == "lessons"


def test_what_was_open_lately_is_offered_again(drive, kept, tmp_path):
    trace = tmp_path / "ours.jsonl"
    trace.write_text('{"at": 36000, "browser": "b1", "do": "login", "user": "u1"}\n')
    drive.window.controller.open_source(trace)
    drive.qtbot.waitUntil(lambda: drive.window.workspace.run.scenario == "ours.jsonl")
    drive.window.controller.choose_scenario("rush")
    drive.trigger("startPageAction")
    assert drive.find("startRecent1", QPushButton).text() == "ours.jsonl"
    drive.find("startRecent1", QPushButton).click()
    drive.qtbot.waitUntil(lambda: drive.window.workspace.run.scenario == "ours.jsonl")
    assert drive.window.pages.shown == "monitor"


def test_a_file_that_is_gone_is_not_offered(drive, kept, tmp_path):
    settings.note_recent(tmp_path / "gone.jsonl")
    assert settings.recent_files() == []


def test_the_files_opened_lately_are_few_and_the_last_one_comes_first(kept, tmp_path):
    for number in range(12):
        path = tmp_path / f"{number}.jsonl"
        path.touch()
        settings.note_recent(path)
    names = [path.name for path in settings.recent_files()]
    assert names == [f"{number}.jsonl" for number in range(11, 3, -1)]


def test_settings_of_an_application_become_the_policy_in_force(start, tmp_path):
    file = tmp_path / "settings.py"
    file.write_text(DJANGO)
    start.find("startPage", StartPage).bring(file, "django")
    policy = start.window.workspace.snapshot.policy
    assert policy.value_text("time.idle") == "20m"
    assert policy.value_text("time.renew") == "on_access"
    assert start.window.pages.shown == "policy"


def test_settings_that_cannot_be_read_change_nothing(start, tmp_path):
    file = tmp_path / "settings.py"
    file.write_text("SESSION_COOKIE_AGE = (")
    with start.qtbot.waitSignal(start.window.controller.refused) as told:
        start.find("startPage", StartPage).bring(file, "django")
    assert "settings.py" in told.args[0]
    assert start.window.pages.shown == "start"
