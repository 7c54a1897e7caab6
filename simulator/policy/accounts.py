"""Sections about people: logging in, being remembered, and how changes of an account reach its sessions."""

from typing import Annotated, Literal

from pydantic import Field

from simulator.durations import DAY_MS, MINUTE_MS
from simulator.policy.values import OFF, Duration, Recheck, Section, Switch, described


class LoginPolicy(Section):
    """How often a password may be mistyped."""

    max_failures: Annotated[int, Field(strict=True, ge=0, le=1000)] = described(
        5, "Failures in a row that lock a person out; 0: none do.", weakest=0, clause="ASVS 6.3.1", unit="failures"
    )
    lockout: Duration = described(
        15 * MINUTE_MS,
        "How long a lock-out lasts; off: until an administrator sets a password.",
        weakest="0s",
        clause="ASVS 6.3.1",
        unit="duration",
    )


class RememberPolicy(Section):
    """A second, longer-lived cookie that logs a browser in again."""

    enabled: Switch = described(
        False, "Whether log-in offers to remember the browser.", weakest=True, clause="63B 5.1.1"
    )
    name: Annotated[str, Field(pattern=r"^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$", max_length=128)] = described(
        "__Host-remember", "What its cookie is called.", weakest="remember_token", clause="ASVS 3.3.3"
    )
    duration: Duration = described(
        14 * DAY_MS, "How long it is remembered from log-in.", weakest=OFF, clause="63B 2.1.3", unit="duration"
    )
    server_checks_expiry: Switch = described(
        True,
        "Whether the server knows when it ends; otherwise only the browser forgets, and a copy is good for ever.",
        weakest=False,
        clause="ASVS 7.3.2",
    )
    renew: Literal["never", "on_access", "unasked"] = described(
        "never",
        "Whether answers to a remembered browser prolong it; unasked: every answer to somebody logged in gives it.",
        weakest="unasked",
        clause="ASVS 7.3.2",
    )
    bound: Switch = described(
        True,
        "Whether a session out of it takes the browser's fingerprint; without one, binding takes it for another's.",
        weakest=False,
        clause="ASVS 8.2.4",
    )
    persistent: Switch = described(
        True,
        "Whether a session out of it persists as others do; else it ends with the browser, and writing renews it.",
        weakest=True,
        clause="63B 5.1.1",
    )
    elsewhere: Literal["alike", "end"] = described(
        "alike",
        "What befalls one that does not persist and comes from elsewhere: what binding does to others, or its end.",
        weakest="alike",
        clause="ASVS 8.2.4",
    )
    dies_with: tuple[Literal["logout", "logout_all", "password", "key"], ...] = described(
        ("logout", "logout_all", "password", "key"),
        "What ends it on the server: the browser's own log-out, that of any, a new password; a new signing key does anyway.",
        weakest=[],
        clause="ASVS 7.4.3",
    )


class PasswordChangePolicy(Section):
    """What a changed password does to sessions."""

    others: Annotated[str, Recheck(("immediately", "next_request", "never"))] = described(
        "immediately", "When the user's other sessions end.", weakest="never", clause="ASVS 7.4.3"
    )
    current: Literal["kept", "ended"] = described(
        "kept", "Whether the session that changed the password goes on.", weakest="kept"
    )


class DeactivationPolicy(Section):
    """What closing an account does to its sessions."""

    effect: Annotated[str, Recheck(("immediately", "next_request", "next_login", "token_expiry", "never"))] = described(
        "immediately", "When a closed account is noticed.", weakest="never", clause="ASVS 7.4.2"
    )
    session: Literal["kept", "destroyed"] = described(
        "destroyed",
        "Whether the session ends, or is merely not valid until reactivation.",
        weakest="kept",
        clause="ASVS 7.4.2",
    )


class AuthPolicy(Section):
    """How changes of an account reach the sessions that exist already."""

    password_change: PasswordChangePolicy = PasswordChangePolicy()
    deactivation: DeactivationPolicy = DeactivationPolicy()
    roles: Annotated[str, Recheck(("every_request", "next_login", "token_expiry"))] = described(
        "every_request", "When a changed role is read afresh.", weakest="next_login", clause="ASVS 8.3.2"
    )
    reauth_after: Duration = described(
        15 * MINUTE_MS,
        "How old a log-in may be where a page asks for a fresh one.",
        weakest=OFF,
        clause="ASVS 7.5.1",
        unit="duration",
    )
