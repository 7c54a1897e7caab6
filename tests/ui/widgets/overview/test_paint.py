"""Laws of what is painted below a run: clock times are round, and none touches the next."""

from itertools import pairwise

import pytest

from ui import theme
from ui.widgets.overview.paint import Line, times_below

HOUR_MS = 3_600_000


@pytest.mark.parametrize(
    ("start_h", "end_h", "width_px", "words"),
    [
        (8, 18, 322, ["08:00", "10:00", "12:00", "14:00", "16:00", "18:00"]),
        (8, 18, 640, [f"{hour:02}:00" for hour in range(8, 19)]),
        (9, 9 + 1 / 60, 640, [f"09:00:{second:02}" for second in range(0, 60, 10)] + ["09:01:00"]),
        (9, 9 + 1 / 60, 322, ["09:00:00", "09:00:30", "09:01:00"]),
        (10, 90, 322, ["1d 00:00", "2d 00:00", "3d 00:00"]),
    ],
)
def test_times_are_as_round_as_there_is_room(start_h, end_h, width_px, words):
    line = Line(round(start_h * HOUR_MS), round(end_h * HOUR_MS), width_px, 56)
    assert [text for _, text in times_below(line)] == words


@pytest.mark.parametrize("width_px", [200, 306, 640, 1600])
@pytest.mark.parametrize("hours", [1 / 60, 0.5, 1, 10, 84, 400])
def test_no_time_touches_the_next(qapp, hours, width_px):
    line = Line(8 * HOUR_MS, round((8 + hours) * HOUR_MS), width_px, 56)
    times = list(times_below(line))
    for (at_ms, text), (after_ms, _) in pairwise(times):
        assert theme.metrics("caption").horizontalAdvance(text) + 8 < line.x(after_ms) - line.x(at_ms)
