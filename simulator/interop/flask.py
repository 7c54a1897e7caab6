"""Flask's `app.config`, and what Flask-WTF adds. Places are those of Flask 3.1; facts: `flask/app.py`, `sessions.py`.

`session.permanent` is no setting but an attribute of each session, set by code: it stands among the settings under that
name. `CSRFProtect` stands for `CSRFProtect(app)` of Flask-WTF.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from simulator.interop import remedies
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.framework import Exporting, Framework
from simulator.interop.python_source import PythonSource, read_python
from simulator.interop.python_text import configuration
from simulator.interop.reading import Reading, policy_from
from simulator.interop.settings import Setting
from simulator.messages import mark
from simulator.policy import Policy

PERMANENT: Final = "session.permanent"
LIFETIME: Final = "PERMANENT_SESSION_LIFETIME"
REFRESH: Final = "SESSION_REFRESH_EACH_REQUEST"
FOREVER_S: Final = 315_360_000
"""Ten years, where a framework has no session without an end."""
_ATTRIBUTES: Final = {"permanent_session_lifetime": LIFETIME, "session_cookie_name": "SESSION_COOKIE_NAME"}
_CSRF_PROTECT: Final = "CSRFProtect"
_COOKIE: Final = {
    "name": "SESSION_COOKIE_NAME",
    "domain": "SESSION_COOKIE_DOMAIN",
    "path": "SESSION_COOKIE_PATH",
    "secure": "SESSION_COOKIE_SECURE",
    "http_only": "SESSION_COOKIE_HTTPONLY",
    "same_site": "SESSION_COOKIE_SAMESITE",
}
_SAME_SITE: Final[Mapping[object, str]] = {**SAME_SITE, None: "unset"}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings, by their own names; absent ones are as Flask ships them.

    Raises:
        InputError: a setting has a value that Flask does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "flask")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = Reading(settings, "flask")
    read_lifetime(reading)
    permanent = reading.flag(PERMANENT, default=False)
    refresh = reading.flag(REFRESH, default=True)
    if reading.has(PERMANENT):
        reading.say("cookie.persistent", permanent, PERMANENT)
    if reading.has(PERMANENT, REFRESH):
        renewal = "on_access" if permanent and refresh else "on_write"
        reading.say("time.renew", renewal, PERMANENT, REFRESH)
        reading.say("time.renew_cookie", renewal, PERMANENT, REFRESH)
    read_attributes(reading)
    read_wtf(reading)
    return reading


def read_lifetime(reading: Reading) -> None:
    """The life of a session, counted from its signing, whether permanent or not."""
    reading.copy("time.idle", LIFETIME, lambda key: reading.duration(key, "31d", dates=True))


def read_attributes(reading: Reading) -> None:
    """The attributes of the session cookie; without a path it is that of the application."""
    read_cookie(reading, _COOKIE, _SAME_SITE)
    if reading.settings.get("SESSION_COOKIE_PATH") is None and reading.has("APPLICATION_ROOT"):
        reading.say("cookie.path", reading.text("APPLICATION_ROOT", "/"), "APPLICATION_ROOT")


def read_wtf(reading: Reading) -> None:
    """Flask-WTF's token, kept in the session and signed with a date; without CSRFProtect, nothing is checked."""
    if not reading.flag(_CSRF_PROTECT, default=any(key.startswith("WTF_CSRF_") for key in reading.settings)):
        return
    if not reading.flag("WTF_CSRF_ENABLED", default=True) or not reading.flag("WTF_CSRF_CHECK_DEFAULT", default=True):
        return
    because = _CSRF_PROTECT if reading.has(_CSRF_PROTECT) else "WTF_CSRF_*"
    reading.say("csrf.mode", "synchronizer", because)
    reading.say("csrf.origin_check", reading.flag("WTF_CSRF_SSL_STRICT", default=True), because, "WTF_CSRF_SSL_STRICT")
    reading.say("csrf.rotate_on_logout", True, because)
    reading.say("csrf.ttl", reading.duration("WTF_CSRF_TIME_LIMIT", "1h"), because, "WTF_CSRF_TIME_LIMIT")


def read(text: str, where: str) -> Sequence[Setting]:
    """The configuration in a Python file.

    Raises:
        InputError: it is not Python.
    """
    return settings_in(read_python(text, where))


def settings_in(source: PythonSource) -> list[Setting]:
    """The settings of a file by Flask's names: of the configuration, and of attributes that stand for them."""
    settings = []
    for setting in source.settings:
        last = setting.key.rpartition(".")[2]
        if setting.key == PERMANENT or setting.key.isupper():
            settings.append(setting)
        elif last in _ATTRIBUTES:
            settings.append(Setting(_ATTRIBUTES[last], setting.value, setting.line, setting.why, setting.conditional))
    settings += [Setting(_CSRF_PROTECT, True, call.line) for call in source.calls if call.name == _CSRF_PROTECT]
    return settings


def settings_of(policy: Policy) -> dict[str, object]:
    """The settings that come closest to a policy."""
    permanent = policy.cookie.persistent
    return {
        PERMANENT: permanent,
        **lifetime_of(policy),
        REFRESH: permanent and policy.time.renew == "on_access",
        **attributes_of(policy),
        **wtf_of(policy),
    }


def lifetime_of(policy: Policy) -> dict[str, object]:
    """The life of a session in seconds; ten years where it has no end."""
    return {LIFETIME: FOREVER_S if policy.time.idle is None else policy.time.idle // 1000}


def attributes_of(policy: Policy) -> dict[str, object]:
    """The attributes of the session cookie."""
    cookie = policy.cookie
    return {
        "SESSION_COOKIE_NAME": cookie.name,
        "SESSION_COOKIE_DOMAIN": cookie.domain or None,
        "SESSION_COOKIE_PATH": cookie.path,
        "SESSION_COOKIE_SECURE": cookie.secure != "never",
        "SESSION_COOKIE_HTTPONLY": cookie.http_only,
        "SESSION_COOKIE_SAMESITE": None if cookie.same_site == "unset" else cookie.same_site.capitalize(),
    }


def wtf_of(policy: Policy) -> dict[str, object]:
    """Flask-WTF's settings, where the policy has a token of the session."""
    if policy.csrf.mode != "synchronizer":
        return {}
    ttl_ms = policy.csrf.ttl
    return {
        _CSRF_PROTECT: True,
        "WTF_CSRF_TIME_LIMIT": None if ttl_ms is None else ttl_ms // 1000,
        "WTF_CSRF_SSL_STRICT": policy.csrf.origin_check,
    }


def render(settings: Mapping[str, object], imports: Sequence[str] = (), setup: Sequence[str] = ()) -> str:
    """An application's configuration as Python; `imports` and `setup` are lines before and after it."""
    configured = {key: value for key, value in settings.items() if key.isupper()}
    lines = ["from flask import Flask, session", *imports]
    after = list(setup)
    if settings.get(_CSRF_PROTECT):
        lines.append("from flask_wtf import CSRFProtect")
        after.append("CSRFProtect(app)")
    text = "\n".join(lines) + "\n\napp = Flask(__name__)\n" + configuration(configured)
    text += "".join(f"{line}\n" for line in after)
    if PERMANENT in settings:
        value: Any = settings[PERMANENT]
        text += f"\n\n@app.before_request\ndef keep_past_the_browser():\n    session.permanent = {value}\n"
    return text


KNOWN: Final[Mapping[str, str]] = {
    LIFETIME: "31 days",
    REFRESH: "True",
    "SESSION_COOKIE_NAME": "session",
    "SESSION_COOKIE_DOMAIN": "None",
    "SESSION_COOKIE_PATH": mark("None, which is APPLICATION_ROOT"),
    "SESSION_COOKIE_SECURE": "False",
    "SESSION_COOKIE_HTTPONLY": "True",
    "SESSION_COOKIE_SAMESITE": "None",
    "APPLICATION_ROOT": "/",
    _CSRF_PROTECT: mark("absent: no token is asked for"),
    "WTF_CSRF_ENABLED": "True",
    "WTF_CSRF_CHECK_DEFAULT": "True",
    "WTF_CSRF_TIME_LIMIT": "3600 s",
    "WTF_CSRF_SSL_STRICT": "True",
}
"""What Flask and Flask-WTF read."""

OUTSIDE: Final[Mapping[str, str]] = mark(
    {
        "SESSION_COOKIE_PARTITIONED": "a cookie for each top-level site is nothing that a policy says",
        "SECRET_KEY_FALLBACKS": "old keys keep sessions alive while the key changes",
        "WTF_CSRF_METHODS": "which methods a token is asked for",
        "WTF_CSRF_SECRET_KEY": "another key for tokens",
        "WTF_CSRF_HEADERS": "where a script sends the token",
        "WTF_CSRF_FIELD_NAME": "where a form sends the token",
    }
)

ASKED: Final[Mapping[str, str]] = mark({PERMANENT: "does code set session.permanent? taken as False"})

FRAMEWORK: Final = Framework(
    name="flask",
    title="Flask",
    read=read,
    translate=translate,
    known={PERMANENT: "False", **KNOWN},
    outside=OUTSIDE,
    prefixes=("SESSION_", "PERMANENT_SESSION_", "WTF_CSRF_"),
    asked=ASKED,
    exporting=Exporting(settings_of, render, "app.py", remedies=remedies.FLASK),
)
