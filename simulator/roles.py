"""Roles and what each may do inside a session.

`user` < `manager` < `admin`; `service` stands apart: neither does it meet a person's role, nor a person its.
A permission is one bit, so that a page's demand is answered by one `and`.
"""

from enum import IntEnum, IntFlag

from simulator.messages import message


class Permission(IntFlag):
    """What a page may ask for."""

    READ = 1
    WRITE = 2
    APPROVE = 4
    ADMINISTER = 8
    POLL = 16


class Role(IntEnum):
    """What an account is. The numbers go into events; the names, in lower case, into files."""

    USER = 1
    MANAGER = 2
    ADMIN = 3
    SERVICE = 4

    @property
    def label(self) -> str:
        """The word for it in files and on screen."""
        return self.name.lower()

    @property
    def permissions(self) -> Permission:
        return PERMISSIONS[self]


PERMISSIONS = {
    Role.USER: Permission.READ | Permission.WRITE,
    Role.MANAGER: Permission.READ | Permission.WRITE | Permission.APPROVE,
    Role.ADMIN: Permission.READ | Permission.WRITE | Permission.APPROVE | Permission.ADMINISTER,
    Role.SERVICE: Permission.POLL,
}

NEEDED_FOR_ROLE = {
    Role.USER: Permission.READ,
    Role.MANAGER: Permission.APPROVE,
    Role.ADMIN: Permission.ADMINISTER,
    Role.SERVICE: Permission.POLL,
}
"""The permission that exactly this role and those above it have: how "needs a manager" is asked."""

ROLE_NAMES = tuple(role.label for role in Role)


def parse_role(text: str) -> Role:
    """The role of that name.

    Raises:
        ValueError: there is none; the text names those there are.
    """
    for role in Role:
        if role.label == text:
            return role
    raise ValueError(message("unknown role {text!r}; roles are {roles}", text=text, roles=", ".join(ROLE_NAMES)))
