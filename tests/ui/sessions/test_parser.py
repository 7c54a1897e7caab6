"""Laws of the language: whatever is typed is either a filter or refused in one line that says where and what to do."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.errors import InputError
from ui.sessions.fields import FIELDS
from ui.sessions.matching import read_filter
from ui.sessions.parser import FilterError, parse
from ui.sessions.query import EVERYTHING, All, Either, Not, Term, Word, written

# Texts made of what the language is made of come closer to its edges than any text would.
PIECES = st.sampled_from(
    [*FIELDS, *"()-,\"\\ :=<>!#'", "<=", ">=", "!=", " or ", " and ", " not ", "admin", "5m", "14:30", '"Grace Lin"', "ä", "\t"]
)  # fmt: skip
TYPED = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=40)


def fault_of(text: str) -> FilterError | None:
    try:
        read_filter(text)
    except FilterError as fault:
        return fault
    return None


@given(TYPED)
@example("(" * 500)
@example("-" * 500 + "a")
@example("not " * 500)
@example('"\\')
@example("role:" + "admin," * 200)
def test_nothing_but_its_own_error_is_ever_raised(text):
    fault = fault_of(text)
    if fault is not None:
        assert isinstance(fault, InputError)
        assert "\n" not in str(fault)
        assert fault.problem
        assert fault.remedy
        assert 0 <= fault.start < fault.end <= max(1, len(text) + 1)


@given(TYPED)
def test_a_filter_that_is_printed_reads_back_the_same(text):
    if fault_of(text) is None:
        query = read_filter(text)
        assert read_filter(written(query)) == query
        assert written(read_filter(written(query))) == written(query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("  \t ", EVERYTHING),
        ("grace", Word("grace")),
        ('"grace lin"', Word("grace lin")),
        ('"a \\"b\\" \\\\c"', Word('a "b" \\c')),
        ("10.0.0.4", Word("10.0.0.4")),
        ("billing-sync", Word("billing-sync")),
        ("role:admin", Term("role", ":", ("admin",))),
        ("ROLE:admin", Term("role", ":", ("admin",))),
        ("role:user,admin", Term("role", ":", ("user", "admin"))),
        ('user:"Grace Lin","Ben Okafor"', Term("user", ":", ("Grace Lin", "Ben Okafor"))),
        ("idle<5m", Term("idle", "<", ("5m",))),
        ("idle < 5m", Term("idle", "<", ("5m",))),
        ("idle<=1h30m", Term("idle", "<=", ("1h30m",))),
        ("ended>=14:30", Term("ended", ">=", ("14:30",))),
        ("role!=admin", Term("role", "!=", ("admin",))),
        ("session:grace.lin/phone#2", Term("session", ":", ("grace.lin/phone#2",))),
        ("-role:admin", Not(Term("role", ":", ("admin",)))),
        ("not role:admin", Not(Term("role", ":", ("admin",)))),
        ("--a", Not(Not(Word("a")))),
        ("-(a b)", Not(All((Word("a"), Word("b"))))),
        ("a b", All((Word("a"), Word("b")))),
        ("a and b", All((Word("a"), Word("b")))),
        ("a or b", Either((Word("a"), Word("b")))),
        ("a b or c", Either((All((Word("a"), Word("b"))), Word("c")))),
        ("a (b or c)", All((Word("a"), Either((Word("b"), Word("c")))))),
        ("(a b) c", All((Word("a"), Word("b"), Word("c")))),
        ('"or"', Word("or")),
        ("Oregon", Word("Oregon")),
    ],
)
def test_it_reads_as_it_is_meant(text, query):
    assert read_filter(text) == query


@pytest.mark.parametrize(
    ("text", "underlined", "said"),
    [
        ("rol:admin", "rol", "there is no such field; did you mean role?"),
        ("client:firefox", "client", "there is no such field; did you mean browser?"),
        ("xyzzy:1", "xyzzy", "there is no such field; fields are role, state, user"),
        ("role:", "role:", "no value follows; write, for example, role:admin"),
        ("role:admin,", "role:admin,", "no value follows"),
        ("role:amdin idle<5m", "amdin", "there is no such value; did you mean admin?"),
        ("role:x", "x", "there is no such value; it is one of user, manager, admin, service, nobody"),
        ("state:idle_timeot", "idle_timeot", "there is no such value; did you mean idle_timeout?"),
        ("idle<5x", "5x", "not a duration; write whole numbers with s, m, h or d, such as 5m"),
        ("idle<5", "5", "not a duration; write whole numbers"),
        ("requests>many", "many", "not a number; write a whole number such as 100"),
        ("ended<soon", "soon", "not a time; write how long ago, such as 10m, or a clock time such as 14:30"),
        ("ended>25:99", "25:99", "not a clock time; write hours and minutes, such as 14:30"),
        ("role<admin", "admin", "< compares times and numbers; write role:admin"),
        ("idle<5m,10m", "idle<5m,10m", "it compares with more than one value; write idle<5m"),
        ("<5m", "<", "no field stands before it; write, for example, idle<5m, or use quotes"),
        ("!admin", "!", "no field stands before it; write -role:admin to negate"),
        ('user:"Grace Lin', '"Grace Lin', "the quotes are not closed"),
        ('user:""', '""', "nothing stands in it"),
        ("(role:admin", "(", "the parenthesis is not closed; add another ) behind it"),
        ("role:admin)", ")", "it closes nothing; remove it"),
        ("()", ")", "something is missing before it"),
        ("or admin", "or", "something is missing before it"),
        ("admin or or user", "or", "something is missing before it"),
        ("- )", ")", "something is missing before it"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_would_be_right(text, underlined, said):
    with pytest.raises(FilterError) as caught:
        read_filter(text)
    fault = caught.value
    assert text[fault.start : fault.end] == underlined
    assert str(fault).startswith(f"“{underlined}”: {said}")


@pytest.mark.parametrize("text", ["admin or", "admin and", "not", "-"])
def test_what_is_missing_at_the_end_is_told_there(text):
    with pytest.raises(FilterError) as caught:
        read_filter(text)
    assert str(caught.value).startswith("at the end: something is missing here; write what")
    assert (caught.value.start, caught.value.end) == (len(text), len(text) + 1)


class AnyField:
    example = "colour:red"

    def check(self, operator, value):
        pass


def test_the_parser_knows_no_fields_of_its_own():
    assert parse("colour:red", {"colour": AnyField()}) == Term("colour", ":", ("red",))
    with pytest.raises(FilterError, match="did you mean colour"):
        parse("role:admin", {"colour": AnyField()}, {"role": "colour"})
