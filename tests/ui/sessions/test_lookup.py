"""Laws of lookups: the answer is that of the test, and each text is asked about once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sessions.lookup import Corpus, DigitsLookup, Lookup, contains, ends_with, equals, starts_with

THINGS = st.dictionaries(st.integers(1, 300), st.text("abAB", max_size=4))


@given(THINGS, st.lists(st.integers(0, 300)))
def test_a_lookup_answers_for_each_number_what_the_test_says_of_its_text(things, numbers):
    numbers = [number for number in numbers if number in things or number == 0]
    found = Lookup("said", contains("A")).of(Corpus(things, {"said": str}), np.array(numbers, np.int64))
    assert found.tolist() == [number in things and "a" in things[number].casefold() for number in numbers]


def test_each_text_is_asked_about_once_though_there_are_more_and_more():
    asked, things = [], {}
    corpus = Corpus(things, {"said": str})

    def even(texts):
        asked.extend(texts)
        return [int(text) % 2 == 0 for text in texts]

    lookup = Lookup("said", even)
    for number in range(1, 200):
        things[number] = str(number)
        assert lookup.of(corpus, np.array([number]))[0] == (number % 2 == 0)
    assert asked == [str(number) for number in range(1, 200)]


def test_other_texts_are_asked_about_anew():
    lookup = Lookup("said", equals("a"))
    assert lookup.of(Corpus({1: "a"}, {"said": str}), np.array([1])).tolist() == [True]
    assert lookup.of(Corpus({1: "b"}, {"said": str}), np.array([1])).tolist() == [False]


def test_a_corpus_is_in_lower_case_and_follows_its_things():
    things = {7: "Grace", 3: "ÄRGER"}
    corpus = Corpus(things, {"said": str})
    assert corpus.texts("said") == ["grace", "ärger"]
    things[9] = "ben"
    assert corpus.texts("said") == ["grace", "ärger", "ben"]
    assert corpus.numbers().tolist() == [7, 3, 9]


@given(st.lists(st.lists(st.integers(0, 5000), min_size=1), min_size=1, max_size=4))
def test_digits_are_looked_up_as_they_are_written(rounds):
    lookup = DigitsLookup(contains("7"))
    for numbers in rounds:
        assert lookup.of(np.array(numbers)).tolist() == ["7" in str(number) for number in numbers]
    assert lookup.of(np.array([], np.int64)).tolist() == []


@pytest.mark.parametrize(
    ("test", "fitting"),
    [
        (contains("Li"), ["grace lin", "alice", "li"]),
        (equals("LI"), ["li"]),
        (starts_with("Gr"), ["grace lin"]),
        (ends_with("E"), ["alice"]),
    ],
)
def test_upper_and_lower_case_are_one(test, fitting):
    texts = ["grace lin", "alice", "li", "ben"]
    assert [text for text, fits in zip(texts, test(texts), strict=True) if fits] == fitting
