"""What is asked of a run: an administrator's acts and what is done by hand, each at its virtual time, on record.

A scenario states some; a click on the dashboard makes another, appended to the spec, so that what a person did by hand
replays too. A command names people and browsers as the scenario does, and sessions by their handles.
"""

import re
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from simulator.durations import parse_time_ms
from simulator.messages import all_of, any_of, message
from simulator.roles import ROLE_NAMES
from simulator.validation import clock_times_in_quotes

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
    ADD_PERSON = "add_person"
    LOG_IN = "log_in"
    VISIT = "visit"
    SUBMIT = "submit"
    LOG_OUT = "log_out"
    CLOSE_BROWSER = "close_browser"
    ATTACK = "attack"


BY_HAND = frozenset({Do.ADD_PERSON, Do.LOG_IN, Do.VISIT, Do.SUBMIT, Do.LOG_OUT, Do.CLOSE_BROWSER})
"""What somebody does who takes a person's place, rather than an administrator's: a further actor among the crowd."""

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
    Do.ADD_PERSON: {"user", "role"},
    Do.LOG_IN: {"user", "browser"},
    Do.VISIT: {"browser", "page"},
    Do.SUBMIT: {"browser", "page"},
    Do.LOG_OUT: {"browser"},
    Do.CLOSE_BROWSER: {"browser"},
    Do.ATTACK: {"attack", "user"},
}
_MAY_TAKE = {Do.ADD_PERSON: {"display"}}
_ACCOUNT_NAME = r"[a-z0-9][a-z0-9._-]{0,39}"
_BROWSER_NAME = r"^[A-Za-z0-9][A-Za-z0-9._/~-]{0,79}$"
_TARGETS = ("session", "user", "role", "policy", "browser", "page", "display", "attack")


def _at_ms(value: object) -> object:
    return parse_time_ms(value) if isinstance(value, str) else value


class Command(BaseModel):
    """One act: `do` with its target, by `actor`, because of `why`, at `at_ms` (virtual; files may write `"10:15"`).

    `session` is a handle (`browser#2`) or a browser's name, which means the session that browser holds at that time;
    `policy` maps dotted field names to values as a policy file writes them. What is done by hand names a `browser`,
    which a log-in brings along where it is new, and a `page` as personas name it; `display` is a new person's name.
    `attack` names the attack that begins then, on `user`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    at_ms: Annotated[int, BeforeValidator(_at_ms), Field(alias="at", ge=0)]
    do: Do
    session: str | None = None
    user: str | None = None
    role: str | None = None
    policy: dict[str, Any] | None = None
    browser: Annotated[str, Field(pattern=_BROWSER_NAME)] | None = None
    page: str | None = None
    display: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    attack: str | None = None
    actor: str = DEFAULT_ACTOR
    why: str = ""

    @model_validator(mode="before")
    @classmethod
    def _says_when(cls, data: object) -> object:
        return clock_times_in_quotes(data, "at")

    @model_validator(mode="after")
    def _has_its_targets(self) -> Self:
        given = {name for name in _TARGETS if getattr(self, name) is not None}
        needed = _NEEDS[self.do]
        if missing := sorted(needed - given):
            raise ValueError(message("{do} needs {missing}", do=self.do.value, missing=all_of(missing)))
        if surplus := sorted(given - needed - _MAY_TAKE.get(self.do, set())):
            raise ValueError(message("{do} does not take {surplus}", do=self.do.value, surplus=any_of(surplus)))
        if self.do is Do.ADD_PERSON and not re.fullmatch(_ACCOUNT_NAME, self.user or ""):
            raise ValueError(
                message(
                    "user {user!r} is no account name; write lower-case letters, digits, dots or dashes", user=self.user
                )
            )
        if self.role is not None and self.role not in ROLE_NAMES:
            raise ValueError(
                message("unknown role {role!r}; roles are {roles}", role=self.role, roles=", ".join(ROLE_NAMES))
            )
        return self

    @property
    def target(self) -> str:
        """What it is aimed at, as text."""
        if self.do is Do.REVOKE_ALL:
            return "everybody"
        return self.session or self.user or self.role or self.browser or ", ".join(self.policy or ())
