"""Laws of queries as trees: one form each, and a text that says the same."""

from hypothesis import given
from hypothesis import strategies as st

from ui.sessions.fields import FIELDS
from ui.sessions.parser import parse
from ui.sessions.query import (
    EVERYTHING,
    OPERATORS,
    All,
    Either,
    Not,
    Term,
    Word,
    all_of,
    any_of,
    fields_of,
    value_written,
    written,
)


class AnyField:
    example = "role:admin"

    def check(self, operator, value):
        pass


TEXTS = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["or", "NOT", "-a", "a:b", "<5", "a b", '"', "\\", "a,b", "=x"]
)
TERMS = st.builds(
    Term,
    st.sampled_from(sorted(FIELDS)),
    st.sampled_from([":", "=", "!="]),
    st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
) | st.builds(Term, st.sampled_from(sorted(FIELDS)), st.sampled_from(OPERATORS), TEXTS.map(lambda text: (text,)))
QUERIES = st.recursive(
    st.builds(Word, TEXTS) | TERMS,
    lambda parts: (
        st.builds(Not, parts)
        | st.lists(parts, min_size=1, max_size=4).map(lambda some: all_of(*some))
        | st.lists(parts, min_size=1, max_size=4).map(lambda some: any_of(*some))
    ),
    max_leaves=12,
)


@given(QUERIES)
def test_any_query_at_all_reads_back_from_its_text(query):
    assert parse(written(query), dict.fromkeys(FIELDS, AnyField())) == query


def test_parts_of_one_kind_are_one_level():
    a, b, c = (Word(text) for text in "abc")
    assert all_of(a, all_of(b, c)) == All((a, b, c))
    assert any_of(a, any_of(b, c)) == Either((a, b, c))
    assert all_of(a) == any_of(a) == a
    assert all_of() == all_of(EVERYTHING) == EVERYTHING


def test_only_what_needs_it_is_put_into_quotes():
    assert written(all_of(Word("grace"), Term("user", ":", ("Grace Lin", "ben")))) == 'grace user:"Grace Lin",ben'
    assert [value_written(value) for value in ("10.0.0.4", "a#2", "14:30", "a,b", "")] == [
        "10.0.0.4", "a#2", "14:30", '"a,b"', '""'
    ]  # fmt: skip


def test_the_fields_of_a_query_are_those_of_its_parts():
    query = any_of(Term("role", ":", ("admin",)), Not(all_of(Word("a"), Term("idle", "<", ("5m",)))))
    assert fields_of(query) == {"role", "idle"}
    assert fields_of(Word("role")) == frozenset()
