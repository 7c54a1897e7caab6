"""Starlette's `SessionMiddleware(...)`. Places are those of Starlette 1.x: `starlette/middleware/sessions.py`.

`starlette` among the settings is the version: before 1.0 every response renewed the session.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop import remedies
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.framework import Exporting, Framework
from simulator.interop.python_source import Call, read_python
from simulator.interop.python_text import literal
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Setting
from simulator.messages import mark
from simulator.policy import Policy

VERSION: Final = "starlette"
_MIDDLEWARE: Final = "SessionMiddleware"
_COOKIE: Final = {
    "name": "session_cookie",
    "domain": "domain",
    "path": "path",
    "secure": "https_only",
    "same_site": "same_site",
}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of the middleware's options; absent ones are as Starlette ships them.

    Raises:
        InputError: an option has a value that the middleware does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "starlette")


def translate(settings: Mapping[str, object]) -> Reading:
    """What options mean, field by field."""
    reading = Reading(settings, "starlette")
    if re.match(r"v?0\.", str(settings.get(VERSION, "1"))):
        reading.preset, reading.preset_because = "starlette-pre1", (VERSION,)
    if reading.has("max_age"):
        reading.say("time.idle", reading.duration("max_age", "14d"), "max_age")
        reading.say("cookie.persistent", settings["max_age"] is not None, "max_age")
        if settings["max_age"] == 0:
            text = mark("of 0 sends no Max-Age in 1.0.0, and Max-Age=0 in 1.10.0")
            reading.remark("max_age", text, Kind.RISK)
    read_cookie(reading, _COOKIE, SAME_SITE)
    return reading


def read(text: str, where: str) -> Sequence[Setting]:
    """The options of the middleware in a Python file.

    Raises:
        InputError: it is not Python, or adds no such middleware.
    """
    return [word for call in read_python(text, where).calls if _adds(call) for word in call.keywords]


def _adds(call: Call) -> bool:
    """Whether it is `SessionMiddleware(app, ...)`, `add_middleware(SessionMiddleware, ...)` or `Middleware(...)`."""
    added = call.name in {"add_middleware", "Middleware"} and _MIDDLEWARE in call.positional
    return call.name == _MIDDLEWARE or added


def settings_of(policy: Policy) -> dict[str, object]:
    """The options that come closest to a policy."""
    idle_ms, cookie = policy.time.idle, policy.cookie
    return {
        VERSION: "0.52" if policy.time.renew == "on_access" else "1.0",
        "max_age": None if idle_ms is None else idle_ms // 1000,
        "session_cookie": cookie.name,
        "path": cookie.path,
        "domain": cookie.domain or None,
        "same_site": "lax" if cookie.same_site == "unset" else cookie.same_site,
        "https_only": cookie.secure != "never",
    }


def render(settings: Mapping[str, object]) -> str:
    """The middleware as Python; which Starlette it needs stands above it."""
    options = "".join(f"    {key}={literal(value)},\n" for key, value in settings.items() if key != VERSION)
    bound = "<1" if str(settings.get(VERSION)).startswith("0.") else ">=1"
    return (
        f"# With starlette{bound}: before 1.0 every response renews the session, since then only a changed one does.\n"
        "from starlette.applications import Starlette\n"
        "from starlette.middleware.sessions import SessionMiddleware\n\n"
        f"app = Starlette()\napp.add_middleware(\n    SessionMiddleware,\n    secret_key=SECRET_KEY,\n{options})\n"
    )


FRAMEWORK: Final = Framework(
    name="starlette",
    title="Starlette",
    read=read,
    translate=translate,
    known={
        "max_age": "1209600 s",
        "session_cookie": "session",
        "path": "/",
        "domain": "None",
        "same_site": "lax",
        "https_only": "False",
        VERSION: mark("1.0 or later"),
    },
    outside={
        "partitioned": "a cookie for each top-level site is nothing that a policy says",
        "secret_key": "the key, which is not read",
    },
    prefixes=("",),
    asked={VERSION: "which version is it? before 1.0 every response renews the session; taken as 1.0 or later"},
    exporting=Exporting(settings_of, render, "app.py", remedies=remedies.STARLETTE),
)
