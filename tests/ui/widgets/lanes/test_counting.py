"""Laws of the curves: they count what was, and expect what no deadline will have ended."""

import numpy as np

from ui.widgets.lanes.counting import Concurrency


def seconds(*times) -> np.ndarray:
    return np.array(times, np.int64) * 1000


def test_it_counts_as_a_person_would(day):
    curve = Concurrency(day.bars, np.arange(6))
    instants = seconds(0, 300, 599, 600, 1000, 1200, 2500, 3600)

    def counted(at_ms):
        ends = np.where(day.bars.ended, day.bars.end_ms, 1 << 60)
        return int(((day.bars.start_ms <= at_ms) & (ends > at_ms)).sum())

    assert curve.at(instants).tolist() == [counted(at_ms) for at_ms in instants]
    assert curve.most == 3
    assert curve.live == 3


def test_it_expects_those_without_a_deadline_to_stay(day):
    curve = Concurrency(day.bars, np.arange(6))
    assert curve.expected(seconds(3600, 4200, 5400, 10**9)).tolist() == [3, 2, 1, 1]


def test_only_members_are_counted(day):
    curve = Concurrency(day.bars, np.array([1]))
    assert curve.at(seconds(1799, 1800)).tolist() == [0, 1]
    assert curve.most == 1


def test_a_successor_in_the_same_instant_is_no_second_one(make_data):
    rows = ((1, 0, 0, 0, 60, 0, 0, 1, 1), (2, 0, 0, 60, None, 60, 900, 1, -1))
    assert Concurrency(make_data(rows).bars, np.arange(2)).most == 1


def test_nothing_counts_to_nothing(day):
    curve = Concurrency(day.bars, np.zeros(0, int))
    assert curve.most == curve.live == 0
    assert curve.at(seconds(0)).tolist() == [0]
