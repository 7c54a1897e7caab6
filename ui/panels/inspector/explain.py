"""Why, in sentences: what renews a session, which setting decided, and the clause that asks for it."""

from typing import NamedTuple

from pydantic import BaseModel

from simulator.durations import format_duration, format_time
from simulator.events import Event, Kind, Reason
from simulator.policy import Policy
from simulator.snapshot import SessionView, Snapshot
from ui.models.words import reason_words, why_it_happened

_FIELDS = {
    Reason.LOGOUT: "logout.server",
    Reason.IDLE_TIMEOUT: "time.idle",
    Reason.ABSOLUTE_TIMEOUT: "time.absolute",
    Reason.PASSWORD_CHANGED: "auth.password_change.others",
    Reason.ACCOUNT_DEACTIVATED: "auth.deactivation.effect",
    Reason.INACTIVE_USER: "auth.deactivation.effect",
    Reason.REPLACED: "id.rotate_on_login",
    Reason.UNKNOWN_ID: "id.strict",
    Reason.LOCKED_OUT: "login.max_failures",
    Reason.REAUTH_REQUIRED: "auth.reauth_after",
    Reason.NOT_BEFORE: "revoke.not_before",
}
"""The setting behind each reason; the others are no matter of settings."""

_RENEWALS = {
    "never": "Nothing renews the idle limit: it counts from log-in.",
    "on_write": "Log-in, a new password and a form that is served renew the idle limit; reading does not.",
    "on_access": "Every request that presents the session renews the idle limit, a refused one too.",
    "half_life": "The first request in the second half of the idle limit renews it; earlier ones do not.",
}


class Setting(NamedTuple):
    """A field of the policy: its dotted name, its value as a file writes it, what it is for, and its clause."""

    field: str
    value: str
    purpose: str
    clause: str

    @property
    def text(self) -> str:
        """Clause, name and value on one line."""
        return (f"{self.clause}: " if self.clause else "") + f"{self.field} = {self.value}"


def setting_behind(reason: int, policy: Policy) -> Setting | None:
    """The setting that a reason comes from; None where it is no matter of settings."""
    try:
        field = _FIELDS.get(Reason(reason))
    except ValueError:
        return None
    return setting(field, policy) if field else None


def setting(field: str, policy: Policy) -> Setting:
    """A field of the policy with what its description says.

    Raises:
        KeyError: there is no such field.
    """
    section: type[BaseModel] = Policy
    *parents, leaf = field.split(".")
    for parent in parents:
        inner = section.model_fields[parent].annotation
        assert isinstance(inner, type), "a table of the policy is a model"
        section = inner
    described = section.model_fields[leaf]
    extra = described.json_schema_extra
    clause = str(extra.get("clause", "")) if isinstance(extra, dict) else ""
    return Setting(field, policy.value_text(field), described.description or "", clause)


def renewal(policy: Policy) -> str:
    """What moves the idle limit, in a sentence."""
    if policy.time.idle is None:
        return "There is no idle limit: a pause of any length is forgiven."
    return _RENEWALS[policy.time.renew]


def ends_first(session: SessionView, snapshot: Snapshot) -> str:
    """Which limit will end a live session, and when, in a sentence."""
    limits = snapshot.limits
    reason = limits.reason(session.logged_in_at_ms, session.renewed_at_ms)
    time = snapshot.policy.time
    if time.idle is None and time.absolute is None:
        return "No time limit ends this session."
    limit = "idle" if reason is Reason.IDLE_TIMEOUT else "absolute"
    return f"The {limit} limit ends it first, at {format_time(snapshot.deadline_ms(session))}."


def why_ended(session: SessionView, policy: Policy) -> str:
    """What made an ended session end, in a sentence."""
    assert session.ending is not None, "the session has ended"
    reason, time = session.ending.reason, policy.time
    if reason is Reason.IDLE_TIMEOUT and time.idle is not None:
        return f"Nothing renewed it for {format_duration(time.idle)}."
    if reason is Reason.ABSOLUTE_TIMEOUT and time.absolute is not None:
        return f"{format_duration(time.absolute)} had passed since log-in, however busy it was."
    return _ENDINGS.get(reason, f"{reason_words(reason)}.")


_ENDINGS = {
    Reason.LOGOUT: "The user logged out.",
    Reason.REVOKED: "It was revoked on the server; the cookie in the browser is worth nothing now.",
    Reason.PASSWORD_CHANGED: "The password of its user was changed.",
    Reason.ACCOUNT_DEACTIVATED: "The account of its user was deactivated.",
    Reason.REPLACED: "A log-in in the same browser gave a new id; this one must not live on beside it.",
}

_ANSWERED = (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED, Kind.SESSION_ENDED)


def why(event: Event, snapshot: Snapshot) -> str:
    """Why an event came out as it did, with the setting's clause where a setting decided."""
    words = why_it_happened(event, snapshot)
    decided = setting_behind(event.reason, snapshot.policy) if event.kind in _ANSWERED else None
    if decided is None or not decided.clause:
        return words
    return f"{words} · {decided.clause}" if words else decided.clause
