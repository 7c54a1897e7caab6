"""A policy made ready for the engine: looked up once, compared with on every request."""

import msgspec

from simulator.limits import FOREVER_MS, Limits, limits_of
from simulator.policy import (
    ON_THE_SERVER,
    Policy,
    dates_revocations,
    finds_users,
    keeps_records,
    recheck_after_ms,
)
from simulator.wire import cookie_attributes, max_age_ms, served_encrypted

ALWAYS = -1
"""A look that is due at every request: more than -1 ms have always passed since the last."""


_NO_TOKEN = ("off", "fetch_metadata")


class Rules(msgspec.Struct, frozen=True):
    """The settings that requests and log-ins meet, in milliseconds and yes or no.

    `*_after_ms` is how old the last look may be before the account is looked at again: `ALWAYS`, an interval, or
    `FOREVER_MS`. `csrf_name` is empty where forms need no token. `tokens`: what the browser holds stays as it is until it
    is over. `passing_*` is for sessions that do not persist where others do: the attributes of
    their cookie, and whether access renews them. `compares_dates`: what it holds is compared with the date of a revocation, not only what refreshes it.
    """

    limits: Limits
    renews_on_access: bool
    renews_on_write: bool
    renews_at_half_life: bool
    cookie_name: str
    cookie_life_ms: int | None
    cookie_renewal: str
    cookie_attributes: str
    cookie_dated: bool
    passing_attributes: str
    passing_renews: bool
    password_after_ms: int
    active_after_ms: int
    role_after_ms: int
    has_intervals: bool
    reauth_after_ms: int
    rotate_after_ms: int
    rotates_on_privilege: bool
    rotates_on_password: bool
    grace_ms: int
    keeps_old_ids: bool
    binds: bool
    remembers: bool
    brings_more: bool
    remember_name: str
    refresh_name: str
    csrf_name: str
    anonymous: bool
    finds_users: bool
    cached: bool
    keeps_limits: bool
    self_contained: bool
    keeps_records: bool
    refreshes: bool
    tokens: bool
    dates_revocations: bool
    compares_dates: bool


def compile_rules(policy: Policy) -> Rules:
    """The rules of a policy."""
    time, auth, ids = policy.time, policy.auth, policy.id
    looks = [auth.password_change.others, auth.deactivation.effect, auth.roles]
    password_ms, active_ms, role_ms = (_after_ms(value) for value in looks)
    on_the_server, tokens = policy.store.kind in ON_THE_SERVER, policy.store.kind == "jwt"
    return Rules(
        limits=limits_of(policy),
        renews_on_access=time.renew == "on_access" and not tokens,
        renews_on_write=time.renew == "on_write" and not tokens,
        renews_at_half_life=time.renew == "half_life" and not tokens,
        cookie_name=policy.cookie.name,
        cookie_life_ms=max_age_ms(policy.cookie, time.idle),
        cookie_renewal=time.renew_cookie,
        cookie_attributes=cookie_attributes(
            policy.cookie, time.idle, secure_request=served_encrypted(policy.transport)
        ),
        cookie_dated=policy.cookie.lifetime == "expires" and policy.cookie.persistent,
        passing_attributes=cookie_attributes(
            policy.cookie.model_copy(update={"persistent": False}),
            time.idle,
            secure_request=served_encrypted(policy.transport),
        ),
        passing_renews=policy.remember.renew != "never",
        password_after_ms=password_ms,
        active_after_ms=active_ms,
        role_after_ms=role_ms,
        has_intervals=any(recheck_after_ms(value) is not None for value in looks),
        reauth_after_ms=FOREVER_MS if auth.reauth_after is None else auth.reauth_after,
        rotate_after_ms=FOREVER_MS if ids.rotate_every is None or not on_the_server else ids.rotate_every,
        rotates_on_privilege=ids.rotate_on_privilege and on_the_server,
        rotates_on_password=ids.rotate_on_password and on_the_server,
        grace_ms=ids.rotation_grace or 0,
        keeps_old_ids=ids.old_after_rotate == "kept" and on_the_server,
        binds=policy.binding.ip_ua != "off" or (policy.remember.enabled and policy.remember.elsewhere == "end"),
        remembers=policy.remember.enabled,
        brings_more=policy.remember.enabled or tokens,
        remember_name=policy.remember.name,
        refresh_name=f"{policy.cookie.name}-refresh",
        csrf_name="" if policy.csrf.mode in _NO_TOKEN else f"{policy.cookie.name}-csrf",
        anonymous=ids.anonymous and on_the_server,
        finds_users=finds_users(policy),
        cached=policy.store.kind == "server_db_cached",
        keeps_limits=time.setting_change == "next_write",
        self_contained=not on_the_server,
        keeps_records=keeps_records(policy),
        refreshes=tokens and policy.token.refresh is not None,
        tokens=tokens,
        dates_revocations=dates_revocations(policy),
        compares_dates=not tokens or policy.token.revocation == "not_before",
    )


def _after_ms(value: str) -> int:
    if value in ("immediately", "next_request", "every_request"):
        return ALWAYS
    interval_ms = recheck_after_ms(value)
    return FOREVER_MS if interval_ms is None else interval_ms
