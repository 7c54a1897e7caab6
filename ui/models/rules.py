"""Which setting of the policy is behind a reason, and the clause that asks for the setting."""

from simulator.events import Reason
from simulator.policy import Policy, Setting, setting

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


def setting_behind(reason: int, policy: Policy) -> Setting | None:
    """The setting that a reason comes from; None where it is no matter of settings."""
    try:
        field = _FIELDS.get(Reason(reason))
    except ValueError:
        return None
    return setting(field, policy) if field else None
