"""Policies of every kind: each field's values from those that defend least to those that defend most."""

from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from simulator.policy import Policy
from simulator.presets import load_policy, preset_names

SWITCHED_ON = (False, True)
SWITCHED_OFF = (True, False)
KINDS = ("jwt", "client_signed", "client_encrypted", "server_db", "server_file")

LADDERS: dict[str, tuple[Any, ...]] = {
    "store.finds_users": SWITCHED_ON,
    "id.bits": (16, 64, 127, 128, 256),
    "id.strict": SWITCHED_ON,
    "id.anonymous": SWITCHED_OFF,
    "id.rotate_on_login": ("never", "if_anonymous", "if_session", "always"),
    "id.rotate_on_privilege": SWITCHED_ON,
    "id.rotate_on_password": SWITCHED_ON,
    "id.rotate_every": ("off", "1h", "5m"),
    "id.rotation_grace": ("1h", "10s", "off"),
    "id.old_after_rotate": ("kept", "destroyed"),
    "time.idle": ("off", "14d", "1h", "30m", "15m", "10m", "5m", "1m"),
    "time.absolute": ("off", "400d", "30d", "1d", "12h", "8h", "1h"),
    "time.renew": ("on_access", "half_life", "on_write", "never"),
    "time.valid_at_limit": SWITCHED_OFF,
    "time.resolution": ("1m", "1s", "off"),
    "time.setting_change": ("next_write", "at_once"),
    "cookie.name": ("session", "__Secure-session", "__Host-session"),
    "cookie.domain": ("coatcheck.example", ""),
    "cookie.secure": ("never", "same_as_request", "always"),
    "cookie.http_only": SWITCHED_ON,
    "cookie.same_site": ("unset", "none", "lax", "strict"),
    "cookie.persistent": SWITCHED_OFF,
    "cookie.max_age": ("off", "500d", "31d", "1h"),
    "login.max_failures": (0, 100, 10, 5),
    "login.lockout": ("0s", "15m", "30m", "off"),
    "remember.enabled": SWITCHED_OFF,
    "remember.duration": ("off", "365d", "30d", "1h"),
    "remember.server_checks_expiry": SWITCHED_ON,
    "remember.renew": ("unasked", "on_access", "never"),
    "remember.bound": SWITCHED_ON,
    "remember.persistent": SWITCHED_OFF,
    "remember.elsewhere": ("alike", "end"),
    "remember.dies_with": ([], ["logout"], ["logout", "password"], ["logout", "logout_all", "password", "key"]),
    "auth.password_change.others": ("never", "after 30m", "next_request", "immediately"),
    "auth.password_change.current": ("kept", "ended"),
    "auth.deactivation.effect": ("never", "next_login", "after 30m", "next_request", "immediately"),
    "auth.deactivation.session": ("kept", "destroyed"),
    "auth.roles": ("next_login", "after 30m", "every_request"),
    "auth.reauth_after": ("off", "1h", "5m"),
    "logout.server": ("none", "keys_removed", "record_destroyed"),
    "logout.clears_cookie": SWITCHED_ON,
    "limit.max_sessions": ("off", 5, 1),
    "limit.on_exceed": ("evict_lru", "evict_oldest"),
    "csrf.mode": ("off", "double_submit", "signed_double_submit", "synchronizer"),
    "csrf.origin_check": SWITCHED_ON,
    "csrf.ttl": ("off", "1h"),
    "csrf.rotate_on_login": SWITCHED_ON,
    "csrf.rotate_on_logout": SWITCHED_ON,
    "csrf.trusted_origins": (["https://*.coatcheck.example"], []),
    "binding.ip_ua": ("off", "report", "stale", "end"),
    "revoke.not_before": SWITCHED_ON,
    "token.access": ("off", "1d", "5m"),
    "token.refresh": ("400d", "8h", "off"),
    "token.refresh_rotation": SWITCHED_ON,
    "token.reuse_detection": SWITCHED_ON,
    "token.revocation": ("none", "not_before", "denylist"),
    "transport.https": ("none", "optional", "only"),
    "transport.hsts": SWITCHED_ON,
    "transport.no_store": SWITCHED_ON,
}
"""Values of a field, weakest first."""

NEUTRAL: dict[str, tuple[Any, ...]] = {
    "store.kind": KINDS,  # a cookie and a token each lack what the other has; towards a server, both gain
    "store.max_entries": ("off", 1000),
    "time.renew_cookie": ("never", "on_access"),
    "time.rounding": ("start", "both", "left"),
    "cookie.path": ("/", "/app"),
    "cookie.lifetime": ("max_age", "expires"),
    "remember.name": ("remember_token",),
}
"""Fields whose values are no more and no less of a defence."""


def attempt(policy: Policy, changes: dict[str, Any]) -> Policy | None:
    """The policy with these changes; None where it would contradict itself."""
    try:
        return policy.with_changes(changes)
    except ValidationError:
        return None


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """A preset with some fields changed; changes that would contradict the others are left out."""
    policy = load_policy(draw(st.sampled_from(preset_names())))
    values = LADDERS | NEUTRAL
    for field in draw(st.lists(st.sampled_from(sorted(values)), max_size=12, unique=True)):
        policy = attempt(policy, {field: draw(st.sampled_from(values[field]))}) or policy
    return policy
