"""Remember cookies: what the server can tell of one that nobody keeps a record of."""

import pytest

from simulator.engine.accounts import Accounts
from simulator.engine.remembering import Remembering
from simulator.policy import Policy
from simulator.roles import Role
from simulator.wire import cookie_pair_value

SERIES = 1 << 20


@pytest.fixture
def accounts():
    accounts = Accounts()
    accounts.create("ann", int(Role.USER), "a password")
    return accounts


@pytest.mark.parametrize("dies_with", [["key"], []])
def test_a_new_signing_key_ends_what_the_old_one_signed_whatever_the_policy_says(accounts, dies_with):
    policy = Policy().with_changes({"remember.enabled": True, "remember.dies_with": dies_with})
    ann = accounts.named("ann")
    before, after = (Remembering(policy, accounts, key, origin_s=0) for key in (b"old", b"new"))
    token = cookie_pair_value(before.set_cookie(ann, SERIES, 0))
    assert before.account(token, 1) is ann
    assert after.account(token, 1) is None


@pytest.mark.parametrize(("at_ms", "known"), [(59_999, True), (60_000, False)])
@pytest.mark.parametrize("checks", [True, False])
def test_the_server_knows_the_end_of_a_cookie_to_the_millisecond_if_it_looks_at_all(accounts, checks, at_ms, known):
    settings = {"remember.enabled": True, "remember.duration": "60s", "remember.server_checks_expiry": checks}
    remembering = Remembering(Policy().with_changes(settings), accounts, b"key", origin_s=0)
    token = cookie_pair_value(remembering.set_cookie(accounts.named("ann"), SERIES, 0))
    assert (remembering.account(token, at_ms) is not None) == (known or not checks)


@pytest.mark.parametrize("dies_with", [["logout"], ["logout_all"], []])
def test_a_log_out_forgets_this_browser_every_one_or_none(accounts, dies_with):
    policy = Policy().with_changes({"remember.enabled": True, "remember.dies_with": dies_with})
    remembering, ann = Remembering(policy, accounts, b"key", origin_s=0), accounts.named("ann")
    here, there = (cookie_pair_value(remembering.set_cookie(ann, SERIES + number, 0)) for number in (1, 2))
    remembering.forget(here, ann)
    left = [remembering.account(token, 1) is not None for token in (here, there)]
    assert left == {"logout": [False, True], "logout_all": [False, False], "": [True, True]}["".join(dies_with)]


def test_a_new_password_forgets_browsers_where_the_policy_says_so(accounts):
    ann = accounts.named("ann")
    for dies_with, known in (["password"], False), ([], True):
        policy = Policy().with_changes({"remember.enabled": True, "remember.dies_with": dies_with})
        remembering = Remembering(policy, accounts, b"key", origin_s=0)
        token = cookie_pair_value(remembering.set_cookie(ann, SERIES, 0))
        accounts.set_password(ann, "another")
        assert (remembering.account(token, 1) is not None) == known


@pytest.mark.parametrize("token", ["", "x", "!!!", "AAAA", "é"])
def test_what_nobody_signed_logs_nobody_in(accounts, token):
    policy = Policy().with_changes({"remember.enabled": True})
    assert Remembering(policy, accounts, b"key", origin_s=0).account(token, 0) is None
