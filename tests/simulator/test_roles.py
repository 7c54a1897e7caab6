import pytest

from simulator.roles import NEEDED_FOR_ROLE, PERMISSIONS, ROLE_NAMES, Permission, Role, parse_role

PEOPLE = [Role.USER, Role.MANAGER, Role.ADMIN]


def test_a_higher_role_may_do_all_that_a_lower_one_may():
    for lower, higher in ((Role.USER, Role.MANAGER), (Role.MANAGER, Role.ADMIN)):
        assert lower.permissions < higher.permissions
        assert lower.permissions & higher.permissions == lower.permissions


def test_a_service_stands_apart():
    assert all(not PERMISSIONS[Role.SERVICE] & PERMISSIONS[role] for role in PEOPLE)


@pytest.mark.parametrize("needed", Role)
@pytest.mark.parametrize("role", Role)
def test_a_demand_for_a_role_is_met_by_it_and_those_above_it(needed, role):
    above = role >= needed if Role.SERVICE not in (needed, role) else role == needed
    assert bool(NEEDED_FOR_ROLE[needed] & role.permissions) is above


def test_every_permission_belongs_to_somebody():
    assert all(any(permission in role.permissions for role in Role) for permission in Permission)


def test_roles_are_read_by_name():
    assert [parse_role(name) for name in ROLE_NAMES] == list(Role)
    with pytest.raises(ValueError, match="unknown role 'boss'; roles are user, manager, admin, service"):
        parse_role("boss")
