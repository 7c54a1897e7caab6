"""Laws of time ranges: terms at the top say one, it is written into any filter and taken out again, and nothing else moves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.durations import HOUR_MS, MINUTE_MS, SECOND_MS
from simulator.limits import FOREVER_MS
from ui.sessions.completion import complete
from ui.sessions.matching import mask_of, means_ended, read_filter, speaks_of_ends
from ui.sessions.parser import FilterError
from ui.sessions.query import EVERYTHING, written
from ui.sessions.time_range import TimeRange, split_range, with_range

HALF_NINE, TEN = 9 * HOUR_MS + 30 * MINUTE_MS, 10 * HOUR_MS
OTHERS = st.sampled_from(["", "grace", "role:admin idle<5m", "state:live or role:admin", "-(role:user idle<5m)"])
RANGES = st.tuples(st.integers(1, 90_000), st.integers(1, 90_000)).map(
    lambda pair: TimeRange(min(pair) * SECOND_MS, (max(pair) + 1) * SECOND_MS)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("role:admin", None),
        ("from:09:30", TimeRange(HALF_NINE, FOREVER_MS)),
        ("to=10:00", TimeRange(0, TEN)),
        ("from:09:30 role:admin to:10:00", TimeRange(HALF_NINE, TEN)),
        ("from:09:00 from:09:30 to:10:00 to:11:00", TimeRange(HALF_NINE, TEN)),
        ("from:09:30,11:00", TimeRange(HALF_NINE, FOREVER_MS)),
        ("from:09:30 or role:admin", None),
        ("-from:09:30", None),
    ],
)
def test_terms_at_the_top_of_a_filter_say_the_range(text, said):
    assert split_range(read_filter(text))[0] == said


@given(OTHERS, RANGES)
def test_a_range_that_is_put_in_is_said_and_what_is_said_besides_stays(others, time_range):
    query = read_filter(others)
    ranged = read_filter(written(with_range(query, time_range)))
    assert split_range(ranged) == (time_range, query)
    assert with_range(ranged, None) == query


def test_another_range_stands_where_the_first_one_stood():
    query = read_filter("role:admin from:08:00 grace")
    assert written(with_range(query, TimeRange(HALF_NINE, TEN))) == "role:admin from:09:30 to:10:00 grace"
    assert with_range(read_filter("from:08:00"), None) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "at", "problem"),
    [
        ("from:banana", "banana", "not a clock time; write hours and minutes, such as 14:30"),
        ("from<09:30", "09:30", "one clock time is all it takes; write from:09:30"),
        ("to!=09:30", "09:30", "one clock time is all it takes; write to:10:15"),
        ("from:", "from:", "no value follows; write, for example, from:09:30"),
        ("since:09:30", "since", "there is no such field; did you mean from?"),
        ("from:11:00 to:10:00", "from:11:00 to:10:00", "the range ends before it begins; write the earlier time"),
    ],
)
def test_what_says_no_range_is_refused_where_it_stands(text, at, problem):
    with pytest.raises(FilterError, match=problem) as raised:
        read_filter(text)
    assert text[raised.value.start : raised.value.end] == at


def test_sessions_that_were_there_at_any_time_of_the_range_pass(sight):
    passing = mask_of(read_filter("from:09:30 to:10:00"))(sight)
    created, ended = sight.column("created_at_ms"), sight.column("ended_at_ms")
    there = (created <= TEN) & ((sight.column("reason") == 0) | (ended >= HALF_NINE))
    assert np.array_equal(passing, there)
    assert 0 < np.count_nonzero(there) < len(there)


def test_nobody_is_there_in_a_range_that_is_yet_to_come(sight):
    assert not mask_of(read_filter("from:15:00"))(sight).any()


def test_a_range_is_asked_of_sessions_that_have_ended_since_too():
    query = read_filter("from:09:30 to:10:00")
    assert speaks_of_ends(query)
    assert not means_ended(query)


def test_whole_hours_of_the_run_are_offered(sight):
    found = complete("role:admin from:09", 18, sight.snapshot, sight.columns)
    assert [offer.text for offer in found.offers] == ["09:00"]
    assert {"10:00", "11:00"} <= {offer.text for offer in complete("to:", 3, sight.snapshot, sight.columns).offers}
    assert complete("fro", 3, sight.snapshot, sight.columns).offers[0].text == "from:"


def test_a_range_is_said_in_words_and_knows_what_has_gone_by():
    assert TimeRange(HALF_NINE, TEN).words == "09:30 – 10:00"
    assert TimeRange(HALF_NINE).words == "from 09:30"
    assert TimeRange(last_ms=TEN).words == "to 10:00"
    assert TimeRange(HALF_NINE).up_to(TEN) == TimeRange(HALF_NINE, TEN)
    assert TimeRange(HALF_NINE, TEN).holds(TEN)
    assert not TimeRange(HALF_NINE, TEN).holds(TEN + 1)
