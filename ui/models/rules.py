"""Which setting of the policy is behind a reason, and the clause that asks for the setting."""

from typing import NamedTuple

from pydantic import BaseModel

from simulator.events import Reason
from simulator.policy import Policy

_FIELDS = {
    Reason.LOGOUT: "logout.server",
    Reason.IDLE_TIMEOUT: "time.idle",
    Reason.ABSOLUTE_TIMEOUT: "time.absolute",
    Reason.PASSWORD_CHANGED: "auth.password_change.others",
    Reason.ACCOUNT_DEACTIVATED: "auth.deactivation.effect",
    Reason.INACTIVE_USER: "auth.deactivation.effect",
    Reason.REPLACED: "id.rotate_on_login",
    Reason.EVICTED: "limit.max_sessions",
    Reason.SESSION_LIMIT: "limit.on_exceed",
    Reason.BAD_SIGNATURE: "store.kind",
    Reason.CSRF: "csrf.mode",
    Reason.BINDING: "binding.ip_ua",
    Reason.UNKNOWN_ID: "id.strict",
    Reason.LOCKED_OUT: "login.max_failures",
    Reason.REAUTH_REQUIRED: "auth.reauth_after",
    Reason.NOT_BEFORE: "revoke.not_before",
}
"""The setting behind each reason; the others are no matter of settings."""


class Setting(NamedTuple):
    """A field of the policy: its dotted name, its value as a file writes it, what it is for, and its clause."""

    field: str
    value: str
    purpose: str
    clause: str

    @property
    def text(self) -> str:
        """Clause, name and value on one line."""
        return (f"{self.clause}: " if self.clause else "") + f"{self.field} = {self.value}"


def setting_behind(reason: int, policy: Policy) -> Setting | None:
    """The setting that a reason comes from; None where it is no matter of settings."""
    try:
        field = _FIELDS.get(Reason(reason))
    except ValueError:
        return None
    return setting(field, policy) if field else None


def setting(field: str, policy: Policy) -> Setting:
    """A field of the policy with what its description says.

    Raises:
        KeyError: there is no such field.
    """
    section: type[BaseModel] = Policy
    *parents, leaf = field.split(".")
    for parent in parents:
        inner = section.model_fields[parent].annotation
        assert isinstance(inner, type), "a table of the policy is a model"
        section = inner
    described = section.model_fields[leaf]
    extra = described.json_schema_extra
    clause = str(extra.get("clause", "")) if isinstance(extra, dict) else ""
    return Setting(field, policy.value_text(field), described.description or "", clause)
