"""Which setting of the policy is behind a reason, and the clause that asks for the setting."""

from simulator.events import Reason
from simulator.limits import limit_field
from simulator.policy import Policy, Setting, setting

_FIELDS = {
    Reason.LOGOUT: "logout.server",
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
"""The setting behind each reason but for the limits of time; the others are no matter of settings."""


def setting_behind(reason: int, policy: Policy) -> Setting | None:
    """The setting that a reason comes from; None where it is no matter of settings."""
    try:
        named = Reason(reason)
    except ValueError:
        return None
    limits = (Reason.IDLE_TIMEOUT, Reason.ABSOLUTE_TIMEOUT)
    field = limit_field(named, policy) if named in limits else _FIELDS.get(named)
    return setting(field, policy) if field else None
