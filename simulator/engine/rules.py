"""A policy made ready for the engine: looked up once, compared with on every request."""

import msgspec

from simulator.limits import FOREVER_MS, Limits, limits_of
from simulator.policy import Policy, recheck_after_ms
from simulator.wire import cookie_attributes, max_age_ms

ALWAYS = -1
"""A look that is due at every request: more than -1 ms have always passed since the last."""


class Rules(msgspec.Struct, frozen=True):
    """The settings that requests and log-ins meet, in milliseconds and yes or no.

    `*_after_ms` is how old the last look may be before the account is looked at again: `ALWAYS`, an interval, or
    `FOREVER_MS`.
    """

    limits: Limits
    renews_on_access: bool
    renews_on_write: bool
    renews_at_half_life: bool
    cookie_name: str
    cookie_life_ms: int | None
    cookie_renewal: str
    cookie_attributes: str
    password_after_ms: int
    active_after_ms: int
    role_after_ms: int
    has_intervals: bool
    reauth_after_ms: int


def compile_rules(policy: Policy) -> Rules:
    """The rules of a policy."""
    time, auth = policy.time, policy.auth
    looks = [auth.password_change.others, auth.deactivation.effect, auth.roles]
    password_ms, active_ms, role_ms = (_after_ms(value) for value in looks)
    return Rules(
        limits=limits_of(policy),
        renews_on_access=time.renew == "on_access",
        renews_on_write=time.renew == "on_write",
        renews_at_half_life=time.renew == "half_life",
        cookie_name=policy.cookie.name,
        cookie_life_ms=max_age_ms(policy.cookie, time.idle),
        cookie_renewal=time.renew_cookie,
        cookie_attributes=cookie_attributes(policy.cookie, time.idle, secure_request=True),
        password_after_ms=password_ms,
        active_after_ms=active_ms,
        role_after_ms=role_ms,
        has_intervals=any(recheck_after_ms(value) is not None for value in looks),
        reauth_after_ms=FOREVER_MS if auth.reauth_after is None else auth.reauth_after,
    )


def _after_ms(value: str) -> int:
    if value in ("immediately", "next_request", "every_request"):
        return ALWAYS
    interval_ms = recheck_after_ms(value)
    return FOREVER_MS if interval_ms is None else interval_ms
