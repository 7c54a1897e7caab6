import pytest

from simulator.engine import MemoryStore
from simulator.events import Event, Kind
from simulator.policy import Policy
from simulator.roles import Role
from simulator.world.stage import Stage


@pytest.fixture
def stage():
    return Stage(Policy(), 1, 1_000_000, 500, MemoryStore())


def test_people_and_browsers_are_numbered_from_one_and_found_by_name(stage):
    ann, max_ = stage.add_person("ann", "Ann", Role.USER), stage.add_person("max", "Max", Role.ADMIN)
    laptop = stage.add_browser("ann", "Firefox on Linux", "10.0.0.1")
    assert (ann.number, max_.number, laptop.number) == (1, 2, 1)
    assert (stage.person("max"), stage.browser("ann")) == (max_, laptop)
    assert (stage.person("eva"), stage.browser("eva")) == (None, None)


def test_browsers_share_what_they_begin_with(stage):
    laptop, phone = stage.add_browser("ann", "", ""), stage.add_browser("ann/phone", "", "")
    assert (laptop.copies, laptop.transport.state) == (set(), {})
    assert laptop.copies is phone.copies
    assert laptop.transport is phone.transport


def test_an_event_says_who_and_what_enters(stage):
    stage.add_person("ann", "Ann", Role.USER)
    stage.add_person("u1", "u1", Role.SERVICE)
    stage.add_browser("ann", "Firefox on Linux", "10.0.0.1")
    stage.add_browser("b1", "", "")
    facts = [(Event._make(event).kind, Event._make(event).facts) for event in stage.journal.pending]
    assert facts == [
        (Kind.USER_ADDED, {"name": "ann", "display": "Ann", "role": "user"}),
        (Kind.USER_ADDED, {"name": "u1", "role": "service"}),
        (Kind.BROWSER_ADDED, {"name": "ann", "client": "Firefox on Linux", "address": "10.0.0.1"}),
        (Kind.BROWSER_ADDED, {"name": "b1"}),
    ]


def test_a_person_has_an_account_and_knows_its_password(stage):
    ann = stage.add_person("ann", "Ann", Role.USER)
    account = stage.engine.accounts.named("ann")
    assert (account.number, account.role) == (ann.number, Role.USER)
    assert stage.engine.accounts.verify(account, ann.password)


def test_a_password_is_another_each_time(stage):
    ann = stage.add_person("ann", "Ann", Role.USER)
    first = ann.password
    ann.passwords += 1
    assert ann.password != first


def test_all_clocks_agree(stage):
    stage.clock.now_ms = 750
    assert stage.now_ms == stage.engine.clock.now_ms == 750
    assert stage.cookie_clock() == 1_000_000.75
