import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.durations import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    format_duration,
    format_left,
    format_time,
    parse_duration_ms,
    parse_moment_ms,
    parse_time_ms,
)


@pytest.mark.parametrize(
    ("text", "duration_ms"),
    [("0s", 0), ("90s", 90_000), ("15m", 15 * MINUTE_MS), ("8h", 8 * HOUR_MS), ("14d", 14 * DAY_MS)],
)
def test_a_duration_is_a_whole_number_with_a_unit(text, duration_ms):
    assert parse_duration_ms(text) == duration_ms


@pytest.mark.parametrize(
    "text", ["", "15", "m", "15 m", "1.5h", "-5m", "+5m", "05m", "15M", "15min", "1h30m", " 15m", "15m\n", "١٥m"]
)
def test_anything_else_is_no_duration(text):
    with pytest.raises(ValueError, match="is not a duration"):
        parse_duration_ms(text)


@given(st.integers(0, 10_000_000).map(lambda seconds: seconds * 1000))
def test_a_written_duration_reads_back(duration_ms):
    assert parse_duration_ms(format_duration(duration_ms)) == duration_ms


@pytest.mark.parametrize(
    ("duration_ms", "text"), [(0, "0s"), (60_000, "1m"), (90_000, "90s"), (DAY_MS, "1d"), (25 * HOUR_MS, "25h")]
)
def test_a_duration_is_written_in_the_largest_unit_that_fits(duration_ms, text):
    assert format_duration(duration_ms) == text


def test_a_fraction_of_a_second_cannot_be_written():
    with pytest.raises(ValueError, match="1500 ms is not a whole number of seconds"):
        format_duration(1_500)


@pytest.mark.parametrize(
    ("text", "at_ms"),
    [("00:00", 0), ("9:30", 34_200_000), ("09:30", 34_200_000), ("14:30:05", 52_205_000), ("25:00", 25 * HOUR_MS)],
)
def test_a_clock_time_counts_from_midnight_and_past_it(text, at_ms):
    assert parse_time_ms(text) == at_ms


@pytest.mark.parametrize(
    "text", ["", "9", "09:60", "09:30:60", "48:00", "9h", "-1:00", "09:3", "09:30:5", "noon", "٠٩:٣٠"]
)
def test_anything_else_is_no_clock_time(text):
    with pytest.raises(ValueError, match="is not a clock time"):
        parse_time_ms(text)


def test_a_moment_is_a_clock_time_or_counts_from_the_start():
    assert parse_moment_ms("14:30", 8 * HOUR_MS) == 14 * HOUR_MS + 30 * MINUTE_MS
    assert parse_moment_ms("90s", 8 * HOUR_MS) == 8 * HOUR_MS + 90_000
    with pytest.raises(ValueError, match="'soon' is neither a clock time"):
        parse_moment_ms("soon", 0)


@given(st.integers(0, 172_799).map(lambda seconds: seconds * 1000))
def test_a_written_clock_time_reads_back(at_ms):
    days, _, clock = format_time(at_ms).rpartition(" ")
    assert parse_time_ms(clock) + (DAY_MS if days else 0) == at_ms


@pytest.mark.parametrize(("at_ms", "text"), [(0, "00:00:00"), (34_205_999, "09:30:05"), (DAY_MS + 1, "1d 00:00:00")])
def test_a_clock_time_past_the_first_day_says_so(at_ms, text):
    assert format_time(at_ms) == text


@pytest.mark.parametrize(
    ("left_ms", "text"), [(-5, "0:00"), (0, "0:00"), (1, "0:01"), (60_000, "1:00"), (3_599_001, "1:00:00")]
)
def test_a_countdown_reads_zero_only_when_the_time_has_come(left_ms, text):
    assert format_left(left_ms) == text
