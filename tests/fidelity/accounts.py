"""The user table of the applications whose frameworks bring none: a dictionary."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.fidelity.harness import first_password


@dataclass(slots=True)
class Account:
    """A user. `issue` counts the passwords: an id that holds it changes with the password."""

    number: int
    name: str
    role: str
    password: str
    active: bool = True
    issue: int = 0


class AccountTable:
    """All users, found by name or by number."""

    def __init__(self, users: Mapping[str, str]) -> None:
        accounts = [
            Account(number, name, role, first_password(name)) for number, (name, role) in enumerate(users.items(), 1)
        ]
        self._named = {account.name: account for account in accounts}
        self._numbered = {account.number: account for account in accounts}

    def numbered(self, number: object) -> Account | None:
        """The account of that number; None for anything that is no number of an account."""
        return self._numbered.get(number) if isinstance(number, int) else None

    def named(self, name: str) -> Account:
        return self._named[name]

    def authenticate(self, name: str, password: str) -> Account | None:
        """Who may log in with these credentials."""
        account = self._named.get(name)
        return account if account is not None and account.active and account.password == password else None

    def set_password(self, user: str, password: str) -> None:
        account = self._named[user]
        account.password = password
        account.issue += 1

    def set_role(self, user: str, role: str) -> None:
        self._named[user].role = role

    def set_active(self, user: str, active: bool) -> None:
        self._named[user].active = active
