"""Laws of what a filter lets through: and, or and not are what they are in logic."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sessions.fields import FIELDS
from ui.sessions.matching import mask_of, means_ended, people_mask_of, read_filter, speaks_of_ends
from ui.sessions.query import Either, Not, all_of, any_of

TERMS = st.sampled_from(
    [
        "role:admin",
        "role:user,manager",
        "state:idle",
        "idle<5m",
        "grace",
        "browser:chrome",
        "requests>20",
        "reason:logout",
    ]
).map(read_filter)
QUERIES = st.recursive(
    TERMS,
    lambda parts: st.builds(Not, parts) | st.builds(all_of, parts, parts) | st.builds(any_of, parts, parts),
    max_leaves=6,
)


@given(one=QUERIES, other=QUERIES)
def test_and_or_and_not_are_those_of_logic(sight, one, other):
    first, second = mask_of(one)(sight), mask_of(other)(sight)
    assert np.array_equal(mask_of(all_of(one, other))(sight), first & second)
    assert np.array_equal(mask_of(Either((one, other)))(sight), first | second)
    assert np.array_equal(mask_of(Not(one))(sight), ~first)


def test_nothing_said_lets_everything_through(sight):
    assert mask_of(read_filter(""))(sight).all()


def test_several_values_are_either_of_them(sight):
    several = mask_of(read_filter("role:admin,service"))(sight)
    assert np.array_equal(several, mask_of(read_filter("role:admin or role:service"))(sight))
    neither = mask_of(read_filter("role!=admin,service"))(sight)
    assert np.array_equal(neither, ~several)


@pytest.mark.parametrize("name", FIELDS)
def test_people_without_a_session_are_judged_by_what_is_known_of_them(name):
    query = read_filter(f"{FIELDS[name].example} grace")
    assert (people_mask_of(query) is not None) == (name in ("role", "user", "browser", "address"))


@pytest.mark.parametrize(
    ("text", "speaks", "means"),
    [
        ("", False, False),
        ("role:admin", False, False),
        ("state:live", False, False),
        ("state:idle", False, False),
        ("state:ended", True, True),
        ("state:revoked,idle_timeout", True, True),
        ("state:live,revoked", True, False),
        ("state!=ended", True, False),
        ("-state:ended", True, False),
        ("reason:revoked", True, True),
        ("reason!=revoked", True, False),
        ("ended<10m", True, True),
        ("actor:alice role:admin", True, True),
        ("why:stolen or role:admin", True, False),
        ("why:stolen or reason:logout", True, True),
    ],
)
def test_a_filter_says_itself_whether_it_is_about_ended_sessions(sight, text, speaks, means):
    query = read_filter(text)
    assert (speaks_of_ends(query), means_ended(query)) == (speaks, means)
    if means:
        assert not (mask_of(query)(sight) & (sight.column("reason") == 0)).any()
