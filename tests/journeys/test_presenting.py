"""Presenting to a room: large type, a clicker, a blank screen, calm minutes; and everything as it was afterwards."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListWidget, QTableView, QToolButton, QWidget

from simulator.durations import format_time
from ui import theme
from ui.models.event_table import TIME
from ui.panels.policy.form import PolicyForm
from ui.panels.policy.row import PolicyRow
from ui.theme import ticking
from ui.theme.fonts import metrics
from ui.widgets.curtain import Curtain


@pytest.fixture
def room(drive):
    window = drive.window
    yield window
    if window.presenter.presenting:
        window.actions_by_name["presentAction"].trigger()
    if ticking.is_calm():
        window.actions_by_name["calmTimeAction"].trigger()


def trigger(window, name):
    window.actions_by_name[name].trigger()
    QApplication.processEvents()


def sizes(window):
    return {id(label): label.font().pixelSize() for label in window.findChildren(QLabel)}


def test_the_type_is_larger_everywhere_and_afterwards_as_it_was(room):
    before, body = sizes(room), theme.font("body").pixelSize()
    trigger(room, "presentAction")
    during = sizes(room)
    assert theme.font("body").pixelSize() > body
    assert room.isFullScreen()
    grown = [key for key in before if key in during and during[key] > before[key]]
    assert len(grown) > 0.98 * len(before)
    parts = [part for part in room.findChildren(QWidget) if not part.objectName().startswith("qt_")]
    common = [part for part in parts if not part.testAttribute(Qt.WidgetAttribute.WA_SetFont)]
    assert {part.font().pixelSize() for part in common} == {theme.font("body").pixelSize()}
    trigger(room, "presentAction")
    after = sizes(room)
    assert {key: after[key] for key in before if key in after} == {key: before[key] for key in before if key in after}
    assert theme.font("body").pixelSize() == body
    assert not room.isFullScreen()


class Dressed(QLabel):
    """Counts how often the stylesheet is laid over it."""

    def __init__(self, parent):
        super().__init__("a part of a page", parent)
        self.times = 0

    def changeEvent(self, event):
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_larger_type_dresses_nothing_anew_as_another_theme_does(room):
    part = Dressed(room)
    part.ensurePolished()
    part.times = 0
    trigger(room, "presentAction")
    trigger(room, "presentAction")
    assert part.times == 0
    trigger(room, "themeAction")
    assert part.times > 0
    trigger(room, "themeAction")


def test_another_theme_leaves_the_type_as_large_as_it_is(room):
    field = room.findChild(QLineEdit, "timeField")
    usual_px = field.width()
    trigger(room, "presentAction")
    during, width = sizes(room), field.width()
    trigger(room, "themeAction")
    after = sizes(room)
    trigger(room, "themeAction")
    assert {key: after[key] for key in during if key in after} == {key: during[key] for key in during if key in after}
    assert field.width() == width
    trigger(room, "presentAction")
    assert field.width() == usual_px


def test_fields_of_a_fixed_width_and_the_events_leave_their_words_room(room):
    field = room.findChild(QLineEdit, "timeField")
    usual_px = field.width()
    trigger(room, "presentAction")
    words = field.fontMetrics().horizontalAdvance(field.placeholderText())
    assert field.width() - words >= 20
    view = room.findChild(QTableView, "eventTable")
    assert view.columnWidth(TIME) >= metrics("mono_small").horizontalAdvance("09:45:00") + 8
    trigger(room, "presentAction")
    assert field.width() == usual_px


def test_a_clicker_steps_events_and_only_while_presenting(room):
    assert not room.actions_by_name["clickerNextAction"].isEnabled()
    trigger(room, "presentAction")
    seq = room.workspace.snapshot.seq
    trigger(room, "clickerNextAction")
    assert room.workspace.snapshot.seq == seq + 1
    trigger(room, "clickerBackAction")
    assert room.workspace.snapshot.seq == seq


def test_a_clicker_steps_the_lesson_where_one_is_taught(room, qtbot):
    next_step = room.actions_by_name["lessonNextAction"]
    next_step.setEnabled(True)
    trigger(room, "presentAction")
    seq = room.workspace.snapshot.seq
    with qtbot.waitSignal(next_step.triggered):
        trigger(room, "clickerNextAction")
    assert room.workspace.snapshot.seq == seq


def test_the_screen_goes_blank_and_comes_back(room, qtbot):
    trigger(room, "presentAction")
    trigger(room, "blankScreenAction")
    curtain = room.findChild(Curtain)
    assert curtain.isVisible()
    assert curtain.geometry() == room.rect()
    qtbot.keyClick(curtain, Qt.Key.Key_Period)
    assert not curtain.isVisible()


def test_what_the_pointer_is_on_is_ringed_until_asked_again(room, monkeypatch):
    table = room.findChild(QWidget, "sessionTable")
    monkeypatch.setattr(QCursor, "pos", lambda: table.mapToGlobal(QPoint(30, 30)))
    trigger(room, "pointAction")
    assert room.presenter.spoken_of.target is table
    assert room.presenter.spoken_of.isVisible()
    trigger(room, "pointAction")
    assert not room.presenter.spoken_of.isVisible()


def test_a_full_stop_can_still_be_typed(room, qtbot):
    trigger(room, "presentAction")
    field = room.findChild(QLineEdit, "filterField")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Period)
    assert field.text() == "."
    assert not room.findChild(Curtain).isVisible()


def test_time_is_told_in_calm_minutes_on_demand(room):
    told = format_time(room.workspace.now_ms)
    clock = next(label for label in room.findChildren(QLabel) if label.text() == told)
    trigger(room, "calmTimeAction")
    assert clock.text() == told[:-3]
    trigger(room, "calmTimeAction")
    assert clock.text() == told


@pytest.mark.parametrize("width", [1240, 1280, 1920])
def test_nothing_is_cut_off_in_large_type(room, width):
    trigger(room, "presentAction")
    room.showNormal()
    room.resize(width, 800)
    room.select_first()
    for _ in range(5):
        QApplication.processEvents()
    fields = [field for field in room.findChildren(QLineEdit) if field.isVisible() and field.objectName()]
    assert {"timeField", "seedField"} <= {field.objectName() for field in fields}
    low = [part for part in room.findChildren(QLabel) if part.isVisible() and part.text() and not part.wordWrap()]
    assert [part.text() for part in low if part.fontMetrics().height() > part.height() + 1] == []
    assert [field.objectName() for field in fields if field.fontMetrics().height() > field.height() - 4] == []
    time = room.findChild(QLineEdit, "timeField")
    assert time.fontMetrics().horizontalAdvance(time.placeholderText()) < time.width() - 18


def test_what_has_a_size_of_its_own_has_it_again_afterwards(room):
    def kept():
        parts = [part for part in room.findChildren(QWidget) if part.objectName() and part.objectName()[:2] != "qt"]
        return {part.objectName(): (part.minimumSize(), part.maximumSize()) for part in parts}

    before = kept()
    trigger(room, "presentAction")
    assert kept()["timeField"] != before["timeField"]
    trigger(room, "presentAction")
    after = kept()
    assert {name: after[name] for name in before if name in after} == {
        name: before[name] for name in before if name in after
    }


def at_1280(window):
    trigger(window, "presentAction")
    window.showNormal()
    window.resize(1280, 800)
    window.select_first()
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("aside", ["trainerNotesAction", None])
def test_lists_and_inspector_lie_side_by_side_and_the_table_shows_what_fits(room, aside):
    at_1280(room)
    if aside:
        trigger(room, aside)
    lists, inspector = (room.findChild(QWidget, name) for name in ("listsDock", "inspectorDock"))
    bench = lists.parentWidget()
    assert lists.geometry().right() < inspector.geometry().left()
    assert bench.rect().contains(inspector.geometry())
    assert bench.rect().contains(lists.geometry())
    for table, its in (("sessionTable", "sessionsAction"), ("eventTable", "eventsAction")):
        trigger(room, its)
        assert room.findChild(QTableView, table).horizontalScrollBar().maximum() == 0
    assert room.minimumSizeHint().height() <= room.height()


def test_settings_and_findings_are_not_cut_off_at_their_right(room):
    room.pages.show_page("policy")
    at_1280(room)
    form = room.findChild(PolicyForm)
    for row in form.findChildren(PolicyRow):
        assert row.width() >= row.minimumSizeHint().width()
        assert row.mapTo(form, QPoint(row.width(), 0)).x() <= form.width()
    assert room.findChild(QTableView, "findingTable").horizontalScrollBar().maximum() == 0
    sections = room.findChild(QListWidget, "policySections")
    assert {sections.item(place).font().pixelSize() for place in range(sections.count())} == {
        theme.font("small").pixelSize()
    }


@pytest.mark.parametrize("policy", ["owasp", "django-signed-cookies"])
def test_the_name_of_the_page_is_whole_while_the_run_plays(room, policy):
    room.controller.choose_policy(policy)
    at_1280(room)
    trigger(room, "playAction")
    title = room.findChild(QLabel, "pageTitle")
    QApplication.processEvents()
    trigger(room, "playAction")
    assert title.text() == "Monitor"
    assert title.toolTip() == ""
    buttons = [room.findChild(QToolButton, name) for name in ("administerButton", "loginAsButton")]
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonIconOnly}


@pytest.mark.parametrize(("action", "shown"), [("paletteAction", "paletteField"), ("keysAction", "keySheet")])
def test_what_lies_above_is_as_much_wider_as_its_type_is_larger(room, action, shown):
    def width():
        trigger(room, action)
        above = room.findChild(QWidget, shown)
        card = above.parentWidget() if shown == "paletteField" else above.findChild(QFrame)
        wide = card.width()
        QApplication.sendEvent(
            QApplication.focusWidget(),
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        )
        return wide

    room.resize(1920, 1080)
    before = width()
    at_1280(room)
    room.resize(1920, 1080)
    assert width() == pytest.approx(before * 1.25, abs=2)
