"""The settings under study: one frozen model, read from TOML, every field described once.

A field that does not act yet is not here, and a file that names one is refused. Durations are written `"15m"` or
`"off"` and held as integer milliseconds, `None` meaning off. `"after 30m"` means that the account is looked at again on
the first request more than 30 minutes after the last look; log-in and renewal are looks.

Clauses: ASVS is OWASP ASVS 5.0.0; 6265bis is draft-ietf-httpbis-rfc6265bis; 63B is NIST SP 800-63B-4.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator

from simulator.durations import format_duration, parse_duration_ms

OFF = "off"
AFTER = "after "


def _read_duration(value: object) -> object:
    if value == OFF or value is None:
        return None
    if isinstance(value, str):
        return parse_duration_ms(value)
    if isinstance(value, int) and not isinstance(value, bool):
        raise ValueError(f'write a duration with its unit, such as "{max(1, value)}s", or "off"')
    raise ValueError('write a duration such as "15m", or "off"')


def _write_duration(value: int | None) -> str:
    return OFF if value is None else format_duration(value)


_DURATION_SCHEMA = {"type": "string", "pattern": r"^(off|(0|[1-9][0-9]*)[smhd])$"}

Duration = Annotated[
    int | None,
    BeforeValidator(_read_duration),
    PlainSerializer(_write_duration, return_type=str),
    WithJsonSchema(_DURATION_SCHEMA),
]


def _read_recheck(*words: str) -> BeforeValidator:
    def read(value: object) -> object:
        if isinstance(value, str):
            if value in words:
                return value
            if value.startswith(AFTER):
                return AFTER + format_duration(parse_duration_ms(value.removeprefix(AFTER)))
        raise ValueError(f'write {", ".join(words)}, or "after 30m"')

    return BeforeValidator(read)


def recheck_after_ms(value: str) -> int | None:
    """The interval of an `"after 30m"` value in milliseconds; None for the words without an interval."""
    return parse_duration_ms(value.removeprefix(AFTER)) if value.startswith(AFTER) else None


def _field(default: Any, why: str, *, weakest: Any, clause: str = "", unit: str = "") -> Any:
    extra = {"weakest": weakest, "clause": clause, "unit": unit}
    return Field(default, description=why, json_schema_extra={k: v for k, v in extra.items() if v != ""})


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class IdPolicy(_Section):
    """How a session id is made, and when it changes."""

    bits: Annotated[int, Field(strict=True, ge=16, le=1024)] = _field(
        128,
        "Entropy of a session id; too little, and ids can be guessed.",
        weakest=16,
        clause="ASVS 7.2.3",
        unit="bits",
    )
    strict: Annotated[bool, Field(strict=True)] = _field(
        True,
        "Refuse ids that the server never gave out; otherwise a chosen id is adopted.",
        weakest=False,
        clause="ASVS 7.2.4",
    )
    rotate_on_login: Literal["always", "if_anonymous", "if_session", "never"] = _field(
        "always",
        "When log-in gives a new id; an id known before log-in must not become a logged-in one.",
        weakest="never",
        clause="ASVS 7.2.4",
    )


class TimePolicy(_Section):
    """How long a session lasts."""

    idle: Duration = _field(
        15 * 60_000, "The longest pause between renewals.", weakest=OFF, clause="ASVS 7.3.1", unit="duration"
    )
    absolute: Duration = _field(
        8 * 3_600_000, "The longest life from log-in, however busy.", weakest=OFF, clause="ASVS 7.3.2", unit="duration"
    )
    renew: Literal["never", "on_write", "on_access", "half_life"] = _field(
        "on_access",
        "What moves the idle limit; it counts from log-in and from each renewal.",
        weakest="on_access",
        clause="ASVS 7.3.1",
    )
    renew_cookie: Literal["never", "on_write", "on_access", "half_life"] = _field(
        "on_access",
        "What sends a persistent cookie again with a new Max-Age; without one there is nothing to renew.",
        weakest="on_access",
        clause="6265bis 5.6.2",
    )
    valid_at_limit: Annotated[bool, Field(strict=True)] = _field(
        False, "Whether a session is still valid at the very instant of its limit.", weakest=True
    )


class CookiePolicy(_Section):
    """The attributes of the session cookie."""

    name: Annotated[str, Field(pattern=r"^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$", max_length=128)] = _field(
        "__Host-session",
        "Its name; the prefixes __Host- and __Secure- are promises that the browser enforces.",
        weakest="session",
        clause="ASVS 3.3.3",
    )
    domain: Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]*$", max_length=253)] = _field(
        "", "The domain it is shared with; empty: this host alone.", weakest="coatcheck.example", clause="6265bis 5.6.3"
    )
    path: Annotated[str, Field(pattern=r"^/[^;\x00-\x1f\x7f]*$", max_length=512)] = _field(
        "/", "The path below which it is sent.", weakest="/", clause="6265bis 5.6.4"
    )
    secure: Literal["always", "never", "same_as_request"] = _field(
        "always", "Whether it is kept off plain connections.", weakest="never", clause="ASVS 3.3.1"
    )
    http_only: Annotated[bool, Field(strict=True)] = _field(
        True, "Whether scripts are kept from reading it.", weakest=False, clause="ASVS 3.3.4"
    )
    same_site: Literal["strict", "lax", "none", "unset"] = _field(
        "lax", "Which requests from other sites carry it.", weakest="unset", clause="ASVS 3.3.2"
    )
    persistent: Annotated[bool, Field(strict=True)] = _field(
        False, "Whether it outlives the browser.", weakest=True, clause="63B 5.1.1"
    )
    max_age: Duration = _field(
        None,
        "Its life in the browser if persistent; off: the idle limit.",
        weakest=OFF,
        clause="6265bis 5.6.2",
        unit="duration",
    )

    @model_validator(mode="after")
    def _keeps_its_prefix_promises(self) -> Self:
        name = self.name.lower()
        if name.startswith(("__host-", "__secure-")) and self.secure == "never":
            raise ValueError(f'name {self.name} needs secure = "always", not "never"; a browser would drop the cookie')
        if name.startswith("__host-") and (self.domain or self.path != "/"):
            raise ValueError(f'name {self.name} needs an empty domain and path = "/"; a browser would drop the cookie')
        if self.same_site == "none" and self.secure == "never":
            raise ValueError('same_site = "none" needs secure = "always"; a browser would drop the cookie')
        return self


class LoginPolicy(_Section):
    """How often a password may be mistyped."""

    max_failures: Annotated[int, Field(strict=True, ge=0, le=1000)] = _field(
        5, "Failures in a row that lock a person out; 0: none do.", weakest=0, clause="ASVS 6.3.1"
    )
    lockout: Duration = _field(
        15 * 60_000,
        "How long a lock-out lasts; off: until an administrator sets a password.",
        weakest="0s",
        clause="ASVS 6.3.1",
        unit="duration",
    )


class PasswordChangePolicy(_Section):
    """What a changed password does to sessions."""

    others: Annotated[str, _read_recheck("immediately", "next_request", "never")] = _field(
        "immediately", "When the user's other sessions end.", weakest="never", clause="ASVS 7.4.3"
    )
    current: Literal["kept", "ended"] = _field(
        "kept", "Whether the session that changed the password goes on.", weakest="kept"
    )


class DeactivationPolicy(_Section):
    """What closing an account does to its sessions."""

    effect: Annotated[str, _read_recheck("immediately", "next_request", "next_login", "never")] = _field(
        "immediately", "When a closed account is noticed.", weakest="never", clause="ASVS 7.4.2"
    )
    session: Literal["kept", "destroyed"] = _field(
        "destroyed",
        "Whether the session ends, or is merely not valid until reactivation.",
        weakest="kept",
        clause="ASVS 7.4.2",
    )


class AuthPolicy(_Section):
    """How changes of an account reach the sessions that exist already."""

    password_change: PasswordChangePolicy = PasswordChangePolicy()
    deactivation: DeactivationPolicy = DeactivationPolicy()
    roles: Annotated[str, _read_recheck("every_request", "next_login")] = _field(
        "every_request", "When a changed role is read afresh.", weakest="next_login", clause="ASVS 8.3.2"
    )
    reauth_after: Duration = _field(
        15 * 60_000,
        "How old a log-in may be where a page asks for a fresh one.",
        weakest=OFF,
        clause="ASVS 7.5.1",
        unit="duration",
    )


class LogoutPolicy(_Section):
    """What log-out does on the server."""

    server: Literal["record_destroyed", "keys_removed", "none"] = _field(
        "record_destroyed",
        "Whether the record is deleted, only emptied of its user, or left as it is.",
        weakest="none",
        clause="ASVS 7.4.1",
    )


class RevokePolicy(_Section):
    """How an administrator's revocation is kept."""

    not_before: Annotated[bool, Field(strict=True)] = _field(
        False,
        "Also refuse by date: what was logged in before a revocation of a user or of everybody is not accepted.",
        weakest=False,
        clause="ASVS 7.4.1",
    )


class Policy(_Section):
    """A policy, whole. Defaults are those of the preset `owasp`."""

    name: str = Field("owasp", description="What it is called.")
    description: str = Field("", description="What it is for.")
    id: IdPolicy = IdPolicy()
    time: TimePolicy = TimePolicy()
    cookie: CookiePolicy = CookiePolicy()
    login: LoginPolicy = LoginPolicy()
    auth: AuthPolicy = AuthPolicy()
    logout: LogoutPolicy = LogoutPolicy()
    revoke: RevokePolicy = RevokePolicy()

    def with_changes(self, changes: Mapping[str, Any]) -> "Policy":
        """This policy with the given dotted fields set to values as a file writes them.

        Raises:
            pydantic.ValidationError: a field is unknown or a value is out of bounds.
        """
        data = self.model_dump()
        for path, value in changes.items():
            table = data
            *parents, leaf = path.split(".")
            for parent in parents:
                if not isinstance(table.get(parent), dict):
                    table[parent] = {}
                table = table[parent]
            table[leaf] = value
        return Policy.model_validate(data)

    def value_text(self, path: str) -> str:
        """The value of a dotted field as a policy file writes it.

        Raises:
            KeyError: there is no such field.
        """
        value: Any = self.model_dump()
        for part in path.split("."):
            value = value[part]
        return str(value).lower() if isinstance(value, bool) else str(value)
