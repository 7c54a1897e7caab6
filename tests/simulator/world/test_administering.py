"""From the names that people use to the accounts and sessions they mean."""

import pytest

from simulator.commands import Command, Do
from simulator.engine import MemoryStore
from simulator.events import Event, Kind, Reason, split_session_key
from simulator.policy import Policy
from simulator.roles import Role
from simulator.world.administering import Administrator
from simulator.world.stage import Stage


class Office:
    """Ann at two browsers and Max at one; an administrator acts on them."""

    def __init__(self, browsers=("ann", "ann/phone", "max"), **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.stage = Stage(policy, 1, 0, 28_800_000, MemoryStore())
        for name, role in (("ann", Role.USER), ("max", Role.MANAGER)):
            self.stage.add_person(name, name.title(), role)
        for name in browsers:
            self.log_in(self.stage.add_browser(name, "", ""))
        self.administrator = Administrator(self.stage)

    def log_in(self, browser):
        person = self.stage.person(browser.name.partition("/")[0].partition("#")[0])
        return self.stage.site.log_in(browser, person.name, person.password)

    def act(self, do, **fields):
        """Gives a command; the kinds of events that come of it."""
        before = len(self.stage.journal.pending)
        self.administrator.carry_out(Command(at_ms=0, do=do, actor="root", why="drill", **fields))
        self.caused = [Event._make(event) for event in self.stage.journal.pending[before:]]
        return [Kind(event.kind) for event in self.caused]

    @property
    def ended(self):
        """Browser and ordinal of the sessions that the last command ended."""
        names = [browser.name for browser in self.stage.browsers]
        keys = [split_session_key(event.session) for event in self.caused if event.kind == Kind.SESSION_ENDED]
        return [(names[browser - 1], ordinal) for browser, ordinal in keys]


@pytest.fixture
def office():
    return Office()


@pytest.mark.parametrize(
    ("do", "fields", "ended"),
    [
        (Do.REVOKE_SESSION, {"session": "ann/phone#1"}, [("ann/phone", 1)]),
        (Do.REVOKE_SESSION, {"session": "ann"}, [("ann", 1)]),
        (Do.REVOKE_USER, {"user": "ann"}, [("ann", 1), ("ann/phone", 1)]),
        (Do.REVOKE_ROLE, {"role": "manager"}, [("max", 1)]),
        (Do.REVOKE_ALL, {}, [("ann", 1), ("ann/phone", 1), ("max", 1)]),
        (Do.DEACTIVATE, {"user": "max"}, [("max", 1)]),
        (Do.SET_PASSWORD, {"user": "max"}, [("max", 1)]),
        (Do.CHANGE_POLICY, {"policy": {"time.idle": "0s"}}, [("ann", 1), ("ann/phone", 1), ("max", 1)]),
    ],
)
def test_a_command_reaches_whom_it_names(office, do, fields, ended):
    office.act(do, **fields)
    assert office.ended == ended
    assert Kind.COMMAND_REJECTED not in [event.kind for event in office.caused]


@pytest.mark.parametrize(
    ("do", "fields", "why"),
    [
        (Do.REVOKE_USER, {"user": "eva"}, "there is no user eva"),
        (Do.DEACTIVATE, {"user": "eva"}, "there is no user eva"),
        (Do.REVOKE_SESSION, {"session": "ann#2"}, "there is no live session ann#2"),
        (Do.REVOKE_SESSION, {"session": "eva"}, "there is no live session eva"),
        (Do.REVOKE_SESSION, {"session": "eva#1"}, "there is no live session eva#1"),
        (Do.REVOKE_SESSION, {"session": "#"}, "there is no live session #"),
        (Do.REVOKE_SESSION, {"session": "ann#01"}, "there is no live session ann#01"),
        (Do.REVOKE_SESSION, {"session": "ann#9999999"}, "there is no live session ann#9999999"),
        (Do.REACTIVATE, {"user": "ann"}, "ann is active already"),
        (
            Do.CHANGE_POLICY,
            {"policy": {"time.idel": "5m"}},
            "policy: unknown field time.idel; remove it or correct its name",
        ),
    ],
)
def test_what_makes_no_sense_is_rejected_by_an_event_and_changes_nothing(office, do, fields, why):
    policy = office.stage.engine.policy
    assert office.act(do, **fields)[-1] == Kind.COMMAND_REJECTED
    assert office.caused[-1].facts == {"do": do.value, "why": why, "actor": "root"}
    assert office.ended == []
    assert office.stage.engine.policy is policy


def test_whoever_gets_a_new_password_knows_it_and_the_old_one_is_worth_nothing(office):
    old = office.stage.person("ann").password
    office.act(Do.SET_PASSWORD, user="ann")
    assert office.log_in(office.stage.browser("ann")).reason == 0
    assert office.stage.site.log_in(office.stage.browser("max"), "ann", old).reason == Reason.BAD_CREDENTIALS


def test_a_role_that_is_set_is_the_account_s(office):
    assert office.act(Do.SET_ROLE, user="ann", role="admin") == [Kind.ROLE_CHANGED]
    assert office.stage.engine.accounts.named("ann").role == Role.ADMIN


def test_a_browser_s_name_means_the_session_that_it_would_present(office):
    office.stage.site.copy_cookies(office.stage.browser("ann/phone"), office.stage.browser("max"))
    office.act(Do.REVOKE_SESSION, session="ann/phone")
    assert office.ended == [("max", 1)]


def test_a_browser_that_presents_none_means_its_youngest_session(office):
    browser = office.stage.browser("ann")
    office.stage.site.close_browser(browser)
    office.log_in(browser)
    office.stage.site.close_browser(browser)
    office.act(Do.REVOKE_SESSION, session="ann")
    assert office.ended == [("ann", 2)]
    office.act(Do.REVOKE_SESSION, session="ann")
    assert office.ended == [("ann", 1)]


def test_a_name_that_looks_like_a_handle_is_a_name_first():
    """Recorded traffic calls browsers what it likes."""
    office = Office(browsers=("ann", "ann#1"))
    office.act(Do.REVOKE_SESSION, session="ann#1")
    assert office.ended == [("ann#1", 1)]
    office.log_in(office.stage.browser("ann#1"))
    office.act(Do.REVOKE_SESSION, session="ann#1#2")
    assert office.ended == [("ann#1", 2)]


def test_handles_named_one_after_another_are_found_in_one_search(office, monkeypatch):
    searches = []
    everything = MemoryStore.all
    monkeypatch.setattr(MemoryStore, "all", lambda store: searches.append(store) or everything(store))
    for handle in ("ann#1", "max#1", "ann/phone#1"):
        office.act(Do.REVOKE_SESSION, session=handle)
        assert len(office.ended) == 1
    assert len(searches) == 1
    office.log_in(office.stage.browser("max"))
    office.act(Do.REVOKE_SESSION, session="max#2")
    assert office.ended == [("max", 2)]


def test_a_changed_policy_says_what_changed_and_by_whom(office):
    assert office.act(Do.CHANGE_POLICY, policy={"time.idle": "5m"}) == [Kind.POLICY_CHANGED]
    assert office.caused[0].facts == {"changes": {"time.idle": "5m"}, "actor": "root", "why": "drill"}
    assert office.stage.engine.policy.time.idle == 300_000


def test_a_browser_with_a_token_means_its_session_while_that_lives_and_else_its_youngest():
    office = Office(store__kind="jwt", token__revocation="none")
    office.stage.site.copy_cookies(office.stage.browser("ann/phone"), office.stage.browser("max"))
    office.act(Do.REVOKE_SESSION, session="ann/phone")
    assert office.ended == [("max", 1)]
    office.act(Do.REVOKE_SESSION, session="ann/phone")
    assert office.ended == [("ann/phone", 1)]
