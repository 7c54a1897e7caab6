"""The settings of a policy in words: sections, and what each choice means in one line."""

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from simulator.policy import Policy
from ui.words import Words

CHOICES: dict[str, dict[str, str]] = {
    "store.kind": Words(
        {
            "server_db": "Records in a database: listed, ended, kept over a restart",
            "server_cache": "Records in a cache: fast, and gone when it is cleared or full",
            "server_db_cached": "Records in a database, read from a cache",
            "server_file": "A file for each session",
            "server_memory": "The memory of one server; a restart ends them all",
            "client_signed": "The cookie holds everything, readable and signed",
            "client_encrypted": "The cookie holds everything, encrypted",
            "jwt": "A token that is believed until it expires",
        }
    ),
    "id.rotate_on_login": Words(
        {
            "always": "Every log-in gives a new id, and what the browser brought ends",
            "if_anonymous": "New unless the same person logs in again",
            "if_session": "New where the browser brought a session",
            "never": "The id from before log-in goes on",
        }
    ),
    "id.old_after_rotate": Words(
        {
            "destroyed": "The exchanged id leads nowhere",
            "kept": "The exchanged id stays valid beside the new one",
        }
    ),
    "time.renew": Words(
        {
            "on_access": "Every request starts the pause afresh",
            "on_write": "Only what changes the session does",
            "half_life": "A request does, once half of the time is over",
            "never": "Nothing does: the pause counts from log-in",
        }
    ),
    "time.renew_cookie": Words(
        {
            "on_access": "Every answer sends the cookie again",
            "on_write": "Only what changes the session does",
            "half_life": "An answer does, once half of the time is over",
            "never": "The cookie keeps the date it was born with",
        }
    ),
    "time.rounding": Words(
        {
            "start": "The start of the count is cut to the step",
            "both": "Start and now are cut to the step",
            "left": "What is left is cut to the step",
        }
    ),
    "time.setting_change": Words(
        {
            "at_once": "New limits hold for sessions that exist",
            "next_write": "Each session keeps its limits until it is saved",
        }
    ),
    "cookie.secure": Words(
        {
            "always": "Never on a plain connection",
            "same_as_request": "As secure as the request that set it",
            "never": "Also on plain connections",
        }
    ),
    "cookie.same_site": Words(
        {
            "strict": "No request from another site carries it",
            "lax": "Links from other sites carry it, forms do not",
            "none": "Every request carries it; needs Secure",
            "unset": "Browsers decide, most of them as for lax",
        }
    ),
    "cookie.lifetime": Words({"max_age": "Seconds from its arrival", "expires": "A date, by the browser's clock"}),
    "remember.renew": Words(
        {
            "never": "It ends so long after log-in",
            "on_access": "Answers to a remembered browser prolong it",
            "unasked": "Every answer to somebody logged in gives it anew",
        }
    ),
    "remember.elsewhere": Words(
        {
            "alike": "As binding.ip_ua says of every session",
            "end": "It ends, whatever becomes of others",
        }
    ),
    "auth.password_change.others": Words(
        {
            "immediately": "They end with the change",
            "next_request": "They end when they next ask",
            "never": "They go on under the old password",
        }
    ),
    "auth.password_change.current": Words({"kept": "It goes on", "ended": "It ends too: log in with the new one"}),
    "auth.deactivation.effect": Words(
        {
            "immediately": "At once",
            "next_request": "When a session next asks",
            "next_login": "At the next log-in; sessions go on",
            "token_expiry": "When the token is refreshed",
            "never": "Not at all",
        }
    ),
    "auth.deactivation.session": Words(
        {
            "kept": "Not valid now; opening the account again revives it",
            "destroyed": "Ended for good",
        }
    ),
    "auth.roles": Words(
        {
            "every_request": "A changed role acts at the next request",
            "next_login": "As of log-in, until the next one",
            "token_expiry": "As of the token, until it is refreshed",
        }
    ),
    "logout.server": Words(
        {
            "record_destroyed": "The record is deleted: a copy of the cookie is worthless",
            "keys_removed": "The record is emptied of its user; the id lives on",
            "none": "Nothing: a copy of the cookie still logs in",
        }
    ),
    "limit.on_exceed": Words(
        {
            "evict_oldest": "The oldest log-in ends",
            "evict_lru": "The session that was quiet for longest ends",
            "deny": "The new log-in is refused",
        }
    ),
    "csrf.mode": Words(
        {
            "synchronizer": "A token kept in the session, repeated by the form",
            "signed_double_submit": "A token in a cookie, signed for this session",
            "double_submit": "A token in a cookie that any neighbour could plant",
            "fetch_metadata": "What the browser says of where the request came from",
            "fetch_metadata_or_token": "Either of the two",
            "off": "Nothing: a form of any site is accepted",
        }
    ),
    "binding.ip_ua": Words(
        {
            "off": "Not looked at",
            "report": "Reported, and served",
            "stale": "No longer fresh: sensitive pages ask again",
            "end": "Not accepted",
        }
    ),
    "token.revocation": Words(
        {
            "none": "It cannot: it is good until it expires",
            "denylist": "By a list of ended sessions",
            "not_before": "By a date of its user",
        }
    ),
    "transport.https": Words(
        {
            "only": "Plain connections are not served",
            "optional": "Plain and encrypted connections are served",
            "none": "Only plain connections are",
        }
    ),
}
"""What each choice of a field means."""


class Section(NamedTuple):
    """A table of the policy: its dotted name, what it is about, and its fields."""

    name: str
    title: str
    fields: tuple[tuple[str, FieldInfo], ...]


def sections(model: type[BaseModel] = Policy, prefix: str = "") -> Iterator[Section]:
    """Every table that has values of its own, in the order of the model."""
    own, inner = [], []
    for name, field in model.model_fields.items():
        dotted = f"{prefix}.{name}" if prefix else name
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            inner.append((dotted, field.annotation))
        elif prefix:
            own.append((dotted, field))
    if own:
        yield Section(prefix, (model.__doc__ or "").splitlines()[0].rstrip("."), tuple(own))
    for dotted, section in inner:
        yield from sections(section, dotted)


def choices_of(field: FieldInfo) -> tuple[str, ...]:
    """The words that a field chooses from; empty where it is no choice."""
    kind: Any = field.annotation
    return (
        tuple(get_args(kind))
        if get_origin(kind) is not None and all(isinstance(a, str) for a in get_args(kind))
        else ()
    )


def meaning(field: str, value: object) -> str:
    """What a choice means, in one line; empty where there is nothing to say."""
    return CHOICES.get(field, {}).get(str(value), "")
