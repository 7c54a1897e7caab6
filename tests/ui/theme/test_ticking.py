"""Laws of ticking: in seconds as it runs, or in minutes that a room can read."""

import pytest

from ui.theme import ticking


@pytest.fixture(autouse=True)
def in_seconds_again():
    yield
    ticking.choose_calm(False)


@pytest.mark.parametrize(
    ("left_ms", "running", "calm"),
    [
        (0, "0:00", "0m"),
        (1, "0:01", "1m"),
        (41_000, "0:41", "1m"),
        (60_000, "1:00", "1m"),
        (892_000, "14:52", "15m"),
        (24_356_000, "6:45:56", "6h46"),
        (-5, "0:00", "0m"),
    ],
)
def test_what_is_left_is_told_to_the_second_or_to_the_minute(left_ms, running, calm):
    assert ticking.left_words(max(0, left_ms)) == running
    ticking.choose_calm(True)
    assert ticking.is_calm()
    assert ticking.left_words(left_ms) == calm


def test_a_clock_shows_seconds_or_not():
    assert ticking.clock_words(36_005_000) == "10:00:05"
    ticking.choose_calm(True)
    assert ticking.clock_words(36_005_000) == "10:00"
