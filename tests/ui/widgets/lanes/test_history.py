"""A zoom can be undone: what is done several times in a row is one step back."""

from PySide6.QtCore import Qt

from ui.widgets.lanes.history import View, Views


def view(first_ms: float) -> View:
    return View(first_ms, 10.0, following=False)


def test_a_row_of_the_same_act_is_one_step():
    views = Views()
    for first_ms in (0.0, 1.0, 2.0):
        views.note("closer", view(first_ms))
    views.note("pan", view(3.0))
    assert views.back() == view(3.0)
    assert views.back() == view(0.0)
    assert views.back() is None


def test_an_act_after_a_step_back_is_a_step_of_its_own():
    views = Views()
    views.note("closer", view(0.0))
    views.back()
    views.note("closer", view(5.0))
    assert views.back() == view(5.0)


def test_the_lanes_go_back_to_what_was_shown(lanes):
    def shown() -> tuple[float, float, bool]:
        return lanes.time.first_ms, lanes.time.ms_per_px, lanes.following

    begin = shown()
    lanes.zoom_in()
    lanes.zoom_in()
    closer = shown()
    lanes.fit_bar(2)
    assert shown() != closer
    lanes.undo_zoom()
    assert shown() == closer
    lanes.undo_zoom()
    assert shown() == begin
    lanes.undo_zoom()
    assert shown() == begin


def test_a_return_to_now_can_be_undone(lanes, qtbot):
    lanes.show_stretch(600_000, 1_200_000)
    qtbot.keyClick(lanes, Qt.Key.Key_End)
    assert lanes.following
    qtbot.keyClick(lanes, Qt.Key.Key_U)
    assert not lanes.following
    assert (lanes.time.first_ms, lanes.time.last_ms) == (600_000, 1_200_000)
