"""What is asked of a run: an administrator's acts, each at its virtual time, each on record.

A scenario states some; a click on the dashboard makes another, appended to the spec, so that what a person did by hand
replays too. A command names people and browsers as the scenario does, and sessions by their handles.
"""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from simulator.durations import parse_time_ms
from simulator.roles import ROLE_NAMES

DEFAULT_ACTOR = "administrator"


class Do(StrEnum):
    """The acts there are."""

    REVOKE_SESSION = "revoke_session"
    REVOKE_USER = "revoke_user"
    REVOKE_ROLE = "revoke_role"
    REVOKE_ALL = "revoke_all"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    SET_ROLE = "set_role"
    SET_PASSWORD = "set_password"
    CHANGE_POLICY = "change_policy"


_NEEDS = {
    Do.REVOKE_SESSION: {"session"},
    Do.REVOKE_USER: {"user"},
    Do.REVOKE_ROLE: {"role"},
    Do.REVOKE_ALL: set(),
    Do.DEACTIVATE: {"user"},
    Do.REACTIVATE: {"user"},
    Do.SET_ROLE: {"user", "role"},
    Do.SET_PASSWORD: {"user"},
    Do.CHANGE_POLICY: {"policy"},
}
_TARGETS = ("session", "user", "role", "policy")


def _at_ms(value: object) -> object:
    return parse_time_ms(value) if isinstance(value, str) else value


class Command(BaseModel):
    """One act: `do` with its target, by `actor`, because of `why`, at `at_ms` (virtual; files may write `"10:15"`).

    `session` is a handle (`browser#2`) or a browser's name, which means the session that browser holds at that time;
    `policy` maps dotted field names to values as a policy file writes them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    at_ms: Annotated[int, BeforeValidator(_at_ms), Field(alias="at", ge=0)]
    do: Do
    session: str | None = None
    user: str | None = None
    role: str | None = None
    policy: dict[str, Any] | None = None
    actor: str = DEFAULT_ACTOR
    why: str = ""

    @model_validator(mode="after")
    def _has_its_targets(self) -> Self:
        given = {name for name in _TARGETS if getattr(self, name) is not None}
        needed = _NEEDS[self.do]
        if missing := sorted(needed - given):
            raise ValueError(f"{self.do.value} needs {' and '.join(missing)}")
        if surplus := sorted(given - needed):
            raise ValueError(f"{self.do.value} does not take {' or '.join(surplus)}")
        if self.role is not None and self.role not in ROLE_NAMES:
            raise ValueError(f"unknown role {self.role!r}; roles are {', '.join(ROLE_NAMES)}")
        return self

    @property
    def target(self) -> str:
        """What it is aimed at, as text."""
        if self.do is Do.REVOKE_ALL:
            return "everybody"
        return self.session or self.user or self.role or ", ".join(self.policy or ())
