"""Laws of the track: it says how far a run has come, in words too."""

from ui.widgets.progress_track import ProgressTrack

HOUR_MS = 3_600_000


def test_it_says_where_it_is_for_those_who_cannot_see_it(qtbot):
    track = ProgressTrack("Progress")
    qtbot.addWidget(track)
    track.set_span(8 * HOUR_MS, 18 * HOUR_MS)
    track.set_now(13 * HOUR_MS)
    assert track.accessibleName() == "Progress"
    assert track.accessibleDescription() == "13:00:00 of 18:00:00"


def test_the_filled_part_grows_with_time_and_never_leaves_the_track(qtbot):
    track = ProgressTrack("Progress")
    qtbot.addWidget(track)
    track.resize(212, 40)
    track.set_span(0, 100)
    assert [round(track._x(at_ms)) for at_ms in (-10, 0, 50, 100, 500)] == [6, 6, 106, 206, 206]


def test_a_span_of_years_is_drawn_as_quickly_as_one_of_minutes(qtbot):
    track = ProgressTrack("Progress")
    qtbot.addWidget(track)
    track.resize(400, 40)
    for span_ms in (1, 60_000, HOUR_MS, 24 * HOUR_MS, 3 * 365 * 24 * HOUR_MS):
        track.set_span(0, span_ms)
        assert not track.grab().isNull()
