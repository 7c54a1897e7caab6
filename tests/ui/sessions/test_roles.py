"""Laws of role terms: chips say which roles can pass, and setting them changes nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.roles import Role
from ui.sessions.matching import mask_of, read_filter
from ui.sessions.query import written
from ui.sessions.roles import ALL_ROLES, roles_passing, with_roles

TEXTS = st.sampled_from(
    [
        "", "grace", "role:admin", "role:admin idle<5m", "-role:user grace", "role!=user,service", "role:nobody",
        "state:live or role:admin", "(role:user or role:admin) requests>3", "-(role:user idle<5m)", "not not role:manager",
    ]
)  # fmt: skip
SOME_ROLES = st.sets(st.sampled_from(Role), min_size=1)


@given(TEXTS)
def test_no_role_that_passes_is_said_not_to(sight, text):
    query = read_filter(text)
    passing = {role for role in sight.column("role")[mask_of(query)(sight)].tolist() if role}
    assert passing <= roles_passing(query)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("", ALL_ROLES),
        ("grace", ALL_ROLES),
        ("role:admin", {Role.ADMIN}),
        ("role:user,admin idle<5m", {Role.USER, Role.ADMIN}),
        ("-role:user", ALL_ROLES - {Role.USER}),
        ("role!=user", ALL_ROLES - {Role.USER}),
        ("role:user or role:admin", {Role.USER, Role.ADMIN}),
        ("role:user or idle<5m", ALL_ROLES),
        ("role:nobody", set()),
        ("role:USER", {Role.USER}),
    ],
)
def test_the_roles_that_can_pass_are_those_that_the_filter_leaves(text, roles):
    assert roles_passing(read_filter(text)) == roles


@given(TEXTS, SOME_ROLES)
def test_what_is_set_is_what_passes_where_nothing_deeper_stands_against_it(text, roles):
    set_to = with_roles(read_filter(text), roles)
    deeper = roles_passing(with_roles(read_filter(text), Role))
    assert roles_passing(set_to) == frozenset(roles) & deeper
    assert read_filter(written(set_to)) == set_to


@pytest.mark.parametrize(
    ("text", "roles", "after"),
    [
        ("", {Role.ADMIN}, "role:admin"),
        ("grace", {Role.ADMIN, Role.USER}, "grace role:user,admin"),
        ("role:user idle<5m", {Role.ADMIN}, "role:admin idle<5m"),
        ("idle<5m -role:user grace", {Role.USER}, "idle<5m role:user grace"),
        ("role:user idle<5m", ALL_ROLES, "idle<5m"),
        ("role:user", ALL_ROLES, ""),
        ("role:user", set(), "role:nobody"),
    ],
)
def test_one_term_takes_the_place_of_those_before(text, roles, after):
    assert written(with_roles(read_filter(text), roles)) == after
