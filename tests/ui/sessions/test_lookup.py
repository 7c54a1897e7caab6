"""Laws of lookups: the answer is that of the test, and each thing is asked about once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sessions.lookup import DigitsLookup, Lookup, contains, ends_with, equals, starts_with


@given(st.dictionaries(st.integers(1, 300), st.integers(0, 9)), st.lists(st.integers(0, 300)))
def test_a_lookup_answers_for_each_number_what_the_test_says_of_its_thing(things, numbers):
    numbers = [number for number in numbers if number in things or number == 0]
    found = Lookup(lambda thing: thing > 4).of(things, np.array(numbers, np.int64))
    assert found.tolist() == [things.get(number, 0) > 4 for number in numbers]


def test_each_thing_is_asked_about_once_though_there_are_more_and_more():
    asked, things = [], {}
    lookup = Lookup(lambda thing: asked.append(thing) or thing % 2 == 0)
    for number in range(1, 200):
        things[number] = number
        assert lookup.of(things, np.array([number]))[0] == (number % 2 == 0)
    assert asked == list(range(1, 200))


def test_other_things_are_asked_about_anew():
    lookup = Lookup(lambda thing: thing == "a")
    assert lookup.of({1: "a"}, np.array([1])).tolist() == [True]
    assert lookup.of({1: "b"}, np.array([1])).tolist() == [False]


@given(st.lists(st.lists(st.integers(0, 5000), min_size=1), min_size=1, max_size=4))
def test_digits_are_looked_up_as_they_are_written(rounds):
    lookup = DigitsLookup(contains("7"))
    for numbers in rounds:
        assert lookup.of(np.array(numbers)).tolist() == ["7" in str(number) for number in numbers]
    assert lookup.of(np.array([], np.int64)).tolist() == []


@pytest.mark.parametrize(("test", "fitting"), [
    (contains("Li"), ["Grace Lin", "alice", "li"]),
    (equals("LI"), ["li"]),
    (starts_with("gr"), ["Grace Lin"]),
    (ends_with("E"), ["alice"]),
])  # fmt: skip
def test_upper_and_lower_case_are_one(test, fitting):
    assert [text for text in ("Grace Lin", "alice", "li", "Ben") if test(text)] == fitting
