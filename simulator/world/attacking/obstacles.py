"""What stood in an attacker's way: the check, and the setting of the policy behind it."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from simulator.events import Reason
from simulator.policy import Policy, policy_fields
from simulator.world.cookie_rules import KeptBack, Refused
from simulator.world.web.loading import Exchange

NO_ANSWER: Final = "no_answer"
ENCRYPTED: Final = "encrypted"
NOTHING_TO_STEAL: Final = "nothing_to_steal"
TOO_MANY_IDS: Final = "too_many_ids"
SIGNED: Final = "signed"
NO_COPY: Final = "no_copy"
ORIGIN: Final = "origin"

_SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    NO_ANSWER: ("transport.https",),
    ENCRYPTED: ("transport.hsts",),
    TOO_MANY_IDS: ("id.bits",),
    SIGNED: ("store.kind",),
    NO_COPY: ("transport.no_store",),
    KeptBack.HOST.name: ("cookie.domain",),
    KeptBack.SECURE.name: ("cookie.secure",),
    KeptBack.HTTP_ONLY.name: ("cookie.http_only",),
    KeptBack.STRICT.name: ("cookie.same_site",),
    KeptBack.LAX.name: ("cookie.same_site",),
    KeptBack.EXPIRED.name: ("cookie.persistent",),
    Refused.PREFIX.name: ("cookie.name",),
    Refused.SECURE_LEFT_ALONE.name: ("cookie.secure",),
    Refused.HTTP_ONLY_LEFT_ALONE.name: ("cookie.http_only",),
    Reason.LOGOUT.label: ("logout.server",),
    Reason.IDLE_TIMEOUT.label: ("time.idle",),
    Reason.ABSOLUTE_TIMEOUT.label: ("time.absolute",),
    Reason.REVOKED.label: ("store.finds_users", "token.revocation"),
    Reason.EVICTED.label: ("limit.max_sessions",),
    Reason.SESSION_LIMIT.label: ("limit.max_sessions", "limit.on_exceed"),
    ORIGIN: ("csrf.origin_check",),
    Reason.CSRF.label: ("csrf.mode",),
    Reason.BINDING.label: ("binding.ip_ua",),
    Reason.PASSWORD_CHANGED.label: ("auth.password_change.others",),
    Reason.ACCOUNT_DEACTIVATED.label: ("auth.deactivation.effect",),
    Reason.INACTIVE_USER.label: ("auth.deactivation.effect",),
    Reason.REPLACED.label: ("id.rotate_on_login",),
    Reason.UNKNOWN_ID.label: ("id.strict",),
    Reason.LOCKED_OUT.label: ("login.max_failures",),
    Reason.FORBIDDEN.label: ("auth.roles",),
    Reason.REAUTH_REQUIRED.label: ("auth.reauth_after",),
    Reason.NOT_BEFORE.label: ("revoke.not_before",),
}
"""The settings behind each check; where a browser decides by itself, as about a cookie without SameSite, there are
none."""


@cache
def clause_of(setting: str) -> str:
    """The clause that asks for a setting; empty where none does."""
    fields = dict(policy_fields())
    extra = fields[setting].json_schema_extra if setting in fields else None
    return str(extra.get("clause", "")) if isinstance(extra, dict) else ""


def settings_behind(check: str, policy: Policy, told: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The dotted fields behind a check, those apart that are at their weakest and so cannot be it; none where it is no
    setting's doing. `told` is what an attack knows better."""
    candidates = told.get(check, _SETTINGS.get(check, ()))
    acting = (setting for setting in candidates if policy.store.kind == "jwt" or not setting.startswith("token."))
    return tuple(setting for setting in acting if not is_weakest(policy, setting))


@cache
def _weakest() -> Mapping[str, object]:
    extras = {path: field.json_schema_extra for path, field in policy_fields()}
    return {path: extra.get("weakest") for path, extra in extras.items() if isinstance(extra, dict)}


def weakest_value(setting: str) -> object:
    """The weakest value of a setting, as a file writes it."""
    return _weakest()[setting]


def is_weakest(policy: Policy, setting: str) -> bool:
    """Whether a setting is at its weakest."""
    weakest = weakest_value(setting)
    return policy.value_text(setting) == (weakest if isinstance(weakest, str) else json.dumps(weakest))


def check_on(exchange: Exchange, cookie_name: str) -> str:
    """The check by which an exchange did not bring what it was to bring: that of the site, or that of the browser
    which kept the session cookie back. Without a name no cookie was needed."""
    if exchange.response is None:
        return NO_ANSWER
    rules = {rule for cookie, rule in exchange.cookies if cookie.name == cookie_name}
    if cookie_name and None not in rules:
        for rule in rules:
            if rule is not None:
                return rule.name
    return Reason(exchange.response.reason).label
