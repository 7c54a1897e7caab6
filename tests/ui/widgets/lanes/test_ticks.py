"""Laws of the marks: what is kept equals what is there, however the window and the record moved."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.lanes.data import BarIndex
from ui.widgets.lanes.ticks import TickCache, no_ticks, pixel_runs


class Record:
    """A growing record that counts how much it is asked for."""

    def __init__(self, times_ms, ids):
        self.times_ms, self.ids = np.array(times_ms, np.int64), np.array(ids, np.int64)
        self.now_ms = int(self.times_ms[-1]) if len(times_ms) else 0
        self.asked = []

    def between(self, first_ms, last_ms):
        self.asked.append((first_ms, last_ms))
        inside = (self.times_ms >= first_ms) & (self.times_ms <= min(last_ms, self.now_ms))
        return self.times_ms[inside], self.ids[inside]


@pytest.fixture
def index(day):
    return BarIndex(day.bars, 3)


def test_marks_know_the_positions_of_their_bars(index, tick_source):
    at_ms, bars = TickCache(tick_source).between(0, 3_600_000, 3_600_000, index)
    assert at_ms.tolist() == [700_000, 900_000, 2_000_000, 3_300_000, 3_500_000]
    assert bars.tolist() == [0, 0, 1, 1, 2]


def test_a_mark_of_an_unknown_bar_is_left_out(index, tick_source):
    _, bars = TickCache(tick_source).between(3_500_000, 3_500_000, 3_600_000, index)
    assert bars.tolist() == [2]


def test_panning_a_little_asks_for_nothing(index):
    record = Record([1000, 2000, 3000, 9000], [101, 101, 102, 103])
    cache = TickCache(record.between)
    cache.between(1000, 5000, 9000, index)
    asked = len(record.asked)
    cache.between(1500, 5500, 9000, index)
    assert len(record.asked) == asked


def test_a_record_that_grows_is_asked_only_for_what_is_new(index):
    record = Record(list(range(0, 10_000, 100)), [101] * 100)
    record.now_ms = 5_000
    cache = TickCache(record.between)
    cache.between(0, 10_000, 5_000, index)
    record.now_ms = 6_000
    at_ms, _ = cache.between(0, 10_000, 6_000, index)
    assert at_ms.tolist() == list(range(0, 6_001, 100))
    assert record.asked[-1] == (5_000, 6_000)


@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 3_000), st.integers(0, 800)), min_size=1, max_size=12))
def test_what_is_kept_equals_what_is_there(moves):
    times = sorted({(i * 7919) % 20_000 for i in range(400)})
    record = Record(times, [1 + i % 3 for i in range(len(times))])
    record.now_ms = 2_000
    cache, index = TickCache(record.between), _three_bars()
    for first_ms, span_ms, passed_ms in moves:
        record.now_ms += passed_ms
        at_ms, _ = cache.between(first_ms, first_ms + span_ms, record.now_ms, index)
        expected = [t for t in times if first_ms <= t <= first_ms + span_ms and t <= record.now_ms]
        assert at_ms.tolist() == expected


def _three_bars() -> BarIndex:
    from ui.widgets.lanes.data import Bars

    zeros = np.zeros(3, np.int64)
    flags = np.zeros(3, bool)
    return BarIndex(Bars(np.array([1, 2, 3]), zeros, zeros, zeros, zeros, zeros, zeros, zeros, flags, zeros, flags), 1)


def test_after_forgetting_everything_is_asked_for_again(index):
    record = Record([1000], [101])
    cache = TickCache(record.between)
    cache.between(0, 2000, 2000, index)
    cache.forget()
    cache.between(0, 2000, 2000, index)
    assert len(record.asked) == 2


def test_a_view_without_marks_has_none(index):
    at_ms, bars = TickCache(no_ticks).between(0, 10, 10, index)
    assert len(at_ms) == len(bars) == 0


def test_neighbouring_marks_are_one_run():
    rows, columns = np.array([0, 0, 0, 0, 2, 2]), np.array([3, 4, 4, 9, 0, 19])
    assert pixel_runs(rows, columns, 3, 20).tolist() == [[0, 3, 2], [0, 9, 1], [2, 0, 1], [2, 19, 1]]


def test_no_run_reaches_into_the_next_row():
    runs = pixel_runs(np.array([0, 1]), np.array([9, 0]), 2, 10)
    assert runs.tolist() == [[0, 9, 1], [1, 0, 1]]
