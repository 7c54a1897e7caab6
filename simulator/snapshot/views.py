"""What a snapshot knows of a user, a browser and a session."""

from typing import NamedTuple

import msgspec

from simulator.events import Reason
from simulator.limits import Limits
from simulator.roles import Role


class UserView(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An account. `display` is the person's name, `locked_until_ms` the end of a lock-out (0: none)."""

    number: int
    name: str
    display: str
    role: Role
    active: bool = True
    locked_until_ms: int = 0


class BrowserView(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A simulated user agent: its name in handles, what it is, and its address."""

    number: int
    name: str
    client: str
    address: str


class Ending(NamedTuple):
    """How a session ended: when, for which reason, by whom (empty: by itself) and why (an administrator's words)."""

    at_ms: int
    reason: Reason
    actor: str
    why: str


class SessionView(msgspec.Struct, eq=False, gc=False, array_like=True):
    """A session as its events tell of it.

    `user` is 0 for a session without a logged-in user; `role` is the role the session acts with, which may be older
    than the account's; times are virtual milliseconds; `ending` is None while the session lives. `stale`: the log-in
    no longer counts as fresh; `remembered`: a remember cookie made it; `rotations` counts the ids it had after its
    first. `limits` are those it goes on under where they are not the policy's (`time.setting_change`). `number` counts
    the sessions of a run in order of creation, from 1.
    """

    key: int
    user: int
    browser: int
    role: int
    logged_in_at_ms: int
    renewed_at_ms: int
    accessed_at_ms: int
    requests: int = 0
    denied: int = 0
    last_route: int = 0
    logged_out: bool = False
    created_at_ms: int = 0
    ending: Ending | None = None
    stale: bool = False
    remembered: bool = False
    rotations: int = 0
    limits: Limits | None = None
    number: int = 0

    @property
    def live(self) -> bool:
        """Not ended; it may still be not valid now, for example because its user is deactivated."""
        return self.ending is None
