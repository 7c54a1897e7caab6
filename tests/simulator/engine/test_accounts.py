import pytest

from simulator.engine.accounts import Accounts
from simulator.roles import Role


@pytest.fixture
def accounts():
    accounts = Accounts()
    accounts.create("ann", Role.USER, "first")
    accounts.create("max", Role.MANAGER, "second")
    return accounts


def test_accounts_are_numbered_from_one_and_found_by_name_and_number(accounts):
    assert [account.number for account in accounts.by_number.values()] == [1, 2]
    assert accounts.named("max") is accounts.by_number[2]
    assert accounts.named("nobody") is None


def test_a_taken_name_is_refused(accounts):
    with pytest.raises(ValueError, match="the account ann exists already"):
        accounts.create("ann", Role.ADMIN, "other")
    assert accounts.named("ann").role == Role.USER


def test_only_the_own_password_opens_an_account(accounts):
    ann = accounts.named("ann")
    assert accounts.verify(ann, "first")
    assert not accounts.verify(ann, "second")
    assert not accounts.verify(ann, "")


def test_a_new_password_replaces_the_old_and_forgives_failures(accounts):
    ann = accounts.named("ann")
    ann.failures, ann.locked_until_ms = 3, 99
    versions = ann.version, ann.password_version
    accounts.set_password(ann, "third")
    assert not accounts.verify(ann, "first")
    assert accounts.verify(ann, "third")
    assert (ann.failures, ann.locked_until_ms) == (0, 0)
    assert (ann.version, ann.password_version) == (versions[0] + 1, versions[1] + 1)


def test_accounts_come_back_from_what_was_kept_of_them(accounts):
    again = Accounts(accounts.by_number.values())
    assert again.verify(again.named("ann"), "first")
    assert again.create("eva", Role.USER, "x").number == 3
