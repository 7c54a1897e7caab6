"""Flask-Login's settings over Flask's. Places are those of Flask-Login 0.6.3: `config.py`, `login_manager.py`.

`alternative_id` is no setting: it says that `get_id()` gives an id that changes with the password.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from simulator.interop import flask, remedies
from simulator.interop.framework import Exporting, Framework
from simulator.interop.python_source import read_python
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import MISSING, Setting
from simulator.messages import mark
from simulator.policy import Policy

ALTERNATIVE_ID: Final = "alternative_id"
PROTECTION: Final = "SESSION_PROTECTION"
_DURATION: Final = "REMEMBER_COOKIE_DURATION"
_REFRESH: Final = "REMEMBER_COOKIE_REFRESH_EACH_REQUEST"
_FRESHNESS: Final = {"stale": "basic", "end": "strong"}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings, by their own names; absent ones are as Flask-Login ships them.

    Raises:
        InputError: a setting has a value that Flask-Login does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "flask-login")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = flask.translate(settings)
    reading.preset = "flask-login"
    read_protection(reading)
    reading.copy("remember.duration", _DURATION, lambda key: reading.duration(key, "365d", dates=True))
    if reading.has("REMEMBER_COOKIE_NAME"):
        reading.say("remember.name", reading.text("REMEMBER_COOKIE_NAME", "remember_token"), "REMEMBER_COOKIE_NAME")
    if reading.has(_REFRESH):
        refresh = reading.flag(_REFRESH, default=False)
        reading.say("remember.renew", "unasked" if refresh else "never", _REFRESH)
        if refresh:
            text = mark("gives the cookie to users who never asked for it (0.6.3)")
            reading.remark(_REFRESH, text, Kind.RISK)
            # login_manager.py: a mark in the session, set and taken out again, counts as a change of it.
            reading.say("time.renew", "on_access", _REFRESH)
            reading.say("time.renew_cookie", "on_access", _REFRESH)
    if reading.flag(ALTERNATIVE_ID, default=False):
        reading.say("remember.dies_with", ["password", "key"], ALTERNATIVE_ID)
        reading.say("auth.password_change.others", "next_request", ALTERNATIVE_ID)
        reading.say("auth.password_change.current", "ended", ALTERNATIVE_ID)
    if reading.flag("LOGIN_DISABLED", default=False):
        reading.remark("LOGIN_DISABLED", "opens every page to everybody", Kind.RISK)
    return reading


def read_protection(reading: Reading) -> None:
    """`strong` acts as `basic` wherever sessions are permanent (login_manager.py:398); one that was opened out of a
    remember cookie never is, as that sets no `session.permanent` (login_manager.py, `_load_user_from_remember_cookie`)."""
    if not reading.has(PROTECTION, flask.PERMANENT):
        return
    meant = reading.choice(PROTECTION, {"basic": "stale", "strong": "end", None: "off"}, "stale")
    if meant == "end" and reading.flag(flask.PERMANENT, default=False):
        reading.remark(PROTECTION, 'is "strong", which acts as "basic" while sessions are permanent', Kind.RISK)
        reading.say("remember.elsewhere", "end", PROTECTION, flask.PERMANENT)
        meant = "stale"
    reading.say("binding.ip_ua", meant, PROTECTION, flask.PERMANENT)


def read(text: str, where: str) -> Sequence[Setting]:
    """The configuration in a Python file.

    Raises:
        InputError: it is not Python.
    """
    source = read_python(text, where)
    settings = flask.settings_in(source)
    for setting in source.settings:
        if setting.key.endswith(".session_protection"):
            settings.append(Setting(PROTECTION, setting.value, setting.line, setting.why, setting.conditional))
    for call in source.calls:
        if call.name == "login_user":
            settings += [
                Setting(_DURATION, word.value, word.line, word.why, word.conditional)
                for word in call.keywords
                if word.key == "duration"
            ]
    if (line := source.methods.get("get_id")) is not None:
        settings.append(Setting(ALTERNATIVE_ID, MISSING, line, mark("what get_id() returns")))
    return settings


def settings_of(policy: Policy) -> dict[str, object]:
    """The settings that come closest to a policy."""
    remember = policy.remember
    settings = flask.settings_of(policy)
    ends_passing = policy.cookie.persistent and policy.remember.elsewhere == "end"
    settings[PROTECTION] = "strong" if ends_passing else _FRESHNESS.get(policy.binding.ip_ua)
    if remember.enabled:
        duration_s = flask.FOREVER_S if remember.duration is None else remember.duration // 1000
        settings["REMEMBER_COOKIE_NAME"] = remember.name
        settings[_DURATION] = timedelta(seconds=duration_s)
        settings[_REFRESH] = remember.renew == "unasked"
    return settings


def render(settings: Mapping[str, object]) -> str:
    """An application's configuration as Python."""
    imports = ["from flask_login import LoginManager"]
    if any(isinstance(value, timedelta) for value in settings.values()):
        imports.insert(0, "from datetime import timedelta\n")
    return flask.render(settings, imports, ["login_manager = LoginManager(app)"])


FRAMEWORK: Final = Framework(
    name="flask-login",
    title="Flask-Login",
    read=read,
    translate=translate,
    known={
        flask.PERMANENT: "False",
        **flask.KNOWN,
        PROTECTION: "basic",
        _DURATION: "365 days",
        _REFRESH: "False",
        "REMEMBER_COOKIE_NAME": "remember_token",
        "LOGIN_DISABLED": "False",
        ALTERNATIVE_ID: "False",
    },
    outside={
        **flask.OUTSIDE,
        "REMEMBER_COOKIE_DOMAIN": "an attribute of the remember cookie",
        "REMEMBER_COOKIE_PATH": "an attribute of the remember cookie",
        "REMEMBER_COOKIE_SECURE": "an attribute of the remember cookie",
        "REMEMBER_COOKIE_HTTPONLY": "an attribute of the remember cookie",
        "REMEMBER_COOKIE_SAMESITE": "an attribute of the remember cookie",
        "USE_SESSION_FOR_NEXT": "where the page to go back to is kept",
    },
    prefixes=("SESSION_", "PERMANENT_SESSION_", "WTF_CSRF_", "REMEMBER_", "LOGIN_DISABLED"),
    asked={
        **flask.ASKED,
        ALTERNATIVE_ID: "does get_id() return an id that changes with the password? taken as False",
    },
    exporting=Exporting(settings_of, render, "app.py", remedies=remedies.FLASK),
)
