"""Laws of the panel: one selection with everybody else, one moment, and the view a person chose is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.durations import parse_time_ms
from ui.actions import TIMELINE, Actions
from ui.panels.timeline import TimelinePanel
from ui.widgets.lanes import Lanes


@pytest.fixture
def panel(qtbot, story, controller):
    window = QWidget()
    qtbot.addWidget(window)
    made = TimelinePanel(story.workspace, controller, Actions(window))
    made.actions_kept = window
    qtbot.addWidget(made)
    made.resize(900, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_view_is_found_by_its_name(panel):
    assert panel.findChild(Lanes, "timeline") is panel.lanes
    for name in ("zoomInButton", "zoomOutButton", "fitButton", "followButton"):
        assert panel.findChild(object, name).accessibleName()


def test_a_bar_chosen_is_the_selection_of_all(panel, story, qtbot):
    area = panel.lanes.bar_area(0)
    with qtbot.waitSignal(story.workspace.selection_changed):
        qtbot.mouseClick(panel.lanes.viewport(), Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert story.workspace.selected == story.laptop


def test_what_others_select_is_outlined_here(panel, story):
    story.workspace.select_many([story.bens, story.phone])
    ids = {int(panel.lanes.data.bars.ids[bar]) for bar in panel.lanes.selected}
    assert ids == {story.bens, story.phone}
    assert int(panel.lanes.data.bars.ids[panel.lanes.current]) == story.phone


def test_a_moment_later_the_bars_have_grown(panel, story):
    story.request("09:40", story.laptop)
    story.show("09:41")
    assert panel.lanes.now_ms == parse_time_ms("09:41")
    assert panel.lanes.data.bars.active_ms[0] == parse_time_ms("09:40")


def test_going_back_shows_less_and_keeps_the_view(panel, story):
    panel.lanes.zoom_in()
    span_ms = panel.lanes.time.span_ms
    story.show_again("09:02")
    assert panel.lanes.data.bars.shown.tolist() == [True, False, False]
    assert panel.lanes.time.span_ms == span_ms


def test_another_run_starts_with_a_view_of_its_own(panel, story, make_story):
    panel.lanes.pan(500)
    run = story.workspace.run
    other = make_story()
    story.workspace.open_run(replace(other.workspace.run, title="Another", start_ms=run.start_ms + 3_600_000))
    story.workspace.move_to(run.start_ms + 3_600_000)
    assert panel.lanes.following
    assert panel.lanes.time.first_ms > run.start_ms


def test_the_filter_is_the_filter_of_all(panel, story):
    story.workspace.show_roles([2])
    assert panel.lanes.bars_in_view() == [1]
    story.workspace.show_roles([4])
    assert panel._pages.currentWidget() is panel._filtered
    story.workspace.show_roles([1, 2, 3, 4])
    assert panel._pages.currentWidget() is panel.lanes


def test_before_anything_happened_it_says_so(qtbot, make_story, controller):
    window = QWidget()
    qtbot.addWidget(window)
    panel = TimelinePanel(make_story().workspace, controller, Actions(window), window)
    assert panel._pages.currentWidget() is panel._empty
    assert panel._empty.title.text() == "No sessions yet"


def test_a_click_on_the_axis_goes_there(panel, controller, qtbot):
    x = 400
    qtbot.mouseClick(panel.lanes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert len(controller.gone_to) == 1


def test_the_buttons_do_what_the_keys_do(panel, qtbot):
    header, lanes = panel._header, panel.lanes
    span_ms = lanes.time.span_ms
    header.zoom_in.click()
    assert lanes.time.span_ms < span_ms
    header.zoom_out.click()
    assert lanes.time.span_ms == pytest.approx(span_ms)
    header.fit.click()
    assert not lanes.following
    assert not header.follow.isChecked()
    header.follow.click()
    assert lanes.following


def test_a_tight_header_loses_words_before_signs(panel, qtbot):
    header = panel._header
    for width, endings_compact, roles_compact in ((1180, False, False), (900, True, False), (560, True, True)):
        panel.resize(width, 320)
        assert header._endings._compact is endings_compact
        assert header._roles._compact is roles_compact


def test_a_time_range_is_told_by_a_chip_that_takes_it_away(panel, story, qtbot):
    chip = panel.findChild(QPushButton, "rangeChip")
    drop = panel.actions_kept.findChild(QAction, "dropRangeAction")
    assert not chip.isVisible()
    assert not drop.isEnabled()
    story.workspace.set_filter("role:user from:09:05 to:09:20")
    assert chip.text().strip() == "09:05 – 09:20"
    assert panel.lanes.stretch == (parse_time_ms("09:05"), parse_time_ms("09:20"))
    assert "Time range: 09:05 – 09:20." in panel.lanes.accessibleDescription()
    assert drop.isEnabled()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isVisible()
    assert story.workspace.filter_text == "role:user"
    assert panel.lanes.stretch is None


def test_a_stretch_drawn_by_hand_is_written_into_the_filter(panel, story, qtbot):
    story.workspace.set_filter("grace")
    lanes = panel.lanes
    lanes.show_stretch(parse_time_ms("09:00"), parse_time_ms("09:30"))
    port, shift = lanes.viewport(), Qt.KeyboardModifier.ShiftModifier
    start, end = (QPoint(round(lanes.frame().x(parse_time_ms(at))), 8) for at in ("09:05", "09:15"))
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, shift, start)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, shift, end)
    assert story.workspace.filter_text == "grace from:09:05 to:09:15"


def test_the_keys_of_the_timeline_do_what_its_actions_say(panel, story, qtbot):
    lanes = panel.lanes
    lanes.setFocus()
    named = {entry.name: entry for entry in TIMELINE}

    def press(name: str) -> None:
        keys = QKeySequence(named[name].keys[0])[0]
        qtbot.keyClick(lanes, keys.key(), keys.keyboardModifiers())

    def state() -> tuple:
        return (lanes.time.first_ms, lanes.time.ms_per_px, lanes.following, lanes.measure, lanes.pinned,
                story.workspace.time_range)  # fmt: skip

    story.workspace.select(story.bens)
    for name in ("zoomInAction", "zoomOutAction", "fitAction", "markAction", "markAction", "timeRangeAction",
                 "dropRangeAction", "dropMarksAction", "pinLaneAction", "undoZoomAction", "followAction"):  # fmt: skip
        before = state()
        press(name)
        by_key = state()
        assert by_key != before, name
        lanes.time.first_ms, lanes.time.ms_per_px, lanes.following, measure = before[:4]
        lanes.set_measure(measure)
        if lanes.pinned != before[4]:
            lanes.toggle_pin()
        story.workspace.set_time_range(before[5])
        if name == "undoZoomAction":
            continue
        panel._actions[name].trigger()
        assert state() == by_key, name


def test_another_run_begins_without_marks_and_pins_and_the_same_one_keeps_them(panel, story, make_story):
    story.workspace.select(story.bens)
    panel._actions["pinLaneAction"].trigger()
    panel._actions["markAction"].trigger()
    story.workspace.open_run(story.workspace.run, story.workspace.now_ms)
    assert panel.lanes.pinned == ("Ben Okafor",)
    assert panel.lanes.measure.words
    story.workspace.open_run(replace(make_story().workspace.run, title="Another"))
    assert panel.lanes.measure.words == ""
    assert panel.lanes.pinned == ()
