"""Accounts: who may log in, and as what."""

from collections.abc import Iterable

import msgspec

from simulator.engine.credentials import HASHERS, Hasher, KeptBy
from simulator.messages import message


class Account(msgspec.Struct, gc=False, array_like=True):
    """An account. `version` moves with every change that sessions must take note of, `password_version` with every new
    password; `locked_until_ms` is the end of a lock-out, `not_before_ms` the date before which log-ins do not count.
    `forgotten` counts how often all remembered devices were forgotten; `kept_by` is the number of what keeps the
    password (`KeptBy`)."""

    number: int
    name: str
    role: int
    password: bytes
    active: bool = True
    version: int = 1
    password_version: int = 1
    failures: int = 0
    locked_until_ms: int = 0
    not_before_ms: int = 0
    forgotten: int = 0
    kept_by: int = 0


class Accounts:
    """All accounts, by number and by name."""

    def __init__(self, accounts: Iterable[Account] = ()) -> None:
        self.by_number: dict[int, Account] = {}
        self._by_name: dict[str, Account] = {}
        for account in accounts:
            self._add(account)

    def _add(self, account: Account) -> None:
        self.by_number[account.number] = account
        self._by_name[account.name] = account

    def create(self, name: str, role: int, password: str, kept_by: KeptBy = KeptBy.CROWD) -> Account:
        """A new account, whose passwords are kept as `kept_by` says.

        Raises:
            ValueError: the name is taken.
        """
        if name in self._by_name:
            raise ValueError(message("the account {name} exists already", name=name))
        kept = HASHERS[kept_by].hash(password, name)
        account = Account(len(self.by_number) + 1, name, int(role), kept, kept_by=int(kept_by))
        self._add(account)
        return account

    def named(self, name: str) -> Account | None:
        """The account of that name."""
        return self._by_name.get(name)

    def verify(self, account: Account, password: str) -> bool:
        """Whether that is the account's password."""
        return _hasher_of(account).verify(account.password, password, account.name)

    def set_password(self, account: Account, password: str) -> None:
        """Gives the account a new password and forgives its failures."""
        account.password = _hasher_of(account).hash(password, account.name)
        account.password_version += 1
        account.version += 1
        account.failures = 0
        account.locked_until_ms = 0


def _hasher_of(account: Account) -> Hasher:
    return HASHERS[account.kept_by]
