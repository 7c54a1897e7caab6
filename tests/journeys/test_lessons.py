"""A lesson is given in the window, by the names of its parts alone."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea

from simulator.lessons.reading import lesson_named, lesson_names
from ui import settings
from ui.panels.lessons import LessonsPage


def text(drive, name: str) -> str:
    return drive.find(name).markdown


def arrive(drive, at_ms: int) -> None:
    drive.qtbot.waitUntil(lambda: drive.window.workspace.now_ms == at_ms and not drive.window.workspace.pace.seeking)


@pytest.fixture
def begun(drive):
    drive.window.controller.show_page("lessons")
    drive.click("startLesson01Button")
    return drive


def test_the_page_lists_every_lesson_and_begins_one(drive):
    drive.trigger("lessonsPageAction")
    assert "12 lessons" in drive.find("lessonsTold", QLabel).text()
    drive.click("startLesson03Button")
    assert drive.find("lessonPanel").isVisible()
    assert drive.find("lessonTitle").text() == lesson_named(lesson_names()[2]).title
    assert drive.window.workspace.run.scenario == lesson_named(lesson_names()[2]).scenario.name
    assert drive.window.pages.shown == "monitor"


def test_a_lesson_is_told_step_by_step_and_asks_before_it_reveals(begun):
    drive, lesson = begun, lesson_named(lesson_names()[0])
    assert text(drive, "lessonText") == lesson.scenario.description
    assert not drive.find("lessonBackButton").isEnabled()
    for step in lesson.steps[:3]:
        drive.click("lessonNextButton")
        arrive(drive, step.at_ms)
        assert drive.find("lessonStepTitle").text() == step.title
        assert text(drive, "lessonText") == step.narration
    asked = lesson.steps[2]
    assert drive.find("lessonQuestion").text() == asked.ask
    assert not drive.find("lessonRevealed").isVisible()
    drive.click("lessonAnswer1")
    arrive(drive, asked.last_ms)
    assert text(drive, "lessonRevealed") == asked.revealed
    assert drive.find("lessonAnswer1").accessibleName().endswith("wrong")
    assert drive.find("lessonAnswer2").accessibleName().endswith("right")


def test_what_is_revealed_stays_so_on_the_way_back(begun):
    drive, lesson = begun, lesson_named(lesson_names()[0])
    for _ in range(5):
        drive.click("lessonNextButton")
    arrive(drive, lesson.steps[3].at_ms)
    drive.click("lessonBackButton")
    arrive(drive, lesson.steps[2].last_ms)
    assert drive.find("lessonRevealed").isVisible()
    drive.click("lessonBackButton")
    arrive(drive, lesson.steps[1].at_ms)
    handle = drive.window.workspace.snapshot.handle(drive.window.workspace.selected)
    assert handle == lesson.steps[1].select


def test_a_setting_is_tried_with_one_click_and_left_again(begun):
    drive, lesson = begun, lesson_named(lesson_names()[0])
    for _ in range(6):
        drive.click("lessonNextButton")
    trial = lesson.steps[-1].trial
    drive.click("lessonTryButton")
    arrive(drive, trial.at_ms)
    assert drive.window.workspace.snapshot.policy.value_text("limit.max_sessions") == "1"
    assert len(drive.window.workspace.snapshot.live) == 1
    drive.click("lessonBackButton")
    arrive(drive, lesson.steps[-2].last_ms)
    assert drive.window.workspace.snapshot.policy.value_text("limit.max_sessions") == "5"


def test_the_trainer_may_do_something_and_a_lesson_begun_anew_knows_nothing_of_it(begun):
    drive, lesson = begun, lesson_named(lesson_names()[0])
    for _ in range(5):
        drive.click("lessonNextButton")
    arrive(drive, lesson.steps[3].at_ms)
    assert drive.find("lessonOffer").text() == lesson.steps[3].command_words
    assert drive.find("lessonDoButton").accessibleName() == lesson.steps[3].command_words
    drive.click("lessonDoButton")
    assert len(drive.window.workspace.snapshot.live) == 0
    drive.window.controller.start_lesson(lesson.name)
    assert drive.window.controller.commands == ()
    for _ in range(5):
        drive.click("lessonNextButton")
    arrive(drive, lesson.steps[3].at_ms)
    assert len(drive.window.workspace.snapshot.live) == 1


def test_every_lesson_can_be_given_to_its_end_and_points_at_what_is_on_screen(drive):
    pointers = [drive.find(f"lessonPointer{number}") for number in (1, 2)]
    text_area = drive.find("lessonPanel").findChild(QScrollArea)
    for number, name in enumerate(lesson_names(), 1):
        lesson = lesson_named(name)
        drive.window.controller.start_lesson(name)
        for step in lesson.steps:
            for _ in range(2 if step.revealed else 1):
                drive.click("lessonNextButton")
            arrive(drive, step.last_ms)
            spoken_of = step.shows[-1:] if step.revealed else step.shows
            assert tuple(p.target.objectName() for p in pointers if p.target) == spoken_of, f"{name}, {step.title}"
            assert all(p.isVisible() for p in pointers if p.target), f"{name}, {step.title}"
            if step.select:
                workspace = drive.window.workspace
                assert workspace.snapshot.handle(workspace.selected) == step.select, f"{name}, {step.title}"
            assert text_area.widget().width() <= text_area.viewport().width(), f"{name}, {step.title}"
        drive.click("lessonNextButton")
        assert lesson.question in text(drive, "lessonText")
        drive.click("lessonNextButton")
        assert text(drive, "lessonRevealed") == lesson.answer
        last = number == len(lesson_names())
        assert drive.find("lessonNextButton").text() == ("Done" if last else "Next lesson")
    drive.trigger("lessonNextAction")
    assert not drive.find("lessonPanel").isVisible()
    assert not drive.find("lessonNextAction", QAction).isEnabled()


def test_the_keyboard_alone_leads_through_a_lesson(begun):
    drive, lesson = begun, lesson_named(lesson_names()[0])
    drive.trigger("lessonNextAction")
    drive.trigger("lessonNextAction")
    assert drive.find("lessonStepTitle").text() == lesson.steps[1].title
    drive.trigger("lessonBackAction")
    arrive(drive, lesson.steps[0].at_ms)
    assert drive.find("lessonNextButton").hasFocus()
    drive.trigger("trainerNotesAction")
    assert drive.find("lessonNotes").isVisible()
    assert lesson.steps[0].notes in text(drive, "lessonNotes")


@pytest.mark.parametrize(("kind", "ending"), [("Markdown (*.md)", ".md"), ("Table (*.csv)", ".csv")])
def test_a_sheet_whose_name_has_no_ending_gets_that_of_the_kind_chosen(drive, tmp_path, monkeypatch, kind, ending):
    drive.trigger("lessonsPageAction")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), kind))
    drive.click("exportProgressButton")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet" + ending]


def test_progress_is_remembered_and_goes_out_as_a_sheet(drive, tmp_path):
    from PySide6.QtCore import QSettings

    settings.keep_in(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    try:
        drive.window.controller.start_lesson(lesson_names()[0])
        for _ in range(8):
            drive.click("lessonNextButton")
        drive.window.controller.show_page("lessons")
        page = drive.find("lessonsPage", LessonsPage)
        assert "1 done" in drive.find("lessonsTold", QLabel).text()
        page.export(tmp_path / "sheet.csv")
        assert ",done,5,5," in (tmp_path / "sheet.csv").read_text()
        from ui.models.lesson_progress import LessonProgress

        assert LessonProgress().of(lesson_names()[0]).done
        assert LessonProgress().next_lesson == lesson_names()[1]
    finally:
        settings.keep_in(None)
