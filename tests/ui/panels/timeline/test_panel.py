"""Laws of the panel: one selection with everybody else, one moment, and the view a person chose is kept."""

import pytest
from PySide6.QtCore import QPoint, Qt

from simulator.durations import parse_time_ms
from ui.panels.timeline import TimelinePanel
from ui.widgets.lanes import Lanes


@pytest.fixture
def panel(qtbot, story, controller):
    made = TimelinePanel(story.workspace, controller)
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
    from dataclasses import replace

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
    panel = TimelinePanel(make_story().workspace, controller)
    qtbot.addWidget(panel)
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
    for width, endings_compact, roles_compact in ((1300, False, False), (900, True, False), (560, True, True)):
        panel.resize(width, 320)
        assert header._endings._compact is endings_compact
        assert header._roles._compact is roles_compact
