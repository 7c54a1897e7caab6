"""Django's settings.py. Places are those of Django 5.2, below `django/`; facts: `conf/global_settings.py`."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from simulator.interop import remedies
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.framework import Exporting, Framework
from simulator.interop.python_source import read_python
from simulator.interop.python_text import assignments
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Setting
from simulator.messages import mark, message
from simulator.policy import OFF, Policy

_BACKENDS: Final = "django.contrib.sessions.backends."
_PRESETS: Final = {
    "db": "django",
    "cached_db": "django-cached",
    "cache": "django-cache",
    "file": "django-file",
    "signed_cookies": "django-signed-cookies",
}
_ENGINES: Final = {
    "server_db": "db",
    "server_db_cached": "cached_db",
    "server_cache": "cache",
    "server_memory": "cache",
    "server_file": "file",
    "client_signed": "signed_cookies",
    "client_encrypted": "signed_cookies",
}
_BOUNDED_CACHES: Final = frozenset({"LocMemCache", "DatabaseCache", "FileBasedCache"})
_MAX_ENTRIES: Final = 300
_COOKIE: Final = {
    "name": "SESSION_COOKIE_NAME",
    "domain": "SESSION_COOKIE_DOMAIN",
    "path": "SESSION_COOKIE_PATH",
    "secure": "SESSION_COOKIE_SECURE",
    "http_only": "SESSION_COOKIE_HTTPONLY",
    "same_site": "SESSION_COOKIE_SAMESITE",
}
_CSRF_MIDDLEWARE: Final = "django.middleware.csrf.CsrfViewMiddleware"
_MODEL_BACKEND: Final = "django.contrib.auth.backends.ModelBackend"
_ALL_USERS_BACKEND: Final = "django.contrib.auth.backends.AllowAllUsersModelBackend"
_HSTS_S: Final = 31_536_000


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings, by their own names; absent ones are as Django ships them.

    Raises:
        InputError: a setting has a value that Django does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "django")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = Reading(settings, "django")
    engine = _read_engine(reading)
    reading.copy("time.idle", "SESSION_COOKIE_AGE", lambda key: reading.duration(key, "14d"))
    if reading.has("SESSION_SAVE_EVERY_REQUEST"):
        renewal = "on_access" if reading.flag("SESSION_SAVE_EVERY_REQUEST", default=False) else "on_write"
        reading.say("time.renew", renewal, "SESSION_SAVE_EVERY_REQUEST")
        reading.say("time.renew_cookie", renewal, "SESSION_SAVE_EVERY_REQUEST")
    reading.copy(
        "cookie.persistent", "SESSION_EXPIRE_AT_BROWSER_CLOSE", lambda key: not reading.flag(key, default=False)
    )
    read_cookie(reading, _COOKIE, {**SAME_SITE, False: "unset"})
    if engine == "cache":
        _read_cache(reading)
    _read_backends(reading)
    _read_csrf(reading)
    reading.copy(
        "transport.https", "SECURE_SSL_REDIRECT", lambda key: "only" if reading.flag(key, default=False) else "optional"
    )
    reading.copy("transport.hsts", "SECURE_HSTS_SECONDS", lambda key: reading.number(key, 0) > 0)
    if "Pickle" in reading.text("SESSION_SERIALIZER", ""):
        text = mark("unpickles what the store holds: who can write there runs code here")
        reading.remark("SESSION_SERIALIZER", text, Kind.RISK)
    return reading


def _read_engine(reading: Reading) -> str:
    engine = reading.text("SESSION_ENGINE", f"{_BACKENDS}db")
    word = engine.removeprefix(_BACKENDS)
    if not engine.startswith(_BACKENDS) or word not in _PRESETS:
        reading.misread("SESSION_ENGINE", "one of Django's own engines")
        return "db"
    reading.preset = _PRESETS[word]
    reading.preset_because = ("SESSION_ENGINE",) if reading.has("SESSION_ENGINE") else ()
    return word


def _read_cache(reading: Reading) -> None:
    """How many sessions a cache holds: without OPTIONS, 300 in one that Django keeps itself."""
    alias = reading.text("SESSION_CACHE_ALIAS", "default")
    caches = reading.settings.get("CACHES")
    cache = caches.get(alias) if isinstance(caches, Mapping) else None
    if not isinstance(cache, Mapping):
        return
    backend = str(cache.get("BACKEND", "")).rpartition(".")[2]
    if backend not in _BOUNDED_CACHES:
        reading.say("store.max_entries", OFF, "CACHES")
        if not backend:
            reading.misread("CACHES", message("a cache with a BACKEND under {alias}", alias=alias))
        return
    options = cache.get("OPTIONS")
    entries = options.get("MAX_ENTRIES", _MAX_ENTRIES) if isinstance(options, Mapping) else _MAX_ENTRIES
    if isinstance(entries, bool) or not isinstance(entries, int) or not 1 <= entries <= 10_000_000:
        reading.misread("CACHES", "a cache with MAX_ENTRIES from 1 to 10000000")
        return
    reading.say("store.max_entries", entries, "CACHES")


def _read_backends(reading: Reading) -> None:
    backends = reading.names("AUTHENTICATION_BACKENDS")
    if backends is None:
        return
    ends = [name.rpartition(".")[2] for name in backends]
    if any(end.startswith("AllowAllUsers") for end in ends):
        reading.say("auth.deactivation.effect", "never", "AUTHENTICATION_BACKENDS")
    elif "ModelBackend" in ends:
        reading.say("auth.deactivation.effect", "next_request", "AUTHENTICATION_BACKENDS")
    else:
        reading.remark("AUTHENTICATION_BACKENDS", "whether a backend of your own gives inactive users is not told here")


def _read_csrf(reading: Reading) -> None:
    middleware = reading.names("MIDDLEWARE")
    for needed in ("SessionMiddleware", "AuthenticationMiddleware"):
        if middleware is not None and not any(name.endswith(f".{needed}") for name in middleware):
            reading.remark("MIDDLEWARE", message("lacks {needed}: nobody is logged in", needed=needed), Kind.RISK)
    if middleware is not None and not any(name.endswith(".CsrfViewMiddleware") for name in middleware):
        for path, value in (("mode", OFF), ("origin_check", False), ("rotate_on_login", False), ("ttl", OFF)):
            reading.say(f"csrf.{path}", value, "MIDDLEWARE")
        return
    if reading.flag("CSRF_USE_SESSIONS", default=False):
        # The flush of log-out takes the token along.
        for path, value in (("mode", "synchronizer"), ("ttl", OFF), ("rotate_on_logout", True)):
            reading.say(f"csrf.{path}", value, "CSRF_USE_SESSIONS")
    else:
        reading.copy("csrf.ttl", "CSRF_COOKIE_AGE", lambda key: reading.duration(key, "364d"))
    origins = reading.names("CSRF_TRUSTED_ORIGINS")
    if origins is not None:
        reading.say("csrf.trusted_origins", list(origins), "CSRF_TRUSTED_ORIGINS")


def read(text: str, where: str) -> Sequence[Setting]:
    """The settings of a settings.py.

    Raises:
        InputError: it is not Python.
    """
    return [setting for setting in read_python(text, where).settings if setting.key.isupper()]


def settings_of(policy: Policy) -> dict[str, object]:
    """The settings that come closest to a policy."""
    engine = _ENGINES.get(policy.store.kind, "db")
    idle_ms, cookie = policy.time.idle, policy.cookie
    settings: dict[str, Any] = {
        "SESSION_ENGINE": _BACKENDS + engine,
        "SESSION_COOKIE_AGE": _FOREVER_S if idle_ms is None else idle_ms // 1000,
        "SESSION_SAVE_EVERY_REQUEST": policy.time.renew in {"on_access", "half_life"},
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": not cookie.persistent,
        "SESSION_COOKIE_NAME": cookie.name,
        "SESSION_COOKIE_DOMAIN": cookie.domain or None,
        "SESSION_COOKIE_PATH": cookie.path,
        "SESSION_COOKIE_SECURE": cookie.secure != "never",
        "SESSION_COOKIE_HTTPONLY": cookie.http_only,
        "SESSION_COOKIE_SAMESITE": False if cookie.same_site == "unset" else cookie.same_site.capitalize(),
        "AUTHENTICATION_BACKENDS": [
            _ALL_USERS_BACKEND if policy.auth.deactivation.effect == "never" else _MODEL_BACKEND
        ],
        "MIDDLEWARE": _middleware(policy),
        "CSRF_USE_SESSIONS": policy.csrf.mode == "synchronizer",
        "CSRF_COOKIE_AGE": None if policy.csrf.ttl is None else policy.csrf.ttl // 1000,
        "CSRF_TRUSTED_ORIGINS": list(policy.csrf.trusted_origins),
        "SECURE_SSL_REDIRECT": policy.transport.https == "only",
        "SECURE_HSTS_SECONDS": _HSTS_S if policy.transport.hsts else 0,
    }
    if engine == "cache":
        settings["CACHES"] = {"default": _cache(policy.store.max_entries)}
    return settings


_FOREVER_S: Final = 315_360_000
"""Ten years: Django has no session without an end."""


def _middleware(policy: Policy) -> list[str]:
    middleware = [
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
    ]
    if policy.csrf.mode != OFF:
        middleware.append(_CSRF_MIDDLEWARE)
    return [*middleware, "django.contrib.auth.middleware.AuthenticationMiddleware"]


def _cache(max_entries: int | None) -> dict[str, object]:
    """A cache that holds so many; without a bound, one outside of Django."""
    if max_entries is None:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379"}
    backend = "django.core.cache.backends.locmem.LocMemCache"
    return {"BACKEND": backend, "OPTIONS": {"MAX_ENTRIES": max_entries}}


FRAMEWORK: Final = Framework(
    name="django",
    title="Django",
    read=read,
    translate=translate,
    known={
        "SESSION_ENGINE": f"{_BACKENDS}db",
        "SESSION_COOKIE_AGE": "1209600 s",
        "SESSION_SAVE_EVERY_REQUEST": "False",
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": "False",
        "SESSION_COOKIE_NAME": "sessionid",
        "SESSION_COOKIE_DOMAIN": "None",
        "SESSION_COOKIE_PATH": "/",
        "SESSION_COOKIE_SECURE": "False",
        "SESSION_COOKIE_HTTPONLY": "True",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_CACHE_ALIAS": "default",
        "SESSION_SERIALIZER": "JSONSerializer",
        "CACHES": mark("LocMemCache, 300 entries"),
        "AUTHENTICATION_BACKENDS": "ModelBackend",
        "MIDDLEWARE": mark("as startproject leaves it"),
        "CSRF_USE_SESSIONS": "False",
        "CSRF_COOKIE_AGE": "31449600 s",
        "CSRF_TRUSTED_ORIGINS": "[]",
        "SECURE_SSL_REDIRECT": "False",
        "SECURE_HSTS_SECONDS": "0",
    },
    outside={
        "SESSION_FILE_PATH": "where the file engine keeps its files",
        "CSRF_COOKIE_NAME": "an attribute of the CSRF cookie",
        "CSRF_COOKIE_DOMAIN": "an attribute of the CSRF cookie",
        "CSRF_COOKIE_PATH": "an attribute of the CSRF cookie",
        "CSRF_COOKIE_SECURE": "an attribute of the CSRF cookie",
        "CSRF_COOKIE_HTTPONLY": "an attribute of the CSRF cookie, which gives no protection by design",
        "CSRF_COOKIE_SAMESITE": "an attribute of the CSRF cookie",
        "CSRF_HEADER_NAME": "where a script sends the token",
        "CSRF_FAILURE_VIEW": "what a refused form is answered",
        "PASSWORD_RESET_TIMEOUT": "how long a link to reset a password works",
        "SECRET_KEY_FALLBACKS": "old keys keep sessions alive while the key changes",
    },
    prefixes=("SESSION_", "CSRF_"),
    exporting=Exporting(settings_of, assignments, "settings.py", remedies=remedies.DJANGO),
)
