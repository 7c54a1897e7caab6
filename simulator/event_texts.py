"""What events say in words. An event keeps the sentence alone, so these are the templates that sentences are written by,
and found again when somebody reads them in another language."""

import re
from functools import lru_cache
from typing import Final

from simulator.messages import Message, mark, message

ORDERED: Final = mark("placed an order")
READ: Final = mark("read {path} as {user}")
READ_LEFT: Final = mark("read {path}, left there by {user}")
READ_TOGETHER: Final = mark("{people} people read /inbox as {user}")
WORKS_AS: Final = mark("{user} works as {other}")

NOT_TRIED: Final = mark("not tried: the cookie holds no id but a signed text, and a signature has 160 bits or more")
COMPUTED: Final = mark("computed, not tried: a chance of {chance} in a day")
RACE_LOST: Final = mark("the race lost the victim {refused} of {tabs} tabs")
RACE_LOST_ALL: Final = mark("the race lost the victim {refused} of {tabs} tabs, and with them the session")

DEMOTED: Final = mark("moved to another team")
LAPTOP_LOST: Final = mark("a laptop was lost")
LEFT: Final = mark("left the company")
TWICE: Final = mark("a refresh token came twice")
ELSEWHERE: Final = mark("from another address or client")
KEPT_OTHERWISE: Final = mark("sessions are kept in another way from now on")

REUSE_DETECTION: Final = mark("reuse detection")
BINDING: Final = mark("binding")
POLICY: Final = mark("policy")
ADMINISTRATOR: Final = mark("administrator")

NO_SESSION: Final = mark("there is no live session {session}")
NO_USER: Final = mark("there is no user {user}")
NO_BROWSER: Final = mark("there is no browser {browser}")
NO_ATTACK: Final = mark("there is no attack {attack}")
THERE_ALREADY: Final = mark("there is a person {user} already")
DEACTIVATED_ALREADY: Final = mark("{user} is deactivated already")
ACTIVE_ALREADY: Final = mark("{user} is active already")
HAS_ROLE_ALREADY: Final = mark("{user} is {role} already")
RECORDED: Final = mark("recorded traffic cannot be attacked; play a scenario")

LABELS: Final = mark(
    {
        "none": "none",
        "logout": "logout",
        "idle_timeout": "idle timeout",
        "absolute_timeout": "absolute timeout",
        "revoked": "revoked",
        "evicted": "evicted",
        "password_changed": "password changed",
        "account_deactivated": "account deactivated",
        "replaced": "replaced",
        "no_session": "no session",
        "unknown_id": "unknown id",
        "bad_signature": "bad signature",
        "bad_credentials": "bad credentials",
        "locked_out": "locked out",
        "session_limit": "session limit",
        "forbidden": "forbidden",
        "csrf": "csrf",
        "reauth_required": "reauth required",
        "binding": "binding",
        "not_before": "not before",
        "inactive_user": "inactive user",
        "run_started": "run started",
        "user_added": "user added",
        "browser_added": "browser added",
        "route_added": "route added",
        "session_created": "session created",
        "session_ended": "session ended",
        "role_reread": "role reread",
        "session_rotated": "session rotated",
        "session_revived": "session revived",
        "client_changed": "client changed",
        "token_refreshed": "token refreshed",
        "write_lost": "write lost",
        "login": "login",
        "login_failed": "login failed",
        "user_locked_out": "user locked out",
        "login_remembered": "login remembered",
        "request_allowed": "request allowed",
        "request_denied": "request denied",
        "role_changed": "role changed",
        "user_deactivated": "user deactivated",
        "user_reactivated": "user reactivated",
        "sessions_revoked": "sessions revoked",
        "policy_changed": "policy changed",
        "command_rejected": "command rejected",
        "browser_closed": "browser closed",
        "cookies_copied": "cookies copied",
        "attack_started": "attack started",
        "attack_stole": "attack stole",
        "attack_used": "attack used",
        "attack_ended": "attack ended",
        "revoke_session": "revoke session",
        "revoke_user": "revoke user",
        "revoke_role": "revoke role",
        "revoke_all": "revoke all",
        "deactivate": "deactivate",
        "reactivate": "reactivate",
        "set_role": "set role",
        "set_password": "set password",
        "change_policy": "change policy",
        "add_person": "add person",
        "log_in": "log in",
        "visit": "visit",
        "submit": "submit",
        "log_out": "log out",
        "close_browser": "close browser",
        "attack": "attack",
    }
)
"""The labels of reasons, kinds of events and commands as words."""

_WITH_PLACES: Final = (
    READ_LEFT,
    READ_TOGETHER,
    READ,
    WORKS_AS,
    COMPUTED,
    RACE_LOST_ALL,
    RACE_LOST,
    NO_SESSION,
    NO_USER,
    NO_BROWSER,
    NO_ATTACK,
    THERE_ALREADY,
    DEACTIVATED_ALREADY,
    ACTIVE_ALREADY,
    HAS_ROLE_ALREADY,
)
"""The more special ones first: one may read as another with a longer value."""
_PLACE: Final = re.compile(r"\\{(\w+)\\}")
_PATTERNS: Final = tuple((text, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(text)))) for text in _WITH_PLACES)


@lru_cache(maxsize=1024)
def said_again(text: str) -> Message:
    """A sentence of an event with the template that it was written by; without places where it was by none."""
    for template, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            return message(template, **found.groupdict())
    return message(text)


def label_words(label: str) -> Message:
    """The label of a reason, a kind of event or a command as words: `idle timeout`."""
    return message(LABELS.get(label) or label.replace("_", " "))
