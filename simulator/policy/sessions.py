"""Sections about the session itself: where it is kept, its id, its limits, and how it is ended."""

from typing import Annotated, Literal

from pydantic import Field

from simulator.durations import HOUR_MS, MINUTE_MS
from simulator.policy.values import OFF, Count, Duration, Section, Switch, described

Renewal = Literal["never", "on_write", "on_access", "half_life"]
StoreKind = Literal[
    "server_db",
    "server_cache",
    "server_db_cached",
    "server_file",
    "server_memory",
    "client_signed",
    "client_encrypted",
    "jwt",
]


class StorePolicy(Section):
    """Where sessions are kept."""

    kind: StoreKind = described(
        "server_db",
        "What holds a session: records of the server can be deleted, what is in a cookie or a token cannot.",
        weakest="jwt",
        clause="ASVS 7.4.1",
    )
    max_entries: Count = described(
        None, "How many records fit; one more, and the least recently written goes.", weakest=OFF, unit="sessions"
    )
    finds_users: Switch = described(
        True,
        "Whether the records of a user can be found, so that somebody can end them; without an index they cannot.",
        weakest=False,
        clause="ASVS 7.4.5",
    )


class IdPolicy(Section):
    """How a session id is made, and when it changes."""

    bits: Annotated[int, Field(strict=True, ge=16, le=1024)] = described(
        128,
        "Entropy of a session id; too little, and ids can be guessed.",
        weakest=16,
        clause="ASVS 7.2.3",
        unit="bits",
    )
    strict: Switch = described(
        True,
        "Refuse ids that the server never gave out; otherwise a chosen id is adopted.",
        weakest=False,
        clause="ASVS 7.2.4",
    )
    anonymous: Switch = described(
        False,
        "Whether visitors get a session before they log in; its id must not become that of a logged-in one.",
        weakest=True,
        clause="ASVS 7.6.2",
    )
    rotate_on_login: Literal["always", "if_anonymous", "if_session", "never"] = described(
        "always",
        "When log-in gives a new id; an id known before log-in must not become a logged-in one.",
        weakest="never",
        clause="ASVS 7.2.4",
    )
    rotate_on_privilege: Switch = described(
        True, "A new id when the role of a session changes.", weakest=False, clause="ASVS 7.2.4"
    )
    rotate_on_password: Switch = described(
        True, "A new id for the session that changed the password.", weakest=False, clause="ASVS 7.2.4"
    )
    rotate_every: Duration = described(
        None,
        "A new id on the first request after that long, so that a stolen one is of use for less time.",
        weakest=OFF,
        clause="OWASP Session Management, Renewal Timeout",
        unit="duration",
    )
    rotation_grace: Duration = described(
        None,
        "How long an id that was exchanged in time still leads to its session, for requests already under way.",
        weakest="1d",
        clause="OWASP Session Management, Renewal Timeout",
        unit="duration",
    )
    old_after_rotate: Literal["destroyed", "kept"] = described(
        "destroyed",
        "What becomes of the exchanged id: void, or left valid beside the new one.",
        weakest="kept",
        clause="ASVS 7.2.4",
    )


class TimePolicy(Section):
    """How long a session lasts."""

    idle: Duration = described(
        15 * MINUTE_MS, "The longest pause between renewals.", weakest=OFF, clause="ASVS 7.3.1", unit="duration"
    )
    absolute: Duration = described(
        8 * HOUR_MS, "The longest life from log-in, however busy.", weakest=OFF, clause="ASVS 7.3.2", unit="duration"
    )
    renew: Renewal = described(
        "on_access",
        "What moves the idle limit; it counts from log-in and from each renewal.",
        weakest="on_access",
        clause="ASVS 7.3.1",
    )
    renew_cookie: Renewal = described(
        "on_access",
        "What sends a persistent cookie again with a new Max-Age; without one there is nothing to renew.",
        weakest="on_access",
        clause="6265bis 5.6.2",
    )
    valid_at_limit: Switch = described(
        False, "Whether a session is still valid at the very instant of its limit.", weakest=True
    )
    resolution: Duration = described(
        None, "How finely time is measured; a server that counts whole seconds says 1s.", weakest="1m", unit="duration"
    )
    rounding: Literal["start", "both", "left"] = described(
        "both",
        "What is cut down to the resolution: the start of the count, that and now, or the time left.",
        weakest="both",
    )
    setting_change: Literal["at_once", "next_write"] = described(
        "at_once",
        "Whether changed limits reach the sessions that exist, or each when it is next saved.",
        weakest="next_write",
    )


class LogoutPolicy(Section):
    """What log-out does on the server."""

    server: Literal["record_destroyed", "keys_removed", "none"] = described(
        "record_destroyed",
        "Whether the record is deleted, only emptied of its user, or left as it is.",
        weakest="none",
        clause="ASVS 7.4.1",
    )
    clears_cookie: Switch = described(
        True, "Whether the browser is told to drop the cookie.", weakest=False, clause="ASVS 14.3.1"
    )


class LimitPolicy(Section):
    """How many sessions a user may have at once."""

    max_sessions: Count = described(
        5, "Live sessions of one user; log-in counts them.", weakest=OFF, clause="ASVS 7.1.2", unit="sessions"
    )
    on_exceed: Literal["evict_oldest", "evict_lru", "deny"] = described(
        "evict_oldest",
        "What gives way to one more: the oldest log-in, the least recently used session, or the new log-in.",
        weakest="evict_lru",
        clause="ASVS 7.1.2",
    )


class RevokePolicy(Section):
    """How an administrator's revocation is kept."""

    not_before: Switch = described(
        False,
        "Also refuse by date: what was logged in before a revocation of a user or of everybody is not accepted.",
        weakest=False,
        clause="ASVS 7.4.1",
    )


class TokenPolicy(Section):
    """Self-contained tokens, where `store.kind` is jwt."""

    access: Duration = described(
        5 * MINUTE_MS,
        "How long an access token is accepted; it is not looked up, so this is how long it outlives its session.",
        weakest=OFF,
        clause="ASVS 9.2.1",
        unit="duration",
    )
    refresh: Duration = described(
        8 * HOUR_MS,
        "How long a refresh token is accepted from the last refresh; off: there is none, and log-in follows.",
        weakest="400d",
        clause="ASVS 10.4.8",
        unit="duration",
    )
    refresh_rotation: Switch = described(
        True, "A new refresh token at every refresh.", weakest=False, clause="RFC 9700 4.14.2"
    )
    reuse_detection: Switch = described(
        True,
        "A refresh token that comes a second time ends its session: one of the two who sent it is a thief.",
        weakest=False,
        clause="RFC 9700 4.14.2",
    )
    revocation: Literal["none", "denylist", "not_before"] = described(
        "denylist",
        "How an access token can die early: by no means, by a list of ended sessions, or by date of its user.",
        weakest="none",
        clause="ASVS 7.4.1",
    )
