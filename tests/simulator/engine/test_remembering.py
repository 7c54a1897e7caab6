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
