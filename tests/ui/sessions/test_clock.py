"""Laws of clock times in filters: what is written reads back, to the second and over days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.durations import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from ui.sessions.clock import clock_ms, clock_text


@given(st.integers(0, 400 * 24 * 3600))
def test_what_is_written_reads_back(seconds):
    assert clock_ms(clock_text(seconds * SECOND_MS)) == seconds * SECOND_MS


@pytest.mark.parametrize(
    ("text", "at_ms"),
    [
        ("09:30", 9 * HOUR_MS + 30 * MINUTE_MS),
        ("9:30:05", 9 * HOUR_MS + 30 * MINUTE_MS + 5 * SECOND_MS),
        ("25:00", DAY_MS + HOUR_MS),
        ("2d01:00", 2 * DAY_MS + HOUR_MS),
        ("2d 01:00", 2 * DAY_MS + HOUR_MS),
    ],
)
def test_days_and_seconds_may_be_left_out(text, at_ms):
    assert clock_ms(text) == at_ms


@pytest.mark.parametrize("text", ["", "9", "banana", "48:00", "09:60", "09:30:60", "d09:30", "-1:00"])
def test_what_is_no_clock_time_is_refused_with_what_would_be_right(text):
    with pytest.raises(ValueError, match="not a clock time; write hours and minutes, such as 14:30"):
        clock_ms(text)


def test_no_more_is_written_than_is_needed():
    assert clock_text(9 * HOUR_MS) == "09:00"
    assert clock_text(9 * HOUR_MS + SECOND_MS) == "09:00:01"
    assert clock_text(DAY_MS) == "1d00:00"
