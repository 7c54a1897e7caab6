import re

import pytest

from simulator.world.people import _FIRST, _LAST, address_of, client_kinds, client_of, draw_names

EVERYBODY = len(_FIRST) * len(_LAST)


def test_no_name_is_listed_twice():
    assert len(set(_FIRST)) == len(_FIRST)
    assert len(set(_LAST)) == len(_LAST)


@pytest.mark.parametrize("seed", [0, 1, -1, 1 << 62])
@pytest.mark.parametrize("count", [0, 1, 500])
def test_as_many_names_are_drawn_as_are_asked_for_and_no_two_are_the_same(seed, count):
    names = [name for name, _ in draw_names(seed, count, set())]
    assert len(names) == len(set(names)) == count


@pytest.mark.parametrize("seed", range(5))
def test_every_pair_is_used_before_any_returns_with_a_number(seed):
    names = draw_names(seed, EVERYBODY + 50, set())
    assert len({name for name, _ in names}) == EVERYBODY + 50
    assert not any(name[-1].isdigit() for name, _ in names[:EVERYBODY])
    assert all(name.endswith("2") and display.endswith(" 2") for name, display in names[EVERYBODY:])


def test_account_names_are_what_scenarios_allow_and_belong_to_the_display_name():
    for name, display in draw_names(3, 200, set()):
        assert re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,39}", name)
        assert name == display.replace(" ", ".").lower()


def test_names_that_are_taken_are_left_out():
    names = [name for name, _ in draw_names(1, 20, set())]
    others = [name for name, _ in draw_names(1, 20, set(names[:5]))]
    assert set(others) & set(names[:5]) == set()
    assert others[:15] == names[5:]


def test_a_seed_always_draws_the_same_names_and_another_others():
    assert draw_names(1, 30, set()) == draw_names(1, 30, set())
    assert draw_names(1, 30, set()) != draw_names(2, 30, set())


def test_fewer_people_are_the_first_of_more():
    assert draw_names(1, 30, set())[:10] == draw_names(1, 10, set())


def test_every_browser_has_an_address_of_its_own():
    addresses = {address_of(number) for number in range(1, 70_000)}
    assert len(addresses) == 69_999
    assert all(address.startswith("10.") for address in addresses)


@pytest.mark.parametrize("kind", client_kinds())
def test_a_device_is_always_the_same_one(kind):
    assert client_of(1, "ann", kind) == client_of(1, "ann", kind)


def test_people_have_different_desktops():
    assert len({client_of(1, f"p{number}", "desktop") for number in range(50)}) == 5
