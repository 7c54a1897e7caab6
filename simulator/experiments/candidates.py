"""Other values that a field of a policy may take, the nearest first, for whoever tries what a change would do."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from simulator.durations import MINUTE_MS, SECOND_MS, format_duration, parse_duration_ms
from simulator.events import Reason
from simulator.policy import OFF, Policy, policy_fields
from simulator.policy.table import values_of

LADDER = ("0s", "1s", "10s", "1m", "2m", "5m", "10m", "15m", "20m", "30m", "45m", "1h", "90m", "2h", "3h", "4h", "6h",
          "8h", "10h", "12h", "24h", "48h", "7d", "30d", "90d")  # fmt: skip
"""Durations as people set them."""

COUNTS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 50, 100, 1000)

_RECHECKS = ("after 1m", "after 5m", "after 15m", "after 30m", "after 1h", "after 4h", "after 24h")

NAMES = frozenset({"cookie.name", "cookie.domain", "cookie.path", "remember.name", "csrf.trusted_origins"})
"""What only says how things are called: under another name nothing is found, and nothing is learnt."""

FROM_THE_START = frozenset({"store.kind", "store.finds_users"})
"""What a site cannot change while it has sessions: it would forget them."""

_BEHIND: dict[Reason, tuple[str, ...]] = {
    Reason.LOGOUT: ("logout.server",),
    Reason.IDLE_TIMEOUT: ("time.idle", "time.renew"),
    Reason.ABSOLUTE_TIMEOUT: ("time.absolute",),
    Reason.REVOKED: ("binding.ip_ua", "token.reuse_detection", "store.kind", "store.finds_users"),
    Reason.EVICTED: ("limit.max_sessions", "limit.on_exceed", "store.max_entries"),
    Reason.PASSWORD_CHANGED: ("auth.password_change.others", "auth.password_change.current"),
    Reason.ACCOUNT_DEACTIVATED: ("auth.deactivation.effect", "auth.deactivation.session"),
    Reason.REPLACED: ("id.rotate_on_login", "id.old_after_rotate", "id.rotation_grace", "id.rotate_every"),
    Reason.NO_SESSION: ("cookie.persistent", "cookie.max_age", "cookie.secure", "cookie.same_site", "remember.enabled"),
    Reason.UNKNOWN_ID: ("id.strict",),
    Reason.BAD_SIGNATURE: ("store.kind",),
    Reason.LOCKED_OUT: ("login.max_failures", "login.lockout"),
    Reason.SESSION_LIMIT: ("limit.on_exceed", "limit.max_sessions"),
    Reason.FORBIDDEN: ("auth.roles",),
    Reason.CSRF: ("csrf.mode", "csrf.origin_check"),
    Reason.REAUTH_REQUIRED: ("auth.reauth_after", "binding.ip_ua"),
    Reason.BINDING: ("binding.ip_ua",),
    Reason.NOT_BEFORE: ("revoke.not_before", "token.revocation"),
    Reason.INACTIVE_USER: ("auth.deactivation.effect",),
    Reason.NONE: ("time.idle", "time.absolute", "binding.ip_ua", "csrf.mode", "auth.roles", "auth.reauth_after"),
}


class Values(NamedTuple):
    """Other values of a field, as a policy file writes them. `steps`: they go in one direction, the nearest first, so
    that what the farthest does not change, the nearer ones do not either."""

    field: str
    values: tuple[Any, ...]
    steps: bool


def behind(reason: int) -> tuple[str, ...]:
    """The fields that a reason may come from; of a request that was served, those that could have refused it."""
    return _BEHIND.get(Reason(reason), ())


def fields_in_order(reason: int) -> list[str]:
    """Every field that may be tried, those that the reason may come from first."""
    first = behind(reason)
    rest = [path for path, _ in policy_fields() if path not in first and path not in NAMES]
    return [*first, *rest]


def values_beside(field: str, policy: Policy) -> Iterator[Values]:
    """The other values of a field under a policy, in runs."""
    now = policy.value(field)
    written = policy.value_text(field)
    words = values_of(field)
    if words == 'a duration or `"off"`':
        yield from _steps(field, now, [(parse_duration_ms(text), text) for text in LADDER])
    elif words == 'a number or `"off"`':
        yield from _steps(field, now, [(count, count) for count in COUNTS])
    elif " to " in words:
        low, high = map(int, words.split(" to "))
        yield from _steps(field, now, [(n, n) for n in (0, *COUNTS) if low <= n <= high], has_off=False)
    elif words == "true, false":
        yield Values(field, (not now,), steps=False)
    elif words.startswith("list"):
        yield Values(field, ([],) if now else (), steps=False)
    else:
        named = [word.strip() for word in words.replace('`"after 30m"`', "").split(",") if word.strip()]
        rechecks = _RECHECKS if "after 30m" in words else ()
        yield Values(field, tuple(_nearest(written, [named[0], *rechecks, *named[1:]])), steps=False)


def _steps(field: str, now: int | None, ladder: Sequence[tuple[int, Any]], *, has_off: bool = True) -> Iterator[Values]:
    """Runs of longer and of shorter values; off is longer than all."""
    longer = [] if now is None else [text for value, text in ladder if value > now] + ([OFF] if has_off else [])
    shorter = [text for value, text in reversed(ladder) if now is None or value < now]
    for run in (longer, shorter):
        if run:
            yield Values(field, tuple(run), steps=True)


def _nearest(written: str, words: list[str]) -> list[str]:
    place = words.index(written) if written in words else 0
    others = [word for word in words if word != written]
    return sorted(others, key=lambda word: abs(words.index(word) - place))


def between(nearer: int, farther: int) -> str | None:
    """A duration halfway between two, in whole minutes, or in seconds of short ones; None: there is none in between."""
    unit_ms = MINUTE_MS if max(nearer, farther) > 2 * MINUTE_MS else SECOND_MS
    middle = (nearer + farther) // 2 // unit_ms * unit_ms
    return format_duration(middle) if min(nearer, farther) < middle < max(nearer, farther) else None
